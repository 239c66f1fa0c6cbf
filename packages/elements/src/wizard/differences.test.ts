import { ANSWERS, type Draft } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { aDraft, aRow, procedure } from '../testing/a-wizard.js';
import { differences } from './differences.js';

const words = { translate: (key: string) => key.replace(/^.*:/u, ''), provinceName: (code: string) => code };

function found(mine: Draft, theirs: Draft): unknown[] {
  return differences(procedure, mine, theirs, words).map(({ label, row, name, mine: own, theirs: other }) => [label, row, name, own, other]);
}

describe('differences of two drafts', () => {
  it('name the field of a section with both texts', () => {
    const mine = aDraft();
    const theirs = { ...mine, sections: { ...mine.sections, letter: { ...mine.sections['letter'], symbol: '9/KHAC' } } };
    expect(found(mine, theirs)).to.deep.equal([['letter.symbol', undefined, '', '125/SNV-VP', '9/KHAC']]);
  });

  it('name the row of a changed field, a row that only one side has, and nothing for rows that merely moved', () => {
    const both = aRow('both');
    const mine = aDraft([both, aRow('changed', { position: 'Chuyên viên' }), aRow('mine', { fullName: 'Trần Quốc Vượng' })]);
    const theirs = aDraft([aRow('changed'), both, aRow('theirs', { fullName: 'Đặng Ngọc Quỳnh' })]);
    expect(found(mine, theirs)).to.deep.equal([
      ['row.position', 2, 'Nguyễn Thị Hoa', 'Chuyên viên', 'Trưởng phòng'],
      ['', 3, 'Trần Quốc Vượng', 'Trần Quốc Vượng', undefined],
      ['', 3, 'Đặng Ngọc Quỳnh', undefined, 'Đặng Ngọc Quỳnh'],
    ]);
  });

  it('name what was explained otherwise', () => {
    const mine = aDraft();
    const told = (text: string): Draft => ({ ...mine, sections: { ...mine.sections, [ANSWERS]: { one: text } } });
    expect(found(told('Đúng.'), told('Đã sửa.'))).to.deep.equal([['supplement.answer', undefined, '', 'Đúng.', 'Đã sửa.']]);
    expect(found(told('Đúng.'), mine)).to.deep.equal([['supplement.answer', undefined, '', 'Đúng.', '']]);
    expect(found(told(''), mine)).to.deep.equal([]);
  });
});
