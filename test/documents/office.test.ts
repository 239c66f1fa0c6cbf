/** LibreOffice opens the DOCX and makes the same letter of it: the same words on the same paper. poppler sees only embedded fonts. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allOf, blocksOf, vn2018, vn2025, type LetterModel, type TableBlock } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { aFullDraft, letterOf } from './drafts.js';
import { inFolder, needs, toPdf } from './office.js';
import { bytesOf, printedWords, readPdf, type PrintedText } from './read-back.js';
import { headWords, letterWords, squeezed } from './words.js';

const letters: Record<string, LetterModel> = {};
for (const bundle of [vn2018, vn2025]) {
  for (const procedure of await allOf(bundle)) {
    for (const rows of bundle === vn2018 ? [1, 30] : [30]) {
      letters[`${procedure.definition.code}-${bundle.profile.id}-${String(rows)}`] = await letterOf(bundle, procedure, aFullDraft(procedure, rows));
    }
  }
}
const headOf = (letter: LetterModel): string => squeezed(headWords(blocksOf(letter).find((block): block is TableBlock => block.kind === 'table')!));

describe('the DOCX in LibreOffice', function () {
  this.timeout(180_000);
  before(needs('soffice', '--version'));

  it('has the words of the letter in their order, on paper of the same size, with the same marks in the same places', async () => {
    await inFolder(async (folder) => {
      const files: Record<string, Blob> = {};
      for (const [name, letter] of Object.entries(letters)) files[name] = await exporter().export(letter, 'docx');
      const converted = await toPdf(folder, files);
      for (const [name, letter] of Object.entries(letters)) {
        const theirs = await readPdf(new Blob([readFileSync(converted[name]!)]));
        const ours = await readPdf(await exporter().export(letter, 'pdf'));
        expect(printedWords(theirs, headOf(letter)), name).to.equal(letterWords(letter));
        expect(theirs.sizes.slice(0, 2).map((size) => size.map(Math.round)), name).to.deep.equal(ours.sizes.slice(0, 2).map((size) => size.map(Math.round)));
        expect(Math.abs(theirs.pages.length - ours.pages.length), `pages of ${name}`).to.be.at.most(1);
        for (const page of theirs.pages) expect(page.length, `an empty page in ${name}`).to.be.greaterThan(2);
        expectSamePlaces(theirs.pages[0]!, ours.pages[0]!, name);
      }
    });
  });
});

/** Where lines begin, on the first page: within two millimetres, to which line heights and borders of two programs add up. */
function expectSamePlaces(theirs: readonly PrintedText[], ours: readonly PrintedText[], name: string): void {
  for (const words of ['CỘNG HÒA', 'Độc lập', 'SỞ NỘI VỤ', 'Số: 125', 'V/v', 'Kính gửi', 'Họ và tên:', 'Nơi nhận:', 'KT. GIÁM ĐỐC', 'Nguyễn Văn An']) {
    const [one, other] = [theirs, ours].map((page) => page.find(({ text }) => text.includes(words)));
    if (one === undefined || other === undefined) continue;
    expect(Math.abs(one.x - other.x), `${name}: ${words}, across`).to.be.at.most(6);
    expect(Math.abs(one.y - other.y), `${name}: ${words}, down`).to.be.at.most(6);
  }
}

describe('the PDF in poppler', () => {
  before(needs('pdffonts', '-v'));

  it('has embedded fonts only, each with the way back to letters', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'letter.pdf');
      writeFileSync(path, await bytesOf(await exporter().export(letters['01-vn-2018-30']!, 'pdf')));
      const [, , ...fonts] = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n');
      expect(fonts).to.have.length(4);
      for (const font of fonts) expect(font).to.match(/^Tinos-\w+\s+CID TrueType\s+Identity-H\s+yes no {2}yes/u);
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
      expect(info).to.match(/Title: +V\/v đề nghị cấp chứng thư số cho cá nhân/u).and.to.match(/Author: +SỞ NỘI VỤ/u).and.to.match(/ctso-fingerprint:[0-9a-f]{64}/u);
    });
  });

  it('gives every word back', async () => {
    await inFolder(async (folder) => {
      const letter = letters['06-vn-2018-1']!;
      const path = join(folder, 'letter.pdf');
      writeFileSync(path, await bytesOf(await exporter().export(letter, 'pdf')));
      const said = squeezed([execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })]);
      for (const word of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'V/v đề nghị khôi phục thiết bị lưu khóa bí mật', 'thuebao0@lamgiang.gov.vn', 'PHÓ GIÁM ĐỐC']) expect(said).to.include(squeezed([word]));
    });
  });
});
