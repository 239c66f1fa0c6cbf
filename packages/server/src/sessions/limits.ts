/**
 * Limits on how often one may knock. Counted in this process: the only state that the server keeps between requests, and
 * losing it at a restart harms nobody.
 */
import { Failure } from '@ctso/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitNumbers {
  /** Wrong passwords for one account from one network address. */
  readonly signIn: { readonly points: number; readonly seconds: number };
  /** Wrong passwords from one network address, whatever the account. */
  readonly address: { readonly points: number; readonly seconds: number };
  /** Requests with one session's token. */
  readonly session: { readonly points: number; readonly seconds: number };
  /** Requests from one network address; an office of clerks may share it. */
  readonly office: { readonly points: number; readonly seconds: number };
}

export const USUAL_LIMITS: LimitNumbers = {
  signIn: { points: 5, seconds: 300 },
  address: { points: 100, seconds: 900 },
  session: { points: 1200, seconds: 60 },
  office: { points: 12_000, seconds: 60 },
};

export interface Limits {
  /** Counts a try before the password is looked at, so that tries in parallel count too. `busy` once there were too many. */
  trySignIn(email: string, address: string): Promise<void>;
  /** Takes the count back after a right password. */
  signedIn(email: string, address: string): Promise<void>;
  /** `busy` once one session or one address has asked too much. `session` is any name for the token, not the token. */
  request(session: string | undefined, address: string): Promise<void>;
}

export function limits(numbers: LimitNumbers = USUAL_LIMITS): Limits {
  const account = limiter(numbers.signIn);
  const address = limiter(numbers.address);
  const session = limiter(numbers.session);
  const office = limiter(numbers.office);
  const pair = (email: string, from: string) => `${email}\n${from}`;
  return {
    trySignIn: async (email, from) => {
      // The address first: one that may not ask any more leaves no trace of further names.
      await take(address, from);
      try {
        await take(account, pair(email, from));
      } catch (thrown) {
        await address.reward(from, 1);
        throw thrown;
      }
    },
    signedIn: async (email, from) => {
      await account.delete(pair(email, from));
      await address.reward(from, 1);
    },
    request: async (token, from) => {
      await take(office, from);
      if (token !== undefined) await take(session, token);
    },
  };
}

function limiter({ points, seconds }: { readonly points: number; readonly seconds: number }): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: seconds });
}

async function take(from: RateLimiterMemory, key: string): Promise<void> {
  try {
    await from.consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    throw new Failure('busy', { retryAfter: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) });
  }
}
