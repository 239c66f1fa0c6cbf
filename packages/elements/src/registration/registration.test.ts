import { Failure, type Accounts, type FormValues } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../provider/define.js';
import { words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aRegistering, EMAIL, FILLED, type Registering } from '../testing/registering.js';
import './define.js';
import { keepRegistration, keptRegistration } from './kept.js';
import type { CtsoRegistration } from './registration.js';

describe('<ctso-registration>', () => {
  afterEach(() => { sessionStorage.clear(); });

  const open = async (here: Registering, options: { readonly values?: FormValues; readonly source?: Partial<Accounts> } = {}): Promise<CtsoRegistration> => {
    if (options.values !== undefined) keepRegistration({ id: crypto.randomUUID(), values: options.values });
    const source = options.source === undefined ? undefined : { ...here.backend.accounts, ...options.source };
    return inProvider(html`<ctso-registration .source=${source}></ctso-registration>`, here.given);
  };
  const field = (element: CtsoRegistration, section: string, id: string): HTMLElement & { readonly value: unknown; readonly issues: readonly { readonly code: string }[] } =>
    element.shadowRoot!.querySelector(`[data-section=${section}] [data-field=${id}]`)!;
  const codes = (element: CtsoRegistration, section: string, id: string): string[] => field(element, section, id).issues.map(({ code }) => code);
  const tick = (element: CtsoRegistration): Promise<string | undefined> => element.shadowRoot!.querySelector('ctso-proof')!.renew();
  const submit = (element: CtsoRegistration): void => { element.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click(); };
  const focused = (element: CtsoRegistration): Element | null => element.shadowRoot!.activeElement;
  const settled = async (element: CtsoRegistration): Promise<void> => {
    await waitUntil(() => element.shadowRoot!.querySelector('[type=submit][aria-busy]') === null);
    await element.updateComplete;
  };
  const refusing = (failure: Failure): Partial<Accounts> => ({ register: () => Promise.reject(failure) });

  it('is accessible empty, with everything wrong, and when it is sent', async () => {
    const here = aRegistering();
    const element = await open(here);
    await expect(element).to.be.accessible();
    submit(element);
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.remove();
    const filled = await open(here, { values: FILLED });
    await tick(filled);
    submit(filled);
    await oneEvent(filled, 'ctso-registered');
    await filled.updateComplete;
    await expect(filled).to.be.accessible();
  });

  it('sends what was filled in, tells where the mail went, forgets what it kept, and takes the focus there', async () => {
    const here = aRegistering();
    const element = await open(here, { values: FILLED });
    const events = heard(element, 'ctso-registered');
    await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-registered');
    await waitUntil(() => focused(element)?.id === 'sent-title');
    expect(words(focused(element))).to.equal(`Đã gửi thư đến ${EMAIL}`);
    expect(events).to.deep.equal([{}]);
    expect(here.mail.map(({ kind, to }) => [kind, to])).to.deep.equal([['activate', EMAIL]]);
    expect(keptRegistration()).to.equal(undefined);
  });

  it('waits for a proof that is under way instead of refusing', async () => {
    const here = aRegistering();
    const element = await open(here, { values: FILLED });
    void tick(element);
    submit(element);
    await oneEvent(element, 'ctso-registered');
    expect(here.mail).to.have.length(1);
  });

  it('says everything that is missing, counts it, and leads into a field', async () => {
    const element = await open(aRegistering());
    submit(element);
    await element.updateComplete;
    const summary = element.shadowRoot!.querySelector('.summary')!;
    expect(focused(element)).to.equal(summary);
    const places: Element[] = [...summary.querySelectorAll('li')];
    expect(words(summary.querySelector('h2'))).to.equal(`Còn ${String(places.length)} chỗ cần sửa`);
    expect(words(places.at(-2))).to.contain('Bước 3, Mã xác nhận');
    expect(summary.role).to.equal('alert');
    summary.querySelectorAll('a')[3]!.click();
    expect(focused(element)).to.equal(field(element, 'recipient', 'fullName'));
    expect(summary.role).to.equal('group');
    places.at(-2)!.querySelector('a')!.click();
    expect(focused(element)).to.equal(element.shadowRoot!.querySelector('ctso-proof'));
  });

  it('says what is wrong with a field once it was left, and not before', async () => {
    const element = await open(aRegistering());
    const phone = field(element, 'organisation', 'phone');
    phone.focus();
    await sendKeys({ type: '12' });
    await element.updateComplete;
    expect(codes(element, 'organisation', 'phone')).to.deep.equal([]);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(codes(element, 'organisation', 'phone')).to.deep.equal(['phone.start']);
  });

  it('keeps what is typed in the tab, and only there, and brings it back after a reload', async () => {
    const here = aRegistering();
    const element = await open(here);
    field(element, 'recipient', 'idNumber').focus();
    await sendKeys({ type: '030185004127' });
    element.remove();
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain('030185004127');
    const again = await open(here);
    expect(field(again, 'recipient', 'idNumber').value).to.equal('030185004127');
    expect(words(again.shadowRoot!.querySelector('.foot'))).to.contain('Đã đưa lại');
  });

  it('clears everything only when that is said again', async () => {
    const element = await open(aRegistering(), { values: FILLED });
    const [clear] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.foot button')];
    const answer = async (which: string): Promise<void> => {
      clear!.click();
      const question = element.shadowRoot!.querySelector('ctso-question')!;
      await waitUntil(() => question.shadowRoot!.querySelector('dialog')?.open === true);
      const closed = oneEvent(question.shadowRoot!.querySelector('dialog')!, 'close');
      question.shadowRoot!.querySelector<HTMLElement>(which)!.click();
      await closed;
    };
    await answer('.no');
    expect(keptRegistration()).not.to.equal(undefined);
    await answer('.yes');
    await waitUntil(() => keptRegistration() === undefined && focused(element)?.id === 'title');
    await element.updateComplete;
    expect(field(element, 'recipient', 'fullName').value).to.equal('');
  });

  it('asks for a new organisation by name and parent, and offers to make none in the picker', async () => {
    const element = await open(aRegistering(), { values: { ...FILLED, organisation: { ...FILLED['organisation'], isNew: true } } });
    expect(element.shadowRoot!.querySelector('[data-field=organisation]')).to.equal(null);
    submit(element);
    await element.updateComplete;
    expect(codes(element, 'organisation', 'newName')).to.deep.equal(['required']);
    const parent = field(element, 'organisation', 'newParent');
    parent.focus();
    await sendKeys({ type: 'không có đâu' });
    await waitUntil(() => words(parent.shadowRoot!.querySelector('[role=status]')).includes('Không có cơ quan'), undefined, { timeout: 4000 }).catch(() => undefined);
    expect(parent.shadowRoot!.querySelector('.option.make')).to.equal(null);
    expect(words(parent.shadowRoot!.querySelector('[role=status]'))).not.to.contain('tạo mới');
  });

  it('finds the organisation in the tree with nobody signed in, and offers to make none there', async () => {
    const element = await open(aRegistering());
    const picker = field(element, 'organisation', 'organisation');
    await waitUntil(() => picker.shadowRoot!.querySelector('.tree-btn') !== null);
    picker.shadowRoot!.querySelector<HTMLElement>('.tree-btn')!.click();
    await waitUntil(() => picker.shadowRoot!.querySelector('ctso-organisation-tree')?.shadowRoot?.querySelector('[role=treeitem]') instanceof Element);
    const tree = picker.shadowRoot!.querySelector('ctso-organisation-tree')!;
    expect(tree.shadowRoot!.querySelector('.make')).to.equal(null);
    tree.shadowRoot!.querySelector<HTMLElement>('[data-id="H99"]')!.click();
    picker.shadowRoot!.querySelector<HTMLElement>('.dialog-foot .primary')!.click();
    await element.updateComplete;
    expect(keptRegistration()?.values['organisation']?.['organisation']).to.deep.equal({ id: 'H99', name: 'UBND tỉnh Lam Giang' });
  });

  it('puts what the backend found at its place, with a fresh proof for the next try', async () => {
    const here = aRegistering();
    const values = { ...FILLED, organisation: { ...FILLED['organisation'], isNew: true, newName: 'sở nội vụ TỈNH lam giang', newParent: { id: 'H99', name: 'UBND tỉnh Lam Giang' } } };
    const element = await open(here, { values });
    const first = await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-failed');
    await settled(element);
    expect(codes(element, 'organisation', 'newName')).to.deep.equal(['organisation.same-name']);
    expect(focused(element)?.className).to.equal('summary');
    const proof = element.shadowRoot!.querySelector('ctso-proof')!;
    await waitUntil(() => proof.value !== '' && proof.value !== first);
    field(element, 'organisation', 'newName').focus();
    await sendKeys({ type: ' 2' });
    submit(element);
    await oneEvent(element, 'ctso-registered');
  });

  it('says at its place that an organisation is gone', async () => {
    const values = { ...FILLED, organisation: { ...FILLED['organisation'], organisation: { id: 'gone', name: 'Sở đã giải thể' } } };
    const element = await open(aRegistering(), { values });
    await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-failed');
    await settled(element);
    expect(codes(element, 'organisation', 'organisation')).to.deep.equal(['organisation.unknown']);
  });

  it('makes a proof anew that the backend takes no longer, without troubling anybody', async () => {
    const here = aRegistering();
    const element = await open(here, { values: FILLED });
    const used = (await tick(element))!;
    await here.backend.accounts.requestReset({ email: 'ai@snv.lamgiang.gov.vn', proof: used });
    submit(element);
    await oneEvent(element, 'ctso-registered');
    expect(here.mail).to.have.length(1);
  });

  it('says so when no proof is taken at all, and asks to tick again', async () => {
    const failure = new Failure('invalid', { issues: [{ path: ['account', 'proof'], code: 'proof.failed', params: {}, severity: 'error', source: 'backend' }] });
    const element = await open(aRegistering(), { values: FILLED, source: refusing(failure) });
    await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-failed');
    await settled(element);
    expect(words(element.shadowRoot!.querySelector('.summary'))).to.contain('Mã xác nhận đã hết hiệu lực');
    expect(element.shadowRoot!.querySelector('ctso-proof')!.isGiven).to.equal(false);
  });

  it('says what went wrong otherwise, keeps what was typed, and sends the same request again', async () => {
    const here = aRegistering();
    const ids: string[] = [];
    let down = true;
    const register: Accounts['register'] = (input) => {
      ids.push(input.id);
      return down ? Promise.reject(new Failure('unavailable')) : here.backend.accounts.register(input);
    };
    const element = await open(here, { values: FILLED, source: { register } });
    await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-failed');
    await settled(element);
    expect(words(element.shadowRoot!.querySelector('[role=alert]'))).to.contain('Máy chủ không trả lời');
    expect(element.shadowRoot!.querySelector('.trouble')!.nextElementSibling, 'told where the button was pressed').to.equal(element.shadowRoot!.querySelector('.foot'));
    expect(keptRegistration()).not.to.equal(undefined);
    down = false;
    submit(element);
    await oneEvent(element, 'ctso-registered');
    expect(new Set(ids).size).to.equal(1);
  });

  it('says how long to wait after too many tries', async () => {
    const element = await open(aRegistering(), { values: FILLED, source: refusing(new Failure('busy', { retryAfter: 59.1 })) });
    await tick(element);
    submit(element);
    await oneEvent(element, 'ctso-failed');
    await settled(element);
    expect(words(element.shadowRoot!.querySelector('[role=alert]'))).to.contain('sau 60 giây');
  });
});
