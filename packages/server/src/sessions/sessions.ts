/** Sessions in the database: begun by signing in, lengthened by use, gone after signing out. */
import { randomUUID } from 'node:crypto';
import { and, desc, eq, lt, ne, sql } from 'drizzle-orm';
import { Failure, type Account, type AccountSession } from '@ctso/core';
import type { Queries } from '../storage/database.js';
import { accounts, organisations, sessions } from '../storage/schema.js';
import { hashToken, newToken } from './tokens.js';

const HOUR = 60 * 60 * 1000;

/** How long a session lives after its last use. A day of work, or a month on a device that was to be remembered. */
export const LIFETIME = { short: 10 * HOUR, long: 30 * 24 * HOUR } as const;

/** How old a session may get, however much it is used: a cookie that was taken away does not work for ever. */
export const LONGEST = { short: 24 * HOUR, long: 90 * 24 * HOUR } as const;

/** A session is lengthened once a tenth of its life has passed, so that reading does not mean writing. */
const SLIDE_AFTER = 0.1;

/** The last use is written down to within this, for the same reason. */
const USED_WITHIN = 5 * 60 * 1000;

export interface Session {
  readonly id: string;
  readonly account: Account;
  /** The organisation's path: whatever lies on it or under it is in the account's scope. */
  readonly scope: string;
  readonly remember: boolean;
  /** Set when this use lengthened the session: a cookie with a date must be given anew. */
  readonly extendedTo?: Date | undefined;
}

export function lifetime(remember: boolean): number {
  return remember ? LIFETIME.long : LIFETIME.short;
}

/** Answers the token that the caller keeps. Takes the chance to drop sessions that have ended by themselves. */
export async function beginSession(queries: Queries, accountId: string, remember: boolean, now: number, agent = ''): Promise<string> {
  const token = newToken();
  await queries.delete(sessions).where(lt(sessions.expiresAt, new Date(now)));
  await queries.insert(sessions).values({
    tokenHash: hashToken(token),
    accountId,
    remember,
    createdAt: new Date(now),
    expiresAt: new Date(now + lifetime(remember)),
    id: randomUUID(),
    usedAt: new Date(now),
    agent,
  });
  return token;
}

export async function findSession(queries: Queries, token: string, now: number): Promise<Session | undefined> {
  const tokenHash = hashToken(token);
  const [row] = await queries
    .select({ session: sessions, account: accounts, organisation: organisations })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(eq(sessions.tokenHash, tokenHash));
  if (row === undefined || row.session.expiresAt.getTime() <= now) return undefined;
  const { id, remember, expiresAt, createdAt, usedAt } = row.session;
  const last = createdAt.getTime() + (remember ? LONGEST.long : LONGEST.short);
  const extendedTo = new Date(Math.min(now + lifetime(remember), last));
  const known = { id, account: toAccount(row.account, row.organisation), scope: row.organisation.path, remember };
  const slides = extendedTo.getTime() - expiresAt.getTime() >= lifetime(remember) * SLIDE_AFTER;
  if (!slides && now - usedAt.getTime() < USED_WITHIN) return known;
  await queries.update(sessions).set({ usedAt: new Date(now), ...(slides ? { expiresAt: extendedTo } : {}) }).where(eq(sessions.tokenHash, tokenHash));
  return slides ? { ...known, extendedTo } : known;
}

/** Where an account is signed in: `current` first, then the last used. */
export async function sessionsOf(queries: Queries, accountId: string, current: string, now: number): Promise<readonly AccountSession[]> {
  const rows = await queries
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), sql`${sessions.expiresAt} > ${new Date(now).toISOString()}::timestamptz`))
    .orderBy(desc(eq(sessions.id, current)), desc(sessions.usedAt), desc(sessions.id));
  return rows.map(({ id, createdAt, usedAt, remember, agent }) => ({
    id,
    begunAt: createdAt.toISOString(),
    usedAt: usedAt.toISOString(),
    remember,
    agent,
    current: id === current,
  }));
}

/** `not-found` for one that is not the account's or has ended. */
export async function endSessionOf(queries: Queries, accountId: string, id: string, now: number): Promise<void> {
  const gone = await queries.delete(sessions).where(and(eq(sessions.accountId, accountId), eq(sessions.id, id))).returning();
  if ((gone[0]?.expiresAt.getTime() ?? 0) <= now) throw new Failure('not-found');
}

/** Ends all of an account, but the one that is spared. */
export async function endSessions(queries: Queries, accountId: string, spared?: string): Promise<void> {
  await queries.delete(sessions).where(and(eq(sessions.accountId, accountId), spared === undefined ? undefined : ne(sessions.id, spared)));
}

export async function endSession(queries: Queries, token: string): Promise<void> {
  await queries.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)));
}

export function toAccount(account: typeof accounts.$inferSelect, organisation: typeof organisations.$inferSelect): Account {
  return {
    id: account.id,
    email: account.email,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      parentAuthority: account.parentAuthority,
      place: account.place,
      province: organisation.province ?? '',
    },
    recipient: account.recipient,
    signer: account.signer,
    ...(account.desk.length === 0 ? {} : { desk: [...account.desk] }),
    ...(account.passwordDue ? { passwordDue: true } : {}),
    ...(account.person === null ? {} : { person: account.person }),
  };
}
