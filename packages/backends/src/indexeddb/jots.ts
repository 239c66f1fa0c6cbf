/** Notes in localStorage of what was typed and IndexedDB may not have yet: they reach the browser before the page goes on. */
import { includes, type Jot, type Turns } from '@ctso/core';

/** A jot as it lies there: `page` wrote it, for the journal's entry with this id. */
export interface Jotted {
  readonly key: string;
  readonly page: string;
  readonly entryId: string;
  readonly jot: Jot;
}

/** A second line: a storage that is full, blocked or absent is passed over in silence, since the journal itself speaks up. */
export class Jots {
  readonly #prefix: string;
  readonly #pageId: string;
  /** What this journal has put there, by dossier, so that forgetting needs no search. */
  readonly #own = new Map<string, readonly { readonly key: string; readonly turns: Turns }[]>();

  constructor(name: string, pageId: string) {
    this.#prefix = `ctso-jot/${name}/`;
    this.#pageId = pageId;
  }

  put(entryId: string, jot: Jot): void {
    const key = `${this.#prefix}${entryId}/${this.#pageId}/${String(jot.turns.edits)}.${String(jot.turns.keeps)}`;
    const before = this.#own.get(jot.dossierId) ?? [];
    try {
      storage()?.setItem(key, JSON.stringify(jot));
    } catch {
      return;
    }
    const others = before.filter((other) => other.key !== key);
    if (jot.base !== undefined) this.drop(others);
    this.#own.set(jot.dossierId, [...(jot.base === undefined ? others : []), { key, turns: jot.turns }]);
  }

  forget(dossierId: string, upTo: Turns): void {
    const own = this.#own.get(dossierId) ?? [];
    this.drop(own.filter(({ turns }) => includes(upTo, turns)));
    this.#own.set(dossierId, own.filter(({ turns }) => !includes(upTo, turns)));
  }

  /** All that were put there by any page. */
  all(): readonly Jotted[] {
    try {
      return Object.keys(storage() ?? {}).flatMap((key) => (key.startsWith(this.#prefix) ? this.#read(key) : []));
    } catch {
      return [];
    }
  }

  drop(jotted: readonly { readonly key: string }[]): void {
    try {
      for (const { key } of jotted) storage()?.removeItem(key);
    } catch {
      // It stays, and is told from what is new by its number.
    }
  }

  #read(key: string): readonly Jotted[] {
    const [entryId, page] = key.slice(this.#prefix.length).split('/');
    const text = storage()?.getItem(key);
    if (entryId === undefined || page === undefined || typeof text !== 'string') return [];
    try {
      return [{ key, entryId, page, jot: JSON.parse(text) as Jot }];
    } catch {
      return [];
    }
  }
}

/** Absent in workers; reading the property may throw where a site's data are blocked. */
function storage(): Storage | undefined {
  return (globalThis as { localStorage?: Storage }).localStorage;
}
