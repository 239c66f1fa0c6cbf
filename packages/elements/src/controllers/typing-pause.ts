/** How long to wait for a pause in typing before a backend is asked: as long as its last answer took, within bounds. */
import type { Environment } from '@ctso/core';

const SHORTEST = 30;
const LONGEST = 250;

/** One that answers at once is asked at almost every key, and shows what it found before the next; a slow one is not sent what it cannot keep up with. */
export class TypingPause {
  readonly #clock: () => Pick<Environment, 'after' | 'now'>;
  #length = SHORTEST;
  #cancel: (() => void) | undefined;

  constructor(clock: () => Pick<Environment, 'after' | 'now'>) {
    this.#clock = clock;
  }

  /** Asks after the pause, unless this is called again before; how long the answer takes decides about the next pause. */
  soon(ask: () => Promise<unknown>): void {
    this.stop();
    this.#cancel = this.#clock().after(this.#length, () => {
      this.#cancel = undefined;
      const asked = this.#clock().now();
      void ask().then(() => { this.#length = Math.min(LONGEST, Math.max(SHORTEST, this.#clock().now() - asked)); });
    });
  }

  /** What was to be asked is not asked any more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
