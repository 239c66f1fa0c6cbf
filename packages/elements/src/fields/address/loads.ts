/** Lists that come later, by key: each is fetched once, says how it stands, and is fetched again when that is asked for. */
import type { ReactiveControllerHost } from 'lit';

export type Load<T> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: T };

const LOADING = { kind: 'loading' } as const;
const FAILED = { kind: 'failed' } as const;

export class Loads {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #states = new Map<string, Load<unknown>>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** How the list of this key stands; the first to ask has it fetched. One key is always asked for as the same type. */
  ask<T>(key: string, fetch: () => Promise<T>): Load<T> {
    const present = this.#states.get(key);
    if (present !== undefined) return present as Load<T>;
    this.#states.set(key, LOADING);
    fetch().then(
      (value) => { this.#set(key, { kind: 'ready', value }); },
      () => { this.#set(key, FAILED); },
    );
    return LOADING;
  }

  /** Lets go of what failed, so that it is fetched again. */
  again(): void {
    for (const [key, { kind }] of this.#states) if (kind === 'failed') this.#states.delete(key);
    this.#host.requestUpdate();
  }

  /** Lets go of everything: it came from somewhere else. */
  clear(): void {
    this.#states.clear();
  }

  #set(key: string, state: Load<unknown>): void {
    if (this.#states.get(key) !== LOADING) return;
    this.#states.set(key, state);
    this.#host.requestUpdate();
  }
}
