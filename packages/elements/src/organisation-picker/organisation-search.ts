/** Searching while one types: waits as long as answers take, forgets those to what is no longer asked, says how it stands. */
import { toFailure, type Environment, type OrganisationHit, type Organisations } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A pause in typing before the backend is asked, in milliseconds: as long as its last answer took, within these bounds. One that answers
 * at once is asked at almost every key, and shows what it found before the next; a slow one is not sent what it cannot keep up with.
 */
const SHORTEST = 30;
const LONGEST = 250;

export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly hits: readonly OrganisationHit[]; readonly more: boolean }
  | { readonly kind: 'failed' };

export class OrganisationSearch implements ReactiveController {
  state: SearchState = { kind: 'idle' };
  /** What was asked last. */
  text = '';
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Organisations | undefined;
  readonly #clock: () => Pick<Environment, 'after' | 'now'>;
  #pause = SHORTEST;
  #waiting: (() => void) | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Organisations | undefined, clock: () => Pick<Environment, 'after' | 'now'>) {
    this.#host = host;
    this.#source = source;
    this.#clock = clock;
    host.addController(this);
  }

  /** Asks once typing has paused. An empty text asks nothing. */
  ask(text: string): void {
    this.stop();
    this.text = text.trim();
    if (this.text === '') return;
    this.#set({ kind: 'searching' });
    this.#waiting = this.#clock().after(this.#pause, () => { void this.#send(this.text); });
  }

  /** Asks the same again at once. */
  again(): void {
    this.#cancel();
    this.#set({ kind: 'searching' });
    void this.#send(this.text);
  }

  stop(): void {
    this.#cancel();
    this.#set({ kind: 'idle' });
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  #cancel(): void {
    this.#waiting?.();
    this.#waiting = undefined;
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #send(text: string): Promise<void> {
    const source = this.#source();
    if (source === undefined) return;
    const asking = new AbortController();
    this.#asking = asking;
    const began = this.#clock().now();
    try {
      const page = await source.search({ text }, { signal: asking.signal });
      this.#pause = Math.min(LONGEST, Math.max(SHORTEST, this.#clock().now() - began));
      if (this.#asking === asking) this.#set({ kind: 'found', hits: page.items, more: page.next !== undefined });
    } catch (thrown) {
      if (this.#asking === asking && toFailure(thrown).code !== 'cancelled') this.#set({ kind: 'failed' });
    }
  }

  #set(state: SearchState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
