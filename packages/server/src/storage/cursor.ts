/** Opaque places in a list: the sort key of the last record shown, so that a page stays where it was when records come and go. */
import { Buffer } from 'node:buffer';
import { Failure } from '@ctso/core';

export function toCursor(...key: readonly (string | number | boolean)[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** `invalid` for anything that `toCursor` did not make with as many parts of the same types. */
export function fromCursor<T extends readonly (string | number | boolean)[]>(cursor: string, like: T): T {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Failure('invalid');
  }
  const fits = Array.isArray(key) && key.length === like.length && like.every((part, index) => typeof part === typeof (key as unknown[])[index]);
  if (!fits) throw new Failure('invalid');
  return key as T;
}

/** The first `size` of records read with one more than asked for, and the place after them if there are more. */
export function pageOf<R, T>(rows: readonly R[], size: number, show: (row: R) => T, key: (row: R) => string): { items: T[]; next?: string } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { items: shown.map(show), ...(rows.length > size && last !== undefined ? { next: key(last) } : {}) };
}
