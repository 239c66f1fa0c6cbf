/** Solves a puzzle of the `altcha` protocol. Apart from the element, so that its code comes when somebody asks for it. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

export interface Solved {
  /** What the backend wants to see: JSON of the challenge and its solution. */
  readonly proof: string;
  /** Milliseconds since 1970, by the backend's clock, at which it is no longer taken; `undefined` if it says nothing. */
  readonly endsAt: number | undefined;
}

/**
 * On the page's own thread: a worker would need a script address that Trusted Types refuses. It gives way to the page between tries, and
 * the keys are derived elsewhere by the browser. `undefined` when `controller` has aborted, or no solution was found in the time given.
 */
export async function solve(text: string, controller: AbortController): Promise<Solved | undefined> {
  const challenge = JSON.parse(text) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, controller, timeout: MOST_TIME });
  if (solution === null) return undefined;
  const { expiresAt } = challenge.parameters;
  return { proof: JSON.stringify({ challenge, solution }), endsAt: expiresAt === undefined ? undefined : expiresAt * 1000 };
}

/** Milliseconds. Slow machines of clerks need their time. */
const MOST_TIME = 120_000;
