/** Loads what is listed page by page: the newest question wins, a failed one is asked again. */
import { toFailure, type CertificateGroup, type CertificatePage, type CertificateQuery, type Certificates, type Failure, type HeldCertificate } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Most items that the backend gives at once, and most serials that it is asked about. */
const WHOLE_PAGE = 500;
const ANY: CertificateQuery['states'] = ['active', 'expired', 'revoked'];

export class CertificatePages implements ReactiveController {
  items: readonly HeldCertificate[] = [];
  total = 0;
  counts: Readonly<Partial<Record<CertificateGroup, number | undefined>>> = {};
  failure: Failure | undefined;
  isLoading = false;
  /** How many were gathered so far while all that match are being asked for. */
  gathered: number | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Certificates | undefined;
  /** Asked one after the other: one, or as many as the serials of the chosen need. */
  #queries: readonly CertificateQuery[] = [];
  #at = 0;
  #next: string | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Certificates | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get hasMore(): boolean {
    return this.items.length > 0 && (this.#next !== undefined || this.#at + 1 < this.#queries.length);
  }

  /** Begins a list anew; what stood there stays until the answer comes. `keys`: only these, in any state. */
  async ask(query: CertificateQuery, keys?: readonly string[]): Promise<void> {
    this.#queries = keys === undefined ? [query] : partsOf(keys).map((serials) => ({ states: ANY, ...query, serials, limit: WHOLE_PAGE }));
    if (this.#queries.length === 0) this.#empty();
    else await this.#load(0, undefined);
  }

  async more(): Promise<void> {
    if (this.#next !== undefined) await this.#load(this.#at, this.#next);
    else if (this.hasMore) await this.#load(this.#at + 1, undefined);
  }

  async again(): Promise<void> {
    if (this.items.length === 0) await this.#load(0, undefined);
    else await this.more();
  }

  /** Everything that matches, up to `most`, page after page; `undefined` if it could not be had, or was stopped. */
  async all(most: number): Promise<readonly HeldCertificate[] | undefined> {
    const source = this.#source();
    const [query] = this.#queries;
    if (source === undefined || query === undefined) return undefined;
    const found: HeldCertificate[] = [];
    const asking = this.#begin();
    this.gathered = 0;
    try {
      for (let cursor: string | undefined; ; ) {
        const page: CertificatePage = await source.list({ ...query, limit: WHOLE_PAGE, cursor }, { signal: asking.signal });
        if (this.#asking !== asking) return undefined;
        found.push(...page.items);
        this.gathered = found.length;
        this.#host.requestUpdate();
        cursor = page.next;
        if (cursor === undefined || found.length >= most) break;
      }
      this.#end();
      return found;
    } catch (thrown) {
      this.#failed(asking, thrown);
      return undefined;
    }
  }

  /** Gives up what is being asked for. */
  stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#end();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  #empty(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.items = [];
    this.total = 0;
    this.counts = {};
    this.#next = undefined;
    this.failure = undefined;
    this.#end();
  }

  /** The first page is soon seen whole; whoever asks for more wants many. */
  async #load(at: number, cursor: string | undefined): Promise<void> {
    const source = this.#source();
    const query = this.#queries[at];
    if (source === undefined || query === undefined) return;
    const isFirst = at === 0 && cursor === undefined;
    const asking = this.#begin();
    try {
      const page = await source.list({ ...query, ...(isFirst ? {} : { limit: WHOLE_PAGE }), cursor }, { signal: asking.signal });
      if (this.#asking !== asking) return;
      this.items = isFirst ? page.items : [...this.items, ...page.items];
      this.#at = at;
      this.#next = page.next;
      this.total = page.total + (this.items.length - page.items.length) * Number(at > 0) + leftIn(this.#queries, at);
      if (isFirst) this.counts = page.counts;
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
    this.gathered = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
    return asking;
  }

  #end(): void {
    this.isLoading = false;
    this.gathered = undefined;
    this.#host.requestUpdate();
  }

  #failed(asking: AbortController, thrown: unknown): void {
    if (this.#asking !== asking) return;
    this.failure = toFailure(thrown);
    this.#end();
  }
}

function partsOf(keys: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < keys.length; from += WHOLE_PAGE) parts.push(keys.slice(from, from + WHOLE_PAGE));
  return parts;
}

/** How many serials are still to be asked about. */
function leftIn(queries: readonly CertificateQuery[], at: number): number {
  return queries.slice(at + 1).reduce((sum, { serials }) => sum + (serials?.length ?? 0), 0);
}
