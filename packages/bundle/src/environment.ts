/** Time, chance and network of a real page. */
import { uuid, type Environment } from '@ctso/core';

export function environment(): Environment {
  return {
    now: () => Date.now(),
    id: uuid,
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => { clearTimeout(timer); };
    },
    online: () => navigator.onLine,
  };
}
