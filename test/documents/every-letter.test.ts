/** The letter of every procedure under every law says in both files what its model says: word by word, with one row and with thirty. */
import { expect } from 'chai';
import { allOf, blocksOf, vn2018, vn2024, vn2025, type LetterModel, type TableBlock } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { aFullDraft, letterOf } from './drafts.js';
import { printedWords, readDocx, readPdf } from './read-back.js';
import { headWords, letterWords, squeezed } from './words.js';

const headOf = (letter: LetterModel): string => squeezed(headWords(blocksOf(letter).find((block): block is TableBlock => block.kind === 'table')!));

async function expectBoth(letter: LetterModel): Promise<void> {
  const { paragraphs } = await readDocx(await exporter().export(letter, 'docx'));
  expect(squeezed(paragraphs)).to.equal(letterWords(letter));
  expect(printedWords(await readPdf(await exporter().export(letter, 'pdf')), headOf(letter))).to.equal(letterWords(letter));
}

for (const bundle of [vn2018, vn2024, vn2025]) {
  for (const procedure of await allOf(bundle)) {
    describe(`procedure ${procedure.definition.code} under ${bundle.profile.id}`, () => {
      for (const rows of [1, 30]) {
        it(`says the same in both files, with ${String(rows)} rows`, async () => {
          await expectBoth(await letterOf(bundle, procedure, aFullDraft(procedure, rows)));
        });
      }
    });
  }
}

describe('a letter of thousands of rows', () => {
  it('says the same in both files', async () => {
    const [procedure] = await allOf(vn2018);
    await expectBoth(await letterOf(vn2018, procedure!, aFullDraft(procedure!, 5000)));
  });
});
