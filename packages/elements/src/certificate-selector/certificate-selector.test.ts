import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { allOf, Failure, keyOf, store as storeOf, vn2018, type CompiledProcedure, type WizardStore, type World } from '@ctso/core';
import { aWizard, anAccount, type Clock } from '@ctso/core/testing';
import { vietnamese } from '@ctso/locales';
import { expect, html } from '@open-wc/testing';
import { portsWith, UNITS, words, WORLD } from '../testing/a-list.js';
import { inProvider } from '../testing/in-provider.js';
import type { CtsoCertificateSelector } from './certificate-selector.js';
import './define.js';

const procedures = await allOf(vn2018);
const [someone] = WORLD.subscribers;

/** Sixty people of the office with a certificate each: more than one page. */
const world: World = {
  ...WORLD,
  subscribers: Array.from({ length: 60 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    if (someone === undefined) throw new Error('nobody');
    return {
      subscriber: { ...someone.subscriber, email: `canbo${number}@lamgiang.gov.vn`, fullName: `Nguyễn Thị Hoa ${number}` },
      certificates: [{ serial: `5401010463ce97bc376e362d88c2ee${number}`, validFrom: '2022-01-05', validTo: '2027-01-05', state: 'active' as const }],
    };
  }),
};

interface Scene {
  readonly selector: CtsoCertificateSelector;
  readonly store: WizardStore;
  readonly clock: Clock;
  readonly backend: MemoryBackend;
}

async function open(code = '05', bend: (backend: MemoryBackend) => MemoryBackend = (backend) => backend): Promise<Scene> {
  const procedure = procedures.find(({ definition }) => definition.code === code) as CompiledProcedure;
  const { wizard: store, clock } = await aWizard({ procedure });
  const backend = bend(memory({ world, procedures, signedIn: anAccount().id, pageSize: 50 }));
  const own = { namespace: keyOf(procedure.definition, '').slice(0, -1), strings: procedure.definition.strings };
  const selector = await inProvider<CtsoCertificateSelector>(
    html`<ctso-certificate-selector .store=${store} .procedure=${procedure}></ctso-certificate-selector>`,
    { backend, locale: storeOf(vietnamese([own])), units: UNITS, ports: portsWith(clock) },
  );
  void selector.open();
  await settled(selector);
  return { selector, store, clock, backend };
}

async function settled(selector: CtsoCertificateSelector): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
    await selector.updateComplete;
  }
}

function boxes({ selector }: Scene): HTMLInputElement[] {
  return [...selector.renderRoot.querySelectorAll<HTMLInputElement>('tbody .tick')];
}

async function press(scene: Scene, text: string | RegExp): Promise<void> {
  const button = [...scene.selector.renderRoot.querySelectorAll('button')].find((one) => (typeof text === 'string' ? words(one) === text : text.test(words(one))));
  if (button === undefined) throw new Error(`no button ${String(text)}`);
  button.click();
  await settled(scene.selector);
}

async function tick(scene: Scene, at: number): Promise<void> {
  boxes(scene)[at]?.click();
  await settled(scene.selector);
}

async function search(scene: Scene, text: string): Promise<void> {
  const input = scene.selector.renderRoot.querySelector<HTMLInputElement>('#search')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await scene.clock.pass(300);
  await settled(scene.selector);
}

describe('<ctso-certificate-selector>', () => {
  it('opens in the search, lists a page with what ends soon in days, and is accessible', async () => {
    const scene = await open();
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).id).to.equal('search');
    expect(boxes(scene)).to.have.length(50);
    expect(words(scene.selector.renderRoot.querySelector('.bar'))).to.contain('Đã chọn 0. Danh sách có 60 mục.');
    expect(words(scene.selector.renderRoot.querySelector('tbody tr'))).to.contain('05/01/2027Còn 44 ngày');
    await expect(scene.selector).to.be.accessible();
  });

  it('keeps ticks across searches and pages, and puts them into the draft as one edit with what was asked', async () => {
    const scene = await open();
    await tick(scene, 0);
    await search(scene, 'hoa 60');
    expect(boxes(scene)).to.have.length(1);
    await tick(scene, 0);
    await search(scene, '');
    await press(scene, 'Xem thêm');
    expect(boxes(scene)).to.have.length(60);
    expect(boxes(scene).filter((box) => box.checked)).to.have.length(2);
    const reason = scene.selector.renderRoot.querySelector('[data-field="reason"]')!.shadowRoot!.querySelector<HTMLSelectElement>('#control')!;
    reason.value = 'retired';
    reason.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(scene.selector);
    await press(scene, 'Chọn chứng thư số (2)');
    expect(scene.selector.renderRoot.querySelector('dialog')!.open).to.equal(false);
    expect(scene.store.value.draft.rows.map(({ values }) => [values['name'], values['reason']])).to.deep.equal([['Nguyễn Thị Hoa 01', 'retired'], ['Nguyễn Thị Hoa 60', '']]);
  });

  it('chooses all that match, beyond the page that is shown', async () => {
    const scene = await open('04');
    scene.selector.renderRoot.querySelector<HTMLInputElement>('thead .tick')!.click();
    await settled(scene.selector);
    await press(scene, 'Chọn cả 60 mục khớp');
    await press(scene, 'Chọn chứng thư số (60)');
    expect(scene.store.value.draft.rows).to.have.length(60);
  });

  it('asks before it takes out what the draft holds', async () => {
    const scene = await open();
    await tick(scene, 0);
    await press(scene, /^Chọn chứng thư số/u);
    void scene.selector.open();
    await settled(scene.selector);
    expect(boxes(scene)[0]!.checked).to.equal(true);
    await tick(scene, 0);
    await press(scene, 'Chọn chứng thư số (0)');
    const question = scene.selector.renderRoot.querySelector('ctso-question')!.shadowRoot!;
    expect(words(question.querySelector('dialog'))).to.contain('Bỏ 1 mục đang có trong hồ sơ?');
    expect(scene.store.value.draft.rows).to.have.length(1);
    question.querySelector<HTMLButtonElement>('.yes, .btn.danger, .danger')!.click();
    await settled(scene.selector);
    expect(scene.store.value.draft.rows).to.have.length(0);
  });

  it('says that a list could not be loaded, and asks again', async () => {
    let fails = true;
    const scene = await open('05', (backend) => ({
      ...backend,
      certificates: { list: (...input) => (fails ? Promise.reject(new Failure('unavailable')) : backend.certificates.list(...input)) },
    }));
    expect(words(scene.selector.renderRoot.querySelector('[role=alert]'))).to.contain('Chưa tải được danh sách.');
    fails = false;
    await press(scene, 'Thử lại ngay');
    expect(boxes(scene)).to.have.length(50);
  });
});
