/** Signing in and out of a local backend, passwords, sessions, and what pre-fills the account's wizards. */
import { checkPassword, Failure, type Account, type AccountProfile, type Accounts, type Issue } from '@ctso/core';
import { requireAccount, requireAnyAccount, type House, type Session } from './house.js';
import { sessionsOf } from './account-sessions.js';
import { endSessions, keepAccount, named, personBy, renewSessions } from './people.js';
import { registration } from './registration.js';
import { hashPassword } from './secrets.js';

/** Wrong passwords in a row before an address has to wait, and for how long. */
const TRIES = 10;
const WAIT_SECONDS = 60;

export function accounts(house: House, session: Session): Accounts {
  const tries = counted(house);
  return { ...registration(house), ...sessionsOf(house, session), ...signing(house, session, tries), ...changing(house, session, tries) };
}

function signing(house: House, session: Session, tries: Tries): Pick<Accounts, 'signIn' | 'current' | 'signOut'> {
  return {
    async signIn({ email, password, remember }) {
      const address = email.trim().toLowerCase();
      tries.refuse(address);
      const person = await house.shelf.read((books) => personBy(house, books, address));
      if (person === undefined || !(await person.fits(password))) throw tries.missed(address);
      tries.forget(address);
      const at = house.moment();
      Object.assign(session, { remember, begunAt: at, usedAt: at });
      return (session.account = await house.shelf.read((books) => named(house, books, person.account)));
    },
    async current() {
      const { account } = session;
      if (account === undefined) return null;
      session.usedAt = house.moment();
      return (session.account = await house.shelf.read((books) => named(house, books, account)));
    },
    async signOut() {
      session.account = undefined;
      return null;
    },
  };
}

function changing(house: House, session: Session, tries: Tries): Pick<Accounts, 'changePassword' | 'updateProfile'> {
  return {
    async changePassword({ current, next }) {
      const account = requireAnyAccount(session);
      tries.refuse(account.id);
      const person = await house.shelf.read((books) => personBy(house, books, account.email));
      if (person === undefined || !(await person.fits(current))) throw tries.missed(account.id, [wrongPassword('current', 'password.wrong')]);
      tries.forget(account.id);
      refuseWeak(next, account.email, 'next');
      if (next === current) throw new Failure('invalid', { issues: [wrongPassword('next', 'password.same')] });
      const hashed = await hashPassword(next);
      const { passwordDue: _due, ...changed } = account;
      await house.shelf.write((books) => keepAccount(books, changed, hashed));
      endSessions(house, account.id, session);
      house.notify({ kind: 'password-changed', to: account.email, organisation: account.organisation.name });
      return (session.account = changed);
    },
    async updateProfile({ profile }) {
      const changed = withProfile(requireAccount(session), profile);
      await house.shelf.write((books) => keepAccount(books, changed));
      renewSessions(house, changed);
      return changed;
    },
  };
}

function withProfile(account: Account, { parentAuthority, place, recipient, signer }: AccountProfile): Account {
  return { ...account, organisation: { ...account.organisation, parentAuthority, place }, recipient, signer };
}

export function refuseWeak(password: string, email: string, at: string): void {
  const issues = checkPassword(password, email, at);
  if (issues.length > 0) throw new Failure('invalid', { issues });
}

function wrongPassword(at: string, code: string): Issue {
  return { path: [at], code, params: {}, severity: 'error', source: 'backend' };
}

type Tries = ReturnType<typeof counted>;

/** Counts what was missed by name, so that nobody can go on guessing. */
function counted(house: House) {
  const misses = new Map<string, { count: number; since: number }>();
  return {
    refuse(name: string): void {
      const miss = misses.get(name);
      const wait = miss === undefined || miss.count < TRIES ? 0 : Math.ceil(WAIT_SECONDS - (house.now() - miss.since) / 1000);
      if (wait > 0) throw new Failure('busy', { retryAfter: wait });
    },
    missed(name: string, issues: readonly Issue[] = []): Failure {
      misses.set(name, { count: (misses.get(name)?.count ?? 0) + 1, since: house.now() });
      return new Failure('invalid', { issues });
    },
    forget: (name: string): void => void misses.delete(name),
  };
}
