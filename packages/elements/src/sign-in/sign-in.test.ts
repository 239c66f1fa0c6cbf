import { Failure, type Account, type Accounts } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heard, inProvider } from '../testing/in-provider.js';
import { ACCOUNT, aBackend, PASSWORD } from '../testing/world.js';
import '../account/define.js';
import './define.js';
import type { CtsoSignIn } from './sign-in.js';

describe('<ctso-sign-in>', () => {
  const part = (element: CtsoSignIn, selector: string): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
  const said = (element: CtsoSignIn): string => part(element, '[role=alert]').textContent.replace(/\s+/gu, ' ').trim();
  const open = (source?: Accounts): Promise<CtsoSignIn> =>
    inProvider(html`<ctso-sign-in .source=${source}></ctso-sign-in>`, { backend: aBackend({ signedIn: false }) });
  const fill = (element: CtsoSignIn, email: string, password: string): void => {
    part(element, '#email').value = email;
    part(element, '#password').value = password;
  };
  const submit = (element: CtsoSignIn): void => { part(element, '[type=submit]').click(); };
  const refusing = (failure: Failure): Accounts => ({ ...aBackend().accounts, signIn: () => Promise.reject(failure) });

  it('is accessible at rest and with every trouble shown', async () => {
    const element = await open(refusing(new Failure('invalid')));
    await expect(element).to.be.accessible();
    submit(element);
    await element.updateComplete;
    await expect(element).to.be.accessible();
    fill(element, 'a@snv.lamgiang.gov.vn', 'x');
    setTimeout(() => { submit(element); });
    await oneEvent(element, 'ctso-failed');
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('signs in with the keyboard alone and tells the host', async () => {
    const element = await open();
    element.focus();
    await sendKeys({ type: ACCOUNT.email });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: PASSWORD });
    setTimeout(() => { void sendKeys({ press: 'Enter' }); });
    const event: CustomEvent<unknown> = await oneEvent(element, 'ctso-signed-in');
    expect(event.detail).to.deep.equal({ organisation: 'H99.12' });
    expect(part(element, '#password').value).to.equal('');
  });

  it('says what was not entered, at its place, and goes there', async () => {
    const element = await open();
    part(element, '#email').value = ACCOUNT.email;
    submit(element);
    await element.updateComplete;
    expect(part(element, '#password-says').textContent).to.contain('Chưa nhập mật khẩu.');
    expect(part(element, '#email-says').textContent).not.to.contain('Chưa nhập');
    expect(element.shadowRoot!.activeElement!.id).to.equal('password');
  });

  it('refuses a wrong pair without saying which is wrong, keeps the address and marks the password', async () => {
    const element = await open();
    const failures = heard(element, 'ctso-failed');
    fill(element, ACCOUNT.email, 'sai-mat-khau');
    submit(element);
    await waitUntil(() => failures.length > 0);
    await element.updateComplete;
    expect(said(element)).to.match(/Địa chỉ thư hoặc mật khẩu không đúng/u);
    expect(part(element, '#email').value).to.equal(ACCOUNT.email);
    const password = part(element, '#password');
    expect([password.selectionStart, password.selectionEnd]).to.deep.equal([0, 12]);
    expect(failures).to.deep.equal([{ code: 'invalid' }]);
  });

  it('says how long to wait after too many tries', async () => {
    const element = await open(refusing(new Failure('busy', { retryAfter: 29.2 })));
    fill(element, 'a@b.vn', 'x');
    setTimeout(() => { submit(element); });
    await oneEvent(element, 'ctso-failed');
    await element.updateComplete;
    expect(said(element)).to.contain('Thử lại sau 30 giây');
  });

  it('asks once however often it is pressed, and says that it is asking', async () => {
    const asked: ((account: Account) => void)[] = [];
    const element = await open({ ...aBackend().accounts, signIn: () => new Promise((resolve) => { asked.push(resolve); }) });
    fill(element, 'a@b.vn', 'x');
    submit(element);
    await element.updateComplete;
    submit(element);
    expect(asked).to.have.length(1);
    expect(part(element, '[type=submit]').textContent.trim()).to.equal('Đang đăng nhập…');
    asked[0]!(ACCOUNT);
    await oneEvent(element, 'ctso-signed-in');
  });

  it('shows the password only while asked to', async () => {
    const element = await open();
    part(element, '[aria-pressed]').click();
    await element.updateComplete;
    expect(part(element, '#password').type).to.equal('text');
    part(element, '[aria-pressed]').click();
    await element.updateComplete;
    expect(part(element, '#password').type).to.equal('password');
  });

  it('shows the ways to a link and to an account where the host names them', async () => {
    const plain = await open();
    expect(plain.shadowRoot!.querySelector('a')).to.equal(null);
    plain.remove();
    const element = await inProvider<CtsoSignIn>(html`<ctso-sign-in reset-href="/mat-khau" register-href="/dang-ky"></ctso-sign-in>`, { backend: aBackend({ signedIn: false }) });
    const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.getAttribute('href')]);
    expect(links).to.deep.equal([['Quên mật khẩu', '/mat-khau'], ['Đăng ký tài khoản', '/dang-ky']]);
    await expect(element).to.be.accessible();
  });

  const renewPassword = async (element: CtsoSignIn, first: readonly string[] = []): Promise<void> => {
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'ctso-password-change');
    for (const text of first) {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ type: 'mua xuan lam giang' });
    for (const key of ['Tab', 'Tab']) await sendKeys({ press: key });
    await sendKeys({ type: 'mua xuan lam giang' });
    await sendKeys({ press: 'Enter' });
  };

  it('asks for a new password first where the authority has set it, and only then tells the host', async () => {
    const backend = aBackend({ signedIn: false, account: { passwordDue: true } });
    const element = await inProvider<CtsoSignIn>(html`<ctso-sign-in></ctso-sign-in>`, { backend });
    const events = heard(element, 'ctso-signed-in');
    fill(element, ACCOUNT.email, PASSWORD);
    submit(element);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'ctso-password-change');
    expect(events).to.deep.equal([]);
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelector('ctso-password-change')!.shadowRoot!.querySelector('#current')).to.equal(null);
    await renewPassword(element);
    await waitUntil(() => events.length === 1)
    expect(events).to.deep.equal([{ organisation: 'H99.12' }]);
    expect((await backend.accounts.current({}))?.passwordDue).to.equal(undefined);
  });

  it('goes on with the new password on a page that was loaded again in the middle of it', async () => {
    const backend = aBackend({ account: { passwordDue: true } });
    const element = await inProvider<CtsoSignIn>(html`<ctso-sign-in></ctso-sign-in><ctso-account></ctso-account>`, { backend });
    const events = heard(element, 'ctso-signed-in');
    await renewPassword(element, [PASSWORD]);
    await waitUntil(() => events.length === 1);
  });
});
