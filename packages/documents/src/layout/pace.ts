/** Lets a long print breathe: progress is told, the page stays alive, an abort is heard. */
import { Failure, type LetterModel } from '@ctso/core';

export interface PrintOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Rows between two breaths: some ten milliseconds of work. */
const ROWS_AT_A_TIME = 50;

/** Rejects with `cancelled` once the caller has aborted. */
export function stopIfAborted(options: PrintOptions): void {
  if (options.signal?.aborted === true) throw new Failure('cancelled');
}

/** Counts the rows of a letter's lists as they are printed, and breathes between them. */
export class RowCount {
  #done = 0;
  readonly #total: number;

  constructor(
    model: LetterModel,
    private readonly options: PrintOptions,
  ) {
    this.#total = model.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  }

  /** Rejects with `cancelled` once the caller has aborted. */
  async add(): Promise<void> {
    this.#done += 1;
    if (this.#done % ROWS_AT_A_TIME === 0) await this.breathe();
  }

  async breathe(): Promise<void> {
    this.options.onProgress?.(this.#done, this.#total);
    await new Promise<void>((resolve) => setTimeout(resolve));
    stopIfAborted(this.options);
  }
}
