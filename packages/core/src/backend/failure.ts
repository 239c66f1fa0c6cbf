/** Failure: the world said no. The only thing that a backend's promises reject with. */
import type { Issue } from '../support/issue.js';

/** A closed set. Each has a sentence `failure.<code>` and, in the wizard, a fitting way out. */
export const FAILURE_CODES = [
  'invalid',
  'signed-out',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'wrong-type',
  'unsupported',
  'busy',
  'unavailable',
  'cancelled',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface FailureDetails {
  /** Seconds to wait before trying again, where the other side said so. */
  readonly retryAfter?: number | undefined;
  /** With `invalid`: what is wrong, by path. */
  readonly issues?: readonly Issue[] | undefined;
  /** With `conflict`: the revision that stands now. */
  readonly revision?: number | undefined;
  readonly cause?: unknown;
}

const MARK = 'ctsoFailure';

/**
 * Recognised by a mark, not by `instanceof`, since two copies of the library on one page are a fact of life: use `isFailure`.
 * `message` is for developers and logs and never holds personal data.
 */
export class Failure extends Error {
  readonly [MARK] = true;
  readonly code: FailureCode;
  readonly retryAfter: number | undefined;
  readonly issues: readonly Issue[];
  readonly revision: number | undefined;

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(`ctso: ${code}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Failure';
    this.code = code;
    this.retryAfter = details.retryAfter;
    this.issues = details.issues ?? [];
    this.revision = details.revision;
  }

  /** Whether the same call may succeed later without anything being changed. */
  get retry(): boolean {
    return this.code === 'busy' || this.code === 'unavailable';
  }
}

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && (thrown as Record<string, unknown>)[MARK] === true;
}

/** The failure itself, or `unexpected` around anything else. A caller's abort becomes `cancelled`. */
export function toFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const name = typeof thrown === 'object' && thrown !== null ? (thrown as { name?: unknown }).name : undefined;
  return new Failure(name === 'AbortError' ? 'cancelled' : 'unexpected', { cause: thrown });
}
