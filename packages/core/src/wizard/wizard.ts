/** What the wizard store offers and shows. The store itself is `wizard-store.ts`. */
import type { Backend, WriteAct } from '../backend/backend.js';
import type { Failure } from '../backend/failure.js';
import type { Settings } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Account } from '../records/account.js';
import type { Attachment } from '../records/attachment.js';
import type { Dossier } from '../records/dossier.js';
import type { Draft, Edit, Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import type { Path } from '../support/path.js';
import type { Readable } from '../support/store.js';
import type { RemarkStanding } from './remark-book.js';

export const WIZARD_STEPS = ['form', 'upload', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Always true, always in sight. `at` is an ISO time stamp of the last time it was safe in that place. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** On this device only: no network. */
  | { readonly kind: 'offline'; readonly at: string }
  /** The server said no or nothing; being tried again. `kept` is false if this device could not keep it either. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly kept: boolean }
  /** Someone else changed it; nothing was overwritten. `theirs` is the dossier as it stands at the backend. */
  | { readonly kind: 'conflict'; readonly theirs: Dossier };

/**
 * Issues of the draft, kept up to date edit by edit. One living object; `version` in the snapshot tells that it changed.
 * Counts are of places, not of rows.
 */
export interface IssueBook {
  readonly errors: number;
  readonly warnings: number;
  at(path: Path): readonly Issue[];
  row(rowId: string): readonly Issue[];
  section(section: string): readonly Issue[];
  slot(slot: string): readonly Issue[];
  /** Ids of rows with an error or a warning, in the order of the draft. */
  rows(severity: 'error' | 'warning'): readonly string[];
  /** In reading order: form top to bottom, rows in order, then slots. At most `limit`. */
  list(severity: 'error' | 'warning', limit: number): readonly Issue[];
  /** Errors of a step. */
  count(step: WizardStep): number;
  /** Whether a step has errors that keep one from going on. Open remarks keep one from filing only. */
  bars(step: WizardStep): boolean;
}

export interface Undoable {
  /** The rows that went, in the order of the list; empty for a new order. */
  readonly removed: readonly Row[];
  readonly back: readonly Edit[];
}

export interface WizardSnapshot {
  readonly dossierId: string;
  /** Known once the backend has it. */
  readonly dossier: Pick<Dossier, 'status' | 'permitted' | 'submittedAt' | 'receiptCode' | 'revision' | 'updatedAt'> | undefined;
  readonly draft: Draft;
  readonly attachments: readonly Attachment[];
  readonly step: WizardStep;
  /** Steps that the person has tried to leave forward: all their issues show. */
  readonly tried: ReadonlySet<WizardStep>;
  /** Keys (`pathKey`) of fields that were changed and left. */
  readonly touched: ReadonlySet<string>;
  /** Grows whenever `WizardStore.issues` changes. */
  readonly issuesVersion: number;
  readonly save: SaveState;
  /** The last removal or new order, as far as it can still be undone. */
  readonly undoable: Undoable | undefined;
  /** Rows as they stand in an editor, not yet saved into the list; new ones are those that the draft has no row for. This device only. */
  readonly unfinished: readonly Row[];
  /** What the authority has sent the dossier back for, in reading order; empty where it never has, or could not be asked. */
  readonly remarks: readonly RemarkStanding[];
}

export interface WizardStore extends Readable<WizardSnapshot> {
  readonly procedure: CompiledProcedure;
  readonly settings: Settings;
  readonly issues: IssueBook;
  /** The row with this id, without a search through the list. */
  row(rowId: string): Row | undefined;
  /** Its place, from 0; -1 if it is gone. */
  indexOf(rowId: string): number;
  /** Applies edits, checks what they touched, journals them at once and queues them for saving. */
  edit(...edits: readonly Edit[]): void;
  /** The person left this field after changing it. Tidies the value. */
  touch(path: Path): void;
  /** Whether an issue may be shown: its field was touched, or its step tried. Row issues always show: a row was saved as it is. */
  shows(issue: Issue): boolean;
  /** Removes rows, however many, so that `undo` brings them all back to their places. */
  removeRows(rowIds: Iterable<string>): void;
  /** Puts the list into this order so that `undo` takes it back. Rows not named come last, as they stand; ids that are gone are passed over. */
  orderRows(rowIds: readonly string[]): void;
  /** Takes back what `undoable` of the snapshot says; nothing when it says nothing. */
  undo(): void;
  /** Keeps what is being typed in a row's editor, replacing what was kept under the same id: journalled at once, never sent, never checked. */
  keepUnfinished(row: Row): void;
  /** Lets go of it, once it was saved into the list or thrown away. Unknown ids are fine. */
  dropUnfinished(rowId: string): void;
  /** Goes to a step without a check (a link, Back, an address). Steps ahead of the first with errors are refused: answers where it went. */
  goTo(step: WizardStep): WizardStep;
  /** "Bước tiếp": marks the step as tried; goes on and answers true only without errors. */
  next(): boolean;
  /** Sends what is queued now and waits for it. Rejects with the `Failure` that stopped it; what was typed stays queued. */
  flush(): Promise<void>;
  /** Flushes, then acts. `invalid` puts the backend's issues into the book. Running twice at once is one act. */
  act(act: WriteAct): Promise<void>;
  /** After a conflict: keep one's own edits on top of theirs, or drop them for theirs. */
  resolve(choice: 'mine' | 'theirs'): Promise<void>;
  /** Tries saving again at once, e.g. after signing in. */
  retry(): void;
  /** A slot's file came or went. */
  setAttachments(attachments: readonly Attachment[]): void;
  /** Begins nothing any more. Edits that are still unsent then stay in the journal; without any, nothing stays on the device. */
  close(): void;
}

/**
 * Where unsent edits and the last known state survive a crash. Every method may reject (a full disk), and those that
 * add to an entry do so when it is not there: the store then saves a whole one, or says that it could not. A
 * write takes a moment to reach the disk; `jot` bridges it, so that a page that dies in that moment loses nothing either.
 */
export interface Journal {
  /**
   * The entry of this account, with what was jotted and never reached it; another account's under the same id is neither read
   * nor overwritten. With `atBackend` the caller takes the entry over from whoever wrote it on this page, so what was jotted
   * here counts as well; it is asked only where the draft that jots apply to was too large to be jotted.
   */
  load(dossierId: string, accountId: string, atBackend?: AtBackend): Promise<JournalEntry | undefined>;
  /** Replaces the entry. */
  save(entry: JournalEntry): Promise<void>;
  /** Adds edits to the entry, cheaply: cost follows the edit. */
  append(dossierId: string, edits: readonly Edit[], at: string): Promise<void>;
  /** These edits, the first `count`, are on their way under this key: after a crash the same batch is sent again under it. */
  mark(dossierId: string, batch: SentBatch): Promise<void>;
  /** Everything up to and including this many edits has reached the backend at this revision; the mark goes. */
  settle(dossierId: string, count: number, revision: number): Promise<void>;
  /** Replaces the entry's unfinished rows. */
  keep(dossierId: string, unfinished: readonly Row[]): Promise<void>;
  remove(dossierId: string): Promise<void>;
  /** Entries with unsent edits or unfinished rows, or never created at the backend, newest first. */
  list(accountId: string): Promise<readonly JournalEntry[]>;
  /**
   * Notes down, before it returns, what is about to be written and may not be once the page is gone: a second line, so it
   * never throws, and may do nothing. Cost follows the jot. One with a base stands for all earlier ones of its dossier.
   */
  jot?(jot: Jot): void;
  /** Forgets what was jotted up to here: an entry has it now, or nobody needs it any more. Never throws. */
  forget?(dossierId: string, upTo: Turns): void;
}

/** What stands at the backend, `undefined` if that is not to be had now. */
export type AtBackend = () => Promise<Pick<Dossier, 'revision' | 'draft'> | undefined>;

/** How many edits were ever added to an entry, and how often unfinished rows were kept: tells what of a jot an entry holds already. */
export interface Turns {
  readonly edits: number;
  readonly keeps: number;
}

/** What was typed last, as far as no write of the journal has confirmed it. */
export interface Jot {
  readonly dossierId: string;
  readonly accountId: string;
  /** As counted after this jot: the last of `edits` has the number `turns.edits`. */
  readonly turns: Turns;
  readonly edits: readonly Edit[];
  /** Absent if they have not changed. */
  readonly unfinished?: readonly Row[] | undefined;
  /** While the journal has no entry to add to: what this and later jots apply to. `edits` are then all that are unsent. */
  readonly base?: JotBase | undefined;
}

export interface JotBase extends Pick<JournalEntry, 'procedure' | 'revision' | 'batch' | 'at'> {
  /** Absent where it is too large to be jotted: it stands at the backend. */
  readonly draft?: Draft | undefined;
}

/** A save whose answer has not come: the backend may have applied it or not. */
export interface SentBatch {
  readonly key: string;
  /** How many of the entry's edits, from the first, it holds. */
  readonly count: number;
}

export interface JournalEntry {
  readonly dossierId: string;
  readonly accountId: string;
  readonly procedure: Dossier['procedure'];
  /** `null` until the backend has created the dossier; `draft` is then its first draft. */
  readonly revision: number | null;
  /** The draft that `edits` apply to. */
  readonly draft: Draft;
  readonly edits: readonly Edit[];
  readonly batch?: SentBatch | undefined;
  /** Rows that stand in an editor and are not in the list yet; not part of `draft`, never sent. */
  readonly unfinished?: readonly Row[] | undefined;
  readonly at: string;
  /** Absent: only the edits in it were ever added. */
  readonly turns?: Turns | undefined;
}

/** Time, chance and network, injected so that tests need no sleep. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** A fresh id (UUID). */
  id(): string;
  /** Calls once after `milliseconds`; answers the function that cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  online(): boolean;
}

export interface OpenWizardOptions {
  readonly procedure: CompiledProcedure;
  readonly backend: Pick<Backend, 'dossiers' | 'attachments'>;
  readonly journal: Journal;
  readonly account: Account;
  readonly settings: Settings;
  readonly translate: (key: string) => string;
  readonly environment: Environment;
  /** An existing dossier, or the id under which a new one is begun. A new one reaches the backend with its first edit. */
  readonly dossierId: string;
  /** The id was made just now, so the backend is not asked for a dossier that it cannot have. */
  readonly fresh?: boolean | undefined;
}
