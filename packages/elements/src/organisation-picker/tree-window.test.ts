import { Failure, type Organisation, type Organisations } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aList, words } from '../testing/a-list.js';
import { inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoOrganisationTree } from './organisation-tree.js';

const MANY = 20_000;
const root: Organisation = { id: 'root', name: 'UBND tỉnh', parentId: null, childCount: MANY, inScope: true };
const unit = (index: number): Organisation => ({ id: `unit-${String(index)}`, name: `Đơn vị ${String(index).padStart(5, '0')}`, parentId: 'root', childCount: 0, inScope: true });
const UNITS = Array.from({ length: MANY }, (_, index) => unit(index));

/** Children come `page` at a time. */
async function aTree(page: number, children?: Organisations['children']): Promise<CtsoOrganisationTree> {
  const list = await aList();
  const paged: Organisations['children'] = async ({ parentId, cursor }) => {
    if (parentId === null) return { items: [root] };
    const from = Number(cursor ?? 0);
    const next = from + page < MANY ? { next: String(from + page) } : {};
    return { items: UNITS.slice(from, from + page), ...next };
  };
  const backend = { ...list.backend, organisations: { ...list.backend.organisations, children: children ?? paged } };
  const tree = await inProvider<CtsoOrganisationTree>(html`<ctso-organisation-tree></ctso-organisation-tree>`, { ...list.given, backend });
  await tree.begin();
  await painted(tree);
  return tree;
}

async function painted(tree: CtsoOrganisationTree): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    await tree.updateComplete;
  }
}

const nodes = (tree: CtsoOrganisationTree): HTMLElement[] => [...tree.shadowRoot!.querySelectorAll<HTMLElement>('[role=treeitem]')];
const here = (tree: CtsoOrganisationTree): HTMLElement => tree.shadowRoot!.activeElement as HTMLElement;

describe('<ctso-organisation-tree> of 20,000', () => {
  it('draws what is seen and tells the true place of each', async () => {
    const tree = await aTree(MANY);
    expect(nodes(tree).length).to.be.within(5, 80);
    nodes(tree)[0]!.focus();
    await sendKeys({ press: 'End' });
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal(`unit-${String(MANY - 1)}`);
    expect([here(tree).ariaPosInSet, here(tree).ariaSetSize, here(tree).ariaLevel]).to.deep.equal([String(MANY), String(MANY), '2']);
    expect(nodes(tree).length).to.be.below(80);
    await sendKeys({ press: 'ArrowUp' });
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal(`unit-${String(MANY - 2)}`);
    await expect(tree).to.be.accessible();
  });

  it('keeps the focus on its node wherever one scrolls to', async () => {
    const tree = await aTree(MANY);
    nodes(tree)[3]!.focus();
    const held = here(tree).dataset['id'];
    tree.shadowRoot!.querySelector('.tree')!.scrollTop = 100_000;
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal(held);
    await sendKeys({ press: 'ArrowDown' });
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal('unit-3');
  });

  it('finds a name by its letters far below', async () => {
    const tree = await aTree(MANY);
    nodes(tree)[0]!.focus();
    await sendKeys({ type: 'don' });
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal('unit-0');
  });

  it('goes on by the arrow to what has not been fetched yet', async () => {
    const tree = await aTree(10);
    nodes(tree)[0]!.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowDown' });
    await painted(tree);
    expect(here(tree).dataset['id']).to.equal('unit-10');
  });

  it('says of one branch that it did not come, keeps the others, and tries it again', async () => {
    let isDown = true;
    const tree = await aTree(10, ({ parentId }) => {
      if (parentId === null) return Promise.resolve({ items: [{ ...root, id: 'a', name: 'A', childCount: 1 }, { ...root, id: 'b', name: 'B', childCount: 1 }] });
      return isDown ? Promise.reject(new Failure('unavailable')) : Promise.resolve({ items: [{ ...unit(1), parentId }] });
    });
    nodes(tree)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await painted(tree);
    expect(words(tree.shadowRoot!.querySelector('.rest'))).to.equal('Chưa tải được cây tổ chức. Thử lại');
    expect(nodes(tree).map(({ dataset }) => dataset['id'])).to.deep.equal(['a', undefined, 'b']);
    await expect(tree).to.be.accessible();
    isDown = false;
    tree.shadowRoot!.querySelector<HTMLElement>('.rest')!.click();
    await painted(tree);
    expect(nodes(tree).map(({ dataset }) => dataset['id'])).to.deep.equal(['a', 'unit-1', 'b']);
    expect(here(tree).dataset['id']).to.equal('unit-1');
  });
});
