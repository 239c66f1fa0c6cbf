/**
 * What the library asks of a backend, one interface a capability.
 *
 * Manners, the same for every operation and held by the conformance kit: one input object and then options; a promise that
 * rejects with a `Failure` and nothing else; `options.signal` aborts with `cancelled`; an unknown id is `not-found`, and so is
 * one that the account has no right to know of; every record that comes back is an independent copy; lists answer
 * `{ items, next? }` with an opaque cursor; a write names the revision that it was based on, answers the new one and nothing
 * more, and, given the `key` of a write that was already applied, answers as it did then instead of applying it twice.
 */
import type { Account, AccountProfile, AccountSession } from '../records/account.js';
import type { Attachment } from '../records/attachment.js';
import type { DeskDossier, DeskSummary, Dossier, DossierSummary, HistoryEntry, ProcedureRef } from '../records/dossier.js';
import type { RegistrationAnswers, RegistrationRequest, RegistrationStatus } from '../records/registration.js';
import type { RemarkNote } from '../records/remark.js';
import type { Draft, Edit } from '../records/draft.js';
import type { CertificateGroup, HeldCertificate } from '../records/certificate.js';
import type { Organisation, OrganisationFacts, OrganisationHit } from '../records/organisation.js';
import type { SubscriberCheck } from '../records/subscriber.js';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface TransferOptions extends CallOptions {
  /** Bytes so far and in all; called at least once at the end. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Hand it back to get the next page; absent on the last. */
  readonly next?: string | undefined;
  /** Where the backend knows it cheaply. */
  readonly total?: number | undefined;
}

/** Facts that a backend declares and the conformance kit holds it to, in both directions. */
export interface Supports {
  /** What is stored outlives `close` and a new start. */
  readonly durable: boolean;
  /** Works without a network. */
  readonly offline: boolean;
  /** An upload cut off goes on where it stopped. */
  readonly resumableUploads: boolean;
  /**
   * Accounts are asked for, and their passwords set, here. False where the host signs people in its own way: `challenge`, `register`,
   * `activate`, `requestReset`, `setPassword`, `changePassword` and the desk's registrations are `unsupported`.
   */
  readonly registration: boolean;
  /** The authority works here. False where it works elsewhere: every operation of `desk` is `unsupported`. */
  readonly desk: boolean;
}

export interface Accounts {
  /** `invalid` for a wrong e-mail or password (never saying which), `busy` with `retryAfter` after too many tries. */
  signIn(input: { readonly email: string; readonly password: string; readonly remember: boolean }, options?: CallOptions): Promise<Account>;
  /** `null` when nobody is signed in. */
  current(input: Record<string, never>, options?: CallOptions): Promise<Account | null>;
  signOut(input: Record<string, never>, options?: CallOptions): Promise<null>;
  /** A puzzle of the `altcha` protocol as JSON text, whose solution `register` and `requestReset` want. It ends after some minutes. */
  challenge(input: Record<string, never>, options?: CallOptions): Promise<{ readonly challenge: string }>;
  /**
   * Asks for an account. `id` is made on the client and is the key. `invalid` with issues by the rules of `REGISTRATION_FORM`, paths
   * `[section, field]`, or with `proof.failed` at `['account', 'proof']`. An address that has an account already is not told
   * apart: its owner gets mail that says so.
   */
  register(input: { readonly id: string; readonly answers: RegistrationAnswers; readonly proof: string }, options?: CallOptions): Promise<null>;
  /** Opens the link of the first mail. `not-found` for one that is unknown or has ended; one opened already answers again. */
  activate(input: { readonly token: string }, options?: CallOptions): Promise<null>;
  /** Sends mail with a link if the address has an account, and answers the same if not. */
  requestReset(input: { readonly email: string; readonly proof: string }, options?: CallOptions): Promise<null>;
  /**
   * Sets the first or a new password by a link, which works once, and ends every session of the account. `not-found` for a link that
   * is unknown, used or ended, `invalid` with an issue at `['password']` for a password that is too weak.
   */
  setPassword(input: { readonly token: string; readonly password: string }, options?: CallOptions): Promise<null>;
  /** Ends every other session. `invalid` with an issue at `['current']` or `['next']`, `busy` after too many wrong ones. */
  changePassword(input: { readonly current: string; readonly next: string }, options?: CallOptions): Promise<Account>;
  /** Where the account is signed in, the current one first, then the last used. */
  sessions(input: Record<string, never>, options?: CallOptions): Promise<Page<AccountSession>>;
  /** Ends one of the account's sessions; one that has ended is `not-found`. */
  endSession(input: { readonly id: string }, options?: CallOptions): Promise<null>;
  /** Replaces what pre-fills the account's wizards. */
  updateProfile(input: { readonly profile: AccountProfile }, options?: CallOptions): Promise<Account>;
}

/** Reading needs nobody signed in, since registration finds its organisation by it: all are then in scope, and facts are left out. */
export interface Organisations extends OrganisationEditing {
  /** Children in the order of their names; `parentId: null` asks for the roots. */
  children(input: { readonly parentId: string | null; readonly cursor?: string | undefined }, options?: CallOptions): Promise<Page<Organisation>>;
  /** Hits for a part of a name or code, folded (no accents, no case), those in scope first. */
  search(input: { readonly text: string; readonly cursor?: string | undefined }, options?: CallOptions): Promise<Page<OrganisationHit>>;
  /** The organisation and its ancestors, root first. */
  ancestors(input: { readonly id: string }, options?: CallOptions): Promise<Page<Organisation>>;
}

/** Writing in the organisation tree. */
export interface OrganisationEditing {
  /**
   * Creates a node under a parent in scope; `id` is made on the client and is the key: creating it again answers the one that stands,
   * `conflict` if that one is out of scope.
   * `forbidden` outside the scope, `invalid` with an issue at `['name']` (code `organisation.same-name`) if a sibling has this name, folded.
   */
  create(input: { readonly id: string; readonly parentId: string; readonly facts: OrganisationFacts }, options?: CallOptions): Promise<Organisation>;
  /** Replaces the facts of one in scope. */
  update(input: { readonly id: string; readonly facts: OrganisationFacts }, options?: CallOptions): Promise<Organisation>;
}

export interface CertificateQuery {
  /** `certificates`: one item a certificate. `devices`: one item a device, with the certificate that it got last. */
  readonly view: 'certificates' | 'devices';
  /** Part of a name, an address, a serial or a device's serial, folded. */
  readonly text?: string | undefined;
  /** Further parts, each within its own fact, folded; all must match. */
  readonly name?: string | undefined;
  readonly officialEmail?: string | undefined;
  readonly serial?: string | undefined;
  readonly deviceSerial?: string | undefined;
  readonly group?: CertificateGroup | undefined;
  /** Absent: `active` for certificates, any for devices. */
  readonly states?: readonly HeldCertificate['state'][] | undefined;
  /** ISO days, both included, of the end of validity. */
  readonly endsFrom?: string | undefined;
  readonly endsTo?: string | undefined;
  /** Only these serials (of the devices, for `devices`): what was chosen before. At most 500. */
  readonly serials?: readonly string[] | undefined;
  readonly sort?: 'name' | 'officialEmail' | 'validTo' | undefined;
  readonly descending?: boolean | undefined;
  /** Items of a page, 1 to 500. Default 50. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** `counts` is by group, for the same query without its group. */
export interface CertificatePage extends Page<HeldCertificate> {
  readonly total: number;
  readonly counts: Readonly<Partial<Record<CertificateGroup, number | undefined>>>;
}

export interface Certificates {
  /** Those of the account's organisation and of everything below it. By name unless told otherwise; ties by serial. */
  list(input: CertificateQuery, options?: CallOptions): Promise<CertificatePage>;
}

export interface Subscribers {
  /** One answer for each address asked about, in the same order; addresses are compared in lower case. At most 500 at once. */
  check(input: { readonly emails: readonly string[] }, options?: CallOptions): Promise<Page<SubscriberCheck>>;
}

/** What lists of dossiers can be sorted by. */
export type DossierSort = 'updatedAt' | 'submittedAt' | 'dueOn' | 'receiptCode';

export interface DossierQuery {
  /** Part of a receipt code, a symbol or an organisation's name, folded. */
  readonly text?: string | undefined;
  readonly status?: string | undefined;
  readonly procedure?: string | undefined;
  /** Ids of which any will do, e.g. those of a group of services. */
  readonly procedures?: readonly string[] | undefined;
  /** ISO days, both included, of submission. */
  readonly submittedFrom?: string | undefined;
  readonly submittedTo?: string | undefined;
  /** Default `updatedAt`, latest first. Those without a value come last. */
  readonly sort?: DossierSort | undefined;
  readonly ascending?: boolean | undefined;
  readonly cursor?: string | undefined;
}

/** `counts` is by status, for the same query without its status. */
export interface DossierPage extends Page<DossierSummary> {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Stored {
  readonly revision: number;
  /** ISO time stamp. */
  readonly updatedAt: string;
}

/**
 * Those of the account's organisation, and, to be read only, what everything below it has filed: writing to one of these is
 * `forbidden`. Drafts below are not known.
 */
export interface Dossiers {
  /** `id` is made on the client and is the key: creating it again answers the dossier that stands. `conflict` if it is another account's. */
  create(input: { readonly id: string; readonly procedure: ProcedureRef; readonly draft: Draft }, options?: CallOptions): Promise<Dossier>;
  get(input: { readonly id: string }, options?: CallOptions): Promise<Dossier>;
  list(input: DossierQuery, options?: CallOptions): Promise<DossierPage>;
  /** Applies edits to a dossier that may still be edited; `conflict` with the standing revision when `revision` is not it; `forbidden` once filed. */
  save(input: { readonly id: string; readonly revision: number; readonly key: string; readonly edits: readonly Edit[] }, options?: CallOptions): Promise<Stored>;
  /**
   * `submit` checks the whole dossier by the same rules as the wizard, and that every remark was mended or explained (`remark.open` at
   * its place): `invalid` with issues. `delete` takes a draft away for good.
   */
  act(input: { readonly id: string; readonly revision: number; readonly key: string; readonly act: WriteAct }, options?: CallOptions): Promise<Stored & { readonly status: string }>;
  /** Newest first. */
  history(input: { readonly id: string }, options?: CallOptions): Promise<Page<HistoryEntry>>;
}
export type WriteAct = 'submit' | 'withdraw' | 'delete';

/**
 * Applicants write to the slots of a dossier that they may edit, and read the result's once it is returned. An officer who has
 * claimed a dossier in processing writes to `RESULT_SLOTS` (PDF, 20 MiB); the desk reads all of every dossier that was filed.
 */
export interface Attachments {
  /** Fills the slot, replacing what it held. `too-large` and `wrong-type` by the slot's definition and by content. `id` is made on the client. */
  put(input: { readonly id: string; readonly dossierId: string; readonly slot: string; readonly name: string; readonly file: Blob }, options?: TransferOptions): Promise<Attachment>;
  open(input: { readonly id: string }, options?: TransferOptions): Promise<Blob>;
  remove(input: { readonly id: string }, options?: CallOptions): Promise<null>;
}

/** What the authority does with a dossier. All but `claim`, and a clerk's `register`, want it claimed by whoever acts: `forbidden` otherwise. */
export type DeskAct =
  /** `conflict` if somebody else has it, unless it is to be taken over. */
  | { readonly kind: 'claim'; readonly takeOver?: boolean | undefined }
  | { readonly kind: 'release' }
  /** Gives a receipt code, unless it has one, and names the day that the result is due: an ISO day, not before today. */
  | { readonly kind: 'receive'; readonly dueOn: string; readonly note?: string | undefined }
  /** The clerk's step: the letter is entered among those that came in, under this number. */
  | { readonly kind: 'register'; readonly number: string }
  /** Back to the applicant, with remarks or a note or both: `invalid` at `['remarks']` without either. */
  | { readonly kind: 'supplement'; readonly note: string; readonly remarks: readonly RemarkNote[] }
  /** With the files in `RESULT_SLOTS`, or a note: `invalid` at `['result']` without either. */
  | { readonly kind: 'return'; readonly note: string }
  | { readonly kind: 'refuse'; readonly reason: string };

export interface DeskQuery extends DossierQuery {
  /** Whose they are to be; everybody's otherwise. */
  readonly claimed?: 'me' | 'nobody' | undefined;
  /** Only those whose day has passed. */
  readonly overdue?: boolean | undefined;
}

export interface DeskPage extends Page<DeskSummary> {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface RegistrationQuery {
  /** Part of an organisation's name or an address, folded. */
  readonly text?: string | undefined;
  readonly status?: RegistrationStatus | undefined;
  readonly cursor?: string | undefined;
}

/** Oldest first. `counts` is by status, for the same query without its status. */
export interface RegistrationPage extends Page<RegistrationRequest> {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** The authority's side. Every operation is `forbidden` to accounts without a role that it names; officers may do all but `register`. */
export interface Desk {
  /** Everything that was filed, drafts never. Those due first on top, unless told otherwise (`sort`). Officers and clerks. */
  dossiers(input: DeskQuery, options?: CallOptions): Promise<DeskPage>;
  /** Officers and clerks. */
  get(input: { readonly id: string }, options?: CallOptions): Promise<DeskDossier>;
  /** Newest first. Officers and clerks. */
  history(input: { readonly id: string }, options?: CallOptions): Promise<Page<HistoryEntry>>;
  /** `forbidden` where the status, the role or the claim does not allow it; `conflict` when stale; `invalid` with issues. */
  act(input: { readonly id: string; readonly revision: number; readonly key: string; readonly act: DeskAct }, options?: CallOptions): Promise<Stored & { readonly status: string }>;
  /** Replaces what was written down and not sent. No new revision: the last write wins. Whoever has claimed it. */
  keepNotes(input: { readonly id: string; readonly notes: readonly RemarkNote[] }, options?: CallOptions): Promise<null>;
  /** Requests for accounts. Officers. */
  registrations(input: RegistrationQuery, options?: CallOptions): Promise<RegistrationPage>;
  /**
   * Approving sends mail with a link to set a password; refusing sends the reason, which `refuse` wants (`invalid` at `['reason']`).
   * `conflict` if it was decided otherwise or is not activated; deciding the same again answers as before. Officers.
   */
  decide(input: { readonly id: string; readonly revision: number; readonly decision: 'approve' | 'refuse'; readonly reason: string }, options?: CallOptions): Promise<RegistrationRequest>;
}

export interface Backend {
  readonly supports: Supports;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly certificates: Certificates;
  readonly subscribers: Subscribers;
  readonly dossiers: Dossiers;
  readonly attachments: Attachments;
  readonly desk: Desk;
  /** Lets go of connections and files. Calls after it reject with `unavailable`. */
  close(): Promise<void>;
}

/** Names of the capabilities that hold operations. */
export type Capability = Exclude<keyof Backend, 'supports' | 'close'>;
