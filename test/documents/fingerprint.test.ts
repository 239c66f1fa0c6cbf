/** Both files bear their dossier's fingerprint, and it is found again, also in a file that something was added to. */
import { expect } from 'chai';
import { allOf, fingerprintOf, shortCode, vn2018 } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { readFingerprint } from '@ctso/documents/inspect';
import { strToU8, zipSync } from 'fflate';
import { aFullDraft, letterOf } from './drafts.js';
import { aLetter } from './letter-fixture.js';
import { bytesOf, readDocx, readPdf } from './read-back.js';

const [procedure] = await allOf(vn2018);
const draft = aFullDraft(procedure!, 12);
const fingerprint = await fingerprintOf(procedure!, draft);

for (const format of ['pdf', 'docx'] as const) {
  describe(`the fingerprint in a ${format}`, () => {
    it('is that of the dossier', async () => {
      expect(await readFingerprint(await exporter().export(await letterOf(vn2018, procedure!, draft), format))).to.equal(fingerprint);
    });

    it('is missing where the letter has none', async () => {
      expect(await readFingerprint(await exporter().export(aLetter(), format))).to.equal(undefined);
    });
  });
}

describe('the fingerprint', () => {
  it('is still found in a PDF that a signature was added to', async () => {
    const file = await exporter().export(await letterOf(vn2018, procedure!, draft), 'pdf');
    expect(await readFingerprint(new Blob([file, '\n9 0 obj\n<</Type/Sig/Contents<00>>>\nendobj\n%%EOF\n']))).to.equal(fingerprint);
  });

  it('is not looked for in what only seems to be a document', async () => {
    const zip = zipSync({ 'notes.txt': strToU8(`ctso-fingerprint:${fingerprint}`) });
    expect(await readFingerprint(new Blob([zip]))).to.equal(undefined);
    expect(await readFingerprint(new Blob([zip.slice(0, 30)]))).to.equal(undefined);
    expect(await readFingerprint(new Blob([]))).to.equal(undefined);
  });

  it('stands in short at the foot of each page of both', async () => {
    const letter = await letterOf(vn2018, procedure!, draft);
    const code = `Mã kiểm tra hồ sơ: ${shortCode(fingerprint)}`;
    const { pages } = await readPdf(await exporter().export(letter, 'pdf'));
    for (const page of pages) expect(page.map(({ text }) => text)).to.include(code);
    const { foot } = await readDocx(await exporter().export(letter, 'docx'));
    expect(foot).to.include(code);
  });

  it('leaves the same letter the same file, byte by byte', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const [one, two] = await Promise.all([1, 2].map(async () => bytesOf(await exporter().export(await letterOf(vn2018, procedure!, draft), format))));
      expect(one).to.deep.equal(two);
    }
  });
});
