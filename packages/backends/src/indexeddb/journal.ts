/** The journal of unsent edits in IndexedDB: each edit is one small record, whatever the size of its dossier. */
import type { Edit, Journal, JournalEntry, Row, SentBatch } from '@ctso/core';
import { eraseEntry, openRecords, putEntry, readEntry, write, type Books, type Database, type Head } from './journal-records.js';
import { thisPage, type Page } from './page.js';

/** So many settled edits may lie about before they are worked into the draft, which costs the whole of it. */
const MOST_SETTLED = 2000;

/**
 * A journal for all wizards of a page; `name` is the database's. Entries of a page that is still open elsewhere are left alone, so
 * two tabs never mix what was typed into them; those of a page that has ended, however it ended, are taken up by the next one.
 * Adding to an entry that is not there any more (erased, or taken up by another page) rejects: the store then saves a whole one.
 */
export function indexedDbJournal(name = 'ctso-journal', page: Page = thisPage): Journal {
  /** Ids of the entries that this journal writes, by dossier. */
  const own = new Map<string, { readonly id: string; readonly accountId: string }>();
  let opened: Promise<Database> | undefined;
  const open = (): Promise<Database> => {
    const letGo = (): void => void (opened = undefined);
    opened ??= openRecords(name, letGo);
    opened.catch(letGo);
    return opened;
  };
  const change = async (dossierId: string, next: (head: Head, books: Books) => Promise<Head | undefined>): Promise<void> =>
    write(await open(), async (books) => {
      const head = await books.objectStore('heads').get(own.get(dossierId)?.id ?? '');
      if (head?.page !== page.id) throw new Error('ctso: the journal has no such entry');
      const changed = await next(head, books);
      if (changed !== undefined) await books.objectStore('heads').put(changed);
    });
  return {
    async load(dossierId: string, accountId: string) {
      const database = await open();
      const heads = await database.getAllFromIndex('heads', 'dossier', [accountId, dossierId]);
      own.delete(dossierId);
      for (const { id } of heads.sort(newestFirst)) {
        const entry = await takeUp(database, id, page);
        if (entry === undefined) continue;
        own.set(dossierId, { id, accountId });
        page.live();
        return entry;
      }
      return undefined;
    },
    async save(entry: JournalEntry) {
      page.live();
      const known = own.get(entry.dossierId);
      const id = known?.accountId === entry.accountId ? known.id : crypto.getRandomValues(new Uint32Array(4)).join('-');
      await write(await open(), async (books) => {
        const taken = (await books.objectStore('heads').get(id))?.page;
        if (taken !== undefined && taken !== page.id) throw new Error('ctso: another page writes this entry');
        await putEntry(books, id, page.id, entry);
      });
      own.set(entry.dossierId, { id, accountId: entry.accountId });
    },
    append: (dossierId: string, edits: readonly Edit[], at: string) =>
      change(dossierId, async (head, books) => {
        await books.objectStore('edits').put(edits, [head.id, head.added]);
        return { ...head, added: head.added + edits.length, at };
      }),
    mark: (dossierId: string, batch: SentBatch) => change(dossierId, async (head) => ({ ...head, batch })),
    settle: (dossierId: string, count: number, revision: number) =>
      change(dossierId, async ({ batch: _sent, ...head }, books) => {
        const next = { ...head, settled: head.settled + count, revision };
        if (next.settled < MOST_SETTLED) return next;
        const entry = await readEntry(books, next);
        if (entry !== undefined) await putEntry(books, next.id, page.id, entry);
        return undefined;
      }),
    keep: (dossierId: string, unfinished: readonly Row[]) => change(dossierId, async (head) => ({ ...head, unfinished })),
    async remove(dossierId: string) {
      const id = own.get(dossierId)?.id;
      if (id === undefined) return;
      own.delete(dossierId);
      await write(await open(), (books) => eraseEntry(books, id));
    },
    async list(accountId: string) {
      const database = await open();
      const heads = (await database.getAllFromIndex('heads', 'account', accountId)).filter(isOpen).sort(newestFirst);
      const entries = await write(database, (books) => Promise.all(heads.map((head) => readEntry(books, head))));
      return entries.filter((entry) => entry !== undefined);
    },
  };
}

/** Makes the entry this page's, unless it is gone or another page that is alive writes it. */
async function takeUp(database: Database, id: string, page: Page): Promise<JournalEntry | undefined> {
  const seen = await database.get('heads', id);
  if (seen === undefined || (await page.isElsewhere(seen.page))) return undefined;
  return write(database, async (books) => {
    const head = await books.objectStore('heads').get(id);
    if (head?.page !== seen.page) return undefined;
    await books.objectStore('heads').put({ ...head, page: page.id });
    return readEntry(books, head);
  });
}

function isOpen({ added, settled, revision, unfinished = [] }: Head): boolean {
  return added > settled || revision === null || unfinished.length > 0;
}

function newestFirst(a: Head, b: Head): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}
