/** Pages of a list: of one that does not change, by number; of one that may change meanwhile, by the place of the last item. */
import { Failure, type Page } from '@ctso/core';

/** The page that starts at the cursor, a number of items gone before; `invalid` for a cursor that was never given out. */
export function pageAt<T>(list: readonly T[], cursor: string | undefined, size: number): Page<T> & { readonly total: number } {
  const start = cursor === undefined ? 0 : /^\d{1,9}$/u.test(cursor) ? Number(cursor) : -1;
  if (start < 0 || start > list.length) throw new Failure('invalid');
  const end = start + size;
  return { items: list.slice(start, end), total: list.length, ...(end < list.length ? { next: String(end) } : {}) };
}

/** Where an item stands: a flag that goes first, a word, an id. */
export type Place = readonly [boolean, string, string];

/** The page behind the place that the cursor names, of a list in the order of `compare`. */
export function pageAfter<T>(
  list: readonly T[],
  cursor: string | undefined,
  size: number,
  compare: (a: Place, b: Place) => number,
  placeOf: (item: T) => Place,
): Page<T> & { readonly total: number } {
  const after = cursor === undefined ? undefined : readPlace(cursor);
  const found = after === undefined ? 0 : list.findIndex((item) => compare(placeOf(item), after) > 0);
  const start = found < 0 ? list.length : found;
  const items = list.slice(start, start + size);
  const last = items.at(-1);
  const more = last !== undefined && start + size < list.length;
  return { items, total: list.length, ...(more ? { next: JSON.stringify(placeOf(last)) } : {}) };
}

function readPlace(cursor: string): Place {
  let place: unknown;
  try {
    place = JSON.parse(cursor);
  } catch {
    throw new Failure('invalid');
  }
  const [flag, word, id, ...rest] = Array.isArray(place) ? (place as unknown[]) : [];
  if (typeof flag !== 'boolean' || typeof word !== 'string' || typeof id !== 'string' || rest.length > 0) throw new Failure('invalid');
  return [flag, word, id];
}
