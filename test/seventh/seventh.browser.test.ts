/** A seventh procedure on a page, by its definition alone: offered to the wizard, typed, listed, kept, filed. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { compile, memoryJournal, namespaceOf, offerAtHand, settingsOf, store, vn2018, type Account, type CompiledProcedure, type World } from '@ctso/core';
import { aClock, anAccount, type Clock } from '@ctso/core/testing';
import '@ctso/elements/define.js';
import type { CtsoWizard, Ports } from '@ctso/elements';
import { vietnamese } from '@ctso/locales';
import { expect } from 'chai';
import { timeStamps } from './definition.js';

const TODAY = '2026-11-22';
const DOSSIER = '11111111-1111-4111-8111-111111111111';
const account: Account = anAccount();
const world: World = { organisations: [{ id: account.organisation.id, name: account.organisation.name, parentId: null }], subscribers: [], accounts: [{ account, password: 'lam-giang' }] };
const procedure: CompiledProcedure = compile(timeStamps, vn2018.profile);
const locale = vietnamese([{ namespace: namespaceOf(timeStamps), strings: timeStamps.strings }]);

interface Scene {
  readonly wizard: CtsoWizard;
  readonly backend: MemoryBackend;
  readonly clock: Clock;
}

async function open(): Promise<Scene> {
  const clock = aClock({ now: Date.parse(`${TODAY}T02:42:00Z`) });
  const backend = memory({ world, procedures: [procedure], signedIn: account.id, now: () => clock.now() });
  await backend.dossiers.create({ id: DOSSIER, procedure: { id: timeStamps.id, profile: timeStamps.profile }, draft: procedure.begin(account, settingsOf(vn2018.profile, {}, TODAY), locale.translate) });
  const ports: Ports = {
    exporter: { export: () => Promise.resolve(new Blob(['%PDF'])), pages: () => Promise.resolve([]) },
    inspector: { detect: (file) => Promise.resolve(file.type) },
    journal: memoryJournal(),
    environment: clock,
    letter: store(locale),
    settings: () => settingsOf(vn2018.profile, {}, TODAY),
  };
  const provider = document.createElement('ctso-provider');
  Object.assign(provider, { backend, locale: store(locale), units: { provinces: [] }, offer: offerAtHand(vn2018.profile, [procedure], []), ports });
  const wizard = document.createElement('ctso-wizard');
  wizard.procedure = timeStamps.id;
  wizard.dossier = DOSSIER;
  provider.append(wizard);
  document.body.append(provider);
  await settled(wizard);
  return { wizard, backend, clock };
}

async function settled(wizard: CtsoWizard): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
    await wizard.updateComplete;
  }
}

function deep(root: ParentNode, selector: string): HTMLElement[] {
  const below = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : deep(shadowRoot, selector)));
  return [...root.querySelectorAll<HTMLElement>(selector), ...below];
}

const all = ({ wizard }: Scene, selector: string): HTMLElement[] => deep(wizard.renderRoot, selector);
const words = (element: Element | undefined): string => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

function one(scene: Scene, selector: string): HTMLElement {
  const found = all(scene, selector)[0];
  if (found === undefined) throw new Error(`nothing that is ${selector}`);
  return found;
}

async function press(scene: Scene, text: string): Promise<void> {
  const button = all(scene, 'button').find((candidate) => words(candidate) === text);
  if (button === undefined) throw new Error(`no button ${text}`);
  button.click();
  await settled(scene.wizard);
}

async function type(scene: Scene, id: string, value: string): Promise<void> {
  const control = one(scene, `[data-field="${id}"]`).shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>('#control');
  if (!control) throw new Error(`no field ${id}`);
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await settled(scene.wizard);
}

describe('a seventh procedure on a page, by its definition alone', () => {
  let scene: Scene;
  beforeEach(async () => { scene = await open(); });
  afterEach(() => scene.wizard.parentElement?.remove());

  async function addSystem(name: string, load: string, why?: string): Promise<void> {
    await press(scene, 'Thêm hệ thống');
    await type(scene, 'system', name);
    await type(scene, 'load', load);
    if (why !== undefined) await type(scene, 'why', why);
    await press(scene, 'Lưu lại');
  }

  it('lists its rows under its own columns and groups, and asks what its conditions ask', async () => {
    expect(words(one(scene, 'h1'))).to.contain('ĐĂNG KÝ DỊCH VỤ DẤU THỜI GIAN');
    await press(scene, 'Thêm hệ thống');
    expect(all(scene, 'dialog [data-field="why"]')).to.be.empty;
    await type(scene, 'system', 'Một cửa điện tử');
    await type(scene, 'load', 'large');
    await press(scene, 'Lưu lại');
    expect(words(one(scene, 'ctso-subscriber-editor').shadowRoot?.querySelector('.banner.danger') ?? undefined)).to.not.equal('');
    await type(scene, 'why', 'Nhiều hồ sơ');
    await press(scene, 'Lưu lại');
    await addSystem('Thư điện tử', 'small');
    const table = one(scene, 'ctso-row-table').shadowRoot;
    expect([...(table?.querySelectorAll('thead th') ?? [])].map(words)).to.deep.equal(['TT', 'Tên hệ thống', 'Nhu cầu', 'Thao tác', 'Mức dùng', 'Lý do dùng nhiều']);
    expect([...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].slice(0, -1).map(words))).to.deep.equal([['1', 'Một cửa điện tử', 'Cao', 'Nhiều hồ sơ'], ['2', 'Thư điện tử', 'Thấp', '']]);
    expect(words(one(scene, '.table-foot'))).to.equal('Tổng số: 2 hệ thống');
  });

  it('sorts, copies, moves and removes its rows like any other', async () => {
    await addSystem('Thư điện tử', 'small');
    await addSystem('Một cửa điện tử', 'small');
    one(scene, '[data-head="sort-system"]').click();
    await settled(scene.wizard);
    await press(scene, 'Lấy thứ tự này làm thứ tự danh sách');
    await scene.clock.pass(400);
    await settled(scene.wizard);
    const names = async (): Promise<unknown[]> => (await scene.backend.dossiers.get({ id: DOSSIER })).draft.rows.map(({ values }) => values['system']);
    expect(await names()).to.deep.equal(['Một cửa điện tử', 'Thư điện tử']);
    for (const box of all(scene, 'tbody [data-control="pick"]')) box.click();
    await settled(scene.wizard);
    await press(scene, 'Xóa khỏi danh sách');
    expect(words(one(scene, '.toast span'))).to.equal('Đã xóa 2 hệ thống khỏi danh sách.');
    expect(words(one(scene, '.empty'))).to.contain('Chưa có hệ thống.');
    await press(scene, 'Hoàn tác');
    await scene.clock.pass(400);
    await settled(scene.wizard);
    expect(await names()).to.deep.equal(['Một cửa điện tử', 'Thư điện tử']);
  });

  it('is filed: form, its own slot, review, the backend', async () => {
    await type(scene, 'symbol', '07/SNV-VP');
    await addSystem('Một cửa điện tử', 'large', 'Nhiều hồ sơ');
    one(scene, '[data-field="agreed"]').shadowRoot?.querySelector<HTMLElement>('#control')?.click();
    await settled(scene.wizard);
    await press(scene, 'Bước tiếp');
    expect(words(one(scene, '[aria-current="step"]'))).to.contain('Tải thành phần hồ sơ');
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.4'], 'phương án.pdf', { type: 'application/pdf' }));
    const input = one(scene, 'input[type=file]') as HTMLInputElement;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(scene.wizard);
    await press(scene, 'Bước tiếp');
    await press(scene, 'Nộp hồ sơ');
    const filed = await scene.backend.dossiers.get({ id: DOSSIER });
    expect([filed.status, filed.attachments.map(({ slot }) => slot)]).to.deep.equal(['submitted', ['plan']]);
    expect(filed.draft.rows.map(({ values }) => [values['system'], values['why']])).to.deep.equal([['Một cửa điện tử', 'Nhiều hồ sơ']]);
  });
});
