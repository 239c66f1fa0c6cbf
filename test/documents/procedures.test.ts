/** What core composes of a real procedure, both printers print: in Vietnamese and in English, blank and filled in. */
import { expect } from 'chai';
import { allOf, LANGUAGES, vn2018, type Draft } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { letterOf } from './drafts.js';
import { printedWords, readDocx, readPdf } from './read-back.js';
import { letterWords, squeezed } from './words.js';

/** The manual's own example, its papers corrected. */
const FILLED: Draft = {
  sections: {
    letter: { parentAuthority: 'Ủy ban nhân dân tỉnh Lam Giang', organisationName: 'Sở Nội vụ', symbol: '125/SNV-VP', place: 'Lam Giang', date: '20/11/2026' },
    recipient: {
      fullName: 'Nguyễn Văn Hòa', idNumber: '030085227110', idIssuedOn: '07/01/2020', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', position: 'Giám đốc',
      mobile: '0987654321', officialEmail: 'nguyenvanhoa@lamgiang.gov.vn', address: '76 Khu phố 4, phường Nguyễn An Ninh, tỉnh Lam Giang',
    },
    closing: { recipients: '- Như trên;\n- UBND tỉnh;\n- Lưu: VT.', capacities: 'KT. Giám đốc\nPhó Giám đốc', signer: 'Nguyễn Văn An' },
  },
  rows: [
    {
      id: 'row-1',
      values: {
        officialEmail: 'nguyenthihoa@lamgiang.gov.vn', fullName: 'Nguyễn Thị Hoa', birthDate: '21/07/1985', phone: '0987648487', idNumber: '030185004127',
        idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', organisation: { id: 'o1', name: 'Sở Nội vụ tỉnh Lam Giang' }, province: '91',
        position: 'Trưởng phòng', simOperator: 'Viettel', keepNumber: true, previousSerials: ['5401010463ce97bc376e362d88c2ee97', '029708EF'],
      },
    },
  ],
};
const BLANK: Draft = { sections: {}, rows: [] };

const procedures = await allOf(vn2018);
const letters = [
  ...procedures.map((procedure) => ({ procedure, draft: BLANK, state: 'blank' })),
  ...procedures.slice(0, 1).map((procedure) => ({ procedure, draft: FILLED, state: 'filled in' })),
];

for (const language of LANGUAGES) {
  for (const { procedure, draft, state } of letters) {
    describe(`procedure ${procedure.definition.id}, ${state}, in ${language}`, () => {
      it('is a DOCX of every word that was composed', async () => {
        const letter = await letterOf(vn2018, procedure, draft, language);
        const { paragraphs } = await readDocx(await exporter().export(letter, 'docx'));
        expect(squeezed(paragraphs)).to.equal(letterWords(letter));
      });

      it('is a PDF of every word that was composed', async () => {
        const letter = await letterOf(vn2018, procedure, draft, language);
        expect(printedWords(await readPdf(await exporter().export(letter, 'pdf')), '')).to.equal(letterWords(letter));
      });
    });
  }
}
