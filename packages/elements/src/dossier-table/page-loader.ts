/** Loads one page of the dossier list at a time: the newest request wins, waiting shows after a while, a busy server is asked again. */
import { toFailure, type DossierPage, type Environment, type Failure } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds before waiting is worth a sign. */
const SLOW = 300;
/** Seconds until a list that did not come is asked for again by itself. */
const AGAIN = 20;

/** Asks for the page that is wanted now. */
export type AskForPage = (signal: AbortSignal) => Promise<DossierPage>;

export interface LoadedPage {
  readonly page: DossierPage;
  /** ISO time stamp. */
  readonly at: string;
}

export class PageLoader implements ReactiveController {
  /** The page that was loaded last; stays while another is on its way. */
  loaded: LoadedPage | undefined;
  loading = false;
  /** Loading takes long enough to be shown. */
  slow = false;
  failure: Failure | undefined;
  /** Seconds until it tries again by itself; 0 when it does not. */
  again = 0;

  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Pick<Environment, 'after' | 'now'>;
  #request: AbortController | undefined;
  #quiet: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #ask: AskForPage | undefined;

  constructor(host: ReactiveControllerHost, clock: () => Pick<Environment, 'after' | 'now'>) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Resolves when this request has been answered, refused or overtaken. */
  async load(ask: AskForPage): Promise<void> {
    this.#ask = ask;
    this.#stop();
    const request = new AbortController();
    this.#request = request;
    this.loading = true;
    this.#cancel = this.#clock().after(SLOW, () => {
      this.slow = true;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    try {
      const page = await ask(request.signal);
      if (request === this.#request) this.#came(this.#stamped(page));
    } catch (thrown) {
      if (request === this.#request) this.#refused(toFailure(thrown));
    }
  }

  /** The same page again, at once. */
  async reload(): Promise<void> {
    if (this.#ask !== undefined) await this.load(this.#ask);
  }

  /** The same page as it is now, without a sign of waiting and without showing it. `undefined` if it could not be had, or another is under way. */
  async look(): Promise<LoadedPage | undefined> {
    const ask = this.#ask;
    if (ask === undefined || this.loaded === undefined || this.#isBusy()) return undefined;
    const quiet = new AbortController();
    this.#quiet = quiet;
    try {
      const page = await ask(quiet.signal);
      return !this.#isBusy() && this.#ask === ask && !quiet.signal.aborted ? this.#stamped(page) : undefined;
    } catch (thrown) {
      toFailure(thrown);
      return undefined;
    }
  }

  /** Shows another answer to the same question. */
  adopt(loaded: LoadedPage): void {
    this.loaded = loaded;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#request?.signal.aborted === true) void this.reload();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #isBusy(): boolean {
    return this.#request !== undefined;
  }

  #stamped(page: DossierPage): LoadedPage {
    return { page, at: new Date(this.#clock().now()).toISOString() };
  }

  #came(loaded: LoadedPage): void {
    this.#settle();
    this.loaded = loaded;
    this.failure = undefined;
  }

  #refused(failure: Failure): void {
    this.#settle();
    this.failure = failure;
    if (!failure.retry) return;
    this.again = Math.ceil(failure.retryAfter ?? AGAIN);
    this.#cancel = this.#clock().after(this.again * 1000, () => { void this.reload(); });
  }

  #settle(): void {
    this.#stopWaiting();
    this.#request = undefined;
    this.loading = false;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#stopWaiting();
    this.#request?.abort();
    this.#quiet?.abort();
  }

  #stopWaiting(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.slow = false;
    this.again = 0;
  }
}
