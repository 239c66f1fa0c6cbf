/** A journal in memory: for tests, stories and devices that cannot keep anything. It is as durable as the object. */
import type { Edit, Row } from '../records/draft.js';
import { applyEdits } from './apply-edits.js';
import type { Journal, JournalEntry, SentBatch } from './wizard.js';

export function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  /** Which account's entry a dossier id means; another account's entry under the same id rests beside it. */
  const current = new Map<string, string>();
  const change = (dossierId: string, next: (entry: JournalEntry) => JournalEntry): void => {
    const key = current.get(dossierId);
    const entry = key === undefined ? undefined : entries.get(key);
    if (key === undefined || entry === undefined) throw new Error('ctso: the journal has no such entry');
    entries.set(key, next(entry));
  };
  const point = (dossierId: string, accountId: string): string => {
    const key = `${accountId}/${dossierId}`;
    current.set(dossierId, key);
    return key;
  };
  return {
    async load(dossierId: string, accountId: string) {
      return structuredClone(entries.get(point(dossierId, accountId)));
    },
    async save(entry: JournalEntry) {
      entries.set(point(entry.dossierId, entry.accountId), structuredClone(entry));
    },
    async append(dossierId: string, edits: readonly Edit[], at: string) {
      change(dossierId, (entry) => ({ ...entry, edits: [...entry.edits, ...structuredClone(edits)], at }));
    },
    async mark(dossierId: string, batch: SentBatch) {
      change(dossierId, (entry) => ({ ...entry, batch }));
    },
    async settle(dossierId: string, count: number, revision: number) {
      change(dossierId, ({ batch: _sent, ...entry }) => ({
        ...entry,
        revision,
        draft: applyEdits(entry.draft, entry.edits.slice(0, count)),
        edits: entry.edits.slice(count),
      }));
    },
    async keep(dossierId: string, unfinished: readonly Row[]) {
      change(dossierId, (entry) => ({ ...entry, unfinished: structuredClone(unfinished) }));
    },
    async remove(dossierId: string) {
      const key = current.get(dossierId);
      if (key !== undefined) entries.delete(key);
    },
    async list(accountId: string) {
      const open = [...entries.values()].filter(
        (entry) => entry.accountId === accountId && (entry.edits.length > 0 || entry.revision === null || (entry.unfinished?.length ?? 0) > 0),
      );
      return structuredClone(open.sort((a, b) => (a.at < b.at ? 1 : -1)));
    },
  };
}
