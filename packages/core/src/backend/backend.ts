/**
 * What the library asks of a backend, one interface a capability.
 *
 * Manners, the same for every operation and held by the conformance kit: one input object and then options; a promise that
 * rejects with a `Failure` and nothing else; `options.signal` aborts with `cancelled`; an unknown id is `not-found`, and so is
 * one that the account has no right to know of; every record that comes back is an independent copy; lists answer
 * `{ items, next? }` with an opaque cursor; a write names the revision that it was based on, answers the new one and nothing
 * more, and, given the `key` of a write that was already applied, answers as it did then instead of applying it twice.
 */
import type { Account } from '../records/account.js';
import type { Attachment } from '../records/attachment.js';
import type { Dossier, DossierSummary, HistoryEntry, ProcedureRef } from '../records/dossier.js';
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
}

export interface Accounts {
  /** `invalid` for a wrong e-mail or password (never saying which), `busy` with `retryAfter` after too many tries. */
  signIn(input: { readonly email: string; readonly password: string; readonly remember: boolean }, options?: CallOptions): Promise<Account>;
  /** `null` when nobody is signed in. */
  current(input: Record<string, never>, options?: CallOptions): Promise<Account | null>;
  signOut(input: Record<string, never>, options?: CallOptions): Promise<null>;
}

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
  readonly cursor?: string | undefined;
}

/** Newest change first. `counts` is by status, for the same query without its status. */
export interface DossierPage extends Page<DossierSummary> {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Stored {
  readonly revision: number;
  /** ISO time stamp. */
  readonly updatedAt: string;
}

export interface Dossiers {
  /** `id` is made on the client and is the key: creating it again answers the dossier that stands. `conflict` if it is another account's. */
  create(input: { readonly id: string; readonly procedure: ProcedureRef; readonly draft: Draft }, options?: CallOptions): Promise<Dossier>;
  get(input: { readonly id: string }, options?: CallOptions): Promise<Dossier>;
  list(input: DossierQuery, options?: CallOptions): Promise<DossierPage>;
  /** Applies edits to a dossier that may still be edited; `conflict` with the standing revision when `revision` is not it; `forbidden` once filed. */
  save(input: { readonly id: string; readonly revision: number; readonly key: string; readonly edits: readonly Edit[] }, options?: CallOptions): Promise<Stored>;
  /** `submit` checks the whole dossier by the same rules as the wizard: `invalid` with issues. `delete` takes a draft away for good. */
  act(input: { readonly id: string; readonly revision: number; readonly key: string; readonly act: WriteAct }, options?: CallOptions): Promise<Stored & { readonly status: string }>;
  /** Newest first. */
  history(input: { readonly id: string }, options?: CallOptions): Promise<Page<HistoryEntry>>;
}
export type WriteAct = 'submit' | 'withdraw' | 'delete';

export interface Attachments {
  /** Fills the slot, replacing what it held. `too-large` and `wrong-type` by the slot's definition and by content. `id` is made on the client. */
  put(input: { readonly id: string; readonly dossierId: string; readonly slot: string; readonly name: string; readonly file: Blob }, options?: TransferOptions): Promise<Attachment>;
  open(input: { readonly id: string }, options?: TransferOptions): Promise<Blob>;
  remove(input: { readonly id: string }, options?: CallOptions): Promise<null>;
}

export interface Backend {
  readonly supports: Supports;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly certificates: Certificates;
  readonly subscribers: Subscribers;
  readonly dossiers: Dossiers;
  readonly attachments: Attachments;
  /** Lets go of connections and files. Calls after it reject with `unavailable`. */
  close(): Promise<void>;
}

/** Names of the capabilities that hold operations. */
export type Capability = Exclude<keyof Backend, 'supports' | 'close'>;
