/** A dossier: one submission of one procedure, with what it asks for and where it has got to. */
import type { Attachment } from './attachment.js';
import type { Draft } from './draft.js';
import type { Remark, RemarkNote } from './remark.js';

/** A procedure under one profile, the law in force when the draft was begun. Pinned for the dossier's life. */
export interface ProcedureRef {
  readonly id: string;
  readonly profile: string;
}

/** Statuses that the life-cycle table knows. A backend may use others; they are shown by their label. */
export type KnownStatus = 'draft' | 'submitted' | 'records-office' | 'processing' | 'supplement' | 'returned' | 'refused' | 'withdrawn';
export const KNOWN_STATUSES: readonly KnownStatus[] = ['draft', 'submitted', 'records-office', 'processing', 'supplement', 'returned', 'refused', 'withdrawn'];

/** What an applicant may do with a dossier, in the order of the menu. */
export type ApplicantAct = 'view' | 'edit' | 'history' | 'withdraw' | 'delete';

export interface DossierSummary {
  readonly id: string;
  readonly procedure: ProcedureRef;
  /** A `KnownStatus` or the backend's own code. */
  readonly status: string;
  /** The backend's own words for a status that the library does not know. */
  readonly statusLabel?: string | undefined;
  /** Given by the authority on receipt, e.g. `VGCA-261116-0012`; never made on the client. */
  readonly receiptCode?: string | undefined;
  readonly organisation: { readonly id: string; readonly name: string };
  /** Number of rows of the list, that is subscribers or certificates. */
  readonly rowCount: number;
  /** The letter's number and symbol as typed so far. */
  readonly symbol: string;
  /** Grows by one with each stored change. Writes name the one they were based on. */
  readonly revision: number;
  /** ISO time stamps. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt?: string | undefined;
  readonly receivedAt?: string | undefined;
  /** ISO day. Comes from the authority, never computed here. */
  readonly dueOn?: string | undefined;
  /** What the backend lets this account do now. */
  readonly permitted: readonly ApplicantAct[];
}

export interface Dossier extends DossierSummary {
  readonly draft: Draft;
  /** Files of the applicant in the procedure's slots, and those of the result (`RESULT_SLOTS`) once it is returned. */
  readonly attachments: readonly Attachment[];
  /** What it was last sent back for; absent if it never was. */
  readonly remarks?: readonly Remark[] | undefined;
}

/** Slots that files of the result stand in, in order. */
export const RESULT_SLOTS: readonly string[] = ['result-1', 'result-2', 'result-3', 'result-4', 'result-5'];

/** What the authority may do with a dossier, in the order of the desk. */
export type DeskActKind = 'claim' | 'release' | 'receive' | 'register' | 'supplement' | 'return' | 'refuse';

/** A dossier as the authority's queue shows it. */
export interface DeskSummary extends DossierSummary {
  /** Who has taken it on. */
  readonly claim?: { readonly name: string; readonly mine: boolean } | undefined;
  /** What whoever asks may do with it now. */
  readonly deskActs: readonly DeskActKind[];
}

export interface DeskDossier extends DeskSummary {
  readonly draft: Draft;
  readonly attachments: readonly Attachment[];
  readonly remarks?: readonly Remark[] | undefined;
  /** Written down and not sent yet; seen at the desk only. */
  readonly notes: readonly RemarkNote[];
  /** The day to name on receipt, where the dossier may be received now. */
  readonly proposal?: DueProposal | undefined;
}

/** A day proposed from the working days that the law sets; whoever receives the dossier may name another. */
export interface DueProposal {
  /** ISO day. */
  readonly dueOn: string;
  readonly workingDays: number;
  /** The calendar of holidays knows the whole span: otherwise only weekends and fixed holidays were left out. */
  readonly certain: boolean;
}

/** One line of the processing history, newest first in every list of them. */
export interface HistoryEntry {
  readonly at: string;
  readonly actor: { readonly name: string; readonly organisation: string };
  readonly act: string;
  readonly from?: string | undefined;
  readonly to: string;
  readonly note?: string | undefined;
}
