import { expect } from 'chai';
import type { Organisation } from '../records/organisation.js';
import { asked, isUnasked, received, refused } from './branches.js';
import { collapse, expand } from './expansion.js';
import { added, changed } from './placing.js';
import { EMPTY_TREE, ROOTS, type Tree } from './tree.js';
import { visible, type TreeLine } from './visible.js';
import { firstChildOf, firstVisible, lastVisible, nextVisible, parentOf, pathTo, previousVisible, restBelow, typedAhead } from './walk.js';

function node(id: string, name: string, parentId: string | null, childCount = 0): Organisation {
  return { id, name, parentId, childCount, inScope: true };
}

/** `ubnd ▾ (sonv ▾ (vp, pcds), ca)`. */
function opened(): Tree {
  let tree = received(EMPTY_TREE, ROOTS, [node('ubnd', 'UBND tỉnh Lam Giang', null, 2)], undefined);
  tree = received(tree, 'ubnd', [node('sonv', 'Sở Nội vụ', 'ubnd', 2), node('ca', 'Công an tỉnh', 'ubnd')], undefined);
  tree = received(tree, 'sonv', [node('vp', 'Văn phòng Sở', 'sonv'), node('pcds', 'Phòng Chuyển đổi số', 'sonv')], undefined);
  return expand(expand(tree, 'ubnd'), 'sonv');
}

function drawn(lines: readonly TreeLine[]): string[] {
  return lines.map((line) => {
    const indent = '  '.repeat(line.level - 1);
    return line.kind === 'rest' ? `${indent}${line.state} ${String(line.remaining)}` : `${indent}${line.node.id} ${String(line.position)}/${String(line.size)}`;
  });
}

describe('the organisation tree', () => {
  it('shows expanded branches indented, with each node counted among its siblings', () => {
    expect(drawn(visible(opened()))).to.deep.equal(['ubnd 1/1', '  sonv 1/2', '    vp 1/2', '    pcds 2/2', '  ca 2/2']);
  });

  it('hides what is below a collapsed branch and shows it as it was when expanded again', () => {
    const closed = collapse(opened(), 'ubnd');
    expect(drawn(visible(closed))).to.deep.equal(['ubnd 1/1']);
    expect(visible(expand(closed, 'ubnd'))).to.have.length(5);
  });

  it('says of a node whether it is expanded, and nothing of a leaf', () => {
    const [root, , leaf] = visible(opened());
    expect(root).to.include({ expanded: true });
    expect(leaf).to.have.property('expanded', undefined);
  });

  it('keeps a line for children that are still to come and counts them', () => {
    const parent = node('ubnd', 'UBND tỉnh', null, 3);
    const tree = expand(received(EMPTY_TREE, ROOTS, [parent], undefined), 'ubnd');
    expect(drawn(visible(asked(tree, 'ubnd')))).to.deep.equal(['ubnd 1/1', '  loading 3']);
    const page = received(asked(tree, 'ubnd'), 'ubnd', [node('a', 'A', 'ubnd')], 'more');
    expect(drawn(visible(page))).to.deep.equal(['ubnd 1/1', '  a 1/3', '  waiting 2']);
    expect(drawn(visible(refused(page, 'ubnd')))).to.deep.equal(['ubnd 1/1', '  a 1/3', '  failed 2']);
    const whole = received(page, 'ubnd', [node('b', 'B', 'ubnd'), node('c', 'C', 'ubnd')], undefined);
    expect(drawn(visible(whole))).to.deep.equal(['ubnd 1/1', '  a 1/3', '  b 2/3', '  c 3/3']);
  });

  it('does not show a child twice when two pages overlap', () => {
    const once = received(opened(), 'sonv', [node('vp', 'Văn phòng Sở Nội vụ', 'sonv')], undefined);
    expect(drawn(visible(once)).filter((line) => line.includes('vp'))).to.have.length(1);
    expect(once.nodes.get('vp')?.name).to.equal('Văn phòng Sở Nội vụ');
  });

  it('knows which branch was never asked for', () => {
    expect(isUnasked(opened(), 'pcds')).to.equal(true);
    expect(isUnasked(opened(), 'sonv')).to.equal(false);
  });

  it('leaves the tree that it was given as it was', () => {
    const before = opened();
    collapse(before, 'ubnd');
    received(before, 'ca', [node('x', 'X', 'ca')], undefined);
    expect(drawn(visible(before))).to.deep.equal(drawn(visible(opened())));
    expect(before.nodes.has('x')).to.equal(false);
  });
});

describe('an organisation that was made or changed here', () => {
  it('stands among its siblings by name, and its parent counts it', () => {
    const tree = added(opened(), node('kh', 'Kế hoạch', 'ubnd'));
    expect(drawn(visible(tree))).to.deep.equal(['ubnd 1/1', '  kh 1/3', '  sonv 2/3', '    vp 1/2', '    pcds 2/2', '  ca 3/3']);
    expect(tree.nodes.get('ubnd')?.childCount).to.equal(3);
  });

  it('opens a branch that had nothing in it', () => {
    const tree = expand(added(opened(), node('doi', 'Đội 1', 'ca')), 'ca');
    expect(drawn(visible(tree)).slice(-2)).to.deep.equal(['  ca 2/2', '    doi 1/1']);
  });

  it('is not put before siblings that were never asked for', () => {
    const far = received(EMPTY_TREE, ROOTS, [node('ubnd', 'UBND', null, 200)], undefined);
    const tree = added(far, node('new', 'Ban mới', 'ubnd'));
    expect(isUnasked(tree, 'ubnd')).to.equal(true);
    expect(tree.nodes.get('ubnd')?.childCount).to.equal(201);
  });

  it('is counted once, however often its making is told', () => {
    const once = added(opened(), node('doi', 'Đội 1', 'ca'));
    expect(added(once, node('doi', 'Đội 1', 'ca')).nodes.get('ca')?.childCount).to.equal(1);
  });

  it('takes its place in a branch that was fetched later and lacks it', () => {
    const far = received(EMPTY_TREE, ROOTS, [node('ubnd', 'UBND', null, 200)], undefined);
    const told = added(far, node('new', 'Sở mới', 'ubnd'));
    const page = received(told, 'ubnd', [node('a', 'An', 'ubnd')], 'more');
    const tree = added(page, node('new', 'Sở mới', 'ubnd'));
    expect(drawn(visible(expand(tree, 'ubnd')))).to.deep.equal(['ubnd 1/1', '  a 1/201', '  new 2/201', '  waiting 199']);
  });

  it('moves among its siblings with another name, and keeps its place with other facts', () => {
    const renamed = changed(opened(), node('vp', 'An ninh Sở', 'sonv'));
    expect(drawn(visible(renamed)).slice(2, 4)).to.deep.equal(['    vp 1/2', '    pcds 2/2']);
    const last = changed(renamed, node('vp', 'Ýên Sở', 'sonv'));
    expect(drawn(visible(last)).slice(2, 4)).to.deep.equal(['    pcds 1/2', '    vp 2/2']);
    const before = opened();
    const coded = changed(before, { ...node('vp', 'Văn phòng Sở', 'sonv'), code: 'H99.12.01' });
    expect(coded.branches).to.equal(before.branches);
    expect(coded.nodes.get('vp')?.code).to.equal('H99.12.01');
  });
});

describe('walking the organisation tree', () => {
  const tree = opened();
  const lines = visible(tree);

  it('goes down and up through what shows and stops at both ends', () => {
    expect(nextVisible(lines, 'sonv')).to.equal('vp');
    expect(nextVisible(lines, 'ca')).to.equal('ca');
    expect(previousVisible(lines, 'ca')).to.equal('pcds');
    expect(previousVisible(lines, 'ubnd')).to.equal('ubnd');
  });

  it('steps over the line that stands for children to come', () => {
    const loading = visible(asked(tree, 'sonv'));
    expect(nextVisible(loading, 'pcds')).to.equal('ca');
  });

  it('knows where going on has to fetch more', () => {
    const waiting = visible(received(tree, 'sonv', [], 'more'));
    expect(restBelow(waiting, 'pcds')).to.include({ parent: 'sonv', state: 'waiting' });
    expect(restBelow(waiting, 'vp')).to.equal(undefined);
  });

  it('goes to the first and the last node that show', () => {
    expect([firstVisible(lines), lastVisible(lines)]).to.deep.equal(['ubnd', 'ca']);
    expect(firstVisible([])).to.equal(undefined);
  });

  it('goes to the parent and to the first child', () => {
    expect(parentOf(tree, 'pcds')).to.equal('sonv');
    expect(parentOf(tree, 'ubnd')).to.equal(undefined);
    expect(firstChildOf(tree, 'sonv')).to.equal('vp');
    expect(firstChildOf(tree, 'ca')).to.equal(undefined);
  });

  it('finds a name by its first letters without accents, going round', () => {
    expect(typedAhead(lines, 'ubnd', 'p')).to.equal('pcds');
    expect(typedAhead(lines, 'ca', 'van')).to.equal('vp');
    expect(typedAhead(lines, 'vp', 'van')).to.equal('vp');
    expect(typedAhead(lines, 'vp', 'zz')).to.equal(undefined);
  });

  it('names the way from the root to a node', () => {
    expect(pathTo(tree, 'pcds').map((one) => one.id)).to.deep.equal(['ubnd', 'sonv', 'pcds']);
  });
});
