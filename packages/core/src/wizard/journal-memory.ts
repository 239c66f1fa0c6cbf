/** A journal in memory: for tests, stories and devices that cannot keep anything. It is as durable as the object. */
import type { Edit, Row } from '../records/draft.js';
import { applyEdits } from './apply-edits.js';
import { includes, turnsOf, withJots } from './jots.js';
import type { AtBackend, Jot, Journal, JournalEntry, SentBatch, Turns } from './wizard.js';

export function memoryJournal(): Journal {
  const shelf = new Shelf();
  return {
    async load(dossierId: string, accountId: string, atBackend?: AtBackend) {
      const entry = shelf.point(dossierId, accountId);
      const jotted = shelf.jotted(dossierId);
      if (atBackend === undefined || jotted.length === 0) return structuredClone(entry);
      const whole = withJots(entry, jotted) ?? withJots(entry, jotted, await atBackend());
      if (whole === undefined) return undefined;
      shelf.put(structuredClone(whole));
      shelf.forget(dossierId, turnsOf(whole));
      return structuredClone(whole);
    },
    save: async (entry: JournalEntry) => shelf.put(structuredClone({ ...entry, turns: turnsOf(entry) })),
    async append(dossierId: string, edits: readonly Edit[], at: string) {
      shelf.change(dossierId, (entry) => ({ ...entry, ...grown(entry, edits.length, 0), edits: [...entry.edits, ...structuredClone(edits)], at }));
    },
    async mark(dossierId: string, batch: SentBatch) {
      shelf.change(dossierId, (entry) => ({ ...entry, batch }));
    },
    async settle(dossierId: string, count: number, revision: number) {
      shelf.change(dossierId, ({ batch: _sent, ...entry }) => ({
        ...entry,
        revision,
        draft: applyEdits(entry.draft, entry.edits.slice(0, count)),
        edits: entry.edits.slice(count),
      }));
    },
    async keep(dossierId: string, unfinished: readonly Row[]) {
      shelf.change(dossierId, (entry) => ({ ...entry, ...grown(entry, 0, 1), unfinished: structuredClone(unfinished) }));
    },
    remove: async (dossierId: string) => shelf.drop(dossierId),
    async list(accountId: string) {
      const open = shelf.all().filter((entry) => entry.accountId === accountId && isOpen(entry));
      return structuredClone(open.sort((a, b) => (a.at < b.at ? 1 : -1)));
    },
    jot: (jot: Jot) => shelf.jot(structuredClone(jot)),
    forget: (dossierId: string, upTo: Turns) => shelf.forget(dossierId, upTo),
  };
}

function grown(entry: JournalEntry, edits: number, keeps: number): Pick<JournalEntry, 'turns'> {
  const turns = turnsOf(entry);
  return { turns: { edits: turns.edits + edits, keeps: turns.keeps + keeps } };
}

class Shelf {
  readonly #entries = new Map<string, JournalEntry>();
  /** Which account's entry a dossier id means now; another account's entry under the same id rests beside it. */
  readonly #current = new Map<string, string>();
  readonly #jots = new Map<string, readonly Jot[]>();

  all(): JournalEntry[] {
    return [...this.#entries.values()];
  }
  point(dossierId: string, accountId: string): JournalEntry | undefined {
    const key = `${accountId}/${dossierId}`;
    this.#current.set(dossierId, key);
    return this.#entries.get(key);
  }
  put(entry: JournalEntry): void {
    this.point(entry.dossierId, entry.accountId);
    this.#entries.set(this.#key(entry.dossierId), entry);
  }
  change(dossierId: string, next: (entry: JournalEntry) => JournalEntry): void {
    const entry = this.#entries.get(this.#key(dossierId));
    if (entry === undefined) throw new Error('ctso: the journal has no such entry');
    this.#entries.set(this.#key(dossierId), next(entry));
  }
  drop(dossierId: string): void {
    this.#entries.delete(this.#key(dossierId));
  }
  jotted(dossierId: string): readonly Jot[] {
    return this.#jots.get(this.#key(dossierId)) ?? [];
  }
  jot(jot: Jot): void {
    this.point(jot.dossierId, jot.accountId);
    this.#jots.set(this.#key(jot.dossierId), jot.base === undefined ? [...this.jotted(jot.dossierId), jot] : [jot]);
  }
  forget(dossierId: string, upTo: Turns): void {
    const left = this.jotted(dossierId).filter(({ turns }) => !includes(upTo, turns));
    this.#jots.set(this.#key(dossierId), left);
  }

  #key(dossierId: string): string {
    return this.#current.get(dossierId) ?? '';
  }
}

function isOpen({ edits, revision, unfinished = [] }: JournalEntry): boolean {
  return edits.length > 0 || revision === null || unfinished.length > 0;
}
