import { expect } from 'chai';
import * as fc from 'fast-check';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Draft, Edit, Row } from '../records/draft.js';
import { pathKey } from '../support/path.js';
import { aDraft, aProcedure, aRow, frozen, rowsOf, theSettings } from '../testing/index.js';
import { applyEdits } from './apply-edits.js';
import { LiveIssueBook } from './issue-book.js';

const NO_FILES: ReadonlySet<string> = new Set();
const settings = theSettings();
const set = (path: string[], value: Row['values'][string]): Edit => ({ kind: 'set', path, value });

/** A book that is told of edits one batch at a time, and the draft that it follows. */
function aBook(draft: Draft = aDraft(), procedure: CompiledProcedure = aProcedure()) {
  const book = new LiveIssueBook(procedure, settings, frozen(draft), NO_FILES);
  let current = draft;
  const edit = (...edits: Edit[]): boolean => {
    current = frozen(applyEdits(current, edits));
    return book.follow(current, edits);
  };
  return { book, edit, draft: () => current };
}

/** Counts which rows are checked. */
function counting() {
  const checked: string[] = [];
  const procedure = aProcedure();
  const counted: CompiledProcedure = { ...procedure, checkRow: (row, with_) => (checked.push(row.id), procedure.checkRow(row, with_)) };
  return { checked, procedure: counted };
}

describe('the issue book', () => {
  it('finds nothing but the missing file in the corrected example of the manual', () => {
    const { book } = aBook();
    expect(book.list('error', 10).map(({ path, code }) => [pathKey(path), code])).to.deep.equal([['slots/request', 'slot.required']]);
    expect([book.errors, book.warnings, book.count('form'), book.count('upload'), book.count('review')]).to.deep.equal([1, 0, 0, 1, 0]);
  });

  it("refuses the manual's identity number of 11 digits and its gmail address at their fields", () => {
    const { book } = aBook(aDraft({ rows: [aRow({ idNumber: '34938493849' })], sections: { recipient: { officialEmail: 'nguyenvanhoa@gmail.com' } } }));
    expect(book.at(['rows', 'row-1', 'idNumber']).map(({ code }) => code)).to.deep.equal(['identity.length']);
    expect(book.at(['recipient', 'officialEmail']).map(({ code }) => code)).to.deep.equal(['official-email.free-mail']);
    expect(book.count('form')).to.equal(2);
  });

  it('checks again the edited row alone', () => {
    const { checked, procedure } = counting();
    const { edit } = aBook(aDraft({ rows: rowsOf(50) }), procedure);
    checked.length = 0;
    edit(set(['rows', 'row-7', 'fullName'], 'Trần Thị Mai'));
    edit(set(['letter', 'symbol'], '126/SNV-VP'));
    edit({ kind: 'move', rowId: 'row-9', before: 'row-2' });
    edit({ kind: 'remove', rowId: 'row-3' });
    expect(checked).to.deep.equal(['row-7']);
  });

  it('does not check a row again that comes back by undo', () => {
    const { checked, procedure } = counting();
    const { edit, draft, book } = aBook(aDraft({ rows: [aRow({ fullName: '' })] }), procedure);
    const row = draft().rows[0] as Row;
    edit({ kind: 'remove', rowId: row.id });
    expect(book.list('error', 1)[0]?.code).to.equal('rows.min');
    edit({ kind: 'insert', row, before: null });
    expect(book.row(row.id).map(({ code }) => code)).to.deep.equal(['required']);
    expect(checked).to.deep.equal(['row-1']);
  });

  it('tells each of two rows with the same address of the other, and lets both go when one is corrected', () => {
    const [one, two, three] = rowsOf(3);
    const same = { ...three, values: { ...three?.values, officialEmail: 'CANBO1@NOIVU.lamgiang.gov.vn' } } as Row;
    const { book, edit } = aBook(aDraft({ rows: [one, two, same] as Row[] }));
    const clashes = (id: string) => book.row(id).filter(({ code }) => code === 'rows.same-email').map(({ params }) => params['other']);
    expect([clashes('row-1'), clashes('row-2'), clashes('row-3')]).to.deep.equal([[3], [], [1]]);
    expect(book.rows('error')).to.deep.equal(['row-1', 'row-3']);
    edit({ kind: 'move', rowId: 'row-1', before: null });
    expect([clashes('row-1'), clashes('row-3')]).to.deep.equal([[2], [3]]);
    edit(set(['rows', 'row-1', 'officialEmail'], 'khac@noivu.lamgiang.gov.vn'));
    expect([clashes('row-1'), clashes('row-3')]).to.deep.equal([[], []]);
  });

  it('tells of the change when a row goes over from one clash to another', () => {
    const shared = rowsOf(5).map((row, index) => aRow({ ...row.values, idNumber: index < 3 ? '077165000001' : '077165000002' }, row.id));
    const { book, edit } = aBook(aDraft({ rows: shared }));
    const other = (id: string) => book.row(id).find(({ code }) => code === 'rows.same-identity')?.params['other'];
    expect([other('row-2'), other('row-4')]).to.deep.equal([1, 5]);
    expect(edit(set(['rows', 'row-2', 'idNumber'], '077165000002'))).to.equal(true);
    expect([other('row-2'), other('row-4')]).to.deep.equal([4, 2]);
  });

  it('hands out the same array for a row whose issues say the same', () => {
    const { book, edit } = aBook(aDraft({ rows: [aRow({ fullName: '' }), ...rowsOf(3).slice(1)] }));
    const before = book.row('row-1');
    edit(set(['rows', 'row-2', 'fullName'], ''));
    edit(set(['rows', 'row-1', 'position'], 'Chánh Văn phòng'));
    expect(before).to.have.lengthOf(1);
    expect(book.row('row-1')).to.equal(before);
  });

  it('says whether an edit changed any issue', () => {
    const { edit } = aBook();
    expect(edit(set(['rows', 'row-1', 'fullName'], 'Nguyễn Thị Hoà'))).to.equal(false);
    expect(edit(set(['rows', 'row-1', 'fullName'], ' '))).to.equal(true);
    expect(edit(set(['rows', 'row-1', 'fullName'], ''))).to.equal(false);
  });

  it('counts two issues at one field as one place', () => {
    const { book } = aBook(aDraft());
    book.report([
      { path: ['letter', 'symbol'], code: 'one', params: {}, severity: 'error', source: 'backend' },
      { path: ['letter', 'symbol'], code: 'two', params: {}, severity: 'error', source: 'backend' },
    ]);
    expect(book.section('letter')).to.have.lengthOf(2);
    expect(book.count('form')).to.equal(1);
  });

  it("keeps the backend's finding at a field until that field is edited", () => {
    const { book, edit } = aBook(aDraft({ rows: rowsOf(2) }));
    book.report([{ path: ['rows', 'row-2', 'officialEmail'], code: 'taken', params: {}, severity: 'error', source: 'rule' }]);
    expect(book.at(['rows', 'row-2', 'officialEmail'])).to.deep.equal([
      { path: ['rows', 'row-2', 'officialEmail'], code: 'taken', params: {}, severity: 'error', source: 'backend' },
    ]);
    edit(set(['rows', 'row-2', 'fullName'], 'Lê Thị Lan'));
    expect(book.rows('error')).to.deep.equal(['row-2']);
    expect(edit(set(['rows', 'row-2', 'officialEmail'], 'lan@noivu.lamgiang.gov.vn'))).to.equal(true);
    expect(book.rows('error')).to.deep.equal([]);
  });

  it('lists the form from top to bottom, rows in their place before the closing, then slots, up to the limit', () => {
    const draft = aDraft({ rows: rowsOf(3).map((row) => aRow({ ...row.values, fullName: '' }, row.id)), sections: { letter: { symbol: '' }, commitment: { agreed: false } } });
    const { book } = aBook(draft);
    const places = book.list('error', 10).map(({ path }) => pathKey(path));
    expect(places).to.deep.equal(['letter/symbol', 'rows/row-1/fullName', 'rows/row-2/fullName', 'rows/row-3/fullName', 'commitment/agreed', 'slots/request']);
    expect(book.list('error', 2).map(({ path }) => pathKey(path))).to.deep.equal(places.slice(0, 2));
  });

  it('says after any edits what checking the whole draft says', () => {
    const email = fc.constantFrom('', 'a@gmail.com', 'canbo1@noivu.lamgiang.gov.vn', 'canbo2@noivu.lamgiang.gov.vn', 'Canbo1@noivu.lamgiang.gov.vn');
    const number = fc.constantFrom('', '34938493849', '077165000001', '077165000002', '077 165 000 002');
    const id = fc.constantFrom('row-1', 'row-2', 'row-3', 'row-4', 'row-5');
    const spare = rowsOf(5);
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc.tuple(id, email).map(([one, value]) => set(['rows', one, 'officialEmail'], value)),
      fc.tuple(id, number).map(([one, value]) => set(['rows', one, 'idNumber'], value)),
      fc.constantFrom('', '125/SNV-VP', '125').map((value) => set(['letter', 'symbol'], value)),
      fc.tuple(fc.nat(4), fc.option(id, { nil: null })).map(([at, before]): Edit => ({ kind: 'insert', row: spare[at] as Row, before })),
      id.map((rowId): Edit => ({ kind: 'remove', rowId })),
      fc.tuple(id, fc.option(id, { nil: null })).map(([rowId, before]): Edit => ({ kind: 'move', rowId, before })),
    );
    fc.assert(
      fc.property(fc.nat(5), fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 8 }), (rows, batches) => {
        const { book, edit: tell, draft } = aBook(aDraft({ rows: rowsOf(rows) }));
        for (const batch of batches) tell(...batch);
        const whole = aProcedure().check(draft(), NO_FILES, settings);
        for (const severity of ['error', 'warning'] as const) {
          const wanted = whole.filter((issue) => issue.severity === severity);
          expect(book.list(severity, 1000)).to.have.deep.members(wanted);
          expect(severity === 'error' ? book.errors : book.warnings).to.equal(new Set(wanted.map(({ path }) => pathKey(path))).size);
        }
      }),
    );
  });
});
