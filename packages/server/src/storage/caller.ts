/** Who is asking: the account behind the session token that the caller brings, read anew for every operation. */
import { Failure, type Account } from '@ctso/core';
import type { TokenJar } from '../sessions/jar.js';
import { findSession } from '../sessions/sessions.js';
import type { Queries } from './database.js';

export interface SignedIn {
  readonly account: Account;
  /** Path of its organisation; what starts with it is in scope. */
  readonly scope: string;
}

export interface Caller {
  /** `null` when nobody is signed in. */
  readonly whoever: () => Promise<SignedIn | null>;
  /** `signed-out` when nobody is. */
  readonly account: () => Promise<SignedIn>;
}

export function callerOf(queries: Queries, jar: TokenJar, now: () => number): Caller {
  const whoever = async (): Promise<SignedIn | null> => {
    const token = jar.read();
    if (token === undefined) return null;
    const session = await findSession(queries, token, now());
    if (session === undefined) return null;
    if (session.extendedTo !== undefined) jar.write(token, session.remember ? session.extendedTo : undefined);
    return { account: session.account, scope: session.scope };
  };
  return {
    whoever,
    account: async () => {
      const known = await whoever();
      if (known === null) throw new Failure('signed-out');
      return known;
    },
  };
}
