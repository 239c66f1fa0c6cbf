/** Signing in and out in SQL. */
import { eq } from 'drizzle-orm';
import { Failure, type Accounts } from '@ctso/core';
import type { TokenJar } from '../sessions/jar.js';
import type { Limits } from '../sessions/limits.js';
import { passwordFits } from '../sessions/passwords.js';
import { beginSession, endSession, lifetime, toAccount } from '../sessions/sessions.js';
import { addressKey } from './address-key.js';
import type { Caller } from './caller.js';
import type { Queries } from './database.js';
import { accounts, organisations } from './schema.js';

export interface AccountOptions {
  readonly jar: TokenJar;
  readonly limits: Limits;
  /** Network address of the caller, for the limits. */
  readonly from: string;
  readonly now: () => number;
}

export function sqlAccounts(queries: Queries, caller: Caller, { jar, limits, from, now }: AccountOptions): Accounts {
  return {
    signIn: async ({ email, password, remember }) => {
      const address = addressKey(email);
      await limits.trySignIn(address, from);
      const [row] = await queries
        .select({ account: accounts, organisation: organisations })
        .from(accounts)
        .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
        .where(eq(accounts.email, address));
      const fits = await passwordFits(row?.account.passwordHash, password);
      if (row === undefined || !fits) throw new Failure('invalid');
      await limits.signedIn(address, from);
      await forget(queries, jar);
      const token = await beginSession(queries, row.account.id, remember, now());
      jar.write(token, remember ? new Date(now() + lifetime(true)) : undefined);
      return toAccount(row.account, row.organisation);
    },
    current: async () => (await caller.whoever())?.account ?? null,
    signOut: async () => {
      await forget(queries, jar);
      return null;
    },
  };
}

/** Ends the session that the caller brought, also before another begins: a token never outlives the sign-in it came from. */
async function forget(queries: Queries, jar: TokenJar): Promise<void> {
  const token = jar.read();
  if (token !== undefined) await endSession(queries, token);
  jar.clear();
}
