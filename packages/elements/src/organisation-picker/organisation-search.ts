/** Searching while one types: waits as long as answers take, forgets those to what is no longer asked, says how it stands. */
import { toFailure, type Environment, type OrganisationHit, type Organisations } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TypingPause } from '../controllers/typing-pause.js';

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
  readonly #pause: TypingPause;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Organisations | undefined, clock: () => Pick<Environment, 'after' | 'now'>) {
    this.#host = host;
    this.#source = source;
    this.#pause = new TypingPause(clock);
    host.addController(this);
  }

  /** Asks once typing has paused. An empty text asks nothing. */
  ask(text: string): void {
    this.stop();
    this.text = text.trim();
    if (this.text === '') return;
    this.#set({ kind: 'searching' });
    this.#pause.soon(() => this.#send(this.text));
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
    this.#pause.stop();
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #send(text: string): Promise<void> {
    const source = this.#source();
    if (source === undefined) return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const page = await source.search({ text }, { signal: asking.signal });
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
