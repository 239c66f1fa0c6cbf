/** Keeps the journal in step with the wizard: one write at a time, in order, and a whole new entry after a write that failed. */
import type { Edit, Row } from '../records/draft.js';
import { JotPad } from './jot-pad.js';
import type { Journal, JournalEntry, SentBatch, Turns } from './wizard.js';

type Writing =
  | { readonly kind: 'append'; readonly edits: readonly Edit[]; readonly at: string }
  | { readonly kind: 'settle'; readonly count: number; readonly revision: number }
  | { readonly kind: 'mark'; readonly batch: SentBatch }
  | { readonly kind: 'keep'; readonly unfinished: readonly Row[] }
  | { readonly kind: 'replace' }
  | { readonly kind: 'remove' };
/** With everything that was typed before it. */
type Write = Writing & { readonly turns: Turns };

export interface KeeperOptions {
  readonly journal: Journal;
  readonly dossierId: string;
  readonly accountId: string;
  /** The whole entry as it is to stand now, with everything that has been handed over so far. */
  readonly entry: () => JournalEntry;
  /** Called when keeping starts to fail and when it works again. */
  readonly changed: () => void;
  /** Whether the journal holds the entry already. */
  readonly inStep: boolean;
  /** What was ever added to the entry, from which counting goes on. */
  readonly turns: Turns;
}

/** Who writes which entry: a wizard that opens a dossier anew takes over from one that may still be finishing. */
const keepers = new WeakMap<Journal, Map<string, JournalKeeper>>();

/** From now on nobody else on this page writes the dossier's entry; resolves when the last write is done. */
export async function takeOver(journal: Journal, dossierId: string): Promise<void> {
  await keepers.get(journal)?.get(dossierId)?.retire();
}

export class JournalKeeper {
  readonly #options: KeeperOptions;
  readonly #pad: JotPad;
  #writes: Write[] = [];
  #inStep: boolean;
  #running: Promise<void> = Promise.resolve();
  #busy = false;
  #retired = false;
  #kept = true;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#inStep = options.inStep;
    this.#pad = new JotPad(options);
    const ofJournal = keepers.get(options.journal) ?? new Map<string, JournalKeeper>();
    keepers.set(options.journal, ofJournal.set(options.dossierId, this));
  }

  /** Writes what was asked of it and then nothing any more; what is asked of it from now on is not kept, and it says so. */
  async retire(): Promise<void> {
    this.#retired = true;
    await this.#running;
  }

  /** Whether what was typed is safe on this device, as far as the writes that are done say. */
  get kept(): boolean {
    return this.#kept;
  }

  append(edits: readonly Edit[], at: string): void {
    if (!this.#retired) this.#pad.typed(edits);
    const last = this.#writes.at(-1);
    if (last?.kind !== 'append' || this.#retired) this.#write({ kind: 'append', edits, at });
    else this.#writes[this.#writes.length - 1] = { kind: 'append', edits: [...last.edits, ...edits], at, turns: this.#pad.turns };
  }
  settle(count: number, revision: number): void {
    if (!this.#retired) this.#pad.moved();
    this.#write({ kind: 'settle', count, revision });
  }
  mark(batch: SentBatch): void {
    if (!this.#retired) this.#pad.moved();
    this.#write({ kind: 'mark', batch });
  }
  keep(unfinished: readonly Row[]): void {
    if (!this.#retired) this.#pad.kept(unfinished);
    this.#write({ kind: 'keep', unfinished });
  }
  replace(): void {
    this.#write({ kind: 'replace' });
  }
  remove(): void {
    this.#pad.adrift();
    this.#write({ kind: 'remove' });
  }

  /** Resolves when nothing is left to write. Never rejects. */
  idle(): Promise<void> {
    return this.#running;
  }

  #write(writing: Writing): void {
    if (this.#retired) {
      this.#tell(false);
      return;
    }
    this.#writes.push({ ...writing, turns: this.#pad.turns });
    if (!this.#busy) this.#running = this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let write = this.#writes.shift(); write !== undefined; write = this.#writes.shift()) {
      this.#tell((await this.#tried(write)) || (write.kind !== 'remove' && (await this.#tried({ kind: 'replace', turns: this.#pad.turns }))));
    }
    this.#busy = false;
  }

  #tell(kept: boolean): void {
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#options.changed();
  }

  /** A write may fail because the entry is gone: a whole new one is tried before anyone is told. */
  async #tried(write: Write): Promise<boolean> {
    try {
      this.#pad.written(await this.#do(write));
      return true;
    } catch {
      if (this.#inStep) this.#pad.outOfStep();
      this.#inStep = false;
      return false;
    }
  }

  /** Answers what is safe after it. */
  async #do(write: Write): Promise<Turns> {
    const { journal, dossierId } = this.#options;
    if (write.kind !== 'remove' && (!this.#inStep || write.kind === 'replace')) return this.#replace();
    if (write.kind === 'append') await journal.append(dossierId, write.edits, write.at);
    else if (write.kind === 'settle') await journal.settle(dossierId, write.count, write.revision);
    else if (write.kind === 'mark') await journal.mark(dossierId, write.batch);
    else if (write.kind === 'keep') await journal.keep(dossierId, write.unfinished);
    else {
      this.#inStep = false;
      await journal.remove(dossierId);
    }
    return write.turns;
  }

  /** The entry holds what the waiting writes say, up to a removal. */
  async #replace(): Promise<Turns> {
    const found = this.#writes.findIndex(({ kind }) => kind === 'remove');
    const removal = this.#writes[found];
    this.#writes.splice(0, removal === undefined ? this.#writes.length : found);
    const { turns } = this.#pad;
    await this.#options.journal.save({ ...this.#options.entry(), turns });
    this.#inStep = true;
    if (!this.#writes.some(({ kind }) => kind === 'remove')) this.#pad.inStep();
    return removal?.turns ?? turns;
  }
}
