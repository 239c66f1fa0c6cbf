/** Pages of a list behind opaque cursors: which are known, and the way to one that is not. */
import type { DossierPage, DossierQuery, Dossiers } from '@ctso/core';

/** Where a page begins: its cursor and the running number of its first row. */
interface Place {
  readonly cursor: string | undefined;
  readonly first: number;
}

const START: Place = { cursor: undefined, first: 1 };

export class Paged {
  #places: readonly Place[] = [START];
  #of: readonly unknown[] = [];
  #page = 1;

  /** The page that was reached last, from 1. */
  get page(): number {
    return this.#page;
  }

  /** Running number of its first row. */
  get first(): number {
    return this.#places[this.#page - 1]?.first ?? 1;
  }

  /** That page, or the last one where there are fewer. Another question begins anew. `query` is without a cursor. */
  async ask(source: Dossiers, query: DossierQuery, page: number, signal: AbortSignal): Promise<DossierPage> {
    const of = [source, JSON.stringify(query)];
    let places = of.every((fact, index) => fact === this.#of[index]) ? this.#places : [START];
    for (;;) {
      const at = Math.min(page, places.length);
      const { cursor, first } = places[at - 1] ?? START;
      const found = await source.list({ ...query, ...(cursor === undefined ? {} : { cursor }) }, { signal });
      const next: readonly Place[] = found.next === undefined ? [] : [{ cursor: found.next, first: first + found.items.length }];
      places = [...places.slice(0, at), ...next];
      if (at < page && found.next !== undefined) continue;
      if (!signal.aborted) {
        this.#of = of;
        this.#places = places;
        this.#page = at;
      }
      return found;
    }
  }
}
