/** Runs the wizard's long acts one at a time and keeps what went wrong with the last one. */
import { toFailure, type Failure, type FailureCode } from '@ctso/core';

export type LongAct = 'later' | 'submit';

export interface Trouble {
  readonly act: LongAct;
  readonly failure: Failure;
}

export class ActRunner {
  readonly #changed: () => void;
  readonly #failed: (code: FailureCode) => void;
  #busy: LongAct | undefined;
  #trouble: Trouble | undefined;

  constructor(changed: () => void, failed: (code: FailureCode) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  get busy(): LongAct | undefined {
    return this.#busy;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  forget(): void {
    this.#set(this.#busy, undefined);
  }

  /** A second call while one runs does nothing. Answers what stopped it, or undefined when it is done or was not begun. */
  async run(act: LongAct, call: () => Promise<void>, done: () => void): Promise<Failure | undefined> {
    if (this.#busy !== undefined) return undefined;
    this.#set(act, undefined);
    try {
      await call();
    } catch (error) {
      const failure = toFailure(error);
      // Invalid input has its own place, the error summary.
      this.#set(undefined, failure.code === 'invalid' ? undefined : { act, failure });
      this.#failed(failure.code);
      return failure;
    }
    this.#set(undefined, undefined);
    done();
    return undefined;
  }

  #set(busy: LongAct | undefined, trouble: Trouble | undefined): void {
    this.#busy = busy;
    this.#trouble = trouble;
    this.#changed();
  }
}
