import { Failure, type Accounts } from '@ctso/core';
import { aClock } from '@ctso/core/testing';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { portsWith, words } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aBackend } from '../testing/world.js';
import './define.js';
import type { CtsoProof } from './proof.js';

describe('<ctso-proof>', () => {
  const clock = aClock();
  const open = (source?: Partial<Accounts>): Promise<CtsoProof> => {
    const backend = aBackend({ signedIn: false });
    const accounts = { ...backend.accounts, ...source };
    return inProvider(html`<ctso-proof label="Mã xác nhận" hint="Bấm vào ô." required .source=${accounts}></ctso-proof>`, { backend, ports: portsWith(clock) });
  };
  const box = (element: CtsoProof): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
  const status = (element: CtsoProof): string => words(element.shadowRoot!.querySelector('[role=status]'));
  const done = (element: CtsoProof): Promise<void> => waitUntil(() => element.value !== '');

  it('is accessible at rest, done, wrong and failed', async () => {
    const element = await open();
    await expect(element).to.be.accessible();
    element.issues = [{ path: [], code: 'required.proof', params: {}, severity: 'error', source: 'rule' }];
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await element.renew();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const failing = await open({ challenge: () => Promise.reject(new Failure('unavailable')) });
    await failing.renew();
    await failing.updateComplete;
    await expect(failing).to.be.accessible();
  });

  it('is ticked with the keyboard, says how it goes, and gives a proof that the backend takes', async () => {
    const backend = aBackend({ signedIn: false });
    const element = await open(backend.accounts);
    const changes = heard(element, 'ctso-change');
    element.focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(status(element)).to.equal('Đang xác nhận… Cứ nhập tiếp.');
    expect(box(element).getAttribute('aria-checked')).to.equal('false');
    await done(element);
    await element.updateComplete;
    expect(status(element)).to.equal('Đã xác nhận.');
    expect(box(element).getAttribute('aria-checked')).to.equal('true');
    expect(changes).to.deep.equal([{ path: [], value: element.value }]);
    expect(await backend.accounts.requestReset({ email: 'ai@snv.lamgiang.gov.vn', proof: element.value })).to.equal(null);
  });

  it('asks once however often it is pressed', async () => {
    let asked = 0;
    const { accounts } = aBackend({ signedIn: false });
    const element = await open({ challenge: (input) => { asked += 1; return accounts.challenge(input); } });
    box(element).click();
    box(element).click();
    await done(element);
    box(element).click();
    expect(asked).to.equal(1);
  });

  it('says why it failed and tries again when it is pressed', async () => {
    const { accounts } = aBackend({ signedIn: false });
    const answers = [() => Promise.reject(new Failure('busy', { retryAfter: 12.3 })), () => Promise.reject(new Failure('unavailable')), () => accounts.challenge({})];
    const element = await open({ challenge: () => answers.shift()!() });
    box(element).click();
    await waitUntil(() => status(element).includes('quá nhiều lần'));
    expect(status(element)).to.contain('sau 13 giây');
    box(element).click();
    await waitUntil(() => status(element).includes('máy chủ không trả lời'));
    box(element).click();
    await done(element);
  });

  it('says that it takes longer', async () => {
    const element = await open({ challenge: () => new Promise<never>(() => undefined) });
    box(element).click();
    await clock.pass(8_000);
    await element.updateComplete;
    expect(status(element)).to.contain('cần thêm ít phút');
  });

  it('makes another proof quietly before the present one ends, and not at once where the clocks differ', async () => {
    const element = await open();
    box(element).click();
    await done(element);
    const first = element.value;
    await clock.pass(4 * 60_000);
    expect(element.value).to.equal(first);
    await clock.pass(24 * 60 * 60_000);
    await waitUntil(() => element.value !== '' && element.value !== first);
  });

  it('lets go of a puzzle when it leaves the page', async () => {
    const signals: AbortSignal[] = [];
    const element = await open({ challenge: (_, options) => { signals.push(options!.signal!); return new Promise<never>(() => undefined); } });
    box(element).click();
    await waitUntil(() => signals.length === 1);
    element.remove();
    expect(signals[0]!.aborted).to.equal(true);
    expect(element.isGiven).to.equal(false);
  });
});
