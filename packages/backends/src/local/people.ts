/** The accounts of a local backend: those of its world, and those made or changed since. */
import { Failure, type Account } from '@ctso/core';
import type { House, Session } from './house.js';
import { passwordFits } from './secrets.js';
import type { AccountRecord, Books } from './shelf.js';

export interface Person {
  readonly account: Account;
  fits(password: string): Promise<boolean>;
}

/** By address, whatever its case. */
export async function personBy(house: House, books: Books, email: string): Promise<Person | undefined> {
  const address = email.trim().toLowerCase();
  const written = await books.allKept('accounts');
  const record = written.find(({ account }) => account.email.toLowerCase() === address);
  const planted = house.world.accounts.find(({ account }) => account.email.toLowerCase() === address);
  const account = record?.account ?? planted?.account;
  if (account === undefined) return undefined;
  return { account, fits: async (password) => (record?.password === undefined ? planted?.password === password : passwordFits(record.password, password)) };
}

export async function accountById(house: House, books: Books, id: string): Promise<Account> {
  const account = (await books.kept('accounts', id))?.account ?? house.world.accounts.find((each) => each.account.id === id)?.account;
  if (account === undefined) throw new Failure('not-found');
  return account;
}

/** Of the world, with a password from the start. */
export function isPlanted(house: House, accountId: string): boolean {
  return house.world.accounts.some(({ account }) => account.id === accountId);
}

/** Accounts of an organisation. */
export async function accountsOf(house: House, books: Books, organisationId: string): Promise<readonly Account[]> {
  const written = (await books.allKept('accounts')).map(({ account }) => account);
  const ids = new Set(written.map(({ id }) => id));
  const planted = house.world.accounts.map(({ account }) => account).filter(({ id }) => !ids.has(id));
  return [...planted, ...written].filter(({ organisation }) => organisation.id === organisationId);
}

/** Keeps the account as it is now, its password as it was unless another is given. */
export async function keepAccount(books: Books, account: Account, password?: AccountRecord['password']): Promise<void> {
  const before = await books.kept('accounts', account.id);
  await books.keep('accounts', { id: account.id, account, password: password ?? before?.password });
}

/** Lets every session know, or, but for `spared`, ends it. */
export function endSessions(house: House, accountId: string, spared?: Session): void {
  for (const session of house.sessions) if (session !== spared && session.account?.id === accountId) session.account = undefined;
}

export function renewSessions(house: House, account: Account): void {
  for (const session of house.sessions) if (session.account?.id === account.id) session.account = account;
}

/** With the name that its organisation has now. */
export async function named(house: House, books: Books, account: Account): Promise<Account> {
  const tree = await house.tree(books);
  const name = tree.byId.get(account.organisation.id)?.name ?? account.organisation.name;
  return { ...account, organisation: { ...account.organisation, name } };
}
