/** Loads a page of a list and keeps it fresh: the newest request wins, a list that changes little is asked for less often, one out of sight not at all. */
import { toFailure, type CallOptions, type Environment, type Failure } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds before waiting is worth a sign. */
const SLOW = 300;
/** Milliseconds until a standing list is asked for again; longer and longer while nothing changes. */
const FRESH = 20_000;
const FRESH_AT_MOST = 160_000;
/** Seconds until a list that did not come is asked for again by itself. */
const AGAIN = 20;

type Clock = Pick<Environment, 'after' | 'now'>;
export type Ask<Page> = (options: CallOptions) => Promise<Page>;

export interface Loaded<Page> {
  readonly page: Page;
  /** ISO time stamp. */
  readonly at: string;
}

export class ListLoader<Page> implements ReactiveController {
  /** The page that was loaded last; stays while another is on its way. */
  loaded: Loaded<Page> | undefined;
  /** Loading takes long enough to be shown. */
  slow = false;
  /** Why the page that was asked for did not come. */
  failure: Failure | undefined;
  /** Why the page that stands could not be brought up to date. */
  stale: Failure | undefined;
  /** Seconds until it tries again by itself; 0 when it does not. */
  again = 0;

  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock;
  readonly #refreshed: (before: Page, after: Page) => boolean;
  #ask: Ask<Page> | undefined;
  #request: AbortController | undefined;
  #cancelSlow: (() => void) | undefined;
  #cancelNext: (() => void) | undefined;
  #pause = FRESH;
  /** Time has come while the page was out of sight. */
  #due = false;

  /** `refreshed` hears of each page that came of itself in another's place, and answers whether anything in it is new. */
  constructor(host: ReactiveControllerHost, clock: () => Clock, refreshed: (before: Page, after: Page) => boolean) {
    this.#host = host;
    this.#clock = clock;
    this.#refreshed = refreshed;
    host.addController(this);
  }

  /** Asks for another page. Resolves when it was answered, refused or overtaken. */
  async load(ask: Ask<Page>): Promise<void> {
    this.#ask = ask;
    this.#pause = FRESH;
    this.failure = undefined;
    await this.#send(false);
  }

  /** The same page again, at once. */
  async reload(): Promise<void> {
    this.#pause = FRESH;
    if (this.#ask !== undefined) await this.#send(this.loaded !== undefined && this.failure === undefined);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    if (this.#request?.signal.aborted === true) void this.reload();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#stop();
  }

  async #send(quiet: boolean): Promise<void> {
    const ask = this.#ask;
    if (ask === undefined) return;
    this.#stop();
    const request = new AbortController();
    this.#request = request;
    if (!quiet) this.#cancelSlow = this.#clock().after(SLOW, this.#takesLong);
    const before = this.loaded?.page;
    try {
      const page = await ask({ signal: request.signal });
      if (request === this.#request) this.#came(page, quiet ? before : undefined);
    } catch (thrown) {
      if (request === this.#request) this.#refused(toFailure(thrown), quiet);
    }
  }

  readonly #takesLong = (): void => {
    this.slow = true;
    this.#host.requestUpdate();
  };

  #came(page: Page, before: Page | undefined): void {
    this.#stopWaiting();
    this.#request = undefined;
    this.loaded = { page, at: new Date(this.#clock().now()).toISOString() };
    this.failure = undefined;
    this.stale = undefined;
    this.again = 0;
    if (before !== undefined) this.#pause = this.#refreshed(before, page) ? FRESH : Math.min(this.#pause * 2, FRESH_AT_MOST);
    this.#next(this.#pause);
    this.#host.requestUpdate();
  }

  #refused(failure: Failure, quiet: boolean): void {
    this.#stopWaiting();
    this.#request = undefined;
    this[quiet ? 'stale' : 'failure'] = failure;
    this.again = failure.retry ? Math.ceil(failure.retryAfter ?? AGAIN) : 0;
    if (failure.retry) this.#next(this.again * 1000);
    this.#host.requestUpdate();
  }

  #next(milliseconds: number): void {
    this.#cancelNext = this.#clock().after(milliseconds, () => {
      this.#cancelNext = undefined;
      if (document.visibilityState === 'hidden') this.#due = true;
      else void this.#send(this.failure === undefined);
    });
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'hidden' || !this.#due) return;
    void this.#send(this.failure === undefined);
  };

  #stop(): void {
    this.#stopWaiting();
    this.#cancelNext?.();
    this.#cancelNext = undefined;
    this.#due = false;
    this.#request?.abort();
  }

  #stopWaiting(): void {
    this.#cancelSlow?.();
    this.#cancelSlow = undefined;
    this.slow = false;
  }
}
