/** Jots down what is typed before the journal has it, counting as it goes, so that nothing is read back twice. */
import type { Edit, Row } from '../records/draft.js';
import { isSmall } from './jots.js';
import type { Jot, Journal, JournalEntry, Turns } from './wizard.js';

export interface JotPadOptions {
  readonly journal: Pick<Journal, 'jot' | 'forget'>;
  readonly dossierId: string;
  readonly accountId: string;
  /** The whole entry as it is to stand now, with what is being jotted. */
  readonly entry: () => JournalEntry;
  /** Whether the journal holds the entry already. */
  readonly inStep: boolean;
  readonly turns: Turns;
}

export class JotPad {
  readonly #options: JotPadOptions;
  #turns: Turns;
  /** What is jotted next can be read back: there is an entry to add it to, or a base that was jotted. */
  #grounded: boolean;
  /** There is an entry to add to. */
  #inStep: boolean;

  constructor(options: JotPadOptions) {
    this.#options = options;
    this.#turns = options.turns;
    this.#inStep = options.inStep;
    this.#grounded = options.inStep;
  }

  /** Everything typed so far. */
  get turns(): Turns {
    return this.#turns;
  }

  typed(edits: readonly Edit[]): void {
    this.#turns = { ...this.#turns, edits: this.#turns.edits + edits.length };
    this.#jot({ edits });
  }
  kept(unfinished: readonly Row[]): void {
    this.#turns = { ...this.#turns, keeps: this.#turns.keeps + 1 };
    this.#jot({ edits: [], unfinished });
  }

  /** What the unsent edits apply to is another draft, or they are on their way now. */
  moved(): void {
    if (!this.#inStep && this.#grounded) this.#jotAll();
  }
  /** The entry has been written whole. */
  inStep(): void {
    this.#inStep = this.#grounded = true;
  }
  /** The entry is to go: what is typed from now on is not added to it. */
  adrift(): void {
    this.#inStep = this.#grounded = false;
  }
  /** The entry cannot be added to, and may be gone. */
  outOfStep(): void {
    this.adrift();
    this.#jotAll();
  }
  written(upTo: Turns): void {
    this.#options.journal.forget?.(this.#options.dossierId, upTo);
  }

  #jot(jot: Pick<Jot, 'edits' | 'unfinished'>): void {
    const { journal, dossierId, accountId } = this.#options;
    if (this.#grounded) journal.jot?.({ ...jot, dossierId, accountId, turns: this.#turns });
    else this.#jotAll();
  }

  #jotAll(): void {
    const { journal, dossierId, accountId } = this.#options;
    if (journal.jot === undefined) return;
    const { edits, unfinished = [], draft, procedure, revision, batch, at } = this.#options.entry();
    this.#grounded = edits.length + unfinished.length > 0;
    if (!this.#grounded) {
      journal.forget?.(dossierId, this.#turns);
      return;
    }
    const base = { procedure, revision, batch, at, ...(isSmall(draft) && { draft }) };
    journal.jot({ dossierId, accountId, turns: this.#turns, edits, unfinished, base });
  }
}
