import { Failure, type Organisation, type OrganisationFacts, type Organisations } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aList, words, type List } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoOrganisationForm } from './organisation-form.js';
import type { CtsoOrganisationPicker } from './organisation-picker.js';
import type { CtsoOrganisationTree } from './organisation-tree.js';

type Host = HTMLElement & { readonly updateComplete: Promise<boolean> };
interface Scene<T> extends List {
  readonly element: T;
}

const part = (host: Host, selector: string): Host & HTMLInputElement => host.shadowRoot!.querySelector<Host & HTMLInputElement>(selector)!;
const parts = (host: Host, selector: string): HTMLElement[] => [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const treeOf = (host: Host): CtsoOrganisationTree => host.shadowRoot!.querySelector('ctso-organisation-tree')!;
const formOf = (host: Host): CtsoOrganisationForm => host.shadowRoot!.querySelector('ctso-organisation-form')!;
const isMaking = (host: Host): boolean => host.shadowRoot!.querySelector('ctso-organisation-form') !== null;

async function settle(...elements: (Host | null)[]): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => { setTimeout(resolve); });
    for (const element of elements) await element?.updateComplete;
  }
}

async function scene<T extends Host>(content: ReturnType<typeof html>, organisations: (given: Organisations) => Partial<Organisations> = () => ({})): Promise<Scene<T>> {
  const list = await aList();
  const backend = { ...list.backend, organisations: { ...list.backend.organisations, ...organisations(list.backend.organisations) } };
  const element = await inProvider<T>(content, { ...list.given, backend });
  await element.updateComplete;
  return { ...list, backend, element };
}

const aPicker = (organisations?: (given: Organisations) => Partial<Organisations>): Promise<Scene<CtsoOrganisationPicker>> =>
  scene(html`<ctso-organisation-picker label="Cơ quan, tổ chức công tác" .path=${['rows', 'r', 'organisation']}></ctso-organisation-picker>`, organisations);

async function aTree(organisations?: (given: Organisations) => Partial<Organisations>): Promise<Scene<CtsoOrganisationTree>> {
  const given = await scene<CtsoOrganisationTree>(html`<ctso-organisation-tree></ctso-organisation-tree>`, organisations);
  await given.element.begin();
  await settle(given.element);
  return given;
}

async function typed({ element, clock }: Scene<CtsoOrganisationPicker>, text: string): Promise<void> {
  element.focus();
  await sendKeys({ type: text });
  await clock.pass(250);
  await settle(element);
}

async function fill(form: CtsoOrganisationForm, id: keyof OrganisationFacts, text: string): Promise<void> {
  const field = part(form, `[data-field="${id}"]`);
  await field.updateComplete;
  const control = part(field, '#control');
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

const valueOf = (form: CtsoOrganisationForm, id: string): string => part(part(form, `[data-field="${id}"]`), '#control').value;
const focused = (form: CtsoOrganisationForm): string | undefined => (form.shadowRoot!.activeElement as HTMLElement | null)?.dataset['field'];
const siblingsOf = async ({ backend }: List, parentId: string): Promise<readonly Organisation[]> => (await backend.organisations.children({ parentId })).items;

describe('an organisation that is missing', () => {
  beforeEach(() => { sessionStorage.clear(); });

  it('is always the last thing that the list offers to make', async () => {
    const given = await aPicker();
    await typed(given, 'phong');
    expect(words(parts(given.element, '[role=option]').at(-1))).to.equal('Tạo mới “phong”… Không thấy cơ quan cần tìm'.replace(' Không', 'Không'));
    await sendKeys({ type: 'zz' });
    await given.clock.pass(250);
    await settle(given.element);
    expect(parts(given.element, '[role=option]').map(words)).to.deep.equal(['Tạo mới “phongzz”…Không thấy cơ quan cần tìm']);
    await expect(given.element).to.be.accessible();
  });

  it('is made with the keyboard alone, near what was found, and comes back chosen', async () => {
    const given = await aPicker();
    const changes = heard(given.element, 'ctso-change');
    await typed(given, 'Văn phòng');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await settle(given.element);
    const tree = treeOf(given.element);
    await settle(given.element, tree, formOf(tree));
    const form = formOf(tree);
    expect(words(part(form, '.head p'))).to.match(/^Thuộc: UBND tỉnh Lam Giang › Sở Nội vụ/u);
    expect(focused(form)).to.equal('name');
    expect(valueOf(form, 'name')).to.equal('Văn phòng');
    await expect(given.element).to.be.accessible();
    await sendKeys({ type: ' Đảng ủy' });
    await sendKeys({ press: 'Enter' });
    await settle(given.element, tree);
    const made = (await siblingsOf(given, 'organisation-1')).find(({ name }) => name === 'Văn phòng Đảng ủy');
    expect(changes.at(-1)).to.deep.equal({ path: ['rows', 'r', 'organisation'], value: { id: made?.id, name: 'Văn phòng Đảng ủy' } });
    expect(given.element.shadowRoot!.querySelector('dialog[open]') === null).to.equal(true);
    expect(given.element.shadowRoot!.activeElement?.id).to.equal('control');
    expect(words(part(given.element, '[role=status]'))).to.equal('Đã tạo “Văn phòng Đảng ủy” và chọn.');
  });

  it('is wished for through somebody else who shows the tree and knows nothing of it', async () => {
    const given = await aPicker();
    given.element.addEventListener('ctso-browse', (event) => { event.preventDefault(); });
    await typed(given, 'Trung tâm Lưu trữ');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    const elsewhere = await inProvider<CtsoOrganisationTree>(html`<ctso-organisation-tree></ctso-organisation-tree>`, { ...given.given, backend: given.backend });
    await elsewhere.begin();
    await settle(elsewhere, formOf(elsewhere));
    const form = formOf(elsewhere);
    expect(valueOf(form, 'name')).to.equal('Trung tâm Lưu trữ');
    expect(words(part(form, '.head p'))).to.match(/^Thuộc: UBND tỉnh Lam Giang › Sở Nội vụ/u);
    expect(elsewhere.take()).to.equal(undefined);
    await settle(elsewhere);
    expect(elsewhere.take()?.name).to.equal('Trung tâm Lưu trữ');
    expect((elsewhere.shadowRoot!.activeElement as HTMLElement).dataset['id']).to.equal(elsewhere.chosen?.id);
  });

  it('is made under the node that one stands on, and the tree comes back with it chosen where it belongs', async () => {
    const given = await aTree();
    const { element: tree } = given;
    part(tree, '[data-id="organisation-1"]').click();
    await settle(tree);
    expect(words(part(tree, '.make'))).to.equal('Tạo mới dưới “Sở Nội vụ”');
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    await fill(formOf(tree), 'name', 'Thanh tra Sở');
    part(formOf(tree), '[type=submit]').click();
    await settle(tree);
    expect(tree.chosen?.name).to.equal('Thanh tra Sở');
    const node = part(tree, `[data-id="${tree.chosen!.id}"]`);
    expect([node.ariaLevel, node.ariaPosInSet, node.ariaSetSize, node.ariaSelected]).to.deep.equal(['3', '2', '3', 'true']);
    expect(tree.shadowRoot!.activeElement).to.equal(node);
    expect(words(part(tree, '[role=status]'))).to.equal('Đã tạo “Thanh tra Sở” và chọn.');
    await expect(tree).to.be.accessible();
  });

  it('says what is wrong in the words of each kind, and keeps the caret where it is wrong', async () => {
    const { element: tree } = await aTree();
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    const form = formOf(tree);
    await fill(form, 'officialEmail', 'vanthu');
    part(form, '[type=submit]').click();
    await settle(form);
    expect(focused(form)).to.equal('name');
    expect(words(part(form, '[data-field=name]').shadowRoot!.querySelector('.issue'))).to.equal('Chưa nhập. Ô này bắt buộc.');
    expect(words(part(form, '[data-field=officialEmail]').shadowRoot!.querySelector('.issue'))).to.match(/^Thiếu hoặc thừa dấu @/u);
    await expect(form).to.be.accessible();
  });

  it('says that a sibling has the name already, and offers that one', async () => {
    const { element: tree } = await aTree();
    const chosen = heard(tree, 'ctso-select');
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    const form = formOf(tree);
    await fill(form, 'name', 'phong CHUYEN DOI so');
    part(form, '[type=submit]').click();
    await settle(tree, form);
    expect(focused(form)).to.equal('name');
    expect(words(part(form, '[data-field=name]').shadowRoot!.querySelector('.issue'))).to.match(/^Ở cùng cấp đã có/u);
    expect(words(part(form, '.banner p'))).to.match(/^Đã có “Phòng Chuyển đổi số” ở đây\./u);
    await expect(form).to.be.accessible();
    part(form, '.banner button').click();
    await settle(tree);
    expect(tree.chosen?.id).to.equal('pcds');
    expect(chosen.at(-1)).to.deep.equal({ id: 'pcds' });
    expect(isMaking(tree)).to.equal(false);
  });

  it('keeps what was typed whatever becomes of saving, and is made once however often it is tried', async () => {
    const ids: string[] = [];
    let isLost = true;
    const given = await aTree((organisations) => ({
      async create(input, options) {
        ids.push(input.id);
        const made = await organisations.create(input, options);
        if (isLost) throw new Failure('unavailable');
        return made;
      },
    }));
    const { element: tree } = given;
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    const form = formOf(tree);
    await fill(form, 'name', 'Thanh tra Sở');
    part(form, '[type=submit]').click();
    await settle(tree, form);
    expect(words(part(form, '.banner p'))).to.equal('Chưa lưu được. Máy chủ không trả lời. Điều đã nhập vẫn còn.');
    expect(valueOf(form, 'name')).to.equal('Thanh tra Sở');
    isLost = false;
    await fill(form, 'name', 'Thanh tra Sở Nội vụ');
    part(form, '.banner button').click();
    await settle(tree);
    expect(new Set(ids).size).to.equal(1);
    const names = (await siblingsOf(given, 'organisation-1')).map(({ name }) => name);
    expect(names).to.have.members(['Văn phòng Sở', 'Phòng Chuyển đổi số', 'Thanh tra Sở Nội vụ']);
    expect(tree.chosen?.name).to.equal('Thanh tra Sở Nội vụ');
  });

  it('keeps what was typed while another parent is chosen', async () => {
    const { element: tree } = await aTree();
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    await fill(formOf(tree), 'name', 'Tổ một cửa');
    part(formOf(tree), '.head button').click();
    await settle(tree);
    expect(words(part(tree, '[role=status]'))).to.match(/^Chọn đơn vị cha trong cây/u);
    part(tree, '[data-id="organisation-1"] .twist').click();
    await settle(tree);
    part(tree, '[data-id="vp"]').click();
    await settle(tree);
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    expect(valueOf(formOf(tree), 'name')).to.equal('Tổ một cửa');
    expect(words(part(formOf(tree), '.head p'))).to.match(/Sở Nội vụ › Văn phòng Sở/u);
  });

  it('is not made where the backend forbids it, which is said with the way out', async () => {
    const { element: tree } = await aTree(() => ({ create: () => Promise.reject(new Failure('forbidden')) }));
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    await fill(formOf(tree), 'name', 'Tổ');
    part(formOf(tree), '[type=submit]').click();
    await settle(tree, formOf(tree));
    expect(words(part(formOf(tree), '.banner p'))).to.equal('Chưa lưu được. Đơn vị này ngoài danh sách được cấp quyền. Chọn một đơn vị cha khác.');
  });

  it('lets nothing that is typed of it out to whoever shows the picker', async () => {
    const { element: tree } = await aTree();
    const changes = heard(tree, 'ctso-change');
    part(tree, '[data-id="organisation-1"]').click();
    part(tree, '.make').click();
    await settle(tree, formOf(tree));
    await fill(formOf(tree), 'name', 'Tổ');
    expect(changes).to.be.empty;
  });
});

describe('what was chosen last', () => {
  beforeEach(() => { sessionStorage.clear(); });

  async function choose(given: Scene<CtsoOrganisationPicker>, text: string): Promise<void> {
    await typed(given, text);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settle(given.element);
  }

  it('is offered in the empty field, newest first, with the way to each', async () => {
    const first = await aPicker();
    await choose(first, 'phong chuyen');
    const second = await aPicker();
    await choose(second, 'van phong');
    const third = await aPicker();
    third.element.focus();
    await settle(third.element);
    expect(parts(third.element, '.option:not(.make)').map(words)).to.deep.equal([
      'Văn phòng SởUBND tỉnh Lam Giang › Sở Nội vụ', 'Phòng Chuyển đổi sốUBND tỉnh Lam Giang › Sở Nội vụ',
    ]);
    expect(part(third.element, '#control').ariaExpanded).to.equal('true');
    await expect(third.element).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(third.element.value).to.deep.equal({ id: 'pcds', name: 'Phòng Chuyển đổi số' });
  });

  it('is not offered where nothing was chosen, and gives way to what is typed', async () => {
    const given = await aPicker();
    given.element.focus();
    await settle(given.element);
    expect(part(given.element, '#control').ariaExpanded).to.equal('false');
    await choose(given, 'phong chuyen');
    const next = await aPicker();
    await typed(next, 'van');
    expect(parts(next.element, '.remembered')).to.be.empty;
  });

  it('belongs to the account that chose it', async () => {
    await choose(await aPicker(), 'phong chuyen');
    expect(Object.keys(sessionStorage)).to.deep.equal(['ctso-organisations:account-1']);
    const kept: unknown = JSON.parse(sessionStorage.getItem('ctso-organisations:account-1')!);
    expect(kept).to.deep.equal([{ id: 'pcds', name: 'Phòng Chuyển đổi số', way: 'UBND tỉnh Lam Giang › Sở Nội vụ' }]);
  });
});
