import { expect } from 'chai';
import { world } from '../seed/index.js';
import { sortKey } from './collation.js';

const vietnamese = new Intl.Collator('vi');

function sortedByKey(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

describe('the sort key of names', () => {
  it('orders the organisations of the seed as the Vietnamese collation does', () => {
    const names = [...new Set(world.organisations.map(({ name }) => name))];
    expect(sortedByKey(names)).to.deep.equal([...names].sort(vietnamese.compare));
  });

  it('puts letters with marks after the letters without, and tones only between words that are otherwise alike', () => {
    const rightly = ['an', 'ăn', 'ân', 'dan', 'đan', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai', 'on', 'ôn', 'ơn', 'un', 'ưn'];
    expect(sortedByKey([...rightly].reverse())).to.deep.equal(rightly);
  });
});
