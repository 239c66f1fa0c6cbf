/** Lets a long print breathe: progress is told, the page stays alive, an abort is heard. */
import { Failure } from '@ctso/core';

export interface PrintOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Rows between two breaths: some ten milliseconds of work. */
export const ROWS_AT_A_TIME = 50;

/** Rejects with `cancelled` once the caller has aborted. */
export function stopIfAborted(options: PrintOptions): void {
  if (options.signal?.aborted === true) throw new Failure('cancelled');
}

export async function breathe(options: PrintOptions, done: number, total: number): Promise<void> {
  options.onProgress?.(done, total);
  await new Promise<void>((resolve) => setTimeout(resolve));
  stopIfAborted(options);
}
