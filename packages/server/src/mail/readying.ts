/** Makes what a mail brings and nobody keeps: the token of its link, or a first password. The database holds their hashes only. */
import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { MailFacts } from '@ctso/core';
import { hashPassword } from '../sessions/passwords.js';
import type { Queries } from '../storage/database.js';
import { newLink } from '../storage/links.js';
import { accounts, registrations, type mail } from '../storage/schema.js';

export type MailRecord = typeof mail.$inferSelect;

/** The facts as they are sent; `undefined` for mail that is for nobody, or that is no longer true. */
export async function readied(queries: Queries, { mailed, subject }: Pick<MailRecord, 'mailed' | 'subject'>, now: number): Promise<MailFacts | undefined> {
  switch (mailed.kind) {
    case 'none':
      return undefined;
    case 'activate':
      if (subject === null || !(await stands(queries, registrations, subject))) return undefined;
      return { ...mailed, token: await newLink(queries, 'activate', subject, now) };
    case 'approved':
    case 'reset':
      if (subject === null || !(await stands(queries, accounts, subject))) return undefined;
      return { ...mailed, token: await newLink(queries, mailed.kind, subject, now) };
    case 'approved-with-password': {
      const password = subject === null ? undefined : await firstPassword(queries, subject);
      return password === undefined ? undefined : { ...mailed, password };
    }
    default:
      return mailed;
  }
}

/** What was taken away since leaves no mail behind that could never be sent. */
async function stands(queries: Queries, table: typeof registrations | typeof accounts, id: string): Promise<boolean> {
  return (await queries.select({ id: table.id }).from(table).where(eq(table.id, id))).length > 0;
}

/** Without letters and digits that look alike: it is typed from paper or from a screen. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `undefined` once its owner has chosen one. */
async function firstPassword(queries: Queries, accountId: string): Promise<string | undefined> {
  const password = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
  const set = { passwordHash: await hashPassword(password) };
  const changed = await queries.update(accounts).set(set).where(and(eq(accounts.id, accountId), eq(accounts.passwordDue, true))).returning({ id: accounts.id });
  return changed.length === 0 ? undefined : password;
}
