/** Proof of work: puzzles of the `altcha` protocol, signed with a secret that all processes share, each solution taken once. */
import { randomBytes } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { eq, lt } from 'drizzle-orm';
import type { Queries } from '../storage/database.js';
import { proofs, secrets } from '../storage/schema.js';

/** How hard puzzles are: a phone solves the usual one in seconds, and a thousand of them cost an hour. */
export interface PuzzleCost {
  /** Rounds of one try. */
  readonly rounds: number;
  /** Tries that the solution takes, at least and at most. */
  readonly least: number;
  readonly most: number;
}

export const USUAL_COST: PuzzleCost = { rounds: 1000, least: 300, most: 1500 };

/** Milliseconds that a puzzle may take, filling in the form included. */
const LIFETIME = 20 * 60 * 1000;

/** Names a puzzle whose solution was right. */
export interface Solved {
  readonly puzzle: string;
  readonly until: number;
}

export interface Proofs {
  /** A puzzle as JSON text. */
  challenge(): Promise<string>;
  /** `undefined` for anything but the right solution of a puzzle of ours that has not ended. */
  solved(proof: string): Promise<Solved | undefined>;
  /** False if it was taken before. Stands only if the transaction does. */
  take(transaction: Queries, solved: Solved): Promise<boolean>;
}

export function proofDesk(queries: Queries, now: () => number, cost: PuzzleCost = USUAL_COST): Proofs {
  let known: Promise<string> | undefined;
  const secret = (): Promise<string> => (known ??= sharedSecret(queries).catch((thrown: unknown) => {
    known = undefined;
    throw thrown;
  }));
  return {
    challenge: async () => {
      const key = await secret();
      const puzzle = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: cost.rounds,
        counter: randomInt(cost.least, cost.most),
        deriveKey,
        hmacSignatureSecret: key,
        hmacKeySignatureSecret: `${key}.key`,
        // What the solver is told; what counts here goes by the clock of the house.
        expiresAt: new Date(Date.now() + LIFETIME),
        data: { until: now() + LIFETIME },
      });
      return JSON.stringify(puzzle);
    },
    solved: async (proof) => {
      const read = readProof(proof);
      if (read === undefined) return undefined;
      const key = await secret();
      const answer = await verifySolution({ ...read, deriveKey, hmacSignatureSecret: key, hmacKeySignatureSecret: `${key}.key` }).catch(() => undefined);
      const until = Number(read.challenge.parameters.data?.['until']);
      return answer?.verified === true && until > now() ? { puzzle: read.challenge.parameters.nonce, until } : undefined;
    },
    take: async (transaction, { puzzle, until }) => {
      await transaction.delete(proofs).where(lt(proofs.expiresAt, new Date(now())));
      const taken = await transaction.insert(proofs).values({ puzzle, expiresAt: new Date(until) }).onConflictDoNothing().returning();
      return taken.length > 0;
    },
  };
}

/** The puzzle with its solution, as far as it looks like that. */
function readProof(proof: string): { challenge: Challenge; solution: Payload['solution'] } | undefined {
  try {
    const { challenge, solution } = JSON.parse(proof) as Partial<Payload>;
    if (typeof challenge?.parameters.nonce !== 'string' || typeof solution?.derivedKey !== 'string') return undefined;
    return { challenge, solution };
  } catch {
    return undefined;
  }
}

const NAME = 'proof';

async function sharedSecret(queries: Queries): Promise<string> {
  await queries.insert(secrets).values({ name: NAME, value: randomBytes(32).toString('base64url') }).onConflictDoNothing();
  const [row] = await queries.select().from(secrets).where(eq(secrets.name, NAME));
  if (row === undefined) throw new TypeError('the secret was just written');
  return row.value;
}
