/** Lets an element follow a store, or the one part of it that it shows. */
import type { Readable } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Asks its host to render again whenever the part that `select` picks is another object or value than before. */
export class StoreController<Snapshot, Part = Snapshot> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: (snapshot: Snapshot) => Part;
  #store: Readable<Snapshot> | undefined;
  #stop: (() => void) | undefined;
  #part: Part | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, select: (snapshot: Snapshot) => Part, store?: Readable<Snapshot>) {
    this.#host = host;
    this.#select = select;
    this.#store = store;
    host.addController(this);
  }

  /** The part as it is now; `undefined` without a store. */
  get value(): Part | undefined {
    return this.#store === undefined ? undefined : this.#select(this.#store.value);
  }

  /** Follows another store from now on. The same one again changes nothing. */
  follow(store: Readable<Snapshot> | undefined): void {
    if (store === this.#store) return;
    this.#store = store;
    this.#attach();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#attach();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#attach();
  }

  #attach(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#part = this.value;
    if (this.#connected && this.#store !== undefined) this.#stop = this.#store.subscribe(() => { this.#changed(); });
  }

  #changed(): void {
    const part = this.value;
    if (Object.is(part, this.#part)) return;
    this.#part = part;
    this.#host.requestUpdate();
  }
}
