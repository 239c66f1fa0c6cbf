/** A dossier: one submission of one procedure, with what it asks for and where it has got to. */
import type { Attachment } from './attachment.js';
import type { Draft } from './draft.js';

/** A procedure under one profile, the law in force when the draft was begun. Pinned for the dossier's life. */
export interface ProcedureRef {
  readonly id: string;
  readonly profile: string;
}

/** Statuses that the life-cycle table knows. A backend may use others; they are shown by their label. */
export type KnownStatus = 'draft' | 'submitted' | 'records-office' | 'supplement' | 'returned';
export const KNOWN_STATUSES: readonly KnownStatus[] = ['draft', 'submitted', 'records-office', 'supplement', 'returned'];

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
  readonly attachments: readonly Attachment[];
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
