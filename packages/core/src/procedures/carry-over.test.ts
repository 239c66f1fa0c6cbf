import { expect } from 'chai';
import type { Draft, FieldValues } from '../records/draft.js';
import { aDraft, anAccount, aRow, rowsOf, theSettings } from '../testing/records.js';
import { allOf } from './bundle.js';
import { carryOver, type CarriedOver, type Difference } from './carry-over.js';
import { compile } from './compile.js';
import type { CompiledProcedure } from './compiled.js';
import type { FieldDefinition, ProcedureDefinition } from './definition.js';
import { vn2018 } from './vn-2018/index.js';
import { vn2024 } from './vn-2024/index.js';
import { vn2025 } from './vn-2025/index.js';

const [old, now, newest] = await Promise.all([allOf(vn2018), allOf(vn2024), allOf(vn2025)]);
const [from, to] = [old[0], now[0]] as [CompiledProcedure, CompiledProcedure];
const say = (procedure: CompiledProcedure, key: string): string => procedure.definition.strings[key.slice(key.indexOf(':') + 1)] ?? key;

function carried(draft: Draft, under = to): CarriedOver {
  return carryOver(draft, from, under, under.begin(anAccount(), theSettings(), (key) => say(under, key)));
}

const of = <K extends Difference['kind']>(kind: K, { differences }: CarriedOver): readonly Extract<Difference, { kind: K }>[] =>
  differences.filter((one): one is Extract<Difference, { kind: K }> => one.kind === kind);

/** `to` with another definition. */
const changed = (change: (definition: ProcedureDefinition) => Partial<ProcedureDefinition>): CompiledProcedure =>
  compile({ ...to.definition, ...change(to.definition) }, vn2024.profile);

const rowFields = (change: (fields: readonly FieldDefinition[]) => readonly FieldDefinition[]): CompiledProcedure =>
  changed((definition) => ({
    rules: [],
    rows: { ...definition.rows, fields: change(definition.rows.fields), columns: definition.rows.columns.filter(({ fields }) => !fields.includes('position')), unique: [] },
  }));

describe('a draft that goes over to a newer law', () => {
  for (const [index, procedure] of old.entries()) {
    for (const [name, later] of [['vn-2024', now[index]], ['vn-2025', newest[index]]] as const) {
      it(`${procedure.definition.code}: keeps every value of every field under ${name}`, () => {
        if (later === undefined) throw new Error('no such procedure');
        const typed = (values: FieldValues): FieldValues => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === '' ? 'gõ' : value]));
        const begun = procedure.begin(anAccount(), theSettings(), (key) => say(procedure, key));
        const sections = Object.fromEntries(Object.entries(begun.sections).map(([id, values]) => [id, typed(values)]));
        const draft: Draft = { sections, rows: [{ id: 'r1', values: typed(procedure.beginRow('r1').values) }] };
        const result = carryOver(draft, procedure, later, later.begin(anAccount(), theSettings(), (key) => say(later, key)));
        expect(result.draft).to.deep.equal(draft);
        expect(of('gone', result)).to.deep.equal([]);
        expect(later.draftSchema.safeParse(result.draft).success).to.equal(true);
      });
    }
  }

  it('keeps the order and the ids of the rows', () => {
    const draft = aDraft({ rows: rowsOf(3) });
    expect(carried(draft).draft.rows).to.deep.equal(draft.rows);
  });

  it('tells what is called otherwise, each pair of names once', () => {
    const pairs = of('renamed', carried(aDraft())).map((one) => [say(from, one.from), say(to, one.to)]);
    expect(pairs[0]).to.deep.equal([
      'V/v đề nghị cấp chứng thư số cho cá nhân',
      'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân',
    ]);
    expect(pairs).to.deep.include(['Số CMND, CCCD, Hộ chiếu', 'Số định danh cá nhân']);
    expect(new Set(pairs.map((pair) => pair.join())).size).to.equal(pairs.length);
  });

  it('keeps what was typed where there is no place for it any more in the list of differences, row by row', () => {
    const without = rowFields((fields) => fields.filter(({ id }) => id !== 'position'));
    const result = carried(aDraft({ rows: [aRow({ position: 'Trưởng phòng' }), aRow({ position: '' }, 'row-2')] }), without);
    expect(of('gone', result).map(({ path, value, label }) => [path.join('/'), value, say(from, label)])).to.deep.equal([
      ['rows/row-1/position', 'Trưởng phòng', 'Chức vụ'],
    ]);
    expect(result.draft.rows[0]?.values).to.not.have.property('position');
    expect(without.draftSchema.safeParse(result.draft).success).to.equal(true);
  });

  it('tells of a value that is of another kind by now, and of a section that is gone', () => {
    const other = rowFields((fields) => fields.map((field) => (field.id === 'position' ? { ...field, kind: 'flag' as const } : field)));
    expect(of('gone', carried(aDraft(), other)).map(({ path }) => path.join('/'))).to.deep.equal(['rows/row-1/position']);
    const without = changed(({ sections }) => ({ sections: sections.filter(({ id }) => id !== 'recipient'), document: [], rules: [] }));
    const gone = of('gone', carried(aDraft(), without));
    expect(gone.map(({ value }) => value)).to.include('Nguyễn Văn Hòa').and.include('0987654321');
  });

  it('tells what is asked only now, and in how many rows', () => {
    const more = rowFields((fields) => [...fields, { id: 'rank', kind: 'text', label: 'row.position', required: true }]);
    const [question] = of('asked', carried(aDraft({ rows: rowsOf(2) }), more));
    expect(question).to.deep.equal({ kind: 'asked', label: more.key('row.position'), path: ['rows', 'row-1', 'rank'], rows: 2 });
    expect(of('asked', carried(aDraft()))).to.deep.equal([]);
  });

  it('tells of addresses in the older scheme, which stay as they were given', () => {
    const [, organisations] = old as readonly [CompiledProcedure, CompiledProcedure];
    const later = newest[1] as CompiledProcedure;
    const address = { scheme: 'vn-2018', detail: 'Số 1', province: { code: '77', name: 'Bà Rịa - Vũng Tàu' }, district: null, commune: null } as const;
    const draft: Draft = { sections: {}, rows: [{ id: 'r1', values: { address } }, { id: 'r2', values: {} }] };
    const result = carryOver(draft, organisations, later, later.begin(anAccount(), theSettings(), (key) => key));
    expect(of('addresses', result)).to.deep.equal([{ kind: 'addresses', count: 1 }]);
    expect(result.draft.rows[0]?.values['address']).to.deep.equal(address);
  });

  it('goes to whom letters go now, and tells if that is somebody else', () => {
    const result = carried(aDraft({ sections: { letter: { addressee: 'Sở Thông tin và Truyền thông' } } }));
    expect(result.draft.sections['letter']?.['addressee']).to.equal(to.definition.strings['addressee']);
    expect(of('addressee', result)).to.deep.equal([
      { kind: 'addressee', from: 'Sở Thông tin và Truyền thông', to: to.definition.strings['addressee'] },
    ]);
  });
});
