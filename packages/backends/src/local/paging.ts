/** Pages of a list that does not change while it is paged through. */
import { Failure, type Page } from '@ctso/core';

/** The page that starts at the cursor, a number of items gone before; `invalid` for a cursor that was never given out. */
export function pageAt<T>(list: readonly T[], cursor: string | undefined, size: number): Page<T> & { readonly total: number } {
  const start = cursor === undefined ? 0 : /^\d{1,9}$/u.test(cursor) ? Number(cursor) : -1;
  if (start < 0 || start > list.length) throw new Failure('invalid');
  const end = start + size;
  return { items: list.slice(start, end), total: list.length, ...(end < list.length ? { next: String(end) } : {}) };
}
