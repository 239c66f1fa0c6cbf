/** Dossiers of a local backend: begun, read, listed, and saved edit by edit. */
import { applyEdits, checkEdits, Failure, letterSymbol, mayEdit, type Account, type CompiledProcedure, type Dossier, type Dossiers, type Draft, type Edit, type InputOf, type Stored } from '@ctso/core';
import { actOn } from './acts.js';
import { dossierPage } from './dossier-list.js';
import { requireAccount, type House, type Session } from './house.js';
import { scopeOf } from './organisation-index.js';
import { answerTo, beginRecord, changed, draftOf, mayRead, onlookerOf, readable, refuseStale, summaryOf, whole, writable } from './record.js';
import type { Books } from './shelf.js';

export function dossiers(house: House, session: Session): Dossiers {
  const { shelf } = house;
  return {
    async create(input) {
      const account = requireAccount(session);
      return create(house, account, input);
    },
    async get({ id }) {
      const account = requireAccount(session);
      return shelf.read(async (books) => whole(books, account, await readable(house, books, account, id)));
    },
    async list(query) {
      const account = requireAccount(session);
      const records = await shelf.read(async (books) => {
        const seen = mayRead(account, scopeOf(await house.tree(books), account));
        return (await books.dossiers()).filter(seen);
      });
      return dossierPage(records, query, house.pageSize, (record) => summaryOf(record, onlookerOf(account, record)));
    },
    async save(input) {
      const account = requireAccount(session);
      return shelf.write((books) => save(house, books, account, input));
    },
    async act({ id, revision, key, act }) {
      const account = requireAccount(session);
      return shelf.write(async (books) => {
        const record = await writable(house, books, account, id);
        const before = answerTo(record, key);
        if (before !== undefined) return { revision: before.revision, updatedAt: before.updatedAt, status: before.status };
        if (record.deleted) throw new Failure('not-found');
        return actOn(house, books, account, record, { revision, key, act });
      });
    },
    async history({ id }) {
      const account = requireAccount(session);
      const record = await shelf.read((books) => readable(house, books, account, id));
      return { items: [...record.history].reverse() };
    },
  };
}

function create(house: House, account: Account, input: InputOf<'dossiers', 'create'>): Promise<Dossier> {
  const first = beginRecord(house, account, input);
  return house.shelf.write(async (books) => {
    const standing = await books.dossier(input.id);
    if (standing !== undefined) {
      if (standing.deleted || standing.organisation.id !== account.organisation.id) throw new Failure('conflict');
      return whole(books, account, standing);
    }
    await books.putDossier(first);
    await books.putDraft(input.id, input.draft);
    return whole(books, account, first);
  });
}

async function save(house: House, books: Books, account: Account, { id, revision, key, edits }: InputOf<'dossiers', 'save'>): Promise<Stored> {
  const record = await writable(house, books, account, id);
  const before = answerTo(record, key);
  if (before !== undefined) return { revision: before.revision, updatedAt: before.updatedAt };
  if (record.deleted) throw new Failure('not-found');
  if (!mayEdit(record.status)) throw new Failure('forbidden');
  refuseStale(record, revision);
  const procedure = house.procedure(record.procedure);
  const draft = await draftOf(books, id);
  const next = applyChecked(procedure, draft, edits);
  const facts = { rowCount: next.rows.length, symbol: letterSymbol(procedure.definition, next) };
  const stored = changed(house, { ...record, ...facts }, key);
  await books.putDraft(id, next, draft);
  await books.putDossier(stored);
  return { revision: stored.revision, updatedAt: stored.updatedAt };
}

function applyChecked(procedure: CompiledProcedure, draft: Draft, edits: readonly Edit[]): Draft {
  const issues = checkEdits(procedure, edits);
  if (issues.length > 0) throw new Failure('invalid', { issues });
  const next = applyEdits(draft, edits);
  if (next.rows.length > procedure.definition.rows.max) throw new Failure('invalid');
  return next;
}
