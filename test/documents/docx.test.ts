/** What is in the letter is in the DOCX, word for word, and the page is an official one. */
import { expect } from 'chai';
import { exporter } from '@ctso/documents';
import { ALPHABET, aLetter, aLetterhead, aTable } from './letter-fixture.js';
import { readDocx } from './read-back.js';
import { letterWords, squeezed } from './words.js';

const print = async (model: ReturnType<typeof aLetter>) => readDocx(await exporter().export(model, 'docx'));

describe('the DOCX of a letter', () => {
  for (const rows of [0, 1, 40]) {
    it(`holds every word of the letter in its order, with ${String(rows)} rows`, async () => {
      const letter = aLetter({ rows });
      const { paragraphs } = await print(letter);
      expect(squeezed(paragraphs)).to.equal(letterWords(letter));
    });
  }

  it('repeats both lines of a grouped head on each page and keeps rows whole', async () => {
    const columns = aTable(0).columns.map((column) => (column.id === 'phone' || column.id === 'serials' ? { ...column, group: 'Định danh của thuê bao' } : column));
    const letter = aLetter({ rows: 3, table: { columns } });
    const { body, paragraphs } = await print(letter);
    expect(squeezed(paragraphs)).to.equal(letterWords(letter));
    expect(body.match(/<w:tblHeader\/>/gu)).to.have.length(2);
    expect(body).to.include('<w:gridSpan w:val="2"/>').and.to.include('<w:vMerge w:val="restart"/>');
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    for (const row of rows) expect(row).to.include('<w:cantSplit/>');
  });

  it('stands on A4 with the margins of the decree, and its annex lies on pages numbered on their own', async () => {
    const sections = ({ body }: { body: string }) => [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/gu)].map((found) => found.slice(1, 3).map(Number));
    const withAnnex = await print(aLetter());
    const within = await print(aLetter({ within: true }));
    expect(sections(withAnnex)).to.deep.equal([[11906, 16838], [16838, 11906]]);
    expect(sections(within)).to.deep.equal([[11906, 16838]]);
    for (const { body } of [withAnnex, within]) expect(body).to.match(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    expect(withAnnex.body.match(/<w:pgNumType w:start="1"\/>/gu)).to.have.length(2);
  });

  it('is set in Times New Roman, in Vietnamese, with its title, and numbers its pages from the second', async () => {
    const { styles, core, body } = await print(aLetter());
    expect(styles).to.include('Times New Roman').and.to.include('w:val="vi-VN"');
    expect(core).to.include('<dc:title>Đề nghị cấp chứng thư số cho cá nhân</dc:title>');
    expect(core).to.include('<dc:creator>SỞ NỘI VỤ</dc:creator>');
    expect(body).to.include('<w:titlePg/>');
  });

  it('prints the whole alphabet, and decomposed letters composed', async () => {
    const { paragraphs } = await print(aLetter({ blocks: [aLetterhead({ subject: ALPHABET.normalize('NFD') })] }));
    expect(paragraphs.join('').replace(/\n/gu, '')).to.include(ALPHABET);
  });

  it('survives characters that XML cannot hold, and keeps line breaks', async () => {
    const { paragraphs } = await print(aLetter({ blocks: [aLetterhead({ subject: 'a\u0000b\u200Bc & <d>\r\ne\uD800' })] }));
    expect(paragraphs[paragraphs.length - 1]).to.equal('a bc & <d>\ne\uFFFD');
  });

  it('leaves dots, not words, where no answer was given', async () => {
    const { body, paragraphs } = await print(aLetter());
    expect(paragraphs).to.include('Nơi cấp: ');
    expect(body).to.include('w:leader="dot"');
  });
});
