import { Failure, type Accounts } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aRegistering, type Registering } from '../testing/registering.js';
import { ACCOUNT, PASSWORD } from '../testing/world.js';
import './define.js';
import type { CtsoSessions } from './sessions.js';

describe('<ctso-sessions>', () => {
  /** Signed in here and at so many other places. */
  const signedIn = async (others: number): Promise<Registering> => {
    const here = aRegistering({ signedIn: true });
    for (let other = 0; other < others; other += 1) await here.backend.session().accounts.signIn({ email: ACCOUNT.email, password: PASSWORD, remember: true });
    return here;
  };
  const open = async (here: Registering, source?: Partial<Accounts>): Promise<CtsoSessions> => {
    const element = await inProvider<CtsoSessions>(html`<ctso-sessions .source=${source === undefined ? undefined : { ...here.backend.accounts, ...source }}></ctso-sessions>`, here.given);
    await waitUntil(() => element.shadowRoot!.querySelector('.place, .banner') !== null);
    return element;
  };
  const places = (element: CtsoSessions): Element[] => [...element.shadowRoot!.querySelectorAll('.place')];
  const said = (element: CtsoSessions): string => words(element.shadowRoot!.querySelector('.news'));
  const focused = (element: CtsoSessions): string | undefined => element.shadowRoot!.activeElement?.id;

  it('lists this place first, which has no button, and is accessible', async () => {
    const element = await open(await signedIn(2));
    expect(places(element)).to.have.length(3);
    expect(words(places(element)[0])).to.contain('Nơi này');
    expect(places(element).map((place) => place.querySelectorAll('button').length)).to.deep.equal([0, 1, 1]);
    expect(words(places(element)[1])).to.contain('Nhớ tôi');
    await expect(element).to.be.accessible();
  });

  it('ends one with the keyboard, says so and keeps the focus', async () => {
    const here = await signedIn(1);
    const element = await open(here);
    element.shadowRoot!.querySelector<HTMLElement>('.place .btn')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === 'title');
    expect(places(element)).to.have.length(1);
    expect(said(element)).to.contain('Đã đăng xuất');
    expect((await here.backend.accounts.sessions({})).items).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('ends all others only after asking', async () => {
    const here = await signedIn(3);
    const element = await open(here);
    const answer = async (which: string): Promise<void> => {
      element.shadowRoot!.querySelector<HTMLElement>('.foot .btn')!.click();
      const question = element.shadowRoot!.querySelector('ctso-question')!;
      await waitUntil(() => question.shadowRoot!.querySelector('dialog')?.open === true);
      expect(words(question.shadowRoot!.querySelector('h2'))).to.equal('Đăng xuất 3 nơi khác?');
      const closed = oneEvent(question.shadowRoot!.querySelector('dialog')!, 'close');
      question.shadowRoot!.querySelector<HTMLElement>(which)!.click();
      await closed;
    };
    await answer('.no');
    expect(places(element)).to.have.length(4);
    await answer('.yes');
    await waitUntil(() => focused(element) === 'title');
    expect(said(element)).to.equal('Đã đăng xuất mọi nơi khác.');
    expect((await here.backend.accounts.sessions({})).items).to.have.length(1);
  });

  it('counts one that has ended meanwhile as ended', async () => {
    const element = await open(await signedIn(1), { endSession: () => Promise.reject(new Failure('not-found')) });
    element.shadowRoot!.querySelector<HTMLElement>('.place .btn')!.click();
    await waitUntil(() => places(element).length === 1);
  });

  it('says why one was not ended and leaves it there', async () => {
    const element = await open(await signedIn(1), { endSession: () => Promise.reject(new Failure('unavailable')) });
    const failed = heard(element, 'ctso-failed');
    element.shadowRoot!.querySelector<HTMLElement>('.place .btn')!.click();
    await waitUntil(() => words(element.shadowRoot!.querySelector('.trouble')).includes('Máy chủ không trả lời'));
    expect(failed).to.deep.equal([{ code: 'unavailable' }]);
    expect(places(element)).to.have.length(2);
  });

  it('asks to sign in where nobody is, and lists once somebody has', async () => {
    const element = await open(aRegistering());
    const signIn = element.shadowRoot!.querySelector('ctso-sign-in')!;
    await signIn.updateComplete;
    signIn.focus();
    await sendKeys({ type: ACCOUNT.email });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: PASSWORD });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => places(element).length === 1);
    expect(words(element.shadowRoot!.querySelector('section'))).to.contain('chỉ đang đăng nhập ở nơi này');
  });

  it('says that the list could not be loaded and tries again', async () => {
    const here = await signedIn(0);
    let down = true;
    const element = await open(here, { sessions: (input) => (down ? Promise.reject(new Failure('unavailable')) : here.backend.accounts.sessions(input)) });
    await expect(element).to.be.accessible();
    down = false;
    element.shadowRoot!.querySelector<HTMLElement>('.banner .btn')!.click();
    await waitUntil(() => places(element).length === 1);
  });
});
