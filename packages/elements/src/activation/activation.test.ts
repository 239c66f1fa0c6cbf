import { Failure, type Accounts } from '@ctso/core';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aProof, aRegistering, FILLED, lastToken, type Registering } from '../testing/registering.js';
import type { CtsoActivation } from './activation.js';
import './define.js';

describe('<ctso-activation>', () => {
  afterEach(() => { history.replaceState(null, '', location.pathname + location.search); });

  const registered = async (): Promise<Registering> => {
    const here = aRegistering();
    await here.backend.accounts.register({ id: crypto.randomUUID(), answers: FILLED, proof: await aProof(here.backend) });
    return here;
  };
  const open = (here: Registering, token = '', source?: Partial<Accounts>): Promise<CtsoActivation> =>
    inProvider(html`<ctso-activation token=${token} register-href="/dang-ky" .source=${source === undefined ? undefined : { ...here.backend.accounts, ...source }}></ctso-activation>`, here.given);
  const press = (element: CtsoActivation): void => { element.shadowRoot!.querySelector<HTMLElement>('.btn.primary')!.click(); };
  const title = (element: CtsoActivation): string => words(element.shadowRoot!.querySelector('#title'));

  it('opens nothing by itself, and activates on a press, by the keyboard alone', async () => {
    const here = await registered();
    const calls: string[] = [];
    const element = await open(here, lastToken(here), { activate: (input) => { calls.push(input.token); return here.backend.accounts.activate(input); } });
    await expect(element).to.be.accessible();
    expect(calls).to.deep.equal([]);
    element.shadowRoot!.querySelector<HTMLElement>('.btn.primary')!.focus();
    setTimeout(() => { void sendKeys({ press: 'Enter' }); });
    await oneEvent(element, 'ctso-activated');
    await element.updateComplete;
    expect(calls).to.deep.equal([lastToken(here)]);
    expect(title(element)).to.equal('Yêu cầu kích hoạt tài khoản thành công');
    expect(element.shadowRoot!.activeElement!.id).to.equal('title');
    await expect(element).to.be.accessible();
  });

  it('takes the token from the address, and another when the address changes', async () => {
    const here = await registered();
    location.hash = lastToken(here);
    const element = await open(here);
    setTimeout(() => { press(element); });
    await oneEvent(element, 'ctso-activated');
    const changed = oneEvent(window, 'hashchange');
    location.hash = 'f'.repeat(64);
    await changed;
    await element.updateComplete;
    expect(title(element)).to.equal('Kích hoạt tài khoản');
  });

  it('says the same of a link that is opened again', async () => {
    const here = await registered();
    await here.backend.accounts.activate({ token: lastToken(here) });
    const element = await open(here, lastToken(here));
    setTimeout(() => { press(element); });
    await oneEvent(element, 'ctso-activated');
  });

  it('shows the way out of a link that has ended, and of none', async () => {
    const here = aRegistering();
    const element = await open(here, 'f'.repeat(64));
    setTimeout(() => { press(element); });
    await oneEvent(element, 'ctso-failed');
    await element.updateComplete;
    expect(title(element)).to.equal('Liên kết này không dùng được');
    expect(element.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('/dang-ky');
    expect(element.shadowRoot!.activeElement!.id).to.equal('title');
    await expect(element).to.be.accessible();
    expect(title(await open(here))).to.equal('Chưa có liên kết kích hoạt');
  });

  it('says what went wrong otherwise and may be pressed again, once at a time', async () => {
    const here = await registered();
    let down = true;
    const calls: string[] = [];
    const element = await open(here, lastToken(here), {
      activate: (input) => { calls.push('call'); return down ? Promise.reject(new Failure('unavailable')) : here.backend.accounts.activate(input); },
    });
    const failed = heard(element, 'ctso-failed');
    setTimeout(() => { press(element); press(element); });
    await oneEvent(element, 'ctso-failed');
    await element.updateComplete;
    expect(calls).to.have.length(1);
    expect(failed).to.deep.equal([{ code: 'unavailable' }]);
    expect(words(element.shadowRoot!.querySelector('[role=alert]'))).to.contain('Máy chủ không trả lời');
    down = false;
    setTimeout(() => { press(element); });
    await oneEvent(element, 'ctso-activated');
  });
});
