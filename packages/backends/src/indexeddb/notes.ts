/** Which entries of the journal are this page's to write, and which ones it may take up from pages that have ended. */
import { withJots, type AtBackend, type Jot, type JournalEntry, type Turns } from '@ctso/core';
import { eraseEntry, openRecords, putEntry, readEntry, write, type Books, type Database, type Head } from './journal-records.js';
import { Jots, type Jotted } from './jots.js';
import type { Page } from './page.js';

/** What is there of one entry: written, jotted, or both. */
interface Trace {
  readonly id: string;
  readonly head: Head | undefined;
  readonly jotted: readonly Jotted[];
}

export class Notes {
  readonly #name: string;
  readonly #page: Page;
  readonly #jots: Jots;
  /** Ids of the entries that this journal writes, by dossier. An entry that was erased leaves its id to the next one. */
  readonly #own = new Map<string, { readonly id: string; readonly accountId: string }>();
  #opened: Promise<Database> | undefined;

  constructor(name: string, page: Page) {
    this.#name = name;
    this.#page = page;
    this.#jots = new Jots(name, page.id);
  }

  async takeUp(dossierId: string, accountId: string, atBackend?: AtBackend): Promise<JournalEntry | undefined> {
    this.#page.live();
    const database = await this.#open();
    const heads = await database.getAllFromIndex('heads', 'dossier', [accountId, dossierId]);
    const jotted = this.#jots.all().filter(({ jot, page }) => jot.dossierId === dossierId && jot.accountId === accountId && (page !== this.#page.id || atBackend !== undefined));
    this.#own.delete(dossierId);
    for (const trace of traces(heads, jotted)) {
      const entry = await this.#takeUpTrace(database, trace, atBackend);
      if (entry === undefined) continue;
      this.#own.set(dossierId, { id: trace.id, accountId });
      return entry;
    }
    return undefined;
  }

  async save(entry: JournalEntry): Promise<void> {
    this.#page.live();
    const { dossierId, accountId } = entry;
    const known = this.#ownOf(dossierId, accountId);
    const id = await write(await this.#open(), async (books) => {
      const before = await books.objectStore('heads').get(known.id);
      const place = before === undefined || before.page === this.#page.id ? known.id : freshId();
      await putEntry(books, place, this.#page.id, entry);
      return place;
    });
    this.#own.set(dossierId, { id, accountId });
  }

  async change(dossierId: string, next: (head: Head, books: Books) => Promise<Head | undefined>): Promise<void> {
    await write(await this.#open(), async (books) => {
      const head = await books.objectStore('heads').get(this.#own.get(dossierId)?.id ?? '');
      if (head?.page !== this.#page.id) throw new Error('ctso: the journal has no such entry');
      const changed = await next(head, books);
      if (changed !== undefined) await books.objectStore('heads').put(changed);
    });
  }

  async erase(dossierId: string): Promise<void> {
    const id = this.#own.get(dossierId)?.id;
    if (id === undefined) return;
    await write(await this.#open(), async (books) => {
      const head = await books.objectStore('heads').get(id);
      if (head?.page === this.#page.id) await eraseEntry(books, id);
    });
  }

  async list(accountId: string): Promise<readonly JournalEntry[]> {
    const database = await this.#open();
    const heads = await database.getAllFromIndex('heads', 'account', accountId);
    const all = traces(heads, this.#jots.all().filter(({ jot }) => jot.accountId === accountId));
    const open = all.filter(({ head, jotted }) => jotted.length > 0 || (head !== undefined && isOpen(head)));
    const entries = await write(database, (books) => Promise.all(open.map((trace) => readTrace(books, trace))));
    return entries.filter((entry) => entry !== undefined);
  }

  jot(jot: Jot): void {
    this.#page.live();
    this.#jots.put(this.#ownOf(jot.dossierId, jot.accountId).id, jot);
  }

  forget(dossierId: string, upTo: Turns): void {
    this.#jots.forget(dossierId, upTo);
  }

  #open(): Promise<Database> {
    const letGo = (): void => void (this.#opened = undefined);
    this.#opened ??= openRecords(this.#name, letGo);
    this.#opened.catch(letGo);
    return this.#opened;
  }

  #ownOf(dossierId: string, accountId: string): { readonly id: string; readonly accountId: string } {
    const known = this.#own.get(dossierId);
    if (known?.accountId === accountId) return known;
    const own = { id: freshId(), accountId };
    this.#own.set(dossierId, own);
    return own;
  }

  /** Makes the entry this page's, unless it is gone or another page that is alive writes it. What was jotted is written then. */
  async #takeUpTrace(database: Database, trace: Trace, atBackend?: AtBackend): Promise<JournalEntry | undefined> {
    const { id, head: seen } = trace;
    const pages = new Set([...(seen === undefined ? [] : [seen.page]), ...trace.jotted.map(({ page }) => page)]);
    for (const page of pages) if (await this.#page.isElsewhere(page)) return undefined;
    const jots = trace.jotted.map(({ jot }) => jot);
    const base = seen === undefined && withJots(undefined, jots) === undefined ? await atBackend?.() : undefined;
    const taken = await write(database, async (books) => {
      const head = await books.objectStore('heads').get(id);
      if (head?.page !== seen?.page) return undefined;
      const entry = head && (await readEntry(books, head));
      const whole = withJots(entry, jots, base);
      if (whole === undefined) return undefined;
      if (whole === entry) await books.objectStore('heads').put({ ...head, page: this.#page.id } as Head);
      else await putEntry(books, id, this.#page.id, whole);
      return whole;
    });
    if (taken !== undefined) this.#jots.drop(trace.jotted);
    return taken;
  }
}

/** One for each entry, newest first. */
function traces(heads: readonly Head[], jotted: readonly Jotted[]): readonly Trace[] {
  const ids = new Set([...heads.map(({ id }) => id), ...jotted.map(({ entryId }) => entryId)]);
  const all = [...ids].map((id) => ({ id, head: heads.find((head) => head.id === id), jotted: jotted.filter(({ entryId }) => entryId === id) }));
  return all.sort((a, b) => (atOf(a) < atOf(b) ? 1 : atOf(a) > atOf(b) ? -1 : 0));
}

function atOf({ head, jotted }: Trace): string {
  return [head?.at, ...jotted.map(({ jot }) => jot.base?.at)].reduce<string>((latest, at = '') => (at > latest ? at : latest), '');
}

async function readTrace(books: Books, { head, jotted }: Trace): Promise<JournalEntry | undefined> {
  const entry = head && (await readEntry(books, head));
  const whole = withJots(entry, jotted.map(({ jot }) => jot));
  return whole !== undefined && (whole.edits.length > 0 || whole.revision === null || (whole.unfinished ?? []).length > 0) ? whole : undefined;
}

function isOpen({ added, settled, revision, unfinished = [] }: Head): boolean {
  return added > settled || revision === null || unfinished.length > 0;
}

function freshId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
