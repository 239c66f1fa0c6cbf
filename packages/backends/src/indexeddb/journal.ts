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
  const notes = new Notes(name, page);
  return {
    load: (dossierId: string, accountId: string) => notes.takeUp(dossierId, accountId),
    save: (entry: JournalEntry) => notes.save(entry),
    append: (dossierId: string, edits: readonly Edit[], at: string) =>
      notes.change(dossierId, async (head, books) => {
        await books.objectStore('edits').put(edits, [head.id, head.added]);
        return { ...head, added: head.added + edits.length, at };
      }),
    mark: (dossierId: string, batch: SentBatch) => notes.change(dossierId, async (head) => ({ ...head, batch })),
    settle: (dossierId: string, count: number, revision: number) =>
      notes.change(dossierId, async ({ batch: _sent, ...head }, books) => {
        const next = { ...head, settled: head.settled + count, revision };
        if (next.settled < MOST_SETTLED) return next;
        const entry = await readEntry(books, next);
        if (entry !== undefined) await putEntry(books, next.id, page.id, entry);
        return undefined;
      }),
    keep: (dossierId: string, unfinished: readonly Row[]) => notes.change(dossierId, async (head) => ({ ...head, unfinished })),
    remove: (dossierId: string) => notes.erase(dossierId),
    async list(accountId: string) {
      const database = await notes.open();
      const heads = (await database.getAllFromIndex('heads', 'account', accountId)).filter(isOpen).sort(newestFirst);
      const entries = await write(database, (books) => Promise.all(heads.map((head) => readEntry(books, head))));
      return entries.filter((entry) => entry !== undefined);
    },
  };
}

/** The database, and which of its entries are this page's to write. */
class Notes {
  readonly #name: string;
  readonly #page: Page;
  /** Ids of the entries that this journal writes, by dossier. */
  readonly #own = new Map<string, { readonly id: string; readonly accountId: string }>();
  #opened: Promise<Database> | undefined;

  constructor(name: string, page: Page) {
    this.#name = name;
    this.#page = page;
  }

  open(): Promise<Database> {
    const letGo = (): void => void (this.#opened = undefined);
    this.#opened ??= openRecords(this.#name, letGo);
    this.#opened.catch(letGo);
    return this.#opened;
  }

  async takeUp(dossierId: string, accountId: string): Promise<JournalEntry | undefined> {
    const database = await this.open();
    const heads = await database.getAllFromIndex('heads', 'dossier', [accountId, dossierId]);
    this.#own.delete(dossierId);
    for (const { id } of heads.sort(newestFirst)) {
      const entry = await takeUp(database, id, this.#page);
      if (entry === undefined) continue;
      this.#own.set(dossierId, { id, accountId });
      this.#page.live();
      return entry;
    }
    return undefined;
  }

  async save(entry: JournalEntry): Promise<void> {
    this.#page.live();
    const known = this.#own.get(entry.dossierId);
    const fresh = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const id = await write(await this.open(), async (books) => {
      const before = known?.accountId === entry.accountId ? await books.objectStore('heads').get(known.id) : undefined;
      const place = before?.page === this.#page.id ? before.id : fresh;
      await putEntry(books, place, this.#page.id, entry);
      return place;
    });
    this.#own.set(entry.dossierId, { id, accountId: entry.accountId });
  }

  async change(dossierId: string, next: (head: Head, books: Books) => Promise<Head | undefined>): Promise<void> {
    await write(await this.open(), async (books) => {
      const head = await books.objectStore('heads').get(this.#own.get(dossierId)?.id ?? '');
      if (head?.page !== this.#page.id) throw new Error('ctso: the journal has no such entry');
      const changed = await next(head, books);
      if (changed !== undefined) await books.objectStore('heads').put(changed);
    });
  }

  async erase(dossierId: string): Promise<void> {
    const id = this.#own.get(dossierId)?.id;
    if (id === undefined) return;
    this.#own.delete(dossierId);
    await write(await this.open(), (books) => eraseEntry(books, id));
  }
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
