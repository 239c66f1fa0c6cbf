/** Turns what a database throws into the failures of the contract; what it cannot name stays as it is. */
import { Failure, isFailure, toFailure } from '@ctso/core';

/** SQLSTATE classes and codes by what they mean to a caller. */
const MEANINGS: readonly { readonly state: RegExp; readonly code: 'invalid' | 'busy' | 'unavailable' }[] = [
  // Text that the encoding or jsonb has no room for: NUL, half of a surrogate pair.
  { state: /^22(021|P05|P02)$/u, code: 'invalid' },
  // Moments and numbers beyond what a column holds, keys too long for an index.
  { state: /^(22003|22007|22008|54000)$/u, code: 'invalid' },
  // Serialisation, deadlock, lock not available, too many connections.
  { state: /^(40001|40P01|55P03|53300)$/u, code: 'busy' },
  // Connection exceptions and a server that is going down or starting.
  { state: /^(08...|57P0[1-3])$/u, code: 'unavailable' },
];

const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];
/** The disk is full, broken, taken away or not ours to write: somebody must look after it, then the same call works. */
const DISK = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EMFILE', 'ENFILE'];
const OUTSIDE = new Set([...NETWORK, ...DISK]);

export function asFailure(thrown: unknown): Failure {
  for (let cause: unknown = thrown, depth = 0; cause !== undefined && cause !== null && depth < 5; depth += 1) {
    if (isFailure(cause)) return cause;
    const { code, message } = cause as { code?: unknown; message?: unknown };
    const meaning = typeof code === 'string' ? meaningOf(code) : undefined;
    if (meaning !== undefined) return new Failure(meaning, { cause: thrown });
    if (typeof message === 'string' && /closed|Cannot use a pool after calling end|Connection terminated/u.test(message)) {
      return new Failure('unavailable', { cause: thrown });
    }
    cause = (cause as { cause?: unknown }).cause;
  }
  return toFailure(thrown);
}

function meaningOf(code: string): 'invalid' | 'busy' | 'unavailable' | undefined {
  return OUTSIDE.has(code) ? 'unavailable' : MEANINGS.find((meaning) => meaning.state.test(code))?.code;
}

/** Whether the database refused a second row with the same key. */
export function isDuplicate(thrown: unknown): boolean {
  for (let cause: unknown = thrown; typeof cause === 'object' && cause !== null; cause = (cause as { cause?: unknown }).cause) {
    if ((cause as { code?: unknown }).code === '23505') return true;
  }
  return false;
}
