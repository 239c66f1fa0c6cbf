/** What an offer says of its procedures, for elements that list them: asked for when the offer is there, and again when it could not be had. */
import { isFailure, type Offer, type ProcedureNotice } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Notices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #offer: Offer | undefined;
  #listed: readonly ProcedureNotice[] | undefined;
  #failed = false;
  /** Of other profiles than the offer's, by profile; `undefined` while under way. */
  readonly #others = new Map<string, readonly ProcedureNotice[] | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` until they are there. */
  get listed(): readonly ProcedureNotice[] | undefined {
    return this.#listed;
  }

  /** With those of older laws that were asked for, behind: for the names of dossiers begun under one. `undefined` as `listed` is. */
  get known(): readonly ProcedureNotice[] | undefined {
    if (this.#listed === undefined || this.#others.size === 0) return this.#listed;
    return [...this.#listed, ...[...this.#others.values()].flatMap((notices) => notices ?? [])];
  }

  /** Asks for those of these profiles too, once. Until they are there, and where they cannot be had, the present ones stand in. */
  alsoOf(profiles: Iterable<string>): void {
    const offer = this.#offer;
    if (offer === undefined) return;
    for (const profile of profiles) {
      if (profile === offer.profile.id || this.#others.has(profile)) continue;
      this.#others.set(profile, undefined);
      void this.#askOf(offer, profile);
    }
  }

  /** They could not be loaded when last asked for; `again` tries once more. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Asks for those of another offer from now on; the present ones stay until they are there. The same one again changes nothing. */
  follow(offer: Offer | undefined): void {
    if (offer === this.#offer) return;
    this.#offer = offer;
    this.#others.clear();
    if (offer !== undefined) void this.#ask(offer);
  }

  readonly again = (): void => {
    if (this.#offer !== undefined) void this.#ask(this.#offer);
  };

  /** Hosts call `follow` before they render; nothing is done on their coming and going. */
  hostConnected(): void {}

  async #askOf(offer: Offer, profile: string): Promise<void> {
    try {
      const listed = await offer.notices(profile);
      if (offer !== this.#offer) return;
      this.#others.set(profile, listed);
      this.#host.requestUpdate();
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      this.#others.delete(profile);
    }
  }

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
