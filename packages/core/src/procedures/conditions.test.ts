import { expect } from 'chai';
import type { FieldValues } from '../records/draft.js';
import { holds } from './conditions.js';
import type { Condition } from './definition.js';

const values: FieldValues = { operator: 'Viettel', ticked: true, serials: ['a', 'b'], place: { id: 'o1', name: 'Sở Nội vụ' } };
const isViettel: Condition = { equals: { field: 'operator', value: 'Viettel' } };
const isTicked: Condition = { equals: { field: 'ticked', value: true } };
const never: Condition = { in: { field: 'operator', values: [] } };

describe('conditions', () => {
  const cases: readonly (readonly [string, Condition, boolean])[] = [
    ['equals a word', isViettel, true],
    ['equals another word', { equals: { field: 'operator', value: 'viettel' } }, false],
    ['equals a list by its parts', { equals: { field: 'serials', value: ['a', 'b'] } }, true],
    ['equals a list in another order', { equals: { field: 'serials', value: ['b', 'a'] } }, false],
    ['equals the start of a list', { equals: { field: 'serials', value: ['a', 'b', 'c'] } }, false],
    ['equals more than a list', { equals: { field: 'serials', value: ['a'] } }, false],
    ['equals an object by its parts', { equals: { field: 'place', value: { name: 'Sở Nội vụ', id: 'o1' } } }, true],
    ['equals null where nothing stands', { equals: { field: 'gone', value: null } }, true],
    ['in some values', { in: { field: 'operator', values: ['MobiFone', 'Viettel'] } }, true],
    ['in no values', never, false],
    ['not', { not: isViettel }, false],
    ['all of none', { all: [] }, true],
    ['all of some', { all: [isViettel, isTicked] }, true],
    ['all but one', { all: [isViettel, never] }, false],
    ['any of none', { any: [] }, false],
    ['any of some', { any: [never, isTicked] }, true],
  ];
  for (const [name, condition, expected] of cases) {
    it(`${name}: ${expected ? 'holds' : 'does not hold'}`, () => {
      expect(holds(condition, values)).to.equal(expected);
    });
  }
});
