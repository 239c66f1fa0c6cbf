/** Where the local backends keep their records: a port with two fillings, a `Map` and IndexedDB. */
import type { Attachment, Draft, HistoryEntry, ProcedureRef, WorldOrganisation } from '@ctso/core';

/** An answer given to a write, kept so that the same write sent twice is answered and not applied again. */
export interface Answered {
  readonly key: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly status: string;
}

/** A dossier without its draft: small, and all that lists need. */
export interface DossierRecord {
  readonly id: string;
  readonly procedure: ProcedureRef;
  readonly status: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly rowCount: number;
  readonly symbol: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt?: string | undefined;
  readonly history: readonly HistoryEntry[];
  /** Newest last, a bounded number of them. */
  readonly answered: readonly Answered[];
  readonly attachments: readonly Attachment[];
  /** Taken away for good; the record stays so that late repeats of a write find their answer. */
  readonly deleted: boolean;
}

/** The records inside one transaction. Nothing that it hands out may be changed in place. */
export interface Books {
  dossier(id: string): Promise<DossierRecord | undefined>;
  /** All of one organisation, deleted ones too, in any order. */
  dossiersOf(organisationId: string): Promise<readonly DossierRecord[]>;
  putDossier(record: DossierRecord): Promise<void>;
  draft(dossierId: string): Promise<Draft | undefined>;
  /** `previous` is what stood before, where known: rows that are the same objects need not be written again. */
  putDraft(dossierId: string, draft: Draft, previous?: Draft): Promise<void>;
  removeDraft(dossierId: string): Promise<void>;
  /** The dossier that an attachment belongs to. */
  ownerOf(attachmentId: string): Promise<string | undefined>;
  bytes(attachmentId: string): Promise<Blob | undefined>;
  putBytes(attachmentId: string, dossierId: string, file: Blob): Promise<void>;
  removeBytes(attachmentId: string): Promise<void>;
  /** Those written here, in any order: the same list again as long as none was. */
  organisations(): Promise<readonly WorldOrganisation[]>;
  putOrganisation(organisation: WorldOrganisation): Promise<void>;
}

export interface Shelf {
  /** Runs `work` on a steady view. Inside, wait for nothing but the books. */
  read<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Like `read`, one at a time, all or nothing. */
  write<T>(work: (books: Books) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
