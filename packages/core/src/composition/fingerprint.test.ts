/** The same letter has the same fingerprint, and another letter another one. */
import { expect } from 'chai';
import { compile } from '../procedures/compile.js';
import { vn2018 } from '../procedures/vn-2018/index.js';
import { issueIndividuals } from '../procedures/vn-2018/issue-individuals.js';
import type { Draft, FieldValues } from '../records/draft.js';
import { canonicalForm, fingerprintOf, shortCode } from './fingerprint.js';

const procedure = compile(issueIndividuals, vn2018.profile);
const hoa: FieldValues = { fullName: 'Nguyễn Thị Hoa', officialEmail: 'hoa@lamgiang.gov.vn', simOperator: 'Viettel', keepNumber: true };
const aDraft = (row: FieldValues = hoa, id = 'r1', letter: FieldValues = { symbol: '125/SNV-VP', date: '20/11/2026' }): Draft => ({ sections: { letter }, rows: [{ id, values: row }] });
const print = (draft: Draft): Promise<string> => fingerprintOf(procedure, draft);

describe('the fingerprint of a dossier', () => {
  it('is another one when a single letter is', async () => {
    const before = await print(aDraft());
    expect(before).to.match(/^[0-9a-f]{64}$/u);
    expect(await print(aDraft({ ...hoa, fullName: 'Nguyễn Thị Hòa' }))).not.to.equal(before);
    expect(await print(aDraft(hoa, 'r1', { symbol: '126/SNV-VP', date: '20/11/2026' }))).not.to.equal(before);
  });

  it('is another one when rows change places', async () => {
    const [one, two] = [{ id: 'a', values: hoa }, { id: 'b', values: { fullName: 'Lê Văn An' } }];
    expect(await print({ sections: {}, rows: [one, two] })).not.to.equal(await print({ sections: {}, rows: [two, one] }));
  });

  it('is the same whatever the order of keys, the ids of rows, and the way letters are composed', async () => {
    const turned = Object.fromEntries(Object.entries(hoa).reverse());
    const before = await print(aDraft());
    expect(await print(aDraft(turned, 'another'))).to.equal(before);
    expect(await print(aDraft({ ...hoa, fullName: 'Nguyễn Thị Hoa'.normalize('NFD') }))).to.equal(before);
  });

  it('is made of a long list with pauses, and comes out the same', async () => {
    const draft = { sections: {}, rows: Array.from({ length: 450 }, (_, index) => ({ id: String(index), values: { ...hoa, phone: String(index) } })) };
    let pauses = 0;
    const paused = await fingerprintOf(procedure, draft, async () => { pauses += 1; });
    expect(paused).to.equal(await print(draft));
    expect(pauses).to.equal(2);
  });

  it('leaves out what is not printed: the commitment, the lookup, empty and unknown fields', () => {
    const draft = aDraft({ ...hoa, birthDate: '', lookup: { email: 'hoa@lamgiang.gov.vn', outcome: 'new' }, stranger: 'x' });
    expect(canonicalForm(procedure, { ...draft, sections: { ...draft.sections, commitment: { agreed: true } } })).to.equal(canonicalForm(procedure, aDraft()));
  });

  it('differs between laws and is named by its beginning', async () => {
    const later = compile({ ...issueIndividuals, profile: 'vn-2024' }, { ...vn2018.profile, id: 'vn-2024' });
    expect(await fingerprintOf(later, aDraft())).not.to.equal(await print(aDraft()));
    expect(shortCode('3f9a77c210beaa')).to.equal('3F9A-77C2-10BE');
  });
});
