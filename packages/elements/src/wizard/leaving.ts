/** What the page tells a wizard about its own end and the network: send what is queued, and warn only when something would be lost. */
import type { WizardStore } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Leaving implements ReactiveController {
  readonly #store: () => WizardStore | undefined;
  readonly #online: () => void;

  constructor(host: ReactiveControllerHost, store: () => WizardStore | undefined, online: () => void) {
    this.#store = store;
    this.#online = online;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('beforeunload', this.#ask);
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('beforeunload', this.#ask);
    removeEventListener('online', this.#online);
  }

  readonly #flush = (): void => {
    // What cannot be sent stays in the journal and shows in the saved sign.
    this.#store()?.flush().catch(() => undefined);
  };

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  /** Only if neither the server nor this device has what was typed. */
  readonly #ask = (event: BeforeUnloadEvent): void => {
    const save = this.#store()?.value.save;
    if (save?.kind === 'failed' && !save.kept) event.preventDefault();
  };
}
