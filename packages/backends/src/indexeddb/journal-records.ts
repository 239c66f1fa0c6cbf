/** The journal's records: a small head that changes often, the draft it starts from, and edits as they were typed. */
import { applyEdits, turnsOf, type Draft, type Edit, type JournalEntry, type Turns } from '@ctso/core';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

export interface Head extends Omit<JournalEntry, 'draft' | 'edits'> {
  readonly id: string;
  /** The page that writes it. */
  readonly page: string;
  /** How many edits were ever added, and how many of them, from the first, have reached the backend. */
  readonly added: number;
  readonly settled: number;
}

interface Records extends DBSchema {
  heads: { key: string; value: Head; indexes: { dossier: [string, string]; account: string } };
  drafts: { key: string; value: Draft };
  /** By head and number of the first of them. */
  edits: { key: [string, number]; value: readonly Edit[] };
}

const STORES = ['heads', 'drafts', 'edits'] as const;
export type Database = IDBPDatabase<Records>;
export type Books = IDBPTransaction<Records, typeof STORES, 'readwrite'>;

/** Lets go when another tab wants to upgrade or delete; `letGo` tells that the database has to be opened again. */
export function openRecords(name: string, letGo: () => void): Promise<Database> {
  return openDB<Records>(name, 1, {
    upgrade(fresh) {
      const heads = fresh.createObjectStore('heads', { keyPath: 'id' });
      heads.createIndex('dossier', ['accountId', 'dossierId']);
      heads.createIndex('account', 'accountId');
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('edits');
    },
    blocking(_current, _blocked, event) {
      letGo();
      (event.target as IDBDatabase).close();
    },
    terminated: letGo,
  });
}

/** Runs `work` in one transaction and waits until it is on the disk. What fails takes all of it back. */
export async function write<T>(database: Database, work: (books: Books) => Promise<T>): Promise<T> {
  const books = database.transaction(STORES, 'readwrite');
  books.done.catch(() => undefined);
  try {
    const result = await work(books);
    await books.done;
    return result;
  } catch (thrown) {
    try {
      books.abort();
    } catch {
      // It is over already; the first reason is the one to tell.
    }
    throw thrown;
  }
}

/** The entry as its readers know it. */
export async function readEntry(books: Books, head: Head): Promise<JournalEntry | undefined> {
  const [draft, batches] = await Promise.all([books.objectStore('drafts').get(head.id), books.objectStore('edits').getAll(editsOf(head.id))]);
  if (draft === undefined) return undefined;
  const edits = batches.flat();
  const { id: _id, page: _page, added: _added, settled, ...entry } = head;
  return { ...entry, draft: applyEdits(draft, edits.slice(0, settled)), edits: edits.slice(settled) };
}

/** Puts the entry in place of whatever stood under this id. */
export async function putEntry(books: Books, id: string, page: string, { draft, edits, ...entry }: JournalEntry): Promise<void> {
  await books.objectStore('edits').delete(editsOf(id));
  await books.objectStore('heads').put({ ...entry, id, page, turns: turnsOf({ edits, turns: entry.turns }), added: edits.length, settled: 0 });
  await books.objectStore('drafts').put(draft, id);
  if (edits.length > 0) await books.objectStore('edits').put(edits, [id, 0]);
}

/** As counted after adding so many. */
export function turnsOfHead({ turns, added }: Head, edits: number, keeps: number): Turns {
  const before = turns ?? { edits: added, keeps: 0 };
  return { edits: before.edits + edits, keeps: before.keeps + keeps };
}

export async function eraseEntry(books: Books, id: string): Promise<void> {
  await books.objectStore('heads').delete(id);
  await books.objectStore('drafts').delete(id);
  await books.objectStore('edits').delete(editsOf(id));
}

function editsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
