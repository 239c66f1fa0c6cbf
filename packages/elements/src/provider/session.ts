/** Who is signed in, as far as the calls that pass here tell: kept beside the capability, so that an account shown anywhere stays true. */
import { isFailure, store, type Account, type Accounts, type Readable } from '@ctso/core';

/** `undefined` until somebody has asked the backend; `null` when nobody is signed in. */
export type Session = Readable<Account | null | undefined>;

/** The same capability, whose answers are also kept. Nothing is asked of the backend on its own. */
export function observeSession(accounts: Accounts): { readonly accounts: Accounts; readonly session: Session } {
  const session = store<Account | null | undefined>(undefined);
  const keep = <T extends Account | null>(account: T): T => {
    if (session.value?.id !== account?.id || session.value === undefined) session.set(account);
    return account;
  };
  return {
    session,
    accounts: {
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
