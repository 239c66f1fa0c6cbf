/** Records in IndexedDB: rows one by one, so that saving an edit writes the rows that it touched. */
import { Failure, isFailure, type Draft, type Row, type WorldOrganisation } from '@ctso/core';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Books, DossierRecord, Kept, Shelf } from '../local/shelf.js';

interface Head {
  /** Grows with each change of the draft, so that another tab's write is noticed. */
  readonly version: number;
  readonly sections: Draft['sections'];
}

interface Records extends DBSchema {
  dossiers: { key: string; value: DossierRecord; indexes: { organisation: string } };
  heads: { key: string; value: Head };
  /** Row ids in their order, kept apart: most edits leave it alone. */
  orders: { key: string; value: readonly string[] };
  rows: { key: [string, string]; value: Row };
  files: { key: string; value: { readonly dossierId: string; readonly file: Blob } };
  organisations: { key: string; value: WorldOrganisation };
  /** By kind and id. */
  kept: { key: [string, string]; value: Kept[keyof Kept] };
  /** Under `organisations`: a number that grows with each of them written, so that another tab's write is noticed. Under `series`: the last number given. */
  counters: { key: string; value: number };
}

const STORES = ['dossiers', 'heads', 'orders', 'rows', 'files', 'organisations', 'counters', 'kept'] as const;
type Transaction = IDBPTransaction<Records, typeof STORES, 'readwrite' | 'readonly'>;
type Writing = IDBPTransaction<Records, typeof STORES, 'readwrite'>;

/** What was last seen: drafts by dossier, and the organisations. Used only while the version is the one that stands. */
interface Seen extends Map<string, { readonly version: number; readonly draft: Draft }> {
  organisations?: { readonly version: number; readonly list: readonly WorldOrganisation[] };
}

/** Drafts kept in sight: of a few dossiers, since a list may be long. */
const IN_SIGHT = 4;

export function idbShelf(name: string): Shelf {
  const seen: Seen = new Map();
  let opened: Promise<IDBPDatabase<Records>> | undefined;
  const open = () => (opened ??= openRecords(name, () => (opened = undefined)));
  return {
    async read(work) {
      const transaction = (await open()).transaction(STORES, 'readonly');
      return settle(transaction, work(booksOf(transaction, seen, new Map())));
    },
    async write(work) {
      const transaction = (await open()).transaction(STORES, 'readwrite');
      const fresh: Seen = new Map();
      const result = await settle(transaction, work(booksOf(transaction, seen, fresh)));
      for (const [id, entry] of fresh) keepInSight(seen, id, entry);
      return result;
    },
    async close() {
      (await opened)?.close();
    },
  };
}

/** Lets go when another tab wants to upgrade or delete, and opens again at the next call. */
async function openRecords(name: string, letGo: () => void): Promise<IDBPDatabase<Records>> {
  try {
    const database = await openDB<Records>(name, 3, {
      upgrade(fresh, from) {
        if (from < 1) {
          fresh.createObjectStore('dossiers', { keyPath: 'id' }).createIndex('organisation', 'organisation.id');
          for (const store of ['heads', 'orders', 'rows', 'files'] as const) fresh.createObjectStore(store);
        }
        if (from < 2) {
          fresh.createObjectStore('organisations', { keyPath: 'id' });
          fresh.createObjectStore('counters');
        }
        if (from < 3) fresh.createObjectStore('kept');
      },
      blocking: (_current, _blocked, event) => {
        letGo();
        (event.target as IDBDatabase).close();
      },
      terminated: letGo,
    });
    return database;
  } catch (thrown) {
    letGo();
    throw new Failure('unavailable', { cause: thrown });
  }
}

/** Waits for the work and then for the disk. What fails takes the whole transaction back. */
async function settle<T>(transaction: Transaction, work: Promise<T>): Promise<T> {
  const done = transaction.done;
  done.catch(() => undefined);
  try {
    const result = await work;
    await done;
    return result;
  } catch (thrown) {
    try {
      transaction.abort();
    } catch {
      // It is over already; the first reason is the one to tell.
    }
    throw isFailure(thrown) || !(thrown instanceof DOMException) ? thrown : new Failure('unavailable', { cause: thrown });
  }
}

function booksOf(transaction: Transaction, seen: Seen, fresh: Seen): Books {
  const store = <N extends (typeof STORES)[number]>(name: N) => transaction.objectStore(name);
  const write = <N extends (typeof STORES)[number]>(name: N) => (transaction as Writing).objectStore(name);
  return {
    dossier: (id) => store('dossiers').get(id),
    dossiers: () => store('dossiers').getAll(),
    putDossier: async (record) => void (await write('dossiers').put(record)),
    draft: (dossierId) => readDraft(transaction, seen, dossierId),
    putDraft: (dossierId, draft, previous) => writeDraft(transaction as Writing, fresh, dossierId, draft, previous),
    removeDraft: (dossierId) => eraseDraft(transaction as Writing, dossierId),
    ownerOf: async (attachmentId) => (await store('files').get(attachmentId))?.dossierId,
    bytes: async (attachmentId) => (await store('files').get(attachmentId))?.file,
    putBytes: async (attachmentId, dossierId, file) => void (await write('files').put({ dossierId, file }, attachmentId)),
    removeBytes: (attachmentId) => write('files').delete(attachmentId),
    organisations: () => readOrganisations(transaction, seen),
    putOrganisation: (organisation) => writeOrganisation(transaction as Writing, organisation),
    kept: <K extends keyof Kept>(kind: K, id: string) => store('kept').get([kind, id]) as Promise<Kept[K] | undefined>,
    allKept: <K extends keyof Kept>(kind: K) => store('kept').getAll(rowsOf(kind)) as Promise<Kept[K][]>,
    keep: async (kind, record) => void (await write('kept').put(record, [kind, record.id])),
    nextNumber: (series) => countOn(transaction as Writing, `series ${series}`),
  };
}

async function readOrganisations(transaction: Transaction, seen: Seen): Promise<readonly WorldOrganisation[]> {
  const version = (await transaction.objectStore('counters').get('organisations')) ?? 0;
  if (seen.organisations?.version !== version) seen.organisations = { version, list: await transaction.objectStore('organisations').getAll() };
  return seen.organisations.list;
}

async function writeOrganisation(transaction: Writing, organisation: WorldOrganisation): Promise<void> {
  await countOn(transaction, 'organisations');
  await transaction.objectStore('organisations').put(organisation);
}

async function countOn(transaction: Writing, name: string): Promise<number> {
  const counters = transaction.objectStore('counters');
  const number = ((await counters.get(name)) ?? 0) + 1;
  await counters.put(number, name);
  return number;
}

/** Keys of two parts whose first is this. */
function rowsOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}

async function readDraft(transaction: Transaction, seen: Seen, dossierId: string): Promise<Draft | undefined> {
  const head = await transaction.objectStore('heads').get(dossierId);
  if (head === undefined) return undefined;
  const known = seen.get(dossierId);
  if (known?.version === head.version) return known.draft;
  const [order, rows] = await Promise.all([transaction.objectStore('orders').get(dossierId), transaction.objectStore('rows').getAll(rowsOf(dossierId))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const draft: Draft = { sections: head.sections, rows: (order ?? []).flatMap((id) => byId.get(id) ?? []) };
  keepInSight(seen, dossierId, { version: head.version, draft });
  return draft;
}

function keepInSight(seen: Seen, dossierId: string, entry: { readonly version: number; readonly draft: Draft }): void {
  seen.delete(dossierId);
  seen.set(dossierId, entry);
  const [oldest] = seen.keys();
  if (seen.size > IN_SIGHT && oldest !== undefined) seen.delete(oldest);
}

async function writeDraft(transaction: Writing, fresh: Seen, dossierId: string, draft: Draft, previous?: Draft): Promise<void> {
  const [heads, orders, rows] = [transaction.objectStore('heads'), transaction.objectStore('orders'), transaction.objectStore('rows')];
  const version = ((await heads.get(dossierId))?.version ?? 0) + 1;
  const before = new Map(previous?.rows.map((row) => [row.id, row]));
  const writes: Promise<unknown>[] = [heads.put({ version, sections: draft.sections }, dossierId)];
  for (const row of draft.rows) {
    if (before.get(row.id) !== row) writes.push(rows.put(row, [dossierId, row.id]));
    before.delete(row.id);
  }
  for (const id of before.keys()) writes.push(rows.delete([dossierId, id]));
  const order = draft.rows.map(({ id }) => id);
  if (previous === undefined || !sameOrder(order, previous.rows)) writes.push(orders.put(order, dossierId));
  await Promise.all(writes);
  fresh.set(dossierId, { version, draft });
}

function sameOrder(order: readonly string[], rows: readonly Row[]): boolean {
  return order.length === rows.length && rows.every((row, index) => row.id === order[index]);
}

async function eraseDraft(transaction: Writing, dossierId: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('heads').delete(dossierId),
    transaction.objectStore('orders').delete(dossierId),
    transaction.objectStore('rows').delete(rowsOf(dossierId)),
  ]);
}
