import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Draft, Edit, Row } from '../records/draft.js';
import { frozen } from '../testing/index.js';
import { applyEdits } from './apply-edits.js';
import { coalesceEdits } from './coalesce-edits.js';
import { invertEdits } from './invert-edits.js';
import { rebaseEdits } from './rebase-edits.js';
import { placeOf } from './row-index.js';
import { sameDraft } from './same-draft.js';

const row = (id: string, name = id): Row => ({ id, values: { name, phone: '' } });
const draftOf = (...ids: string[]): Draft => frozen({ sections: { letter: { symbol: '', place: 'Huế' }, closing: { signer: '' } }, rows: ids.map((id) => row(id)) });
const ids = (draft: Draft): string => draft.rows.map(({ id }) => id).join('');
const set = (path: string[], value: string): Edit => ({ kind: 'set', path, value });

describe('applying edits', () => {
  it('leaves untouched rows and sections the very same objects', () => {
    const before = draftOf('a', 'b', 'c');
    const after = applyEdits(before, [set(['rows', 'b', 'name'], 'Bình'), set(['letter', 'symbol'], '125/SNV-VP')]);
    expect(after.rows[1]?.values).to.deep.equal({ name: 'Bình', phone: '' });
    expect(after.rows[0]).to.equal(before.rows[0]);
    expect(after.rows[2]).to.equal(before.rows[2]);
    expect(after.sections['closing']).to.equal(before.sections['closing']);
    expect(after.sections['letter']).to.deep.equal({ symbol: '125/SNV-VP', place: 'Huế' });
    expect(before.rows[1]?.values['name']).to.equal('b');
  });

  it('answers the same draft when an edit says what stands there already', () => {
    const before: Draft = { sections: {}, rows: [{ id: 'a', values: { organisation: { id: '1', name: 'Sở Nội vụ' }, serials: ['ab'] } }] };
    const after = applyEdits(before, [
      { kind: 'set', path: ['rows', 'a', 'organisation'], value: { id: '1', name: 'Sở Nội vụ' } },
      { kind: 'set', path: ['rows', 'a', 'serials'], value: ['ab'] },
      { kind: 'move', rowId: 'a', before: null },
    ]);
    expect(after).to.equal(before);
  });

  it('ignores what is about a row that is not there', () => {
    const before = draftOf('a');
    const late: Edit[] = [set(['rows', 'gone', 'name'], 'x'), { kind: 'remove', rowId: 'gone' }, { kind: 'move', rowId: 'gone', before: 'a' }];
    expect(applyEdits(before, late)).to.equal(before);
  });

  it('keeps the row that stands when one with its id is inserted again', () => {
    const before = draftOf('a', 'b');
    expect(applyEdits(before, [{ kind: 'insert', row: row('a', 'another'), before: null }])).to.equal(before);
  });

  for (const [edit, order] of [
    [{ kind: 'insert', row: row('x'), before: 'b' }, 'axbc'],
    [{ kind: 'insert', row: row('x'), before: null }, 'abcx'],
    [{ kind: 'insert', row: row('x'), before: 'gone' }, 'abcx'],
    [{ kind: 'remove', rowId: 'b' }, 'ac'],
    [{ kind: 'move', rowId: 'a', before: 'c' }, 'bac'],
    [{ kind: 'move', rowId: 'a', before: null }, 'bca'],
    [{ kind: 'move', rowId: 'c', before: 'a' }, 'cab'],
    [{ kind: 'move', rowId: 'b', before: 'gone' }, 'acb'],
    [{ kind: 'move', rowId: 'b', before: 'b' }, 'abc'],
  ] satisfies [Edit, string][]) {
    it(`makes "${order}" of "abc" by ${JSON.stringify(edit)}`, () => {
      expect(ids(applyEdits(draftOf('a', 'b', 'c'), [edit]))).to.equal(order);
    });
  }

  it('takes a field named like a part of every object for a field', () => {
    const after = applyEdits(draftOf('a'), [set(['letter', '__proto__'], 'x'), set(['constructor', 'name'], 'y')]);
    expect(Object.keys(after.sections['letter'] ?? {})).to.include('__proto__');
    expect(after.sections['constructor']).to.deep.equal({ name: 'y' });
    expect(({} as { x?: unknown }).x).to.equal(undefined);
  });

  it('inserts five thousand rows at once and finds each', () => {
    const edits = Array.from({ length: 5000 }, (_, index): Edit => ({ kind: 'insert', row: row(`r${String(index)}`), before: null }));
    const after = applyEdits(draftOf('a'), edits);
    expect(after.rows.length).to.equal(5001);
    expect(placeOf(after.rows, 'r4999')).to.equal(5000);
  });
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const value = fc.constantFrom('', 'An', 'Bình', 'Cường');
const before = fc.option(id, { nil: null });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('set' as const), path: fc.tuple(fc.constant('rows'), id, fc.constantFrom('name', 'phone')), value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), path: fc.tuple(fc.constant('letter'), fc.constantFrom('symbol', 'place')), value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), row: fc.tuple(id, value).map(([one, name]) => row(one, name)), before }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), rowId: id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), rowId: id, before }) },
);
const edits = fc.array(edit, { maxLength: 30 });
const start = fc.uniqueArray(id, { maxLength: 5 }).map((some) => draftOf(...some));

/** What applying means, said as plainly as possible. */
function plainly(draft: Draft, one: Edit): Draft {
  const rows = [...draft.rows];
  const at = (wanted: string | null | undefined): number => rows.findIndex((each) => each.id === wanted);
  if (one.kind === 'set') {
    const [first = '', second = '', third = ''] = one.path;
    if (first !== 'rows') return { ...draft, sections: { ...draft.sections, [first]: { ...draft.sections[first], [second]: one.value } } };
    return { ...draft, rows: rows.map((each) => (each.id === second ? { ...each, values: { ...each.values, [third]: one.value } } : each)) };
  }
  if (one.kind === 'insert') {
    if (at(one.row.id) < 0) rows.splice(at(one.before) < 0 ? rows.length : at(one.before), 0, one.row);
    return { ...draft, rows };
  }
  const taken = at(one.rowId) < 0 || (one.kind === 'move' && one.before === one.rowId) ? [] : rows.splice(at(one.rowId), 1);
  if (one.kind === 'move') rows.splice(at(one.before) < 0 ? rows.length : at(one.before), 0, ...taken);
  return { ...draft, rows };
}

describe('edits in sequence', () => {
  it('say the same in any batches as one by one', () => {
    fc.assert(
      fc.property(start, fc.array(edits, { maxLength: 6 }), (draft, batches) => {
        const batched = batches.reduce((current, batch) => applyEdits(current, batch), draft);
        expect(batched).to.deep.equal(batches.flat().reduce(plainly, draft));
        for (const [place, each] of batched.rows.entries()) expect(placeOf(batched.rows, each.id)).to.equal(place);
      }),
    );
  });

  it('do not disturb what is known of earlier drafts', () => {
    fc.assert(
      fc.property(start, edits, edits, (draft, one, other) => {
        const left = applyEdits(draft, one);
        const right = applyEdits(draft, other);
        for (const { rows } of [draft, left, right]) {
          for (const wanted of ['a', 'b', 'c', 'd', 'e', 'f']) expect(placeOf(rows, wanted)).to.equal(rows.findIndex((each) => each.id === wanted));
        }
      }),
    );
  });

  it('mean the same without the sets that later ones overwrite', () => {
    fc.assert(
      fc.property(start, edits, (draft, typed) => {
        const sent = coalesceEdits(typed);
        expect(sameDraft(applyEdits(draft, sent), applyEdits(draft, typed))).to.equal(true);
      }),
    );
    const typed = [set(['letter', 'symbol'], '1'), set(['letter', 'symbol'], '12'), set(['letter', 'place'], 'Huế'), set(['letter', 'symbol'], '125')];
    expect(coalesceEdits(typed)).to.deep.equal([typed[2], typed[3]]);
  });

  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(start, edits, (draft, typed) => {
        const back = applyEdits(applyEdits(draft, typed), invertEdits(draft, typed));
        expect(back).to.deep.equal(draft);
      }),
    );
  });
});

describe('edits on top of another version', () => {
  it('bring back a row that was taken away there but typed into here', () => {
    const base = draftOf('a', 'b', 'c');
    const theirs = draftOf('a', 'c', 'd');
    const mine = [set(['rows', 'b', 'name'], 'Bình'), set(['rows', 'b', 'phone'], '09'), set(['rows', 'a', 'name'], 'An')];
    const rebased = rebaseEdits(mine, base, theirs);
    const merged = applyEdits(theirs, rebased);
    expect(merged.rows).to.deep.equal([row('a', 'An'), { id: 'b', values: { name: 'Bình', phone: '09' } }, row('c'), row('d')]);
    expect(rebased.length).to.equal(mine.length + 1);
  });

  it('do not bring back a row that both took away', () => {
    const merged = rebaseEdits([{ kind: 'remove', rowId: 'b' }], draftOf('a', 'b'), draftOf('a'));
    expect(ids(applyEdits(draftOf('a'), merged))).to.equal('a');
  });
});
