/** Who is asking: the account behind the session token that the caller brings, read anew for every operation. */
import { Failure, type Account } from '@ctso/core';
import type { TokenJar } from '../sessions/jar.js';
import { findSession } from '../sessions/sessions.js';
import type { Queries } from './database.js';

export interface SignedIn {
  /** Id of the session. */
  readonly session: string;
  readonly account: Account;
  /** Path of its organisation; what starts with it is in scope. */
  readonly scope: string;
}

export interface Caller {
  /** `null` when nobody is signed in. */
  readonly whoever: () => Promise<SignedIn | null>;
  /** `signed-out` when nobody is, `forbidden` to one whose password must be changed first. */
  readonly account: () => Promise<SignedIn>;
  /** `null` when nobody is signed in, `forbidden` as above. */
  readonly reader: () => Promise<SignedIn | null>;
  /** Like `account`, also for one whose password must be changed. */
  readonly settling: () => Promise<SignedIn>;
}

export function callerOf(queries: Queries, jar: TokenJar, now: () => number): Caller {
  const whoever = async (): Promise<SignedIn | null> => {
    const token = jar.read();
    if (token === undefined) return null;
    const session = await findSession(queries, token, now());
    if (session === undefined) return null;
    if (session.extendedTo !== undefined) jar.write(token, session.remember ? session.extendedTo : undefined);
    return { session: session.id, account: session.account, scope: session.scope };
  };
  const settling = async (): Promise<SignedIn> => {
    const known = await whoever();
    if (known === null) throw new Failure('signed-out');
    return known;
  };
  return {
    whoever,
    settling,
    account: async () => refuseDue(await settling()),
    reader: async () => {
      const known = await whoever();
      return known === null ? null : refuseDue(known);
    },
  };
}

function refuseDue(known: SignedIn): SignedIn {
  if (known.account.passwordDue === true) throw new Failure('forbidden');
  return known;
}
