import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Edit, Row } from '../records/draft.js';
import { aDraft, rowsOf } from '../testing/index.js';
import { applyEdits } from './apply-edits.js';
import { isSmall, withJots } from './jots.js';
import type { Jot, JournalEntry } from './wizard.js';

const of = { dossierId: 'd', accountId: 'a' };
const base = { procedure: { id: 'p', profile: 'q' }, revision: 1, at: '' };
const draft = aDraft({ rows: rowsOf(3) });
const half = (officialEmail: string): readonly Row[] => [{ id: 'row-9', values: { officialEmail } }];
const set = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const jot = (last: number, edits: readonly Edit[], facts: Partial<Jot> = {}): Jot => ({ ...of, turns: { edits: last, keeps: 0 }, edits, ...facts });
const entry = (edits: readonly Edit[], facts: Partial<JournalEntry> = {}): JournalEntry => ({ ...of, ...base, draft, edits, ...facts });

const id = fc.constantFrom('row-1', 'row-2', 'row-3', 'row-4');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, fc.constantFrom('An', 'Bình')).map(([row, value]): Edit => ({ kind: 'set', path: ['rows', row, 'fullName'], value })),
  fc.tuple(fc.nat(3), fc.option(id, { nil: null })).map(([at, before]): Edit => ({ kind: 'insert', row: rowsOf(4)[at] as Row, before })),
  id.map((rowId): Edit => ({ kind: 'remove', rowId })),
  fc.tuple(id, fc.option(id, { nil: null })).map(([rowId, before]): Edit => ({ kind: 'move', rowId, before })),
);

describe('what was written and what was jotted', () => {
  it('make together exactly what was typed, wherever the writes had come to and whatever was jotted twice', () => {
    const cuts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(12), cuts, fc.boolean(), (typed, reached, again, begun) => {
        const written = Math.min(reached, typed.length);
        const each = typed.map((one, at) => jot(at + 1, [one], at === 0 && !begun ? { base: { ...base, draft } } : {}));
        const more = again.map(([a, b]) => jot(Math.min(Math.max(a, b), typed.length), typed.slice(Math.min(a, b), Math.max(a, b))));
        const whole = withJots(begun ? entry(typed.slice(0, written)) : undefined, [...more, ...each.slice(begun ? Math.max(0, written - 2) : 0)]);
        expect(whole?.edits ?? []).to.deep.equal(typed);
        if (whole !== undefined) expect(applyEdits(whole.draft, whole.edits)).to.deep.equal(applyEdits(draft, typed));
      }),
    );
  });

  it('are told apart by number, since a move told twice may end elsewhere than a move told once', () => {
    const typed: readonly Edit[] = [{ kind: 'move', rowId: 'row-1', before: 'row-3' }, { kind: 'remove', rowId: 'row-3' }, set('1')];
    const longer = aDraft({ rows: rowsOf(4) });
    const once = applyEdits(longer, typed);
    expect(applyEdits(once, typed)).not.to.deep.equal(once);
    const whole = withJots(entry(typed.slice(0, 2), { draft: longer }), [jot(3, typed)]);
    expect(whole && applyEdits(whole.draft, whole.edits)).to.deep.equal(once);
  });

  it('keep the unfinished rows that were kept last', () => {
    const kept = entry([], { unfinished: half('ho'), turns: { edits: 0, keeps: 2 } });
    const later = jot(0, [], { turns: { edits: 0, keeps: 3 }, unfinished: half('hoa@') });
    const earlier = jot(0, [], { turns: { edits: 0, keeps: 1 }, unfinished: half('h') });
    expect(withJots(kept, [later, earlier])?.unfinished).to.deep.equal(half('hoa@'));
    expect(withJots(kept, [earlier])).to.equal(kept);
  });

  it('go on from the base that was jotted last when the entry could not be added to any more', () => {
    const newer = { ...base, revision: 4, draft: applyEdits(draft, [set('1'), set('2')]) };
    const whole = withJots(entry([set('1'), set('2')]), [jot(3, [set('3')], { base: newer })]);
    expect([whole?.revision, whole?.draft, whole?.edits]).to.deep.equal([4, newer.draft, [set('3')]]);
  });

  it('go on from the entry when it was written after the base was jotted', () => {
    const written = entry([set('2')], { revision: 2, turns: { edits: 2, keeps: 0 } });
    const whole = withJots(written, [jot(1, [set('1')], { base: { ...base, draft } }), jot(3, [set('3')])]);
    expect([whole?.revision, whole?.edits]).to.deep.equal([2, [set('2'), set('3')]]);
  });

  it('go on from the backend when the draft was too large to be jotted, and from nothing otherwise', () => {
    const jots = [jot(1, [set('1')], { base })];
    expect(withJots(undefined, jots)).to.equal(undefined);
    const whole = withJots(undefined, jots, { revision: 2, draft });
    expect([whole?.revision, whole?.draft, whole?.edits]).to.deep.equal([2, draft, [set('1')]]);
  });
});

it('a draft is small up to a few hundred rows', () => {
  expect([10, 300, 600, 5000].map((count) => isSmall(aDraft({ rows: rowsOf(count) })))).to.deep.equal([true, true, false, false]);
});
