/** Where the local backends keep their records: a port with two fillings, a `Map` and IndexedDB. */
import type { Account, Attachment, Draft, HistoryEntry, ProcedureRef, RegistrationAnswers, RegistrationStatus, Remark, RemarkNote, WorldOrganisation } from '@ctso/core';

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
  readonly receiptCode?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly dueOn?: string | undefined;
  /** Who of the authority has taken it on. */
  readonly claim?: { readonly accountId: string; readonly name: string } | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  /** Of the desk, not sent yet. */
  readonly notes?: readonly RemarkNote[] | undefined;
  readonly history: readonly HistoryEntry[];
  /** Newest last, a bounded number of them. */
  readonly answered: readonly Answered[];
  readonly attachments: readonly Attachment[];
  /** Taken away for good; the record stays so that late repeats of a write find their answer. */
  readonly deleted: boolean;
}

/** An account that was made or changed here; the world's own stand unless one of these does. */
export interface AccountRecord {
  readonly id: string;
  readonly account: Account;
  /** Absent for one of the world whose password is still the world's, and for one that has none yet. */
  readonly password?: { readonly salt: string; readonly hash: string } | undefined;
}

export interface RegistrationRecord {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly answers: RegistrationAnswers;
  readonly email: string;
  readonly revision: number;
  readonly registeredAt: string;
  readonly activatedAt?: string | undefined;
  readonly decidedAt?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly reason?: string | undefined;
}

/** A link that was mailed; its id is the hash of its token. */
export interface LinkRecord {
  readonly id: string;
  readonly opens: 'registration' | 'password';
  /** Id of the registration or of the account. */
  readonly target: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly used: boolean;
}

/** Small records by kind. */
export interface Kept {
  accounts: AccountRecord;
  registrations: RegistrationRecord;
  links: LinkRecord;
}

/** The records inside one transaction. Nothing that it hands out may be changed in place. */
export interface Books {
  dossier(id: string): Promise<DossierRecord | undefined>;
  /** Of everybody, deleted ones too, in any order. */
  dossiers(): Promise<readonly DossierRecord[]>;
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
  kept<K extends keyof Kept>(kind: K, id: string): Promise<Kept[K] | undefined>;
  /** All of a kind, in any order. */
  allKept<K extends keyof Kept>(kind: K): Promise<readonly Kept[K][]>;
  keep<K extends keyof Kept>(kind: K, record: Kept[K]): Promise<void>;
  /** 1, 2, 3 … of a series. */
  nextNumber(series: string): Promise<number>;
}

export interface Shelf {
  /** Runs `work` on a steady view. Inside, wait for nothing but the books. */
  read<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Like `read`, one at a time, all or nothing. */
  write<T>(work: (books: Books) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
