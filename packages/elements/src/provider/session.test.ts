import { Failure } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { ACCOUNT, aBackend, PASSWORD } from '../testing/world.js';
import { observeSession } from './session.js';

describe('observeSession', () => {
  const pair = { email: ACCOUNT.email, password: PASSWORD, remember: false };

  it('knows nothing until somebody asks, and then what the answers say', async () => {
    const { accounts, session } = observeSession(aBackend({ signedIn: false }).accounts);
    const told: unknown[] = [];
    session.subscribe(() => { told.push(session.value?.id ?? session.value); });
    expect(session.value).to.equal(undefined);
    await accounts.current({});
    await accounts.signIn(pair);
    await accounts.current({});
    await accounts.signOut({});
    expect(told).to.deep.equal([null, ACCOUNT.id, null]);
  });

  it('takes a session that has ended already for signed out', async () => {
    const { accounts, session } = observeSession({ ...aBackend().accounts, signOut: () => Promise.reject(new Failure('signed-out')) });
    await accounts.current({});
    await accounts.signOut({});
    expect(session.value).to.equal(null);
  });

  it('keeps the account when signing out or asking fails', async () => {
    const down = (): Promise<never> => Promise.reject(new Failure('unavailable'));
    const backend = aBackend();
    const { accounts, session } = observeSession({ ...backend.accounts, signOut: down });
    await accounts.current({});
    await accounts.signOut({}).catch(() => undefined);
    expect(session.value?.id).to.equal(ACCOUNT.id);
  });
});
