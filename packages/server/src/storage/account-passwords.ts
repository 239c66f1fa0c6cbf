/** Passwords set by a link, asked for anew, and changed. What is answered never tells whether an address has an account. */
import { eq } from 'drizzle-orm';
import { checkPassword, Failure, type Accounts, type Issue } from '@ctso/core';
import { queueMail, queueNothing } from '../mail/outbox.js';
import { hashPassword, passwordFits } from '../sessions/passwords.js';
import { endSessions } from '../sessions/sessions.js';
import { accountOf, type AccountOptions } from './accounts.js';
import { addressKey } from './address-key.js';
import type { Caller } from './caller.js';
import type { Queries } from './database.js';
import { holdLink, liveLink, useUpLinks } from './links.js';
import { accounts, organisations } from './schema.js';

export function accountPasswords(queries: Queries, caller: Caller, options: AccountOptions): Pick<Accounts, 'requestReset' | 'setPassword' | 'changePassword'> {
  return {
    requestReset: async (input) => {
      await requestReset(queries, options, input);
      return null;
    },
    setPassword: async (input) => {
      await setPassword(queries, options, input);
      return null;
    },
    changePassword: (input) => changePassword(queries, caller, options, input),
  };
}

async function requestReset(queries: Queries, { limits, from, proofs, rules, posted }: AccountOptions, { email, proof }: { readonly email: string; readonly proof: string }): Promise<void> {
  await limits.open('reset', from);
  const address = addressKey(email);
  const solved = await proofs.solved(proof);
  if (solved === undefined) throw proofFailed(['proof']);
  await limits.ask(address, from);
  const mayMail = await limits.mayMail('reset', address, from);
  await queries.transaction(async (transaction) => {
    if (!(await proofs.take(transaction, solved))) throw proofFailed(['proof']);
    const known = await findByAddress(transaction, address);
    if (known === undefined || !mayMail) await queueNothing(transaction, rules.now());
    else await queueMail(transaction, { kind: 'reset', to: address, organisation: known.organisation }, rules.now(), known.id);
  });
  posted();
}

async function setPassword(queries: Queries, { limits, from, rules, posted }: AccountOptions, { token, password }: { readonly token: string; readonly password: string }): Promise<void> {
  await limits.open('link', from);
  const link = await liveLink(queries, token, rules.now());
  const account = await findById(queries, link?.accountId ?? '');
  if (link === undefined || account === undefined) throw new Failure('not-found');
  refuse(checkPassword(password, account.email, 'password'));
  const passwordHash = await hashPassword(password);
  await queries.transaction(async (transaction) => {
    // Two at once with one link: one of them finds it used.
    if ((await holdLink(transaction, token))?.usedAt !== null) throw new Failure('not-found');
    await transaction.update(accounts).set({ passwordHash, passwordDue: false }).where(eq(accounts.id, account.id));
    await useUpLinks(transaction, account.id, rules.now());
    await endSessions(transaction, account.id);
    if (link.kind === 'reset') await queueMail(transaction, { kind: 'password-changed', to: account.email, organisation: account.organisation }, rules.now());
  });
  posted();
}

interface Change {
  readonly current: string;
  readonly next: string;
}

async function changePassword(queries: Queries, caller: Caller, { limits, from, rules, posted }: AccountOptions, { current, next }: Change) {
  const { account, session } = await caller.settling();
  const tries = `change ${account.id}`;
  await limits.trySignIn(tries, from);
  const [row] = await queries.select({ passwordHash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, account.id));
  const fits = await passwordFits(row?.passwordHash, current);
  if (fits) await limits.signedIn(tries, from);
  refuse([...(fits ? sameAgain(current, next) : [issue(['current'], 'password.wrong')]), ...checkPassword(next, account.email, 'next')]);
  const passwordHash = await hashPassword(next);
  await queries.transaction(async (transaction) => {
    await transaction.update(accounts).set({ passwordHash, passwordDue: false }).where(eq(accounts.id, account.id));
    await useUpLinks(transaction, account.id, rules.now());
    await endSessions(transaction, account.id, session);
    await queueMail(transaction, { kind: 'password-changed', to: account.email, organisation: account.organisation.name }, rules.now());
  });
  posted();
  return accountOf(queries, account.id);
}

function sameAgain(current: string, next: string): readonly Issue[] {
  return current.normalize('NFC') === next.normalize('NFC') ? [issue(['next'], 'password.same')] : [];
}

interface KnownAddress {
  readonly id: string;
  readonly email: string;
  /** Name of its organisation. */
  readonly organisation: string;
}

const known = { id: accounts.id, email: accounts.email, organisation: organisations.name };

export async function findByAddress(queries: Queries, address: string): Promise<KnownAddress | undefined> {
  const [row] = await queries.select(known).from(accounts).innerJoin(organisations, eq(organisations.id, accounts.organisationId)).where(eq(accounts.email, address));
  return row;
}

async function findById(queries: Queries, id: string): Promise<KnownAddress | undefined> {
  const [row] = await queries.select(known).from(accounts).innerJoin(organisations, eq(organisations.id, accounts.organisationId)).where(eq(accounts.id, id));
  return row;
}

export function proofFailed(path: Issue['path']): Failure {
  return new Failure('invalid', { issues: [issue(path, 'proof.failed')] });
}

export function issue(path: Issue['path'], code: string): Issue {
  return { path, code, params: {}, severity: 'error', source: 'backend' };
}

export function refuse(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure('invalid', { issues: errors });
}
