import { expect } from 'chai';
import { aDraft, rowsOf } from '../testing/index.js';
import { applyEdits } from './apply-edits.js';
import { movesTo } from './row-order.js';

const ids = (order: string): string[] => Array.from(order, (one) => `row-${one}`);

describe('the moves to another order', () => {
  const rows = rowsOf(5);
  const after = (wanted: readonly string[]): string =>
    applyEdits(aDraft({ rows }), movesTo(rows, wanted)).rows.map(({ id }) => id.slice('row-'.length)).join('');

  it('lead to any order at all', () => {
    for (const order of ['12345', '54321', '21345', '51234', '23451', '13254', '42135']) expect(after(ids(order)), order).to.equal(order);
  });

  it('are none where nothing moves, and one where one row moves', () => {
    expect(movesTo(rows, ids('12345'))).to.deep.equal([]);
    expect(movesTo(rows, ids('14235'))).to.deep.equal([{ kind: 'move', rowId: 'row-4', before: 'row-2' }]);
    expect(movesTo(rows, ids('23451'))).to.deep.equal([{ kind: 'move', rowId: 'row-1', before: null }]);
  });

  it('pass over rows that are gone, and leave those that are not named behind the others as they stand', () => {
    expect(after(ids('93'))).to.equal('31245');
  });
});
