/** The page's own clock, for elements that stand outside a provider. */
import { uuid, type Environment } from '@ctso/core';

export const pageClock: Pick<Environment, 'after' | 'id' | 'now'> = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => { clearTimeout(timer); };
  },
  id: uuid,
  now: () => Date.now(),
};
