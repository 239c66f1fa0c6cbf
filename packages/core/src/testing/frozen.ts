/** Makes sure that nobody changes what was handed out: every snapshot of a store frozen through and through. */
import type { Readable } from '../support/store.js';

/** The value itself, with everything plain in it frozen. What is frozen already is not walked through again. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** Freezes each snapshot as it comes. Answers the same store. */
export function frozenStore<S extends Readable<unknown>>(store: S): S {
  frozen(store.value);
  store.subscribe(() => frozen(store.value));
  return store;
}
