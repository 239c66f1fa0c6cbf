import { Failure, type Organisations } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aList, words, type List } from '../testing/a-list.js';
import { heard, inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoOrganisationForm } from '../organisation-picker/organisation-form.js';
import type { CtsoOrganisationTree } from '../organisation-picker/organisation-tree.js';
import type { CtsoOrganisations } from './organisations.js';

type Host = HTMLElement & { readonly updateComplete: Promise<boolean> };
const part = (host: Host, selector: string): Host & HTMLInputElement => host.shadowRoot!.querySelector<Host & HTMLInputElement>(selector)!;
const treeOf = (page: Host): CtsoOrganisationTree => page.shadowRoot!.querySelector('ctso-organisation-tree')!;
const formOf = (page: Host): CtsoOrganisationForm | null => page.shadowRoot!.querySelector('ctso-organisation-form');

async function settle(page: CtsoOrganisations): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    await page.updateComplete;
    await treeOf(page).updateComplete;
    await formOf(page)?.updateComplete;
  }
}

interface Scene extends List {
  readonly page: CtsoOrganisations;
}

async function aPage(organisation = '', organisations: Partial<Organisations> = {}, width = 1000): Promise<Scene> {
  const list = await aList();
  const backend = { ...list.backend, organisations: { ...list.backend.organisations, ...organisations } };
  const page = await inProvider<CtsoOrganisations>(html`<ctso-organisations organisation=${organisation}></ctso-organisations>`, { ...list.given, backend });
  page.style.inlineSize = `${String(width)}px`;
  await settle(page);
  return { ...list, backend, page };
}

const factsShown = (page: CtsoOrganisations): string => words(part(page, '.beside'));

async function fill(page: CtsoOrganisations, id: string, text: string): Promise<void> {
  const field = part(formOf(page)!, `[data-field="${id}"]`);
  await field.updateComplete;
  const control = part(field, '#control');
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle(page);
}

describe('<ctso-organisations>', () => {
  it('says what to do while nothing is chosen, and leaves the focus alone', async () => {
    const before = document.activeElement;
    const { page } = await aPage();
    expect(factsShown(page)).to.match(/^Chưa chọn cơ quan, tổ chức nào\./u);
    expect(document.activeElement).to.equal(before);
    await expect(page).to.be.accessible();
  });

  it('shows the facts of the one that its address names, and the way to it in the tree', async () => {
    const { page } = await aPage('pcds');
    expect(words(part(page, '#facts'))).to.equal('Phòng Chuyển đổi số');
    expect(factsShown(page)).to.match(/UBND tỉnh Lam Giang › Sở Nội vụ.*Mã định danh ?H99\.12\.05/u);
    expect(treeOf(page).chosen?.id).to.equal('pcds');
    await expect(page).to.be.accessible();
  });

  it('tells what was chosen in the tree, once', async () => {
    const { page } = await aPage();
    const chosen = heard(page, 'ctso-select');
    part(treeOf(page), '[data-id="organisation-1"]').click();
    await settle(page);
    expect(chosen).to.deep.equal([{ id: 'organisation-1' }]);
    expect(words(part(page, '#facts'))).to.equal('Sở Nội vụ');
  });

  it('shows what is out of scope with a lock and nothing to press', async () => {
    const { page } = await aPage('ca');
    expect(factsShown(page)).to.match(/ngoài danh sách được cấp quyền/u);
    expect(page.shadowRoot!.querySelectorAll('.edit, .add')).to.have.length(0);
    await expect(page).to.be.accessible();
  });

  it('changes facts, and the tree and the heading bear the new name', async () => {
    const { page, backend } = await aPage('pcds');
    part(page, '.edit').click();
    await settle(page);
    expect((formOf(page)!.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('name');
    await fill(page, 'name', 'Phòng Công nghệ số');
    await sendKeys({ press: 'Enter' });
    await settle(page);
    expect(words(part(page, '#facts'))).to.equal('Phòng Công nghệ số');
    expect(words(part(treeOf(page), '[data-id="pcds"] .grow'))).to.equal('Phòng Công nghệ số');
    expect(words(part(page, '.news'))).to.equal('Đã lưu thông tin của “Phòng Công nghệ số”.');
    expect(page.shadowRoot!.activeElement?.id).to.equal('facts');
    const { items } = await backend.organisations.ancestors({ id: 'pcds' });
    expect(items.at(-1)).to.include({ name: 'Phòng Công nghệ số', code: 'H99.12.05' });
  });

  it('makes one below the one that is shown, and shows it', async () => {
    const { page } = await aPage('organisation-1');
    const chosen = heard(page, 'ctso-select');
    part(page, '.add').click();
    await settle(page);
    await expect(page).to.be.accessible();
    await fill(page, 'name', 'Thanh tra Sở');
    part(formOf(page)!, '[type=submit]').click();
    await settle(page);
    expect(words(part(page, '#facts'))).to.equal('Thanh tra Sở');
    expect(chosen).to.deep.equal([{ id: page.organisation }]);
    expect(words(part(treeOf(page), `[data-id="${page.organisation}"] .grow`))).to.equal('Thanh tra Sở');
  });

  it('asks before what was typed is left for another one, and stays if that is the answer', async () => {
    const { page } = await aPage('pcds');
    part(page, '.edit').click();
    await settle(page);
    await fill(page, 'name', 'Phòng khác');
    part(treeOf(page), '[data-id="vp"]').click();
    await settle(page);
    part(page, 'ctso-question').shadowRoot!.querySelector<HTMLElement>('.no')!.click();
    await settle(page);
    expect(page.organisation).to.equal('pcds');
    expect(treeOf(page).chosen?.id).to.equal('pcds');
    expect(formOf(page)!.draft?.name).to.equal('Phòng khác');
    part(treeOf(page), '[data-id="vp"]').click();
    await settle(page);
    part(page, 'ctso-question').shadowRoot!.querySelector<HTMLElement>('.yes')!.click();
    await settle(page);
    expect(words(part(page, '#facts'))).to.equal('Văn phòng Sở');
  });

  it('says that the facts did not come, and asks again', async () => {
    let isDown = true;
    const list = await aList();
    const { page } = await aPage('pcds', { ancestors: (input, options) => (isDown ? Promise.reject(new Failure('unavailable')) : list.backend.organisations.ancestors(input, options)) });
    expect(factsShown(page)).to.match(/^Chưa tải được thông tin cơ quan, tổ chức\./u);
    isDown = false;
    part(page, '.again').click();
    await settle(page);
    expect(words(part(page, '#facts'))).to.equal('Phòng Chuyển đổi số');
  });

  it('says that an address leads nowhere', async () => {
    const { page } = await aPage('gone');
    expect(factsShown(page)).to.match(/^Không có cơ quan, tổ chức này\./u);
  });

  it('shows the facts in the tree’s place at 360 px, and leads back', async () => {
    const { page } = await aPage('', {}, 360);
    expect(part(page, '.beside').hidden).to.equal(true);
    part(treeOf(page), '[data-id="organisation-1"]').click();
    await settle(page);
    expect(part(page, '.two > .panel').hidden).to.equal(true);
    expect(page.shadowRoot!.activeElement?.id).to.equal('facts');
    expect(page.scrollWidth).to.equal(360);
    await expect(page).to.be.accessible();
    part(page, '.back').click();
    await settle(page);
    expect(part(page, '.beside').hidden).to.equal(true);
    expect(page.shadowRoot!.activeElement?.localName).to.equal('ctso-organisation-tree');
  });
});
