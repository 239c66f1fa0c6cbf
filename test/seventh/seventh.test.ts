/** A seventh procedure outside a browser, by its definition alone: checked, filed on the SQL storage, printed. */
import { join } from 'node:path';
import { compile, compose, namespaceOf, settingsOf, vn2018, type Backend, type Draft } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { vietnamese } from '@ctso/locales';
import { fileFolder, openDatabase, plant, sqlBackend, sqlHouse, type Database } from '@ctso/server';
import { world } from '@ctso/server/seed';
import { newFolder, signInOf } from '#server-testing/world.js';
import { expect } from 'chai';
import { readDocx, readPdf } from '../documents/read-back.js';
import { squeezed } from '../documents/words.js';
import { timeStamps } from './definition.js';

const procedure = compile(timeStamps, vn2018.profile);
const { translate } = vietnamese([{ namespace: namespaceOf(timeStamps), strings: timeStamps.strings }]);
const settings = settingsOf(vn2018.profile, {}, '2026-11-22');
const REF = { id: timeStamps.id, profile: timeStamps.profile };
const PDF = new File(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'], 'phương án.pdf', { type: 'application/pdf' });

/** A draft that may be filed, but for what its one row says. */
function draft(row: Readonly<Record<string, string>>): Draft {
  const account = world.accounts[0]?.account;
  if (account === undefined) throw new TypeError('the world has no account');
  const begun = procedure.begin(account, settings, translate);
  return {
    sections: { ...begun.sections, head: { ...begun.sections['head'], symbol: '07/SNV-VP' }, promise: { agreed: true } },
    rows: [{ id: 'r1', values: { ...procedure.beginRow('r1').values, ...row } }],
  };
}

describe('a seventh procedure, by its definition alone', () => {
  const good = draft({ system: 'Một cửa điện tử', load: 'large', why: 'Nhiều hồ sơ' });
  let database: Database;
  let backend: Backend;

  before(async () => {
    database = await openDatabase();
    await plant(database.queries, world);
    const files = await fileFolder(join(await newFolder(), 'files'));
    backend = sqlBackend(sqlHouse({ queries: database.queries, files, procedures: [procedure] }));
    const [first] = world.accounts;
    await backend.accounts.signIn({ ...signInOf(first?.account.id ?? ''), remember: false });
  });
  after(() => database.close());

  it('is refused by the server with the issues that the page would show', async () => {
    const bad = draft({ system: 'Một cửa điện tử', load: 'large' });
    await backend.dossiers.create({ id: 'bad', procedure: REF, draft: bad });
    const refused = await backend.dossiers.act({ id: 'bad', revision: 1, key: 'k1', act: 'submit' }).catch((thrown: unknown) => thrown);
    expect(refused).to.deep.include({ code: 'invalid' });
    expect((refused as { issues: unknown }).issues).to.deep.equal(procedure.check(bad, new Set(), settings));
    expect(procedure.check(bad, new Set(), settings).map(({ path }) => path.join('/'))).to.deep.equal(['rows/r1/why', 'slots/plan']);
  });

  it('is filed once nothing is missing', async () => {
    await backend.dossiers.create({ id: 'good', procedure: REF, draft: good });
    await backend.attachments.put({ id: 'a1', dossierId: 'good', slot: 'plan', name: PDF.name, file: PDF });
    const { revision } = await backend.dossiers.get({ id: 'good' });
    expect(await backend.dossiers.act({ id: 'good', revision, key: 'k2', act: 'submit' })).to.deep.include({ status: 'submitted' });
  });

  it('is printed with its own words and columns', async () => {
    const letter = compose(procedure, { draft: good }, { language: 'vi', translate, provinceName: (code) => code });
    const words = ['V/v đăng ký dịch vụ dấu thời gian', 'Danh sách hệ thống: 1', 'Nhu cầu', 'Mức dùng', 'Một cửa điện tử', 'Cao', 'Nhiều hồ sơ'];
    const docx = squeezed((await readDocx(await exporter().export(letter, 'docx'))).paragraphs);
    const pdf = squeezed((await readPdf(await exporter().export(letter, 'pdf'))).pages.flat().map(({ text }) => text));
    for (const word of words) {
      expect(docx, word).to.contain(squeezed([word]));
      expect(pdf, word).to.contain(squeezed([word]));
    }
  });
});
