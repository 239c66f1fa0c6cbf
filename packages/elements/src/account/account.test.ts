import { Failure, type Backend } from '@ctso/core';
import { expect, html, oneEvent } from '@open-wc/testing';
import { heard, inProvider } from '../testing/in-provider.js';
import { ACCOUNT, aBackend } from '../testing/world.js';
import './define.js';
import type { CtsoAccount } from './account.js';

describe('<ctso-account>', () => {
  const open = async (backend: Backend): Promise<CtsoAccount> => {
    const element = await inProvider<CtsoAccount>(html`<ctso-account></ctso-account>`, { backend });
    await backend.accounts.current({});
    await element.updateComplete;
    return element;
  };
  const said = (element: CtsoAccount): string => element.shadowRoot!.textContent.replace(/\s+/gu, ' ').trim();
  const press = (element: CtsoAccount): void => { element.shadowRoot!.querySelector('button')!.click(); };

  it('says who is signed in and is accessible', async () => {
    const element = await open(aBackend());
    expect(said(element)).to.equal(`${ACCOUNT.organisation.name}${ACCOUNT.email} Đăng xuất`);
    await expect(element).to.be.accessible();
  });

  it('shows nothing while nobody is', async () => {
    expect(said(await open(aBackend({ signedIn: false })))).to.equal('');
  });

  it('signs out once however often it is pressed, and tells the host', async () => {
    const backend = aBackend();
    const element = await open(backend);
    const events = heard(element, 'ctso-signed-out');
    setTimeout(() => { press(element); press(element); });
    await oneEvent(element, 'ctso-signed-out');
    await element.updateComplete;
    expect(events).to.deep.equal([{}]);
    expect(await backend.accounts.current({})).to.equal(null);
    expect(said(element)).to.equal('');
  });

  it('says so when signing out fails, and lets one try again', async () => {
    const backend = aBackend();
    const element = await open({ ...backend, accounts: { ...backend.accounts, signOut: () => Promise.reject(new Failure('unavailable')) } });
    setTimeout(() => { press(element); });
    await oneEvent(element, 'ctso-failed');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.not.equal('');
    expect(element.shadowRoot!.querySelector('button')!.getAttribute('aria-disabled')).to.equal('false');
    await expect(element).to.be.accessible();
  });

  it('tells by its attributes that somebody is signed in, and what they may do at the desk', async () => {
    const clerk = await open(aBackend());
    expect([clerk.signedIn, clerk.getAttribute('roles')]).to.deep.equal([true, '']);
    const officer = await open(aBackend({ account: { desk: ['officer', 'clerk'] } }));
    expect(officer.matches("[signed-in][roles~='officer']")).to.equal(true);
    setTimeout(() => { press(officer); });
    await oneEvent(officer, 'ctso-signed-out');
    await officer.updateComplete;
    expect(officer.matches('[signed-in]') || officer.matches("[roles~='officer']")).to.equal(false);
  });
});
