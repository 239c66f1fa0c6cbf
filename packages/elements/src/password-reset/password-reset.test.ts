import { Failure, type Accounts } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { inProvider } from '../testing/in-provider.js';
import { aProof, aRegistering, lastToken, type Registering } from '../testing/registering.js';
import { ACCOUNT } from '../testing/world.js';
import './define.js';
import type { CtsoPasswordReset } from './password-reset.js';

describe('<ctso-password-reset>', () => {
  const open = (here: Registering, token = '', source?: Partial<Accounts>): Promise<CtsoPasswordReset> =>
    inProvider(html`<ctso-password-reset token=${token} sign-in-href="/dang-nhap" .source=${source === undefined ? undefined : { ...here.backend.accounts, ...source }}></ctso-password-reset>`, here.given);
  const part = (element: CtsoPasswordReset, selector: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const submit = (element: CtsoPasswordReset): void => { part(element, '[type=submit]').click(); };
  const title = (element: CtsoPasswordReset): string => words(part(element, '#title'));
  const ask = async (element: CtsoPasswordReset, email: string): Promise<void> => {
    element.email = email;
    await element.updateComplete;
    await element.shadowRoot!.querySelector('ctso-proof')!.renew();
    submit(element);
    await waitUntil(() => title(element) === 'Đã nhận yêu cầu');
  };
  const linked = async (): Promise<Registering> => {
    const here = aRegistering();
    await here.backend.accounts.requestReset({ email: ACCOUNT.email, proof: await aProof(here.backend) });
    return here;
  };
  const enter = async (element: CtsoPasswordReset, password: string): Promise<void> => {
    const field = part(element, 'ctso-new-password').shadowRoot!;
    for (const id of ['#password', '#again']) {
      field.querySelector<HTMLInputElement>(id)!.focus();
      await sendKeys({ type: password });
    }
    submit(element);
  };

  it('answers the same for an address that has an account and one that has none', async () => {
    const here = aRegistering();
    const known = await open(here);
    await ask(known, ACCOUNT.email.toUpperCase());
    await waitUntil(() => known.shadowRoot!.activeElement?.id === 'title');
    const unknown = await open(here);
    await ask(unknown, 'ai@snv.lamgiang.gov.vn');
    const said = [known, unknown].map((element) => words(part(element, '.panel')).replace(element.email, '…'));
    expect(said[0]).to.equal(said[1]);
    expect(here.mail.map(({ kind }) => kind)).to.deep.equal(['reset']);
    await expect(known).to.be.accessible();
  });

  it('says what is missing and goes there', async () => {
    const element = await open(aRegistering());
    await expect(element).to.be.accessible();
    submit(element);
    await element.updateComplete;
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'ctso-text-field'));
    await sendKeys({ type: 'ai@snv.lamgiang.gov.vn' });
    submit(element);
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'ctso-proof'));
    expect(words(part(element, 'ctso-proof').shadowRoot!.querySelector('#says'))).to.contain('Chưa xác nhận');
    await expect(element).to.be.accessible();
  });

  it('sets the password by the link and shows where to sign in', async () => {
    const here = await linked();
    const element = await open(here, lastToken(here));
    await expect(element).to.be.accessible();
    setTimeout(() => { void enter(element, 'mua xuan lam giang'); });
    await oneEvent(element, 'ctso-password-set');
    await waitUntil(() => title(element) === 'Đã đặt mật khẩu');
    expect(part(element, 'a.btn').getAttribute('href')).to.equal('/dang-nhap');
    expect(element.shadowRoot!.activeElement!.id).to.equal('title');
    await expect(element).to.be.accessible();
    expect((await here.backend.session().accounts.signIn({ email: ACCOUNT.email, password: 'mua xuan lam giang', remember: false })).id).to.equal(ACCOUNT.id);
  });

  it('leads from a link that has ended to asking for another', async () => {
    const element = await open(aRegistering(), 'f'.repeat(64));
    setTimeout(() => { void enter(element, 'mua xuan lam giang'); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => title(element) === 'Quên mật khẩu');
    expect(words(part(element, '[role=alert]'))).to.contain('đã hết hạn hoặc đã dùng');
    await expect(element).to.be.accessible();
  });

  it('puts what the backend finds of a password at its place', async () => {
    const here = await linked();
    const element = await open(here, lastToken(here));
    setTimeout(() => { void enter(element, 'van.thu1234'); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => words(part(element, 'ctso-new-password').shadowRoot!.querySelector('#says')).includes('gần giống tên hộp thư'));
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'ctso-new-password');
  });

  it('has its proof again by itself after the server did not answer, so that the same press sends', async () => {
    const here = aRegistering();
    let down = true;
    const element = await open(here, '', { requestReset: (input) => (down ? Promise.reject(new Failure('unavailable')) : here.backend.accounts.requestReset(input)) });
    element.email = ACCOUNT.email;
    await element.updateComplete;
    const proof = element.shadowRoot!.querySelector('ctso-proof')!;
    await proof.renew();
    submit(element);
    await waitUntil(() => words(part(element, '[role=alert]')).includes('Máy chủ không trả lời'));
    down = false;
    submit(element);
    await waitUntil(() => title(element) === 'Đã nhận yêu cầu');
  });

  it('says what went wrong otherwise, and how long to wait', async () => {
    const here = await linked();
    const element = await open(here, lastToken(here), { setPassword: () => Promise.reject(new Failure('busy', { retryAfter: 29.5 })) });
    setTimeout(() => { void enter(element, 'mua xuan lam giang'); });
    await oneEvent(element, 'ctso-failed');
    await waitUntil(() => words(part(element, '[role=alert]')).includes('sau 30 giây'));
  });
});
