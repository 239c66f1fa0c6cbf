/** Loads what is listed page by page: the newest question wins, a failed one is asked again. */
import { toFailure, type CertificateGroup, type CertificateQuery, type Certificates, type Failure, type HeldCertificate } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Most items that the backend gives at once. */
const WHOLE_PAGE = 500;

export class CertificatePages implements ReactiveController {
  items: readonly HeldCertificate[] = [];
  total = 0;
  counts: Readonly<Partial<Record<CertificateGroup, number | undefined>>> = {};
  failure: Failure | undefined;
  isLoading = false;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Certificates | undefined;
  #query: CertificateQuery = { view: 'certificates' };
  #next: string | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Certificates | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Begins a list anew. What stood there stays until the answer comes. */
  async ask(query: CertificateQuery): Promise<void> {
    this.#query = query;
    await this.#load(undefined);
  }

  async more(): Promise<void> {
    await this.#load(this.#next);
  }

  async again(): Promise<void> {
    await this.#load(this.items.length === 0 ? undefined : this.#next);
  }

  /** Everything that matches, page after page; `undefined` if it could not be had. */
  async all(most: number): Promise<readonly HeldCertificate[] | undefined> {
    const source = this.#source();
    const found: HeldCertificate[] = [];
    const asking = this.#begin();
    try {
      for (let cursor: string | undefined; source !== undefined; ) {
        const page = await source.list({ ...this.#query, limit: WHOLE_PAGE, cursor }, { signal: asking.signal });
        found.push(...page.items);
        cursor = page.next;
        if (cursor === undefined || found.length >= most) break;
      }
      if (this.#asking === asking) this.#end();
      return found;
    } catch (thrown) {
      this.#failed(asking, thrown);
      return undefined;
    }
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #load(cursor: string | undefined): Promise<void> {
    const source = this.#source();
    if (source === undefined) return;
    const asking = this.#begin();
    try {
      const page = await source.list({ ...this.#query, cursor }, { signal: asking.signal });
      if (this.#asking !== asking) return;
      this.items = cursor === undefined ? page.items : [...this.items, ...page.items];
      this.#next = page.next;
      this.total = page.total;
      this.counts = page.counts;
      this.#end();
    } catch (thrown) {
      this.#failed(asking, thrown);
    }
  }

  #begin(): AbortController {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.isLoading = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    return asking;
  }

  #end(): void {
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  #failed(asking: AbortController, thrown: unknown): void {
    if (this.#asking !== asking) return;
    this.failure = toFailure(thrown);
    this.#end();
  }
}
