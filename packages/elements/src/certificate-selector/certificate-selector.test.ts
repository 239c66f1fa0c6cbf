import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { allOf, Failure, keyOf, store as storeOf, vn2018, type CompiledProcedure, type WizardStore, type World } from '@ctso/core';
import { aWizard, anAccount, type Clock } from '@ctso/core/testing';
import { vietnamese } from '@ctso/locales';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
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

/** Three people, one of whose certificates ends soon and one has ended, and an office. */
const mixed: World = {
  ...world,
  subscribers: world.subscribers.slice(0, 3).map((one, index) => ({
    ...one,
    certificates: one.certificates.map((certificate) => ({
      ...certificate,
      ...[{ validTo: '2029-01-05' }, { validTo: '2026-12-01' }, { validTo: '2026-10-31', state: 'expired' as const }][index],
      device: { serial: `0297080${String(index)}`, kind: 'USB Token' },
    })),
  })),
  holders: [{
    name: 'Văn phòng Sở', group: 'organisation', officialEmail: 'vanphong@lamgiang.gov.vn', organisation: 'vp', province: '24',
    certificates: [{ serial: '54010d00000000000000000000000009', validFrom: '2024-01-01', validTo: '2029-01-01', state: 'active', device: { serial: '02970899', kind: 'USB Token' } }],
  }],
};

const crowd: World = {
  ...world,
  subscribers: Array.from({ length: 1200 }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    const [one] = world.subscribers;
    if (one === undefined) throw new Error('nobody');
    return {
      subscriber: { ...one.subscriber, email: `canbo${number}@lamgiang.gov.vn`, fullName: `Nguyễn Thị Hoa ${number}` },
      certificates: [{ serial: `5401010463ce97bc376e362d88c2${number}`, validFrom: '2022-01-05', validTo: '2029-01-05', state: 'active' as const }],
    };
  }),
};

interface Scene {
  readonly selector: CtsoCertificateSelector;
  readonly store: WizardStore;
  readonly clock: Clock;
  readonly backend: MemoryBackend;
}

async function open(code = '05', bend: (backend: MemoryBackend) => MemoryBackend = (backend) => backend, held: World = world): Promise<Scene> {
  const procedure = procedures.find(({ definition }) => definition.code === code) as CompiledProcedure;
  const { wizard: store, clock } = await aWizard({ procedure });
  const backend = bend(memory({ world: held, procedures, signedIn: anAccount().id, pageSize: 50 }));
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
  return [...selector.renderRoot.querySelectorAll<HTMLInputElement>('[data-control="pick"]')];
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

async function type(scene: Scene, selector: string, text: string): Promise<void> {
  const input = scene.selector.renderRoot.querySelector<HTMLInputElement>(selector)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await scene.clock.pass(300);
  await settled(scene.selector);
}

function listed({ selector }: Scene): string[] {
  return [...selector.renderRoot.querySelectorAll('tbody[data-row]')].map((row) => /Nguyễn Thị Hoa \d+|Văn phòng Sở/u.exec(words(row))![0]);
}

/** What is said of each that is chosen. */
function done({ selector }: Scene): Record<string, string> {
  return Object.fromEntries([...selector.renderRoot.querySelectorAll('tbody[data-row]')].flatMap((row) => {
    const said = row.querySelector('.done');
    return said === null ? [] : [[words(row.querySelector('.name')).replace(/ ?Còn .*$/u, ''), words(said)]];
  }));
}

const field = ({ selector }: Scene, id: string): HTMLElement & { readonly path: readonly string[] } => selector.renderRoot.querySelector(`[data-field="${id}"]`)!;

/** As the field itself reports what was typed. */
async function report(scene: Scene, id: string, value: unknown): Promise<void> {
  field(scene, id).dispatchEvent(new CustomEvent('ctso-change', { detail: { path: field(scene, id).path, value }, bubbles: true, composed: true }));
  await settled(scene.selector);
}

async function answer(scene: Scene, name: string, id: string, value: string): Promise<void> {
  const row = [...scene.selector.renderRoot.querySelectorAll('tbody[data-row]')].find((one) => words(one).includes(name))!;
  const control = row.querySelector(`[data-field="${id}"]`)!.shadowRoot!.querySelector<HTMLSelectElement>('#control')!;
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(scene.selector);
}

describe('<ctso-certificate-selector>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('opens in the search, lists a page with what ends soon in days, and is accessible', async () => {
    const scene = await open();
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).id).to.equal('search');
    expect(boxes(scene)).to.have.length(50);
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Đã chọn 0. Danh sách có 60 mục.');
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

  it('searches by several facts at once, by days and by state', async () => {
    const scene = await open('06', undefined, mixed);
    const one = (selector: string): HTMLElement => scene.selector.renderRoot.querySelector<HTMLElement>(selector)!;
    await press(scene, /^Tìm kiếm nâng cao/u);
    await type(scene, '#name', 'hoa');
    await type(scene, '#officialEmail', 'canbo0');
    expect(listed(scene)).to.deep.equal(['Nguyễn Thị Hoa 01', 'Nguyễn Thị Hoa 02', 'Nguyễn Thị Hoa 03']);
    const state = one('#state') as HTMLSelectElement;
    state.value = 'expiring';
    state.dispatchEvent(new Event('change'));
    await settled(scene.selector);
    expect(listed(scene)).to.deep.equal(['Nguyễn Thị Hoa 02']);
    expect(words(one('tbody'))).to.contain('Còn 9 ngày');
    state.value = 'expired';
    state.dispatchEvent(new Event('change'));
    await settled(scene.selector);
    expect(listed(scene)).to.deep.equal(['Nguyễn Thị Hoa 03']);
    expect(words(one('tbody'))).to.contain('Đã hết hạn 22 ngày');
    await expect(scene.selector).to.be.accessible();
    await press(scene, /^Tìm kiếm nâng cao/u);
    expect(words(one('.unfold'))).to.equal('Tìm kiếm nâng cao 3');
    await press(scene, /^Tìm kiếm nâng cao/u);
    await press(scene, 'Xóa điều kiện tìm');
    one('.from').dispatchEvent(new CustomEvent('ctso-change', { detail: { path: [], value: '01/11/2026' }, bubbles: true, composed: true }));
    one('.to').dispatchEvent(new CustomEvent('ctso-change', { detail: { path: [], value: '31/12/2026' }, bubbles: true, composed: true }));
    await scene.clock.pass(300);
    await settled(scene.selector);
    expect(listed(scene)).to.deep.equal(['Nguyễn Thị Hoa 02']);
  });

  it('says of a certificate that has ended that it cannot be chosen, and does not choose it', async () => {
    const scene = await open('05', undefined, mixed);
    await press(scene, /^Tìm kiếm nâng cao/u);
    const state = scene.selector.renderRoot.querySelector<HTMLSelectElement>('#state')!;
    state.value = 'expired';
    state.dispatchEvent(new Event('change'));
    await settled(scene.selector);
    await tick(scene, 0);
    expect(boxes(scene)[0]!.checked).to.equal(false);
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Nguyễn Thị Hoa 03: chứng thư số không còn hiệu lực nên không chọn được.');
  });

  it('shows only what is chosen, from every page and search', async () => {
    const scene = await open();
    await tick(scene, 0);
    await search(scene, 'hoa 60');
    await tick(scene, 0);
    await search(scene, '');
    await press(scene, 'Chỉ xem mục đã chọn');
    expect(listed(scene)).to.deep.equal(['Nguyễn Thị Hoa 01', 'Nguyễn Thị Hoa 60']);
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Đang chỉ xem 2 mục đã chọn.');
    await press(scene, 'Chỉ xem mục đã chọn');
    expect(listed(scene)).to.have.length(50);
  });

  it('gives one answer to all that are chosen, save those that it does not fit', async () => {
    const scene = await open('05', undefined, mixed);
    for (const at of [0, 1, 2]) await tick(scene, at);
    await answer(scene, 'Nguyễn Thị Hoa 01', 'reason', 'retired');
    await press(scene, /^Dùng cho mọi mục đã chọn/u);
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Đã dùng cho 1 mục khác; 1 mục thuộc nhóm khác, hãy khai riêng.');
    expect(done(scene)).to.deep.equal({ 'Nguyễn Thị Hoa 01': 'Đã khai đủ', 'Nguyễn Thị Hoa 02': 'Đã khai đủ', 'Văn phòng Sở': 'Chưa khai đủ' });
    await press(scene, /^Chọn chứng thư số/u);
    expect(scene.store.value.draft.rows.map(({ values }) => values['reason'])).to.deep.equal(['retired', 'retired', '']);
  });

  it('takes the whole of what changes beneath its certificate, says what is wrong there, and ticks it off', async () => {
    const scene = await open('04');
    await tick(scene, 0);
    expect(done(scene)).to.deep.equal({ 'Nguyễn Thị Hoa 01': 'Chưa khai đủ' });
    scene.selector.renderRoot.querySelector<HTMLElement>('[data-control="edit"]')!.click();
    await settled(scene.selector);
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('changeName');
    await report(scene, 'changeName', true);
    await report(scene, 'newName', 'Nguyễn Thị Hoa 01');
    await press(scene, 'Xong');
    expect(words(field(scene, 'newName').shadowRoot!.querySelector('#says'))).to.match(/^Giống thông tin hiện có\./u);
    await expect(scene.selector).to.be.accessible();
    await report(scene, 'newName', 'Nguyễn Thị Hòa');
    await press(scene, 'Xong');
    expect(scene.selector.renderRoot.querySelector('.open')).to.equal(null);
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).ariaLabel).to.equal('Chỉnh sửa Nguyễn Thị Hoa 01');
    expect(done(scene)).to.deep.equal({ 'Nguyễn Thị Hoa 01': 'Đã khai đủ' });
    await press(scene, /^Chọn chứng thư số/u);
    expect(scene.store.value.draft.rows.map(({ values }) => [values['changeName'], values['newName']])).to.deep.equal([[true, 'Nguyễn Thị Hòa']]);
    expect(scene.store.issues.row(scene.store.value.draft.rows[0]!.id)).to.be.empty;
  });

  it('tells how far choosing all has come, and stops on demand with nothing more chosen', async () => {
    let go: (() => void) | undefined;
    const scene = await open('05', (backend) => ({
      ...backend,
      certificates: { list: async (query, options) => {
        const page = await backend.certificates.list({ ...query, ...(query.limit === undefined ? {} : { limit: 20 }) }, options);
        if (query.cursor !== undefined) await new Promise<void>((resolve) => { go = resolve; });
        return page;
      } },
    }));
    await search(scene, 'hoa');
    await press(scene, 'Chọn cả 60 mục khớp');
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Đang chọn: 20 trên 60 mục…');
    expect(words(scene.selector.shadowRoot!.activeElement)).to.equal('Dừng, không chọn thêm');
    await press(scene, 'Dừng, không chọn thêm');
    go?.();
    await settled(scene.selector);
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Đã chọn 0. Danh sách có 60 mục.');
  });

  it('settles an opening when it is opened anew before the closing was heard', async () => {
    const scene = await open();
    await press(scene, 'Quay lại');
    const first = scene.selector.open();
    await settled(scene.selector);
    scene.selector.renderRoot.querySelector('dialog')!.close();
    void scene.selector.open();
    await first;
    await settled(scene.selector);
    expect(scene.selector.renderRoot.querySelector('dialog')!.open).to.equal(true);
  });

  it('is worked by keyboard alone: searched, ticked by arrows and the space bar, answered, confirmed', async () => {
    const scene = await open('04');
    await sendKeys({ type: 'hoa' });
    await scene.clock.pass(300);
    await settled(scene.selector);
    scene.selector.renderRoot.querySelector<HTMLElement>('.table-scroll')!.focus();
    await sendKeys({ press: 'Tab' });
    while ((scene.selector.shadowRoot!.activeElement as HTMLElement).dataset['control'] !== 'pick') await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(scene.selector);
    await sendKeys({ press: 'Space' });
    await settled(scene.selector);
    expect(boxes(scene).slice(0, 3).map(({ checked }) => checked)).to.deep.equal([true, true, false]);
    expect(boxes(scene).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    await sendKeys({ press: 'ArrowRight' });
    await settled(scene.selector);
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).ariaLabel).to.equal('Chỉnh sửa Nguyễn Thị Hoa 02');
    await sendKeys({ press: 'Enter' });
    await settled(scene.selector);
    expect(scene.selector.renderRoot.querySelectorAll('.open')).to.have.length(1);
    scene.selector.renderRoot.querySelector<HTMLElement>('.confirm')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(scene.selector);
    expect(scene.store.value.draft.rows).to.have.length(2);
  });

  it('draws of a long list only what is seen', async () => {
    const scene = await open('05', undefined, crowd);
    for (let page = 0; page < 2; page += 1) await press(scene, 'Xem thêm');
    expect(words(scene.selector.renderRoot.querySelector('.picked-bar'))).to.contain('Danh sách có 1.200 mục.');
    expect(boxes(scene).length).to.be.within(5, 80);
    expect(scene.selector.renderRoot.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('1051');
    expect((scene.selector.shadowRoot!.activeElement as HTMLElement).closest<HTMLElement>('[data-row]')!.querySelector('.num')!.textContent).to.equal('551');
  });

  it('lists cards in narrow room, with the same to do', async () => {
    await setViewport({ width: 400, height: 900 });
    const scene = await open('05', undefined, mixed);
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    await settled(scene.selector);
    expect(scene.selector.renderRoot.querySelector('table')).to.equal(null);
    await tick(scene, 0);
    expect(scene.selector.renderRoot.querySelector('.card [data-field="reason"]')).to.not.equal(null);
    await expect(scene.selector).to.be.accessible();
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
