import { Failure, type Accounts } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aRegistering, type Registering } from '../testing/registering.js';
import { ACCOUNT, PASSWORD } from '../testing/world.js';
import './define.js';
import type { CtsoProfile } from './profile.js';

describe('<ctso-profile>', () => {
  const open = async (here: Registering, source?: Partial<Accounts>): Promise<CtsoProfile> => {
    const element = await inProvider<CtsoProfile>(html`<ctso-profile .source=${source === undefined ? undefined : { ...here.backend.accounts, ...source }}></ctso-profile>`, here.given);
    await waitUntil(() => element.shadowRoot!.querySelector('form, .banner') !== null);
    return element;
  };
  const field = (element: CtsoProfile, id: string): HTMLElement & { readonly value: unknown; readonly updateComplete: Promise<unknown> } =>
    element.shadowRoot!.querySelector(`[data-field=${id}]`)!;
  const type = async (element: CtsoProfile, id: string, text: string): Promise<void> => {
    await field(element, id).updateComplete;
    field(element, id).focus();
    await sendKeys({ type: text });
  };
  const submit = (element: CtsoProfile): void => { element.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click(); };
  const said = (element: CtsoProfile): string => words(element.shadowRoot!.querySelector('.foot [role=status]'));

  it('shows what stands, the organisation as words only, and is accessible', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    expect(words(element.shadowRoot!.querySelector('dl'))).to.contain(ACCOUNT.organisation.name);
    expect(field(element, 'parentAuthority').value).to.equal('UBND tỉnh Lam Giang');
    expect(element.isDirty).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('saves what is typed with the keyboard, says so, and leaves the rest as it was', async () => {
    const here = aRegistering({ signedIn: true, account: { recipient: { fullName: 'Trần Văn Bình', extra: 'giữ nguyên' } } });
    const element = await open(here);
    const events = heard(element, 'ctso-profile-saved');
    await type(element, 'mobile', '0987648487');
    expect(said(element)).to.equal('Có thay đổi chưa lưu.');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => events.length === 1);
    await element.updateComplete;
    expect(said(element)).to.equal('Đã lưu thông tin tài khoản.');
    expect(element.isDirty).to.equal(false);
    const { recipient } = (await here.backend.accounts.current({}))!;
    expect([recipient['mobile'], recipient['fullName'], recipient['extra']]).to.deep.equal(['0987648487', 'Trần Văn Bình', 'giữ nguyên']);
  });

  it('refuses what is wrong, counts it and leads there', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    await type(element, 'idNumber', '12345');
    submit(element);
    await waitUntil(() => element.shadowRoot!.activeElement?.className === 'summary');
    await expect(element).to.be.accessible();
    element.shadowRoot!.querySelector<HTMLElement>('.summary a')!.click();
    expect(element.shadowRoot!.activeElement).to.equal(field(element, 'idNumber'));
  });

  it('asks before the page closes only while something is not saved, and discards on request', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asks()).to.equal(false);
    await type(element, 'place', ' mới');
    await element.updateComplete;
    expect(asks()).to.equal(true);
    element.shadowRoot!.querySelector<HTMLElement>('.foot [type=button]')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'title');
    expect([asks(), field(element, 'place').value]).to.deep.equal([false, 'Lam Giang']);
  });

  it('asks a host that moves on whether what is not saved may be lost', async () => {
    const element = await open(aRegistering({ signedIn: true }));
    expect(await element.mayLeave()).to.equal(true);
    await type(element, 'place', ' mới');
    const question = element.shadowRoot!.querySelector('ctso-question')!;
    for (const [button, expected] of [['.no', false], ['.yes', true]] as const) {
      const answer = element.mayLeave();
      await waitUntil(() => question.shadowRoot!.querySelector('dialog')?.open === true);
      const closed = oneEvent(question.shadowRoot!.querySelector('dialog')!, 'close');
      question.shadowRoot!.querySelector<HTMLElement>(button)!.click();
      await closed;
      expect(await answer).to.equal(expected);
    }
  });

  it('keeps what is typed while it is being saved', async () => {
    const here = aRegistering({ signedIn: true });
    let answer: () => void = () => undefined;
    const element = await open(here, {
      updateProfile: async (input) => {
        await new Promise<void>((resolve) => { answer = resolve; });
        return here.backend.accounts.updateProfile(input);
      },
    });
    await type(element, 'fullName', 'Trần');
    submit(element);
    await type(element, 'fullName', ' Bình');
    answer();
    await waitUntil(() => element.shadowRoot!.querySelector('[aria-busy]') === null);
    expect(field(element, 'fullName').value).to.equal('Trần Bình');
    expect(element.isDirty).to.equal(true);
    expect((await here.backend.accounts.current({}))!.recipient['fullName']).to.equal('Trần');
  });

  it('says why it was not saved, with everything typed still there', async () => {
    const element = await open(aRegistering({ signedIn: true }), { updateProfile: () => Promise.reject(new Failure('unavailable')) });
    const failed = heard(element, 'ctso-failed');
    await type(element, 'fullName', 'Trần');
    submit(element);
    await waitUntil(() => words(element.shadowRoot!.querySelector('.trouble')).includes('Máy chủ không trả lời'));
    expect([failed, field(element, 'fullName').value]).to.deep.equal([[{ code: 'unavailable' }], 'Trần']);
    expect(element.shadowRoot!.querySelector('.trouble')!.nextElementSibling, 'told where the button was pressed').to.equal(element.shadowRoot!.querySelector('.foot'));
  });

  it('asks to sign in where nobody is, and again in its place when a session has ended, and saves then', async () => {
    const here = aRegistering();
    const element = await open(here);
    const signIn = async (): Promise<void> => {
      const form = element.shadowRoot!.querySelector('ctso-sign-in')!;
      await form.updateComplete;
      form.focus();
      for (const [text, key] of [[ACCOUNT.email, 'Tab'], [PASSWORD, 'Enter']] as const) {
        await sendKeys({ type: text });
        await sendKeys({ press: key });
      }
    };
    await signIn();
    await waitUntil(() => element.shadowRoot!.querySelector('[data-field]') !== null);
    await here.backend.accounts.signOut({});
    await type(element, 'fullName', 'Trần');
    submit(element);
    await waitUntil(() => element.shadowRoot!.querySelector('ctso-sign-in') !== null);
    await signIn();
    await waitUntil(() => said(element) === 'Đã lưu thông tin tài khoản.');
    expect((await here.backend.accounts.current({}))!.recipient['fullName']).to.equal('Trần');
  });
});
