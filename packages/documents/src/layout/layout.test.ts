/** Words stay whole where a line can hold them, and columns are as wide as their words need. */
import type { TableBlock, TableColumn } from '@ctso/core';
import { expect } from 'chai';
import { balance } from './balance.js';
import { WordMeasure, planColumns, type ColumnPlan } from './columns.js';
import { headLines } from './head.js';
import { textWidth } from './metrics.js';
import { printable } from './printable.js';
import { withSpaces, withoutOrphan, wrap } from './wrap.js';

const column = (id: string, change: Partial<TableColumn> = {}): TableColumn => ({ id, label: id, width: 1, align: 'start', ...change });
const aTable = (columns: TableColumn[], ...rows: string[][]): TableBlock => ({ kind: 'table', title: '', empty: '', columns, rows: rows.map((cells, index) => ({ id: String(index), cells })) });

function plan(table: TableBlock, width: number): ColumnPlan {
  const measure = new WordMeasure(table);
  for (const { cells } of table.rows) measure.read(cells);
  return planColumns(table, measure.needs, width);
}

describe('planning the columns of a list', () => {
  it('fills the line exactly', () => {
    const { widths } = plan(aTable([column('a', { width: 3 }), column('b')], ['x', 'y']), 400);
    expect(widths.reduce((total, width) => total + width, 0)).to.be.closeTo(400, 0.01);
    expect(widths[0]).to.be.greaterThan(widths[1] ?? 0);
  });

  it('gives more room to a column that has more to say', () => {
    const { widths } = plan(aTable([column('a'), column('b')], ['x', 'một câu dài hơn hẳn những gì đứng bên cạnh nó']), 400);
    expect(widths[1]).to.be.greaterThan(2 * (widths[0] ?? 0));
  });

  it('widens a narrow column until its longest word fits', () => {
    const email = 'nguyenthihoa@lamgiang.gov.vn';
    const { widths, size } = plan(aTable([column('a', { width: 9 }), column('b', { width: 1 })], ['x', email]), 400);
    expect(wrap(email, (widths[1] ?? 0) - 6, size, 'regular')).to.deep.equal([email]);
  });

  it('takes smaller letters before it breaks words, and breaks serials rather than let them take the line', () => {
    const many = Array.from({ length: 6 }, (_, index) => column(String(index)));
    const cells = many.map(() => 'nguyenthihoa.lg@gov.vn');
    expect(plan(aTable(many, cells), 900).size).to.equal(12);
    expect(plan(aTable(many, cells), 760).size).to.be.lessThan(12);
    const serial = plan(aTable([column('a', { width: 20 }), column('b')], ['x', '5401010463ce97bc376e362d88c2ee97']), 400);
    expect(wrap('5401010463ce97bc376e362d88c2ee97', (serial.widths[1] ?? 0) - 6, serial.size, 'regular')).to.have.length(2);
  });
});

describe('the head of a list', () => {
  it('puts neighbours of one group under one cell and stretches the others', () => {
    const [upper, lower] = headLines(aTable([column('TT'), column('MST', { group: 'Định danh' }), column('ĐVQHNS', { group: 'Định danh' }), column('Tỉnh')]));
    expect(upper?.map(({ text, columns, lines }) => [text, columns, lines])).to.deep.equal([['TT', 1, 2], ['Định danh', 2, 1], ['Tỉnh', 1, 2]]);
    expect(lower?.map(({ text, column: at }) => [text, at])).to.deep.equal([['MST', 1], ['ĐVQHNS', 2]]);
  });
});

describe('wrapping', () => {
  it('breaks at spaces and at line ends', () => {
    expect(wrap('Độc lập - Tự do\nHạnh phúc', textWidth('Hạnh phúc', 12), 12, 'regular')).to.deep.equal(['Độc lập -', 'Tự do', 'Hạnh phúc']);
  });

  it('leaves no syllable alone on the last line of a paragraph', () => {
    const text = 'phường Nguyễn An Ninh, tầng 2, nhà A';
    const width = textWidth('phường Nguyễn An Ninh, tầng 2, nhà', 12);
    expect(withoutOrphan(wrap(text, width, 12, 'regular'), width, 12, 'regular')).to.deep.equal(['phường Nguyễn An Ninh, tầng 2,', 'nhà A']);
  });

  it('knows where a space ends a line and where a word goes on', () => {
    expect(withSpaces('Sở Nội vụ 5401010463', ['Sở Nội', 'vụ', '54010', '10463'])).to.deep.equal(['Sở Nội ', 'vụ ', '54010', '10463']);
  });

  it('breaks an address behind its at sign where its halves fit', () => {
    const address = 'nguyenthihoa@snv.lamgiang.gov.vn';
    expect(wrap(address, textWidth('nguyenthihoa@snv.lamgiang.', 12), 12, 'regular')).to.deep.equal(['nguyenthihoa@', 'snv.lamgiang.gov.vn']);
  });

  it('breaks a word that is too long after its punctuation, and loses no letter', () => {
    const lines = wrap('can.bo.mot.cua@lamgiang.gov.vn', textWidth('can.bo.mot.cua@', 12) + 1, 12, 'regular');
    expect(lines).to.deep.equal(['can.bo.mot.cua@', 'lamgiang.gov.vn']);
    expect(wrap('5401010463ce97bc', 20, 12, 'regular').join('')).to.equal('5401010463ce97bc');
  });
});

describe('setting a heading as a clerk does', () => {
  const set = (text: string, width: number) => balance(text, width, 13, 'regular');

  it('begins the line of a province with its rank, and no line with a dash', () => {
    expect(set('ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 185)).to.deep.equal(['ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU']);
    expect(set('CHI CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG THÀNH PHỐ THỦ ĐỨC', 160)).to.deep.equal(['CHI CỤC TIÊU CHUẨN', 'ĐO LƯỜNG CHẤT LƯỢNG', 'THÀNH PHỐ THỦ ĐỨC']);
    for (const width of [90, 110, 130, 150]) for (const line of set('ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH BÀ RỊA - VŨNG TÀU', width)) expect(line).not.to.match(/^-/u);
  });

  it('tears no word of several syllables and leaves no syllable alone', () => {
    expect(set('V/v đề nghị cấp chứng thư số cho cá nhân', 180)).to.deep.equal(['V/v đề nghị cấp', 'chứng thư số cho cá nhân']);
    expect(set('V/v đề nghị thu hồi chứng thư số', 160)).to.deep.equal(['V/v đề nghị thu hồi', 'chứng thư số']);
  });

  it('loses no word and keeps to the width', () => {
    const text = 'V/v đề nghị gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số chuyên dùng công vụ';
    for (let width = 80; width < 400; width += 7) {
      const lines = set(text, width);
      expect(lines.join(' ')).to.equal(text);
      for (const line of lines) expect(textWidth(line, 13)).to.be.at.most(width);
    }
  });
});

describe('printable text', () => {
  it('is composed, with known line breaks and nothing invisible', () => {
    expect(printable('Hòa'.normalize('NFD'))).to.equal('Hòa');
    expect(printable('a\r\nb\rc\u2028d')).to.equal('a\nb\nc\nd');
    expect(printable('e\u200B@\uFEFFf\u0007g')).to.equal('e@f g');
  });
});
