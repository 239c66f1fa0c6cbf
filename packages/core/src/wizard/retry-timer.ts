/** When to send next: a moment after the last edit, later and later after failures, at once when the network is back. */
import type { Environment } from './wizard.js';

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 60_000;
/** How often to look whether the network is back. */
const LOOK = 2000;

export class RetryTimer {
  readonly #environment: Environment;
  readonly #fire: () => void;
  #cancel: (() => void) | undefined;
  #failures = 0;
  #holdingBack = false;

  constructor(environment: Environment, fire: () => void) {
    this.#environment = environment;
    this.#fire = fire;
  }

  /** After this pause; not before the end of a longer wait that a failure imposed. */
  soon(milliseconds: number): void {
    if (this.#holdingBack) return;
    this.stop();
    this.#cancel = this.#environment.after(milliseconds, this.#fire);
  }

  /** After a failure. `seconds`: as long as the other side asked for. */
  later(seconds: number | undefined): void {
    this.stop();
    this.#holdingBack = true;
    const delay = seconds === undefined ? Math.min(FIRST_DELAY * 2 ** this.#failures, LONGEST_DELAY) : seconds * 1000;
    this.#failures += 1;
    this.#wait(delay);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#holdingBack = false;
  }

  #wait(left: number): void {
    const offline = !this.#environment.online();
    const pause = offline ? Math.min(left, LOOK) : left;
    this.#cancel = this.#environment.after(pause, () => {
      if (left <= pause || (offline && this.#environment.online())) this.#fire();
      else this.#wait(left - pause);
    });
  }
}
