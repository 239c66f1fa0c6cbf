/** Code that an element can open without: loaded when the page has time, or at once when it is needed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the browser has no idle callback, so long after the element stood: the first paint is over by then. */
const LATER = 300;

export class OnDemand implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tag: string;
  readonly #load: () => Promise<unknown>;
  #loading: Promise<boolean> | undefined;
  #failed = false;

  /** `load` registers `tag`, and whatever else comes with it. */
  constructor(host: ReactiveControllerHost, tag: string, load: () => Promise<unknown>) {
    this.#host = host;
    this.#tag = tag;
    this.#load = load;
    host.addController(this);
  }

  get ready(): boolean {
    return customElements.get(this.#tag) !== undefined;
  }

  /** It could not be loaded when it was last tried; `need` tries again. */
  get failed(): boolean {
    return this.#failed && !this.ready;
  }

  hostConnected(): void {
    if (this.ready) return;
    const prefetch = (): void => void this.need();
    if ('requestIdleCallback' in globalThis) requestIdleCallback(prefetch, { timeout: 10 * LATER });
    else setTimeout(prefetch, LATER);
  }

  /** Whether it is there, once it is. Never rejects. The host renders again with each change. */
  need(): Promise<boolean> {
    if (this.ready) return Promise.resolve(true);
    this.#loading ??= this.#try();
    return this.#loading;
  }

  async #try(): Promise<boolean> {
    try {
      await this.#load();
    } catch {
      this.#failed = true;
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
    return this.ready;
  }
}
