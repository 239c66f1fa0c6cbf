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
  /** What needs nobody signed in, of each kind, from one network address. */
  readonly open: { readonly points: number; readonly seconds: number };
  /** Mails to one mailbox that one network address asked for. */
  readonly asked: { readonly points: number; readonly seconds: number };
  /** Mails of one kind to one mailbox, whoever asked for them, beside those of `newcomers`. */
  readonly mailbox: { readonly points: number; readonly seconds: number };
  /** The same for mails that a network address asks for the first time in this while. */
  readonly newcomers: { readonly points: number; readonly seconds: number };
}

export const USUAL_LIMITS: LimitNumbers = {
  signIn: { points: 5, seconds: 300 },
  address: { points: 100, seconds: 900 },
  session: { points: 1200, seconds: 60 },
  office: { points: 12_000, seconds: 60 },
  open: { points: 600, seconds: 600 },
  asked: { points: 5, seconds: 900 },
  mailbox: { points: 10, seconds: 3600 },
  newcomers: { points: 20, seconds: 3600 },
};

export interface Limits {
  /** Counts a try before the password is looked at, so that tries in parallel count too. `busy` once there were too many. */
  trySignIn(email: string, address: string): Promise<void>;
  /** Takes the count back after a right password. */
  signedIn(email: string, address: string): Promise<void>;
  /** `busy` once one session or one address has asked too much. `session` is any name for the token, not the token. */
  request(session: string | undefined, address: string): Promise<void>;
  /** `busy` once one address has asked too much of what is open to everybody. `what` names it. */
  open(what: string, address: string): Promise<void>;
  /** `busy` once one address has asked for too many mails to one mailbox, whether or not it has an account. */
  ask(mailbox: string, address: string): Promise<void>;
  /**
   * Whether one more mail of this kind may go to a mailbox. Said to nobody. The first that an address asks for is counted apart from
   * those that it asks for again: whoever floods a mailbox from one address takes none of the mails that its owner asks for.
   */
  mayMail(kind: string, mailbox: string, address: string): Promise<boolean>;
}

/** Numbers that are not given are the usual ones. */
export function limits(given: Partial<LimitNumbers> = {}): Limits {
  const numbers = { ...USUAL_LIMITS, ...given };
  const account = limiter(numbers.signIn);
  const address = limiter(numbers.address);
  const session = limiter(numbers.session);
  const office = limiter(numbers.office);
  const opened = limiter(numbers.open);
  const asked = limiter(numbers.asked);
  const mailbox = limiter(numbers.mailbox);
  const newcomers = limiter(numbers.newcomers);
  const first = limiter({ points: 1, seconds: numbers.newcomers.seconds });
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
    open: (what, from) => take(opened, `${what}\n${from}`),
    ask: (to, from) => take(asked, pair(to, from)),
    mayMail: async (kind, to, from) => {
      const box = `${kind}\n${to}`;
      const isNew = await hasRoom(first, pair(box, from));
      return (isNew && (await hasRoom(newcomers, box))) || hasRoom(mailbox, box);
    },
  };
}

function limiter({ points, seconds }: { readonly points: number; readonly seconds: number }): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: seconds });
}

async function hasRoom(within: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await within.consume(key);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    return false;
  }
}

async function take(from: RateLimiterMemory, key: string): Promise<void> {
  try {
    await from.consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    throw new Failure('busy', { retryAfter: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) });
  }
}
