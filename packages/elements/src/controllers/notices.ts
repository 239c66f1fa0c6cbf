/** What an offer says of its procedures, for elements that list them: asked for when the offer is there, and again when it could not be had. */
import { isFailure, type Offer, type ProcedureNotice } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Notices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #offer: Offer | undefined;
  #listed: readonly ProcedureNotice[] | undefined;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` until they are there. */
  get listed(): readonly ProcedureNotice[] | undefined {
    return this.#listed;
  }

  /** They could not be loaded when last asked for; `again` tries once more. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Asks for those of another offer from now on; the present ones stay until they are there. The same one again changes nothing. */
  follow(offer: Offer | undefined): void {
    if (offer === this.#offer) return;
    this.#offer = offer;
    if (offer !== undefined) void this.#ask(offer);
  }

  readonly again = (): void => {
    if (this.#offer !== undefined) void this.#ask(this.#offer);
  };

  /** Hosts call `follow` before they render; nothing is done on their coming and going. */
  hostConnected(): void {}

  async #ask(offer: Offer): Promise<void> {
    try {
      const listed = await offer.notices();
      if (offer !== this.#offer) return;
      this.#listed = listed;
      this.#failed = false;
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      if (offer !== this.#offer) return;
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}
