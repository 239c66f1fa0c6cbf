/** What is in the letter is in the PDF, word for word; letters that the fonts lack are refused, never left out. */
import { expect } from 'chai';
import { isFailure } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { ALPHABET, RECIPIENT, aLetter, aLetterhead, aTable } from './letter-fixture.js';
import { MILLIMETRE, printedWords, readPdf, readTags, type PrintedText } from './read-back.js';
import { headWords, letterWords, squeezed } from './words.js';

const print = async (model: ReturnType<typeof aLetter>) => readPdf(await exporter().export(model, 'pdf'));
const texts = (items: readonly PrintedText[]) => items.map(({ text }) => text);
const HEAD = squeezed(headWords(aTable(0)));

describe('the PDF of a letter', () => {
  for (const rows of [0, 1, 40]) {
    it(`holds every word of the letter in its order, with ${String(rows)} rows`, async () => {
      const letter = aLetter({ rows });
      expect(printedWords(await print(letter), HEAD)).to.equal(letterWords(letter));
    });
  }

  it('repeats the head of the list on each page of the annex, and numbers its pages on their own from the second', async () => {
    const { pages } = await print(aLetter({ rows: 40 }));
    const [letter = [], ...annex] = pages;
    expect(annex.length).to.be.greaterThan(3);
    const numbers = (items: readonly PrintedText[]) => texts(items.filter(({ y }) => y < 20 * MILLIMETRE));
    expect(numbers(letter)).to.deep.equal([]);
    for (const [index, items] of annex.entries()) {
      expect(squeezed(texts(items))).to.include(HEAD);
      expect(numbers(items)).to.deep.equal(index === 0 ? [] : [String(index + 1)]);
    }
  });

  it('keeps every word within the margins', async () => {
    const { pages, sizes } = await print(aLetter({ rows: 40 }));
    for (const [index, items] of pages.entries()) {
      const [width = 0] = sizes[index] ?? [];
      for (const { x, width: length } of items) {
        expect(x).to.be.at.least(30 * MILLIMETRE - 0.1);
        expect(x + length).to.be.at.most(width - 15 * MILLIMETRE + 0.5);
      }
    }
  });

  it('never leaves the signature alone on a page', async () => {
    for (let rows = 1; rows <= 14; rows += 1) {
      const { pages } = await print(aLetter({ rows, within: true, table: { columns: aTable(0).columns.slice(0, 6) } }));
      const last = texts(pages[pages.length - 1] ?? []);
      expect(last, `${String(rows)} rows`).to.include(String(rows)).and.to.include('Nguyễn Văn An');
    }
  });

  it('divides a row that is higher than a page and loses none of it', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `từ${String(index)}`).join(' ');
    const [row] = aTable(1).rows;
    const cells = (row?.cells ?? []).map((text, index) => (index === 5 ? long : text));
    const { pages } = await print(aLetter({ rows: 1, table: { rows: [{ id: 'long', cells }] } }));
    const all = squeezed(pages.flatMap(texts));
    expect(pages.length).to.be.greaterThan(2);
    for (let index = 0; index < 400; index += 1) expect(all).to.include(`từ${String(index)}`);
  });

  it('prints the whole alphabet in each face', async () => {
    const closing = { kind: 'closing', section: 'closing', recipientsLabel: `${ALPHABET}:`, recipients: [], capacities: [], signer: ALPHABET } as const;
    const head = aLetterhead({ issuer: ALPHABET, subject: ALPHABET, placeAndDate: ALPHABET });
    const { pages, fonts } = await print(aLetter({ blocks: [head, closing] }));
    expect(squeezed(pages.flatMap(texts)).split(ALPHABET)).to.have.length(6);
    expect(fonts).to.have.length(4);
  });

  it('composes decomposed letters', async () => {
    const letter = aLetter({ blocks: [aLetterhead({ subject: 'V/v đề nghị cấp chứng thư số'.normalize('NFD') })] });
    const { pages } = await print(letter);
    expect(squeezed(pages.flatMap(texts))).to.include(squeezed(['V/v đề nghị cấp chứng thư số']));
  });

  it('names the character that no face has and the place where it stands, and nothing of the text around it', async () => {
    const facts = { ...RECIPIENT, items: [{ field: 'fullName', label: 'Họ và tên', text: 'Nguyễn 語 Hòa' }] } as typeof RECIPIENT;
    const thrown: unknown = await print(aLetter({ blocks: [facts] })).catch((error: unknown) => error);
    expect(isFailure(thrown) && thrown.code).to.equal('unsupported');
    expect((thrown as Error).cause).to.deep.equal({ character: '語', codePoint: 'U+8A9E', block: 'facts', label: 'Họ và tên' });

    const rows = aTable(3).rows.map((row, index) => (index === 2 ? { ...row, cells: row.cells.map((text, column) => (column === 5 ? '☑' : text)) } : row));
    const inList: unknown = await print(aLetter({ rows: 3, table: { rows } })).catch((error: unknown) => error);
    expect((inList as Error).cause).to.deep.equal({ character: '☑', codePoint: 'U+2611', block: 'table', label: 'Tên cơ quan, tổ chức công tác', row: 3 });
  });

  it('loses no space that was typed', async () => {
    const facts = { ...RECIPIENT, items: [{ field: 'fullName', label: 'Họ và tên', text: 'Nguyễn  Văn   Hòa' }] } as typeof RECIPIENT;
    const file = await exporter().pages(aLetter({ blocks: [facts] }));
    expect(file[0]!.items.map((item) => (item.kind === 'text' ? item.text : ''))).to.include('Họ và tên: Nguyễn  Văn   Hòa');
  });

  it('is tagged: headings, paragraphs, and a table whose rows have all their cells', async () => {
    const letter = aLetter({ rows: 40 });
    const { marked, parts } = await readTags(await exporter().export(letter, 'pdf'));
    expect(marked).to.equal(true);
    expect(parts.get('Table')).to.equal(1);
    expect(parts.get('TR')).to.equal(41);
    expect(parts.get('TH')).to.equal(11);
    expect(parts.get('TD')).to.equal(40 * 11);
    expect(parts.get('H1')).to.equal(2);
    expect(parts.get('H2')).to.equal(2);
  });

  it('leaves a list of thousands untagged, which would be half as large again', async () => {
    const { marked } = await readTags(await exporter().export(aLetter({ rows: 301 }), 'pdf'));
    expect(marked).to.equal(false);
  });

  it('parts words where lines end, for those who copy and those who listen', async () => {
    const [page] = await exporter().pages(aLetter({ blocks: [aLetterhead()] }));
    const lines = page!.items.flatMap((item) => (item.kind === 'text' ? [[item.text, item.spaced]] : []));
    expect(lines.slice(0, 2)).to.deep.equal([['ỦY BAN NHÂN DÂN', true], ['TỈNH BÀ RỊA - VŨNG TÀU', false]]);
  });

  it('carries title and language', async () => {
    const { title, language } = await print(aLetter());
    expect(title).to.equal('Đề nghị cấp chứng thư số cho cá nhân');
    expect(language).to.equal('vi-VN');
  });
});
