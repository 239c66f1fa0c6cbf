/** Lets a long print breathe: progress is told, the page stays alive, an abort is heard. */
import { Failure, blocksOf, type ExportOptions, type LetterModel } from '@ctso/core';
import type { Look } from './paper.js';

export interface PrintOptions extends ExportOptions {
  readonly look?: Look | undefined;
}

/** Rows between two words about the progress. */
const ROWS_AT_A_TIME = 50;
/** Milliseconds of work at a stretch. A task of more than 50 is one that a person feels; slower machines need the rest. */
const STRETCH = 8;

/** Rejects with `cancelled` once the caller has aborted. */
export function stopIfAborted(options: PrintOptions): void {
  if (options.signal?.aborted === true) throw new Failure('cancelled');
}

interface Scheduler {
  postTask(task: () => void): Promise<void>;
}

/** Lets others have their turn. Not a timer where there is something better: those of a page in the background come once a second. */
async function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Partial<Scheduler> };
  if (scheduler?.postTask !== undefined) await scheduler.postTask(() => undefined);
  else await new Promise<void>((resolve) => setTimeout(resolve));
}

/** Counts the rows of a letter's lists as they are printed, and breathes between them. */
export class Pace {
  #done = 0;
  #since = performance.now();
  readonly #total: number;

  constructor(
    model: LetterModel,
    private readonly options: PrintOptions,
  ) {
    this.#total = blocksOf(model).reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  }

  /** One row is printed. Rejects with `cancelled` once the caller has aborted. */
  async row(): Promise<void> {
    this.#done += 1;
    if (this.#done % ROWS_AT_A_TIME === 0) await this.told();
    else await this.breathe();
  }

  /** Tells the progress, then breathes. */
  async told(): Promise<void> {
    this.options.onProgress?.(this.#done, this.#total);
    await this.#rest();
  }

  /** Between any two steps that are short: rests if it is time. */
  async breathe(): Promise<void> {
    if (this.due) await this.#rest();
  }

  /** Whether it is time to breathe: asked in loops that would wait too often. */
  get due(): boolean {
    return performance.now() - this.#since > STRETCH;
  }

  async #rest(): Promise<void> {
    await turn();
    stopIfAborted(this.options);
    this.#since = performance.now();
  }
}
