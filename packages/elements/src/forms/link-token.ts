/** The token of a link that was mailed: given by the host, or the fragment of the page's address, which no server gets to see. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LinkToken implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #given: () => string;

  constructor(host: ReactiveControllerHost, given: () => string) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  /** Empty if there is none. */
  get value(): string {
    return this.#given() || tokenIn(location.hash);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
  }

  /** Another link opened in the same tab changes the fragment alone. */
  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };
}

/** Tokens are long; other fragments are places of the host's page. */
function tokenIn(fragment: string): string {
  return /^#(?:token=)?([0-9A-Za-z_-]{20,})$/u.exec(fragment)?.[1] ?? '';
}
