/** Accounts in SQL: signing in and out, where one is signed in, one's profile, and what comes before an account stands. */
import { eq } from 'drizzle-orm';
import { Failure, type Account, type Accounts } from '@ctso/core';
import type { TokenJar } from '../sessions/jar.js';
import type { Limits } from '../sessions/limits.js';
import { passwordFits } from '../sessions/passwords.js';
import type { Proofs } from '../sessions/proofs.js';
import { beginSession, endSession, endSessionOf, lifetime, sessionsOf, toAccount } from '../sessions/sessions.js';
import { accountPasswords } from './account-passwords.js';
import { addressKey } from './address-key.js';
import type { Caller } from './caller.js';
import type { Queries } from './database.js';
import type { Rules } from './dossier-writes.js';
import { registering } from './registering.js';
import { accounts, organisations } from './schema.js';

export interface AccountOptions {
  readonly jar: TokenJar;
  readonly limits: Limits;
  readonly proofs: Proofs;
  readonly rules: Rules;
  /** Network address of the caller, for the limits. */
  readonly from: string;
  /** What its browser calls itself, in short. */
  readonly agent: string;
  /** Told that mail was queued. */
  readonly posted: () => void;
}

export function sqlAccounts(queries: Queries, caller: Caller, options: AccountOptions): Accounts {
  return {
    ...signing(queries, caller, options),
    ...registering(queries, options),
    ...accountPasswords(queries, caller, options),
    ...ownSessions(queries, caller, options),
    updateProfile: async ({ profile: { parentAuthority, place, recipient, signer } }) => {
      const { account } = await caller.account();
      await queries.update(accounts).set({ parentAuthority, place, recipient, signer }).where(eq(accounts.id, account.id));
      return accountOf(queries, account.id);
    },
  };
}

function signing(queries: Queries, caller: Caller, { jar, limits, from, agent, rules: { now } }: AccountOptions): Pick<Accounts, 'signIn' | 'current' | 'signOut'> {
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
      const token = await beginSession(queries, row.account.id, remember, now(), agent);
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

function ownSessions(queries: Queries, caller: Caller, { jar, rules: { now } }: AccountOptions): Pick<Accounts, 'sessions' | 'endSession'> {
  return {
    sessions: async () => {
      const { account, session } = await caller.account();
      return { items: await sessionsOf(queries, account.id, session, now()) };
    },
    endSession: async ({ id }) => {
      const { account, session } = await caller.account();
      await endSessionOf(queries, account.id, id, now());
      if (id === session) jar.clear();
      return null;
    },
  };
}

/** As it stands now. */
export async function accountOf(queries: Queries, id: string): Promise<Account> {
  const [row] = await queries
    .select({ account: accounts, organisation: organisations })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(eq(accounts.id, id));
  if (row === undefined) throw new Failure('signed-out');
  return toAccount(row.account, row.organisation);
}

/** Ends the session that the caller brought, also before another begins: a token never outlives the sign-in it came from. */
async function forget(queries: Queries, jar: TokenJar): Promise<void> {
  const token = jar.read();
  if (token !== undefined) await endSession(queries, token);
  jar.clear();
}
