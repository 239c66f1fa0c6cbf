import { Failure, type Accounts } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aRegistering, type Registering } from '../testing/registering.js';
import { ACCOUNT, PASSWORD } from '../testing/world.js';
import './define.js';
import type { CtsoPasswordChange } from './password-change.js';

describe('<ctso-password-change>', () => {
  const open = async (here: Registering, source?: Partial<Accounts>): Promise<CtsoPasswordChange> => {
    const element = await inProvider<CtsoPasswordChange>(html`<ctso-password-change .source=${source === undefined ? undefined : { ...here.backend.accounts, ...source }}></ctso-password-change>`, here.given);
    await element.updateComplete;
    return element;
  };
  const part = (element: CtsoPasswordChange, selector: string): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
  const fresh = (element: CtsoPasswordChange, selector: string): HTMLInputElement => part(element, 'ctso-new-password').shadowRoot!.querySelector<HTMLInputElement>(selector)!;
  const fill = async (element: CtsoPasswordChange, current: string, next: string): Promise<void> => {
    for (const [input, text] of [[part(element, '#current'), current], [fresh(element, '#password'), next], [fresh(element, '#again'), next]] as const) {
      input.value = '';
      input.focus();
      await sendKeys({ type: text });
    }
    part(element, '[type=submit]').click();
  };

  it('changes it with the keyboard, says so, forgets what was typed, and is accessible before and after', async () => {
    const here = aRegistering({ signedIn: true });
    const element = await open(here);
    await expect(element).to.be.accessible();
    const events = heard(element, 'ctso-password-changed');
    element.focus();
    for (const key of [PASSWORD, 'Tab', 'Tab', 'mua xuan lam giang', 'Tab', 'Tab', 'mua xuan lam giang', 'Enter']) {
      await sendKeys(key === 'Tab' || key === 'Enter' ? { press: key } : { type: key });
    }
    await waitUntil(() => events.length === 1);
    await element.updateComplete;
    expect(words(part(element, '[role=status]'))).to.contain('Đã đổi mật khẩu.');
    expect(part(element, '#current').value + fresh(element, '#password').value + fresh(element, '#again').value).to.equal('');
    expect(events).to.deep.equal([{}]);
    await expect(element).to.be.accessible();
    expect((await here.backend.session().accounts.signIn({ email: ACCOUNT.email, password: 'mua xuan lam giang', remember: false })).id).to.equal(ACCOUNT.id);
  });

  it('says at its place that the present one is wrong, or missing, and goes there', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    setTimeout(() => { void fill(element, 'sai rồi', 'mua xuan lam giang'); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => words(part(element, '#current-says')).includes('không đúng'));
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'current');
    await expect(element).to.be.accessible();
    part(element, '#current').value = '';
    part(element, '[type=submit]').click();
    await element.updateComplete;
    expect(words(part(element, '#current-says'))).to.contain('Chưa nhập mật khẩu hiện tại');
  });

  it('says that the new one is the present one', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    setTimeout(() => { void fill(element, PASSWORD, PASSWORD); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => words(fresh(element, '#says')).includes('Giống mật khẩu hiện tại'));
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'ctso-new-password');
  });

  it('says how long to wait after too many tries', async () => {
    const element = await open(aRegistering({ signedIn: true }), { changePassword: () => Promise.reject(new Failure('busy', { retryAfter: 60 })) });
    setTimeout(() => { void fill(element, PASSWORD, 'mua xuan lam giang'); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => words(part(element, '[role=alert]')).includes('sau 60 giây'));
  });
});
