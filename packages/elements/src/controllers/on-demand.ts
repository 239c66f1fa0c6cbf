/** Code that an element can open without: loaded when the page has time, or at once when it is needed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the browser has no idle callback, so long after the element stood: the first paint is over by then. */
const LATER = 300;

export class OnDemand<Module> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tag: string;
  readonly #load: () => Promise<Module>;
  #loading: Promise<Module | undefined> | undefined;
  #module: Module | undefined;
  #failed = false;

  /** `load` registers `tag`, and whatever else comes with it. */
  constructor(host: ReactiveControllerHost, tag: string, load: () => Promise<Module>) {
    this.#host = host;
    this.#tag = tag;
    this.#load = load;
    host.addController(this);
  }

  /** What was loaded; `undefined` until it is there. */
  get module(): Module | undefined {
    return this.#module;
  }

  /** It could not be loaded when it was last tried; `need` tries again. */
  get failed(): boolean {
    return this.#failed && this.#module === undefined;
  }

  hostConnected(): void {
    const prefetch = (): void => void this.need();
    // Somebody else has loaded it: then it costs nothing to have it.
    if (customElements.get(this.#tag) !== undefined) prefetch();
    else if ('requestIdleCallback' in globalThis) requestIdleCallback(prefetch, { timeout: 10 * LATER });
    else setTimeout(prefetch, LATER);
  }

  /** What was loaded, once it is; `undefined` if it could not be. Never rejects. The host renders again with each change. */
  need(): Promise<Module | undefined> {
    if (this.#module !== undefined) return Promise.resolve(this.#module);
    this.#loading ??= this.#try();
    return this.#loading;
  }

  async #try(): Promise<Module | undefined> {
    try {
      this.#module = await this.#load();
    } catch {
      this.#failed = true;
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
    return this.#module;
  }
}
