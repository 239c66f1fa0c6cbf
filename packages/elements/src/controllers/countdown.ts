/** A stretch of time after which something goes away by itself, unless the person is busy with it. */
import type { Environment } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pausing starts the stretch anew when it goes on: nobody is counted down on while reading. */
export class Countdown implements ReactiveController {
  readonly #clock: () => Pick<Environment, 'after'>;
  readonly #milliseconds: number;
  readonly #done: () => void;
  #cancel: (() => void) | undefined;
  #running = false;

  constructor(host: ReactiveControllerHost, clock: () => Pick<Environment, 'after'>, milliseconds: number, done: () => void) {
    this.#clock = clock;
    this.#milliseconds = milliseconds;
    this.#done = done;
    host.addController(this);
  }

  start(): void {
    this.#running = true;
    this.resume();
  }

  stop(): void {
    this.#running = false;
    this.pause();
  }

  readonly pause = (): void => {
    this.#cancel?.();
    this.#cancel = undefined;
  };

  readonly resume = (): void => {
    this.pause();
    if (!this.#running) return;
    this.#cancel = this.#clock().after(this.#milliseconds, () => {
      this.#running = false;
      this.#cancel = undefined;
      this.#done();
    });
  };

  hostDisconnected(): void {
    this.stop();
  }
}
