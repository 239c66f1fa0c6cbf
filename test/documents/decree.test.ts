/** Measures the printed letter and holds it against the numbers of decree 30/2020, annex I. */
import { expect } from 'chai';
import { allOf, vn2018, type Draft, type LetterModel } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { aFullDraft, letterOf } from './drafts.js';
import { MILLIMETRE, readPdf, readStrokes, type PrintedText, type ReadPdf, type Stroke } from './read-back.js';

const A4 = [210 * MILLIMETRE, 297 * MILLIMETRE] as const;
const MARGIN = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
const near = (one: number, other: number, by = 0.6): boolean => Math.abs(one - other) <= by;
/** Millimetres, within what the decree allows; a tenth is left to rounding. */
const allowed = (points: number, [least, most]: readonly [number, number]): boolean => points >= (least - 0.1) * MILLIMETRE && points <= (most + 0.1) * MILLIMETRE;
const middle = ({ x, width }: PrintedText): number => x + width / 2;
/** Of the letters' highest marks: how far above its base line a line of this size begins. */
const topOf = ({ y, size }: PrintedText): number => y - 0.9 * size;

const procedures = await allOf(vn2018);
const individuals = procedures.find(({ definition }) => definition.code === '01')!;

interface Measured {
  readonly pdf: ReadPdf;
  readonly strokes: readonly Stroke[];
  readonly line: (words: string) => PrintedText;
}

async function measure(letter: LetterModel): Promise<Measured> {
  const file = await exporter().export(letter, 'pdf');
  const pdf = await readPdf(file);
  const all = pdf.pages.flat();
  const line = (words: string): PrintedText => {
    const found = all.find(({ text }) => text.includes(words));
    if (found === undefined) throw new Error(`“${words}” is not printed on one line.`);
    return found;
  };
  return { pdf, strokes: await readStrokes(file), line };
}

const withLetter = (draft: Draft, change: Record<string, string>): Draft => ({ ...draft, sections: { ...draft.sections, letter: { ...draft.sections['letter'], ...change } } });

describe('the letter on paper', () => {
  const draft = aFullDraft(individuals, 12);
  let measured: Measured;
  before(async () => {
    measured = await measure(await letterOf(vn2018, individuals, draft));
  });

  it('is A4: upright, its annex lying', () => {
    const [upright, ...annex] = measured.pdf.sizes;
    expect(near(upright![0], A4[0]) && near(upright![1], A4[1])).to.equal(true);
    expect(annex).not.to.be.empty;
    for (const [wide, high] of annex) expect(near(wide, A4[1]) && near(high, A4[0])).to.equal(true);
  });

  it('keeps the margins of the decree on every page, and uses them', () => {
    const { pages, sizes } = measured.pdf;
    pages.forEach((items, index) => {
      const [width = 0, height = 0] = sizes[index] ?? [];
      const inside = items.filter((item) => topOf(item) > 19 * MILLIMETRE && item.y < height - 19 * MILLIMETRE);
      for (const { x, width: length, y } of inside) {
        expect(x).to.be.at.least(30 * MILLIMETRE - 0.1);
        expect(x + length).to.be.at.most(width - 15 * MILLIMETRE + 0.6);
        expect(y).to.be.at.most(height - 20 * MILLIMETRE);
      }
      expect(allowed(Math.min(...inside.map(topOf)), [MARGIN.top[0], MARGIN.top[1] + 3])).to.equal(true);
    });
    expect(allowed(measured.line('Nơi nhận:').x, MARGIN.left)).to.equal(true);
  });

  it('has the sizes of the decree, of one set', () => {
    const sizes = (words: string): number => measured.line(words).size;
    expect(sizes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).to.equal(13);
    expect(sizes('Độc lập - Tự do - Hạnh phúc')).to.equal(14);
    expect(sizes('ỦY BAN NHÂN DÂN')).to.equal(13);
    expect(sizes('SỞ NỘI VỤ')).to.equal(13);
    expect(sizes('Số: 125/SNV-VP')).to.equal(13);
    expect(sizes('ngày 05 tháng 3 năm 2026')).to.equal(14);
    expect(sizes('V/v')).to.equal(13);
    expect(sizes('Kính gửi:')).to.equal(14);
    expect(sizes('Họ và tên:')).to.equal(14);
    expect(sizes('PHÓ GIÁM ĐỐC')).to.equal(14);
    expect(sizes('Nguyễn Văn An')).to.equal(14);
    expect(sizes('Nơi nhận:')).to.equal(12);
    expect(sizes('- Lưu: VT, VP.')).to.equal(11);
    expect(sizes('Phụ lục')).to.equal(14);
    expect(sizes('(Kèm theo Công văn số 125/SNV-VP ngày 05 tháng 3 năm 2026 của Sở Nội vụ)')).to.equal(14);
  });

  it('sets the nation’s name and motto over one another at the right, with a rule as long as the motto', () => {
    const [nation, motto] = [measured.line('CỘNG HÒA'), measured.line('Độc lập')];
    expect(near(middle(nation), middle(motto))).to.equal(true);
    expect(near(nation.x + nation.width, A4[0] - 15 * MILLIMETRE, 3)).to.equal(true);
    const rule = measured.strokes.find(({ x: [from] }) => near(from, motto.x, 1));
    expect(near(rule!.x[1] - rule!.x[0], motto.width, 1)).to.equal(true);
    expect(rule!.y[0] - motto.y).to.be.within(2, 8);
  });

  it('sets the governing body over the issuing one at the left, with a rule of a third to a half of its name', () => {
    const [parent, issuer] = [measured.line('TỈNH BÀ RỊA - VŨNG TÀU'), measured.line('SỞ NỘI VỤ')];
    expect(near(middle(parent), middle(issuer))).to.equal(true);
    expect(parent.y).to.be.lessThan(issuer.y);
    const rule = measured.strokes.find(({ x: [from, to] }) => near((from + to) / 2, middle(issuer), 1));
    expect((rule!.x[1] - rule!.x[0]) / issuer.width).to.be.within(1 / 3, 1 / 2);
  });

  it('sets number and symbol on the base line of place and date, each in the middle of its half, and the subject beneath', () => {
    const [number, date, subject] = [measured.line('Số: 125/SNV-VP'), measured.line('Bà Rịa - Vũng Tàu, ngày'), measured.line('V/v')];
    expect(near(number.y, date.y, 0.05)).to.equal(true);
    expect(near(middle(number), middle(measured.line('SỞ NỘI VỤ')))).to.equal(true);
    expect(near(middle(date), middle(measured.line('CỘNG HÒA')))).to.equal(true);
    expect(near(middle(subject), middle(number))).to.equal(true);
    expect(subject.y).to.be.greaterThan(number.y);
  });

  it('indents the first line of its body by 1 to 1.27 centimetres, with 6 points or more between paragraphs', () => {
    const [name, next] = [measured.line('Họ và tên:'), measured.line('Số CMND/Thẻ CCCD/Hộ chiếu:')];
    expect(allowed(name.x - 30 * MILLIMETRE, [10, 12.7])).to.equal(true);
    expect(next.y - name.y).to.be.within(14 * 1.15 + 5.9, 14 * 1.5 + 8);
  });

  it('sets the signer in the right half, level with the copies, with room for signature and seal', () => {
    const [copies, capacity, second, name] = [measured.line('Nơi nhận:'), measured.line('KT. GIÁM ĐỐC'), measured.line('PHÓ GIÁM ĐỐC'), measured.line('Nguyễn Văn An')];
    expect(near(copies.y, capacity.y, 0.1)).to.equal(true);
    for (const line of [capacity, second, name]) expect(near(middle(line), middle(capacity))).to.equal(true);
    expect(capacity.x).to.be.greaterThan(A4[0] / 2);
    expect(topOf(name) - second.y).to.be.at.least(25 * MILLIMETRE);
  });

  it('numbers pages in the middle of the top margin, not the first of the letter nor of its annex', () => {
    const [, , ...later] = measured.pdf.pages;
    const numbers = (items: readonly PrintedText[]): readonly PrintedText[] => items.filter(({ y }) => y < 20 * MILLIMETRE);
    for (const page of measured.pdf.pages.slice(0, 2)) expect(numbers(page)).to.be.empty;
    expect(later).not.to.be.empty;
    later.forEach((page, index) => {
      const [number, ...more] = numbers(page);
      expect(more).to.be.empty;
      expect(number).to.deep.include({ text: String(index + 2), size: 14 });
      expect(near(middle(number!), (30 * MILLIMETRE + A4[1] - 15 * MILLIMETRE) / 2, 1)).to.equal(true);
    });
  });
});

describe('what a clerk looks at first', () => {
  const days: readonly (readonly [string, string])[] = [
    ['01/01/2026', 'ngày 01 tháng 01 năm 2026'], ['09/02/2026', 'ngày 09 tháng 02 năm 2026'], ['05/03/2026', 'ngày 05 tháng 3 năm 2026'],
    ['10/09/2026', 'ngày 10 tháng 9 năm 2026'], ['31/12/2026', 'ngày 31 tháng 12 năm 2026'],
  ];
  for (const [typed, printed] of days) {
    it(`dates the letter of ${typed} "${printed}"`, async () => {
      const { line } = await measure(await letterOf(vn2018, individuals, withLetter(aFullDraft(individuals, 1), { date: typed })));
      expect(line(`Bà Rịa - Vũng Tàu, ${printed}`).size).to.equal(14);
    });
  }

  it('puts one addressee behind "Kính gửi:", and several one beneath the other', async () => {
    const draft = aFullDraft(individuals, 1);
    const one = await measure(await letterOf(vn2018, individuals, withLetter(draft, { addressee: 'Sở Khoa học và Công nghệ' })));
    expect(one.line('Kính gửi: Sở Khoa học và Công nghệ').size).to.equal(14);
    const two = await measure(await letterOf(vn2018, individuals, withLetter(draft, { addressee: 'Sở Khoa học và Công nghệ\nCục Chứng thực số và Bảo mật thông tin' })));
    const [label, first, second] = [two.line('Kính gửi:'), two.line('- Sở Khoa học và Công nghệ;'), two.line('- Cục Chứng thực số và Bảo mật thông tin.')];
    expect(near(label.y, first.y, 0.1)).to.equal(true);
    expect(second.y).to.be.greaterThan(first.y);
    // Behind the label, whose words a reader of files takes together with the first line.
    expect(second.x - label.x).to.be.within(55, 75);
  });

  it('never cuts a row, and never leaves the signature alone, wherever the page ends', async () => {
    const devices = procedures.find(({ definition }) => definition.code === '06')!;
    for (let rows = 1; rows <= 10; rows += 1) {
      const { pages } = await readPdf(await exporter().export(await letterOf(vn2018, devices, aFullDraft(devices, rows)), 'pdf'));
      const signed = pages.find((page) => page.some(({ text }) => text === 'Nguyễn Văn An'));
      expect(signed!.map(({ text }) => text).join(' '), `${String(rows)} rows`).to.match(/Ghi chú:|Cơ quan, tổ chức công tác:/u);
    }
  });
});
