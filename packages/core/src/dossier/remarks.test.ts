import { expect } from 'chai';
import type { FieldValue, FieldValues } from '../records/draft.js';
import { ANSWERS, type Remark } from '../records/remark.js';
import { aDraft, aRow } from '../testing/index.js';
import { answerIn, openRemarks, remarkState, standingAt } from './remarks.js';

const attachments = [{ id: 'file-1', slot: 'request' }];
const draft = aDraft({ rows: [aRow({ fullName: 'Nguyễn Thị Hoa' }, 'r1'), aRow({ fullName: 'Lê Văn Bình' }, 'r2')] });
const standing = { draft, attachments };

function aRemark(path: readonly string[], before: FieldValue | FieldValues = standingAt(path, standing)): Remark {
  return { id: `remark ${path.join('/')}`, path, text: 'Xem lại', at: '2026-11-22T03:00:00.000Z', actor: { name: 'Cán bộ', organisation: 'Cục' }, before };
}

function answered(remark: Remark, answer: string) {
  return { ...standing, draft: { ...draft, sections: { ...draft.sections, [ANSWERS]: { [remark.id]: answer } } } };
}

describe('what stands at a place', () => {
  it('is a value, the values of a row, the ids of the list, or the id of a file', () => {
    expect(standingAt(['rows', 'r2', 'fullName'], standing)).to.equal('Lê Văn Bình');
    expect(standingAt(['rows', 'r1'], standing)).to.deep.equal(draft.rows[0]?.values);
    expect(standingAt(['rows'], standing)).to.deep.equal(['r1', 'r2']);
    expect(standingAt(['slots', 'request'], standing)).to.equal('file-1');
    expect(standingAt(['recipient', 'fullName'], standing)).to.equal(draft.sections['recipient']?.['fullName']);
  });

  it('is null where nothing does', () => {
    for (const path of [['rows', 'gone'], ['rows', 'gone', 'fullName'], ['slots', 'other'], ['nowhere', 'x']]) {
      expect(standingAt(path, standing), path.join('/')).to.equal(null);
    }
  });
});

describe('a remark', () => {
  it('is open as long as the same stands in its place', () => {
    for (const path of [['rows', 'r1', 'fullName'], ['rows', 'r1'], ['rows'], ['slots', 'request'], ['recipient', 'fullName']]) {
      expect(remarkState(aRemark(path), standing), path.join('/')).to.equal('open');
    }
  });

  it('is mended by another value, another row, another list, another file', () => {
    const rows = [aRow({ fullName: 'Nguyễn Thị Hòa' }, 'r1'), aRow({ fullName: 'Lê Văn Bình' }, 'r2')];
    const mended = { draft: { ...draft, rows }, attachments: [{ id: 'file-2', slot: 'request' }] };
    for (const path of [['rows', 'r1', 'fullName'], ['rows', 'r1'], ['slots', 'request']]) {
      expect(remarkState(aRemark(path), mended), path.join('/')).to.equal('changed');
    }
    expect(remarkState(aRemark(['rows']), mended), 'the list has the same rows').to.equal('open');
    expect(remarkState(aRemark(['rows']), { draft: { ...draft, rows: rows.slice(1) }, attachments }), 'a row went').to.equal('changed');
    expect(remarkState(aRemark(['rows', 'r1']), { draft: { ...draft, rows: rows.slice(1) }, attachments }), 'its row went').to.equal('changed');
  });

  it('is not mended by writing nothing in another way', () => {
    const remark = aRemark(['recipient', 'position'], '');
    for (const nothing of ['', null, []] as const) {
      const said = { ...standing, draft: { ...draft, sections: { ...draft.sections, recipient: { ...draft.sections['recipient'], position: nothing } } } };
      expect(remarkState(remark, said)).to.equal('open');
    }
  });

  it('compares records as data, whatever the order of their parts', () => {
    const remark = aRemark(['rows', 'r1', 'organisation'], { id: 'o1', name: 'Sở' });
    const same = { ...standing, draft: { ...draft, rows: [aRow({ organisation: { name: 'Sở', id: 'o1' } }, 'r1')] } };
    expect(remarkState(remark, same)).to.equal('open');
  });

  it('is explained by words, not by blanks', () => {
    const remark = aRemark(['rows', 'r1', 'fullName']);
    expect(remarkState(remark, answered(remark, 'Đúng theo căn cước'))).to.equal('explained');
    expect(remarkState(remark, answered(remark, ' \n '))).to.equal('open');
    expect(answerIn(draft, remark.id)).to.equal('');
  });
});

describe('filing again', () => {
  it('is stopped at each place that is neither mended nor explained, and at no other', () => {
    const [name, row, file] = [aRemark(['rows', 'r1', 'fullName']), aRemark(['rows', 'r2']), aRemark(['slots', 'request'])] as const;
    const rows = [aRow({ fullName: 'Nguyễn Thị Hòa' }, 'r1'), ...draft.rows.slice(1)];
    const now = { draft: { ...answered(row, 'Vẫn công tác').draft, rows }, attachments };
    expect(openRemarks([name, row, file], now)).to.deep.equal([{ path: ['slots', 'request'], code: 'remark.open', params: {}, severity: 'error', source: 'backend' }]);
    expect(openRemarks([], now)).to.deep.equal([]);
  });
});
