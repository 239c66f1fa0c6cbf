/** What docs/letters.md shows is this code, and it does what the page says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allOf, ownStrings, vn2018 } from '@ctso/core';
import { locale } from '@ctso/locales';
import { aFullDraft } from './drafts.js';
import { isOf, print } from './example.js';
import { inFolder } from './office.js';
import { MILLIMETRE, bytesOf, readDocx, readPdf } from './read-back.js';

const [procedure] = await allOf(vn2018);
const draft = aFullDraft(procedure!, 3);
const { translate } = await locale('vi', await ownStrings(vn2018, 'vi'));

describe('the example of the page about letters', () => {
  it('stands there as it is here', () => {
    const shown = /```ts\n(?<code>.*?)```/su.exec(readFileSync('docs/letters.md', 'utf8'))?.groups?.['code'];
    const [, ...code] = readFileSync('test/documents/example.ts', 'utf8').split('\n');
    expect(shown).to.equal(code.join('\n'));
  });

  it('prints the portal’s sentence and words, with its margins and sizes', async () => {
    const { pdf, docx } = await print(procedure!, draft, translate);
    const lines = (await readPdf(pdf)).pages.flat();
    const find = (words: string) => lines.find(({ text }) => text.includes(words))!;
    expect(find('Sở Nội vụ đề nghị quý Cục').size).to.equal(13);
    expect(find('Nơi nhận:').x).to.be.closeTo(35 * MILLIMETRE, 0.1);
    expect(find('(Có danh sách gửi kèm)')).not.to.equal(undefined);
    const { paragraphs, body } = await readDocx(docx);
    expect(paragraphs).to.include('(Có danh sách gửi kèm)').and.to.include('Sở Nội vụ đề nghị quý Cục cấp chứng thư số cho các cá nhân sau đây.');
    expect(body).to.match(/w:top="1417".*?w:left="1984"/u);
  });

  it('tells a file of the present state from one of an earlier one', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'letter.pdf');
      writeFileSync(path, await bytesOf((await print(procedure!, draft, translate)).pdf));
      expect(await isOf(path, procedure!, draft)).to.equal(true);
      expect(await isOf(path, procedure!, aFullDraft(procedure!, 4))).to.equal(false);
      writeFileSync(path, 'scanned');
      expect(await isOf(path, procedure!, draft)).to.equal(undefined);
    });
  });
});
