/** Who is signed in, as far as the calls that pass here tell: kept beside the capability, so that an account shown anywhere stays true. */
import { isFailure, OPERATIONS, store, type Account, type Accounts, type Readable } from '@ctso/core';

/** `undefined` until somebody has asked the backend; `null` when nobody is signed in. */
export type Session = Readable<Account | null | undefined>;

/** The same capability, whose answers are also kept. Nothing is asked of the backend on its own. */
export function observeSession(accounts: Accounts): { readonly accounts: Accounts; readonly session: Session } {
  const session = store<Account | null | undefined>(undefined);
  const keep = <T extends Account | null>(account: T): T => {
    if (session.value === undefined || !isSame(session.value, account)) session.set(account);
    return account;
  };
  return {
    session,
    accounts: {
      ...passedOn(accounts),
      changePassword: async (input, options) => keep(await accounts.changePassword(input, options)),
      updateProfile: async (input, options) => keep(await accounts.updateProfile(input, options)),
      signIn: async (input, options) => keep(await accounts.signIn(input, options)),
      current: async (input, options) => keep(await accounts.current(input, options)),
      async signOut(input, options) {
        try {
          await accounts.signOut(input, options);
        } catch (error) {
          // A session that has ended already is what was wanted.
          if (!isFailure(error) || error.code !== 'signed-out') throw error;
        }
        session.set(null);
        return null;
      },
    },
  };
}

/** Records are plain data, and few. */
function isSame(one: Account | null, other: Account | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Calls as they are, also of an object whose methods are its class's. */
function passedOn(accounts: Accounts): Accounts {
  const calls = accounts as unknown as Record<string, (...input: unknown[]) => unknown>;
  const names = Object.keys(OPERATIONS.accounts);
  return Object.fromEntries(names.map((name) => [name, (...input: unknown[]) => calls[name]?.(...input)])) as unknown as Accounts;
}
