/** Links in mails: random tokens of which the database keeps the SHA-256, for one purpose, until a moment, once. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { LINK_LIFETIME } from '@ctso/core';
import { hashToken, newToken } from '../sessions/tokens.js';
import type { Queries } from './database.js';
import { links, type LinkKind } from './schema.js';

/** Answers the token. `subject` is a registration to activate, or else an account. */
export async function newLink(transaction: Queries, kind: LinkKind, subject: string, now: number): Promise<string> {
  const token = newToken();
  const target = kind === 'activate' ? { registrationId: subject } : { accountId: subject };
  await transaction.insert(links).values({ tokenHash: hashToken(token), kind, ...target, expiresAt: new Date(now + LINK_LIFETIME[kind]) });
  return token;
}

export type LinkRecord = typeof links.$inferSelect;

/** A link by its token, whatever has become of it. Nobody else uses it before the transaction ends. */
export async function holdLink(transaction: Queries, token: string): Promise<LinkRecord | undefined> {
  const [link] = await transaction.select().from(links).where(eq(links.tokenHash, hashToken(token))).for('update');
  return link;
}

/** One that still works. */
export async function liveLink(queries: Queries, token: string, now: number): Promise<LinkRecord | undefined> {
  const [link] = await queries
    .select()
    .from(links)
    .where(and(eq(links.tokenHash, hashToken(token)), isNull(links.usedAt), gt(links.expiresAt, new Date(now))));
  return link;
}

/** Marks every link of an account that was not used yet: one password was set, and no older mail sets another. */
export async function useUpLinks(transaction: Queries, accountId: string, now: number): Promise<void> {
  await transaction.update(links).set({ usedAt: new Date(now) }).where(and(eq(links.accountId, accountId), isNull(links.usedAt)));
}
