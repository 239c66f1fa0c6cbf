/** Asks what the backend knows of an organisation that was chosen in a row. Late answers about another one are dropped. */
import { isFailure, type Organisation, type Organisations } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class OrganisationFactsFinder implements ReactiveController {
  readonly #source: () => Organisations | undefined;
  readonly #found: (organisation: Organisation) => void;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Organisations | undefined, found: (organisation: Organisation) => void) {
    this.#source = source;
    this.#found = found;
    host.addController(this);
  }

  /** Nothing is said where the backend cannot tell: the fields stay empty and are typed. */
  async find(id: string): Promise<void> {
    this.forget();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const line = await this.#source()?.ancestors({ id }, { signal: asking.signal });
      const organisation = line?.items.at(-1);
      if (this.#asking === asking && organisation !== undefined) this.#found(organisation);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
    }
  }

  forget(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  hostDisconnected(): void {
    this.forget();
  }
}
