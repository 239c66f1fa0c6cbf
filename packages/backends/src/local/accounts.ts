/** Signing in and out of a local backend. */
import { Failure, type Account, type Accounts } from '@ctso/core';
import type { House, Session } from './house.js';

/** Wrong passwords in a row before an address has to wait, and for how long. */
const TRIES = 10;
const WAIT_SECONDS = 60;

export function accounts(house: House, session: Session): Accounts {
  const missed = new Map<string, { count: number; since: number }>();
  return {
    async signIn({ email, password }) {
      const address = email.trim().toLowerCase();
      const wait = waitOf(missed.get(address), house.now());
      if (wait > 0) throw new Failure('busy', { retryAfter: wait });
      const entry = house.world.accounts.find(({ account }) => account.email.toLowerCase() === address);
      if (entry === undefined || entry.password !== password) {
        missed.set(address, { count: (missed.get(address)?.count ?? 0) + 1, since: house.now() });
        throw new Failure('invalid');
      }
      missed.delete(address);
      session.account = await named(house, entry.account);
      return session.account;
    },
    async current() {
      return session.account === undefined ? null : (session.account = await named(house, session.account));
    },
    async signOut() {
      session.account = undefined;
      return null;
    },
  };
}

/** With the name that its organisation has now. */
async function named(house: House, account: Account): Promise<Account> {
  const tree = await house.shelf.read((books) => house.tree(books));
  const name = tree.byId.get(account.organisation.id)?.name ?? account.organisation.name;
  return { ...account, organisation: { ...account.organisation, name } };
}

function waitOf(miss: { count: number; since: number } | undefined, now: number): number {
  if (miss === undefined || miss.count < TRIES) return 0;
  return Math.max(0, Math.ceil(WAIT_SECONDS - (now - miss.since) / 1000));
}
