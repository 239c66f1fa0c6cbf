/** A dossier's record: begun, found by whoever may know of it, changed by one revision at a time, shown whole. */
import { actorName, Failure, inputIssues, letterSymbol, permitted, permittedOnlooker, RESULT_SLOTS, seenAtDesk } from '@ctso/core';
import type { Account, Dossier, DossierSummary, Draft, ProcedureRef } from '@ctso/core';
import type { House } from './house.js';
import { scopeOf } from './organisation-index.js';
import type { Answered, Books, DossierRecord } from './shelf.js';

/** Answers kept of each dossier. Writes go one at a time, so that a repeat is never far behind. */
const KEPT_ANSWERS = 32;

export interface Beginning {
  readonly id: string;
  readonly procedure: ProcedureRef;
  readonly draft: Draft;
}

/** `unsupported` for an unknown procedure, `invalid` for a draft that is not of its shape. */
export function beginRecord(house: House, account: Account, { id, procedure, draft }: Beginning): DossierRecord {
  const { draftSchema, definition } = house.procedure(procedure);
  const shaped = draftSchema.safeParse(draft);
  if (!shaped.success) throw new Failure('invalid', { issues: inputIssues(shaped.error) });
  const at = house.moment();
  const { id: organisationId, name } = account.organisation;
  return {
    id,
    procedure,
    status: 'draft',
    organisation: { id: organisationId, name },
    rowCount: draft.rows.length,
    symbol: letterSymbol(definition, draft),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    history: [{ at, actor: actorOf(account), act: 'create', to: 'draft' }],
    answered: [],
    attachments: [],
    deleted: false,
  };
}

export function actorOf(account: Account): { readonly name: string; readonly organisation: string } {
  return { name: actorName(account), organisation: account.organisation.name };
}

/** One that the account may read: its own, or one that was filed below it. `not-found` for any other. */
export async function readable(house: House, books: Books, account: Account, id: string): Promise<DossierRecord> {
  const record = await books.dossier(id);
  if (record === undefined || record.deleted || !mayRead(account, scopeOf(await house.tree(books), account))(record)) throw new Failure('not-found');
  return record;
}

/** Answers whether the account may read a record, by the organisations in its scope. */
export function mayRead(account: Account, inScope: (organisationId: string) => boolean): (record: DossierRecord) => boolean {
  return ({ organisation, status }) => organisation.id === account.organisation.id || (seenAtDesk(status) && inScope(organisation.id));
}

/** The account's own, deleted or not, to be written to: `forbidden` for one that it may only read. */
export async function writable(house: House, books: Books, account: Account, id: string): Promise<DossierRecord> {
  const record = await books.dossier(id);
  if (record?.organisation.id === account.organisation.id) return record;
  await readable(house, books, account, id);
  throw new Failure('forbidden');
}

export async function draftOf(books: Books, id: string): Promise<Draft> {
  const draft = await books.draft(id);
  if (draft === undefined) throw new Failure('unexpected', { cause: new TypeError('a dossier without its draft') });
  return draft;
}

/** The answer that a write with this key was given, if it was applied already. */
export function answerTo(record: DossierRecord, key: string): Answered | undefined {
  return record.answered.find((answer) => answer.key === key);
}

export function refuseStale(record: DossierRecord, revision: number): void {
  if (record.revision !== revision) throw new Failure('conflict', { revision: record.revision });
}

/** The record one revision on, changed now, with the answer kept under the write's key. */
export function changed(house: House, record: DossierRecord, key: string): DossierRecord {
  const revision = record.revision + 1;
  const updatedAt = house.moment();
  const answer = { key, revision, updatedAt, status: record.deleted ? 'deleted' : record.status };
  return { ...record, revision, updatedAt, answered: [...record.answered, answer].slice(-KEPT_ANSWERS) };
}

/** Whose eyes see it: the organisation's own, those of one above, the desk's. */
export type Onlooker = 'owner' | 'above' | 'desk';

export function onlookerOf(account: Account, { organisation }: DossierRecord): Onlooker {
  return organisation.id === account.organisation.id ? 'owner' : 'above';
}

export function summaryOf(record: DossierRecord, onlooker: Onlooker): DossierSummary {
  const { history: _history, answered: _answered, attachments: _attachments, deleted: _deleted, claim: _claim, remarks: _remarks, notes: _notes, ...facts } = record;
  return { ...facts, symbol: facts.symbol.slice(0, 500), permitted: onlooker === 'owner' ? permitted(record.status) : permittedOnlooker(record.status) };
}

/** As the applicant sees it: files of a result only once it is returned. */
export async function whole(books: Books, account: Account, record: DossierRecord): Promise<Dossier> {
  const { remarks } = record;
  return {
    ...summaryOf(record, onlookerOf(account, record)),
    draft: await draftOf(books, record.id),
    attachments: attachmentsSeen(record),
    ...(remarks === undefined ? {} : { remarks }),
  };
}

export function attachmentsSeen({ attachments, status }: DossierRecord): DossierRecord['attachments'] {
  return status === 'returned' ? attachments : attachments.filter(({ slot }) => !RESULT_SLOTS.includes(slot));
}
