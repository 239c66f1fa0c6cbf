/** The smallest observable value: one snapshot, many listeners. */

export interface Readable<T> {
  /** The present value. The same object until something changes. */
  readonly value: T;
  /** Calls `listener` after each change, synchronously; answers the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export interface Store<T> extends Readable<T> {
  set(value: T): void;
}

/** A store around `value`. Setting the identical object tells nobody. */
export function store<T>(value: T): Store<T> {
  const listeners = new Set<() => void>();
  let current = value;
  return {
    get value() {
      return current;
    },
    set(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
