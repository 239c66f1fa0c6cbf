/** Keeps the journal in step with the wizard: one write at a time, in order, and a whole new entry after a write that failed. */
import type { Edit, Row } from '../records/draft.js';
import type { Journal, JournalEntry, SentBatch } from './wizard.js';

type Write =
  | { readonly kind: 'append'; readonly edits: readonly Edit[]; readonly at: string }
  | { readonly kind: 'settle'; readonly count: number; readonly revision: number }
  | { readonly kind: 'mark'; readonly batch: SentBatch }
  | { readonly kind: 'keep'; readonly unfinished: readonly Row[] }
  | { readonly kind: 'replace' }
  | { readonly kind: 'remove' };

export interface KeeperOptions {
  readonly journal: Journal;
  readonly dossierId: string;
  /** The whole entry as it is to stand now, with everything that has been handed over so far. */
  readonly entry: () => JournalEntry;
  /** Called when keeping starts to fail and when it works again. */
  readonly changed: () => void;
  /** Whether the journal holds the entry already. */
  readonly inStep: boolean;
}

/** Who writes which entry: a wizard that opens a dossier anew takes over from one that may still be finishing. */
const keepers = new WeakMap<Journal, Map<string, JournalKeeper>>();

/** From now on nobody else on this page writes the dossier's entry; resolves when the last write is done. */
export async function takeOver(journal: Journal, dossierId: string): Promise<void> {
  await keepers.get(journal)?.get(dossierId)?.retire();
}

export class JournalKeeper {
  readonly #options: KeeperOptions;
  #writes: Write[] = [];
  #inStep: boolean;
  #running: Promise<void> = Promise.resolve();
  #busy = false;
  #retired = false;
  #kept = true;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#inStep = options.inStep;
    const ofJournal = keepers.get(options.journal) ?? new Map<string, JournalKeeper>();
    keepers.set(options.journal, ofJournal.set(options.dossierId, this));
  }

  /** Writes nothing any more; what is asked of it from now on is not kept, and it says so. */
  async retire(): Promise<void> {
    this.#retired = true;
    this.#writes = [];
    await this.#running;
  }

  /** Whether what was typed is safe on this device, as far as the writes that are done say. */
  get kept(): boolean {
    return this.#kept;
  }

  append(edits: readonly Edit[], at: string): void {
    const last = this.#writes.at(-1);
    if (last?.kind === 'append') this.#writes[this.#writes.length - 1] = { kind: 'append', edits: [...last.edits, ...edits], at };
    else this.#write({ kind: 'append', edits, at });
  }
  settle(count: number, revision: number): void {
    this.#write({ kind: 'settle', count, revision });
  }
  mark(batch: SentBatch): void {
    this.#write({ kind: 'mark', batch });
  }
  keep(unfinished: readonly Row[]): void {
    this.#write({ kind: 'keep', unfinished });
  }
  replace(): void {
    this.#write({ kind: 'replace' });
  }
  remove(): void {
    this.#write({ kind: 'remove' });
  }

  /** Resolves when nothing is left to write. Never rejects. */
  idle(): Promise<void> {
    return this.#running;
  }

  #write(write: Write): void {
    this.#writes.push(write);
    if (!this.#busy) this.#running = this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let write = this.#writes.shift(); write !== undefined; write = this.#writes.shift()) {
      const kept = (await this.#tried(write)) || (write.kind !== 'remove' && (await this.#tried({ kind: 'replace' })));
      if (kept === this.#kept) continue;
      this.#kept = kept;
      this.#options.changed();
    }
    this.#busy = false;
  }

  /** A write may fail because the entry is gone: a whole new one is tried before anyone is told. */
  async #tried(write: Write): Promise<boolean> {
    try {
      await this.#do(write);
      return true;
    } catch {
      this.#inStep = false;
      return false;
    }
  }

  #do(write: Write): Promise<void> {
    if (this.#retired) return Promise.reject(new Error('ctso: another wizard writes this entry'));
    const { journal, dossierId } = this.#options;
    if (write.kind === 'remove') {
      this.#inStep = false;
      return journal.remove(dossierId);
    }
    if (!this.#inStep || write.kind === 'replace') return this.#replace();
    switch (write.kind) {
      case 'append':
        return journal.append(dossierId, write.edits, write.at);
      case 'settle':
        return journal.settle(dossierId, write.count, write.revision);
      case 'mark':
        return journal.mark(dossierId, write.batch);
      case 'keep':
        return journal.keep(dossierId, write.unfinished);
    }
  }

  /** The entry holds what the waiting writes say, up to a removal. */
  async #replace(): Promise<void> {
    const removal = this.#writes.findIndex(({ kind }) => kind === 'remove');
    this.#writes.splice(0, removal < 0 ? this.#writes.length : removal);
    await this.#options.journal.save(this.#options.entry());
    this.#inStep = true;
  }
}
