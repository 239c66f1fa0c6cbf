/** Which failures whoever runs the server should hear of. */
import type { Failure } from '@ctso/core';

/** Faults of ours, and a database or a disk that is not there. */
export function isTrouble({ code }: Failure): boolean {
  return code === 'unexpected' || code === 'unavailable';
}
