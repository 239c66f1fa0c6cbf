/** A dossier's record: begun, found by whoever may know of it, changed by one revision at a time, shown whole. */
import { Failure, inputIssues, letterSymbol, permitted } from '@ctso/core';
import type { Account, Dossier, DossierSummary, Draft, ProcedureRef } from '@ctso/core';
import type { House } from './house.js';
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
  return { name: account.email, organisation: account.organisation.name };
}

/** The organisation's own record, or `not-found`: of others' it does not even learn that they exist. */
export async function own(books: Books, account: Account, id: string): Promise<DossierRecord> {
  const record = await ownOrDeleted(books, account, id);
  if (record.deleted) throw new Failure('not-found');
  return record;
}

export async function ownOrDeleted(books: Books, account: Account, id: string): Promise<DossierRecord> {
  const record = await books.dossier(id);
  if (record === undefined || record.organisation.id !== account.organisation.id) throw new Failure('not-found');
  return record;
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

export function summaryOf(record: DossierRecord): DossierSummary {
  const { history: _history, answered: _answered, attachments: _attachments, deleted: _deleted, ...facts } = record;
  return { ...facts, symbol: facts.symbol.slice(0, 500), permitted: permitted(record.status) };
}

export async function whole(books: Books, record: DossierRecord): Promise<Dossier> {
  return { ...summaryOf(record), draft: await draftOf(books, record.id), attachments: record.attachments };
}
