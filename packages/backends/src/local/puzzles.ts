/** The puzzles of a local backend: of the `altcha` protocol, easy, each of which can be answered once. */
import { Failure } from '@ctso/core';
import { createChallenge, randomInt, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const LIFETIME = 20 * 60 * 1000;
const HARDEST = 20;

export interface Puzzles {
  /** A challenge as JSON text. */
  make(): Promise<string>;
  /** `invalid` with `proof.failed` unless this solves a puzzle that was given out and not answered yet. */
  check(proof: string): Promise<void>;
}

export function puzzles(now: () => number): Puzzles {
  const hmacSignatureSecret = crypto.randomUUID();
  const answered = new Set<string>();
  return {
    async make() {
      const expiresAt = new Date(now() + LIFETIME);
      const counter = randomInt(1, HARDEST);
      return JSON.stringify(await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 1, counter, deriveKey, expiresAt, hmacSignatureSecret }));
    },
    async check(proof) {
      const payload = payloadOf(proof);
      const signature = payload?.challenge.signature;
      if (payload === undefined || signature === undefined || answered.has(signature)) throw refused();
      const ends = payload.challenge.parameters.expiresAt ?? 0;
      const { verified, expired } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret });
      // The library looks at the clock of the machine, tests at one of their own.
      if ((!verified && !expired) || ends * 1000 < now() || answered.has(signature)) throw refused();
      answered.add(signature);
    },
  };
}

function payloadOf(proof: string): Payload | undefined {
  try {
    const payload = JSON.parse(proof) as Partial<Payload> | null;
    return typeof payload?.challenge?.parameters === 'object' && typeof payload.solution === 'object' ? (payload as Payload) : undefined;
  } catch {
    return undefined;
  }
}

function refused(): Failure {
  return new Failure('invalid', { issues: [{ path: ['account', 'proof'], code: 'proof.failed', params: {}, severity: 'error', source: 'backend' }] });
}
