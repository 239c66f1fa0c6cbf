import { Failure, type Organisations } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aList, words, type List } from '../testing/a-list.js';
import { aField, behavesAsField } from '../testing/field-suite.js';
import { heard, inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoOrganisationPicker } from './organisation-picker.js';
import type { CtsoOrganisationTree } from './organisation-tree.js';

const PCDS = { id: 'pcds', name: 'Phòng Chuyển đổi số' };

interface Scene extends List {
  readonly picker: CtsoOrganisationPicker;
}

async function aPicker(given: Partial<CtsoOrganisationPicker> = {}, organisations: Partial<Organisations> = {}): Promise<Scene> {
  const list = await aList();
  const backend = { ...list.backend, organisations: { ...list.backend.organisations, ...organisations } };
  const picker = await inProvider<CtsoOrganisationPicker>(html`<ctso-organisation-picker></ctso-organisation-picker>`, { ...list.given, backend });
  Object.assign(picker, { label: 'Cơ quan, tổ chức công tác', path: ['rows', 'r', 'organisation'], ...given });
  await picker.updateComplete;
  return { ...list, picker };
}

const part = (host: HTMLElement, selector: string): HTMLElement => host.shadowRoot!.querySelector<HTMLElement>(selector)!;
const parts = (host: HTMLElement, selector: string): HTMLElement[] => [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const input = (picker: CtsoOrganisationPicker): HTMLInputElement => part(picker, '#control') as HTMLInputElement;

async function settle(element: { readonly updateComplete: Promise<boolean> }): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => { setTimeout(resolve); });
    await element.updateComplete;
  }
}

async function typed({ picker, clock }: Scene, text: string): Promise<void> {
  picker.focus();
  await sendKeys({ type: text });
  await clock.pass(250);
  await settle(picker);
}

describe('<ctso-organisation-picker>', () => {
  behavesAsField({
    tag: 'ctso-organisation-picker',
    type: async () => {
      const picker = document.querySelector<CtsoOrganisationPicker>('ctso-organisation-picker')!;
      // What choosing from the list comes to; the suite has no organisations to choose from.
      (picker as unknown as { change(value: unknown): void }).change(PCDS);
      await picker.updateComplete;
    },
    typed: PCDS,
  });

  it('finds names and codes without accents, with the way to each and the match marked', async () => {
    const scene = await aPicker();
    await typed(scene, 'noi vu');
    expect(parts(scene.picker, '.option:not(.make)').map(words)).to.deep.equal(['Sở Nội vụ H99.12UBND tỉnh Lam Giang']);
    expect(parts(scene.picker, 'mark').map(words)).to.deep.equal(['Nội vụ']);
    expect(words(parts(scene.picker, '[role=status]')[0])).to.equal('1 kết quả. Dùng mũi tên để chọn, Enter để nhận.');
    await expect(scene.picker).to.be.accessible();
  });

  it('waits for a pause in typing and asks once', async () => {
    const asked: string[] = [];
    const scene = await aPicker({}, { search: ({ text }) => { asked.push(text); return Promise.resolve({ items: [] }); } });
    scene.picker.focus();
    await sendKeys({ type: 'phong' });
    await scene.clock.pass(29);
    expect(asked).to.be.empty;
    await scene.clock.pass(1);
    expect(asked).to.deep.equal(['phong']);
  });

  it('drops the answer to what is no longer asked', async () => {
    const answers: ((name: string) => void)[] = [];
    const scene = await aPicker({}, {
      search: () => new Promise((resolve) => {
        answers.push((name) => { resolve({ items: [{ id: name, name, parentId: null, childCount: 0, inScope: true, path: [] }] }); });
      }),
    });
    await typed(scene, 'a');
    await typed(scene, 'b');
    answers[1]?.('mới');
    answers[0]?.('cũ');
    await settle(scene.picker);
    expect(parts(scene.picker, '.option:not(.make)').map(words)).to.deep.equal(['mới']);
  });

  it('is walked with the arrows and chosen from with Enter, the caret never leaving the field', async () => {
    const scene = await aPicker();
    const changes = heard(scene.picker, 'ctso-change');
    await typed(scene, 'phong');
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await sendKeys({ press });
    await scene.picker.updateComplete;
    const active = part(scene.picker, `#${input(scene.picker).getAttribute('aria-activedescendant') ?? ''}`);
    expect(words(active)).to.match(/^Phòng Chuyển đổi số/u);
    expect(active.ariaSelected).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await settle(scene.picker);
    expect(changes.at(-1)).to.deep.equal({ path: ['rows', 'r', 'organisation'], value: PCDS });
    expect(input(scene.picker).value).to.equal('Phòng Chuyển đổi số');
    expect(input(scene.picker).ariaExpanded).to.equal('false');
    expect(words(part(scene.picker, '#way'))).to.equal('UBND tỉnh Lam Giang › Sở Nội vụ › Phòng Chuyển đổi số, mã H99.12.05');
  });

  it('shows what is out of scope locked, says so, and does not take it', async () => {
    const scene = await aPicker();
    const changes = heard(scene.picker, 'ctso-change');
    await typed(scene, 'cong an');
    const before = changes.length;
    const option = part(scene.picker, '[role=option]');
    expect(words(option)).to.equal('Công an tỉnh Lam Giang G01.99 (ngoài danh sách được cấp quyền)UBND tỉnh Lam Giang');
    expect(option.ariaDisabled).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    option.click();
    expect(changes).to.have.length(before);
  });

  it('lets go of what was chosen when something else is typed, and brings it back on Escape', async () => {
    const scene = await aPicker({ value: PCDS });
    const changes = heard(scene.picker, 'ctso-change');
    await typed(scene, 'x');
    expect(changes.at(-1)).to.deep.include({ value: null });
    await sendKeys({ press: 'Escape' });
    await settle(scene.picker);
    expect(changes.at(-1)).to.deep.include({ value: PCDS });
    expect(input(scene.picker).value).to.equal('Phòng Chuyển đổi số');
  });

  it('takes a name that was typed in full when the field is left', async () => {
    const scene = await aPicker();
    await typed(scene, 'phong chuyen doi so');
    input(scene.picker).blur();
    await settle(scene.picker);
    expect(scene.picker.value).to.deep.equal(PCDS);
  });

  it('says that nothing matches, and that a search failed with a way to repeat it', async () => {
    let isDown = false;
    const scene = await aPicker({}, { search: () => (isDown ? Promise.reject(new Failure('unavailable')) : Promise.resolve({ items: [] })) });
    await typed(scene, 'zz');
    expect(words(parts(scene.picker, '[role=status]')[0])).to.equal('Không có cơ quan, tổ chức nào khớp “zz”. Thử gõ ít chữ hơn, mở cây tổ chức, hoặc tạo mới.');
    isDown = true;
    await typed(scene, 'z');
    expect(words(parts(scene.picker, '[role=status]')[0])).to.match(/^Chưa tìm được\./u);
    isDown = false;
    part(scene.picker, '.retry').click();
    await settle(scene.picker);
    expect(words(parts(scene.picker, '[role=status]')[0])).to.match(/^Không có/u);
  });

  it('leaves what is being composed alone', async () => {
    const asked: string[] = [];
    const scene = await aPicker({}, { search: ({ text }) => { asked.push(text); return Promise.resolve({ items: [] }); } });
    const control = input(scene.picker);
    control.value = 'sơ';
    control.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await scene.clock.pass(1_000);
    expect(asked).to.be.empty;
    control.value = 'sở';
    control.dispatchEvent(new CompositionEvent('compositionend'));
    await scene.clock.pass(1_000);
    expect(asked).to.deep.equal(['sở']);
  });

  it('opens the tree in a dialog of its own and takes the choice from there', async () => {
    const scene = await aPicker({ value: { id: 'organisation-1', name: 'Sở Nội vụ' } });
    part(scene.picker, '.tree-btn').click();
    await settle(scene.picker);
    const tree = scene.picker.shadowRoot!.querySelector('ctso-organisation-tree')!;
    await settle(tree);
    await expect(scene.picker).to.be.accessible();
    expect(tree.chosen?.name).to.equal('Sở Nội vụ');
    part(tree, '[data-id="organisation-1"] .twist').click();
    await settle(tree);
    part(tree, '[data-id="pcds"]').click();
    part(scene.picker, 'dialog .primary').click();
    await settle(scene.picker);
    expect(scene.picker.value).to.deep.equal(PCDS);
    expect(scene.picker.shadowRoot!.activeElement?.id).to.equal('control');
  });

  it('says that a choice is needed when none was made in the tree', async () => {
    const scene = await aPicker();
    part(scene.picker, '.tree-btn').click();
    await settle(scene.picker);
    part(scene.picker, 'dialog .primary').click();
    const tree = scene.picker.shadowRoot!.querySelector('ctso-organisation-tree')!;
    await settle(tree);
    expect(words(part(tree, '[role=alert]'))).to.equal('Chọn một đơn vị trong cây trước.');
    expect(scene.picker.value).to.equal(null);
  });

  it('leaves the tree to whoever cancels the wish for it', async () => {
    const { picker } = await aPicker();
    picker.addEventListener('ctso-browse', (event) => { event.preventDefault(); });
    part(picker, '.tree-btn').click();
    await settle(picker);
    expect(picker.shadowRoot!.querySelector('dialog') === null).to.equal(true);
  });

  it('is a field like any other', async () => {
    const field = await aField<CtsoOrganisationPicker>('ctso-organisation-picker', { required: true });
    expect(words(part(field, 'label'))).to.equal('Nơi cấp *');
  });
});

describe('<ctso-organisation-tree>', () => {
  async function aTree(organisations: Partial<Organisations> = {}, pageSize?: number): Promise<List & { readonly tree: CtsoOrganisationTree }> {
    const list = await aList();
    const { memory } = await import('@ctso/backends/memory');
    const { WORLD } = await import('../testing/a-list.js');
    const { aProcedure, anAccount } = await import('@ctso/core/testing');
    const base = pageSize === undefined ? list.backend : memory({ world: WORLD, procedures: [aProcedure()], signedIn: anAccount().id, pageSize });
    const nobody = pageSize === undefined ? {} : { accounts: { ...base.accounts, current: () => Promise.resolve(null) } };
    const backend = { ...base, ...nobody, organisations: { ...base.organisations, ...organisations } };
    const tree = await inProvider<CtsoOrganisationTree>(html`<ctso-organisation-tree></ctso-organisation-tree>`, { ...list.given, backend });
    await tree.begin();
    await settle(tree);
    return { ...list, tree };
  }
  const lines = (tree: CtsoOrganisationTree): string[] => parts(tree, '.tree > li').map((line) => `${line.ariaLevel ?? ''} ${words(line)}`.trim());
  const here = (tree: CtsoOrganisationTree): string => (tree.shadowRoot!.activeElement as HTMLElement | null)?.dataset['id'] ?? '';

  it('opens the single root, tells level and place, and locks what is out of scope', async () => {
    const { tree } = await aTree();
    expect(lines(tree)).to.have.members(['1 UBND tỉnh Lam Giang (ngoài danh sách được cấp quyền) H99 2', '2 Sở Nội vụ H99.12 2', '2 Công an tỉnh Lam Giang (ngoài danh sách được cấp quyền) G01.99']);
    const office = part(tree, '[data-id="organisation-1"]');
    expect([office.ariaSetSize, office.ariaExpanded, office.ariaDisabled]).to.deep.equal(['2', 'false', null]);
    await expect(tree).to.be.accessible();
  });

  it('opens the way to the account’s own organisation and leaves it to the person to choose', async () => {
    const { tree } = await aTree();
    expect(parts(tree, '[tabindex="0"]').map(({ dataset }) => dataset['id'])).to.deep.equal(['organisation-1']);
    expect(tree.chosen).to.equal(undefined);
  });

  it('is walked with arrows, Home, End and typed letters, and chosen from with Enter', async () => {
    const { tree } = await aTree();
    const chosen = heard(tree, 'ctso-select');
    part(tree, '[data-id="organisation-1"]').focus();
    await sendKeys({ press: 'Home' });
    await settle(tree);
    expect(here(tree)).to.equal('ubnd');
    await sendKeys({ press: 's' });
    await settle(tree);
    expect(here(tree)).to.equal('organisation-1');
    await sendKeys({ press: 'ArrowRight' });
    await settle(tree);
    await sendKeys({ press: 'ArrowRight' });
    await settle(tree);
    expect(['vp', 'pcds']).to.include(here(tree));
    await sendKeys({ press: 'ArrowLeft' });
    await settle(tree);
    expect(here(tree)).to.equal('organisation-1');
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.deep.equal([{ id: 'organisation-1' }]);
    expect(part(tree, '[data-id="organisation-1"]').tabIndex).to.equal(0);
    expect(parts(tree, '[tabindex="0"]')).to.have.length(1);
  });

  it('does not take what is out of scope', async () => {
    const { tree } = await aTree();
    const chosen = heard(tree, 'ctso-select');
    part(tree, '[data-id="ca"]').focus();
    await settle(tree);
    await sendKeys({ press: 'Enter' });
    part(tree, '[data-id="ca"]').click();
    expect(chosen).to.be.empty;
  });

  it('fetches long branches page by page', async () => {
    const { tree } = await aTree({}, 1);
    expect(lines(tree).at(-1)).to.equal('2 Tải thêm 1 đơn vị');
    await expect(tree).to.be.accessible();
    part(tree, '.rest').click();
    await settle(tree);
    expect(parts(tree, '[role=treeitem]')).to.have.length(3);
    expect(parts(tree, '.rest')).to.be.empty;
  });

  it('says that the tree did not come, and tries again', async () => {
    let isDown = true;
    const list = await aList();
    const { tree } = await aTree({ children: (input, options) => (isDown ? Promise.reject(new Failure('unavailable')) : list.backend.organisations.children(input, options)) });
    expect(words(part(tree, '.banner p'))).to.equal('Chưa tải được cây tổ chức. Kiểm tra kết nối rồi thử lại. Điều đã nhập vẫn còn.');
    isDown = false;
    part(tree, '.banner button').click();
    await settle(tree);
    expect(parts(tree, '[role=treeitem]').length).to.be.above(1);
  });

  it('shows a search hit where it stands in the tree', async () => {
    const { tree, clock } = await aTree();
    part(tree, '#search').focus();
    await sendKeys({ type: 'chuyen doi' });
    await clock.pass(250);
    await settle(tree);
    expect(parts(tree, '.hits button').map(words)).to.deep.equal(['Phòng Chuyển đổi số H99.12.05UBND tỉnh Lam Giang › Sở Nội vụ']);
    part(tree, '.hits button').click();
    await settle(tree);
    expect(tree.chosen?.id).to.equal('pcds');
    expect(here(tree)).to.equal('pcds');
  });
});
