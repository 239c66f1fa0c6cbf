/** The journal of unsent edits in IndexedDB: each edit is one small record, whatever the size of its dossier. */
import type { AtBackend, Edit, Jot, Journal, JournalEntry, Row, SentBatch, Turns } from '@ctso/core';
import { putEntry, readEntry, turnsOfHead } from './journal-records.js';
import { Notes } from './notes.js';
import { thisPage, type Page } from './page.js';

/** So many settled edits may lie about before they are worked into the draft, which costs the whole of it. */
const MOST_SETTLED = 2000;

/**
 * A journal for all wizards of a page; `name` is the database's. Entries of a page that is still open elsewhere are left alone, so
 * two tabs never mix what was typed into them; those of a page that has ended, however it ended, are taken up by the next one.
 * What no transaction has put on the disk yet lies in localStorage meanwhile, and is taken up with the entry that it belongs to.
 * Adding to an entry that is not there any more (erased, or taken up by another page) rejects: the store then saves a whole one.
 */
export function indexedDbJournal(name = 'ctso-journal', page: Page = thisPage): Journal {
  const notes = new Notes(name, page);
  return {
    load: (dossierId: string, accountId: string, atBackend?: AtBackend) => notes.takeUp(dossierId, accountId, atBackend),
    save: (entry: JournalEntry) => notes.save(entry),
    append: (dossierId: string, edits: readonly Edit[], at: string) =>
      notes.change(dossierId, async (head, books) => {
        await books.objectStore('edits').put(edits, [head.id, head.added]);
        return { ...head, added: head.added + edits.length, turns: turnsOfHead(head, edits.length, 0), at };
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
    keep: (dossierId: string, unfinished: readonly Row[]) => notes.change(dossierId, async (head) => ({ ...head, unfinished, turns: turnsOfHead(head, 0, 1) })),
    remove: (dossierId: string) => notes.erase(dossierId),
    list: (accountId: string) => notes.list(accountId),
    jot: (jot: Jot) => notes.jot(jot),
    forget: (dossierId: string, upTo: Turns) => notes.forget(dossierId, upTo),
  };
}
