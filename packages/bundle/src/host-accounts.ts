/** A host's own sign-in in the place of the library's: a backend of which only the accounts are the host's. */
import { Failure, guard, OPERATIONS, type Accounts, type Backend } from '@ctso/core';

/** Of the operations a host needs `current` and, unless it signs out elsewhere, `signOut`; what it leaves out is `unsupported`. */
export type HostAccounts = Pick<Accounts, 'current'> & Partial<Accounts>;

/** Everything else goes on to `backend`, which has to know by the host's session who is asking. What the host answers is checked. */
export function withHostAccounts(backend: Backend, given: HostAccounts): Backend {
  const calls = given as unknown as Readonly<Record<string, ((...input: unknown[]) => Promise<unknown>) | undefined>>;
  const accounts = Object.fromEntries(
    Object.keys(OPERATIONS.accounts).map((name) => [name, (...input: unknown[]) => calls[name]?.call(given, ...input) ?? Promise.reject(new Failure('unsupported'))]),
  ) as unknown as Accounts;
  const hosted: Backend = {
    ...backend,
    accounts,
    get supports() {
      return { ...backend.supports, registration: false };
    },
  };
  return Object.defineProperty({ ...backend, accounts: guard(hosted).accounts }, 'supports', { get: () => hosted.supports });
}
