/** Looks again from time to time, rarer while nothing changes, never while nobody sees the page. */
import type { Environment } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds between two looks: at first and after a change, and at most. */
const SOONEST = 30_000;
const RAREST = 300_000;
/** Each wait is longer or shorter by up to this part, so that many pages do not ask at the same moment. */
const JITTER = 0.2;

export class Freshness implements ReactiveController {
  readonly #clock: () => Pick<Environment, 'after' | 'now'>;
  readonly #look: () => Promise<boolean>;
  readonly #random: () => number;
  #wait = SOONEST;
  #lookedAt = 0;
  #cancel: (() => void) | undefined;
  #connected = false;

  /** `look` answers whether anything was new; a failed look is one that found nothing. */
  constructor(host: ReactiveControllerHost, clock: () => Pick<Environment, 'after' | 'now'>, look: () => Promise<boolean>, random: () => number = Math.random) {
    this.#clock = clock;
    this.#look = look;
    this.#random = random;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#seen);
    this.#stop();
  }

  /** What shows is new: the next look is a whole wait away. */
  begin(): void {
    this.#wait = SOONEST;
    this.#lookedAt = this.#clock().now();
    this.#plan();
  }

  readonly #seen = (): void => {
    if (document.hidden) this.#stop();
    else if (this.#lookedAt > 0 && this.#clock().now() - this.#lookedAt >= SOONEST) void this.#now();
    else this.#plan();
  };

  #plan(): void {
    this.#stop();
    if (!this.#connected || document.hidden || this.#lookedAt === 0) return;
    const spread = 1 + JITTER * (2 * this.#random() - 1);
    this.#cancel = this.#clock().after(Math.round(this.#wait * spread), () => { void this.#now(); });
  }

  async #now(): Promise<void> {
    this.#stop();
    this.#lookedAt = this.#clock().now();
    const isNew = await this.#look();
    this.#wait = isNew ? SOONEST : Math.min(this.#wait * 2, RAREST);
    this.#plan();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
