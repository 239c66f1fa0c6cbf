import { openWizard, type Edit, type Jot, type Journal, type JournalEntry } from '@ctso/core';
import { aClock, aDossier, aDraft, aProcedure, anAccount, JOURNAL_CASES, scriptedDossiers, theSettings } from '@ctso/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { indexedDbJournal } from './journal.js';
import { aPage, thisPage } from './page.js';

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const entry = { dossierId: 'd', accountId: 'a', procedure: { id: 'p', profile: 'q' }, revision: 1, draft: aDossier().draft, edits: [], at: '' };
const jot = (edits: readonly Edit[], facts: Partial<Jot> = {}): Jot => ({ dossierId: 'd', accountId: 'a', turns: { edits: edits.length, keeps: 0 }, edits, ...facts });

const messageOf = (thrown: unknown): string => (thrown as Error).message;
const nameOf = (thrown: unknown): string => (thrown as Error).name;

describe('the journal in IndexedDB', () => {
  let name = '';
  let count = 0;
  beforeEach(() => void (name = `ctso-journal-test-${String((count += 1))}`));
  afterEach(async () => {
    await deleteDB(name);
    localStorage.clear();
  });

  const notes = () => Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith(`ctso-jot/${name}/`) ? [text as string] : []));

  for (const { name: title, run } of JOURNAL_CASES) it(title, () => run(() => Promise.resolve(indexedDbJournal(name))));

  it('adds an edit to five thousand rows without writing or reading any of them', async () => {
    const journal = indexedDbJournal(name);
    await journal.save(entry);
    await journal.append('d', [symbol('1')], 'later');
    await journal.append('d', [symbol('2')], 'later');
    const database = await openDB(name);
    const records = await database.getAll('edits');
    database.close();
    expect(records).to.deep.equal([[symbol('1')], [symbol('2')]]);
  });

  it('works settled edits into the draft before too many lie about', async () => {
    const journal = indexedDbJournal(name);
    await journal.save(entry);
    await journal.append('d', Array.from({ length: 2100 }, (_, typed) => symbol(String(typed))), 'later');
    await journal.settle('d', 2050, 2);
    await journal.append('d', [symbol('last')], 'later');
    const database = await openDB(name);
    const batches = (await database.getAll('edits')) as Edit[][];
    database.close();
    expect(batches.map(({ length }) => length)).to.deep.equal([50, 1]);
    const kept = await journal.load('d', 'a');
    expect([kept?.draft.sections['letter']?.['symbol'], kept?.edits.length, kept?.revision]).to.deep.equal(['2049', 51, 2]);
  });

  it('does not take up what a page that is still open elsewhere has typed, and does once it is gone', async () => {
    const elsewhere = aPage();
    const first = indexedDbJournal(name, elsewhere);
    await first.save({ ...entry, edits: [symbol('1')] });
    await granted(elsewhere.id);
    const second = indexedDbJournal(name, aPage());
    expect(await second.load('d', 'a')).to.equal(undefined);
    await second.save({ ...entry, edits: [symbol('2')] });
    await first.append('d', [symbol('3')], 'later');
    expect((await first.load('d', 'a'))?.edits).to.deep.equal([symbol('1'), symbol('3')]);
    expect((await second.load('d', 'a'))?.edits).to.deep.equal([symbol('2')]);
    const gone = { ...aPage(), live: () => undefined };
    await indexedDbJournal(name, gone).save({ ...entry, dossierId: 'e', edits: [symbol('4')] });
    expect((await second.load('e', 'a'))?.edits).to.deep.equal([symbol('4')]);
  });

  it('refuses to add to an entry that another page has taken up, so that a whole one is saved again', async () => {
    const silent = { ...aPage(), live: () => undefined };
    const first = indexedDbJournal(name, silent);
    await first.save({ ...entry, edits: [symbol('1')] });
    await indexedDbJournal(name, aPage()).load('d', 'a');
    const refusal = await first.append('d', [symbol('2')], 'later').catch(messageOf);
    expect(refusal).to.equal('ctso: the journal has no such entry');
    await first.save({ ...entry, edits: [symbol('1'), symbol('2')] });
    await first.append('d', [symbol('3')], 'later');
    expect((await first.list('a')).map(({ edits }) => edits.length).sort()).to.deep.equal([1, 3]);
  });

  it('takes up what a page only jotted before it ended, and lists it, but not while that page is open', async () => {
    const elsewhere = aPage();
    indexedDbJournal(name, elsewhere).jot!(jot([symbol('1')], { base: { ...entry, draft: aDraft() } }));
    await granted(elsewhere.id);
    expect(await indexedDbJournal(name, aPage()).load('d', 'a')).to.equal(undefined);
    const gone = { ...aPage(), live: () => undefined };
    indexedDbJournal(name, gone).jot!({ ...jot([symbol('2')], { base: { ...entry, draft: aDraft() } }), dossierId: 'e' });
    const next = indexedDbJournal(name, aPage());
    const edits = (entries: readonly JournalEntry[]) => entries.map((one) => [one.dossierId, one.edits]).sort();
    expect(edits(await next.list('a'))).to.deep.equal([['d', [symbol('1')]], ['e', [symbol('2')]]]);
    expect(await next.load('e', 'another')).to.equal(undefined);
    expect((await next.load('e', 'a'))?.edits).to.deep.equal([symbol('2')]);
    expect(notes().filter((text) => text.includes('"e"'))).to.deep.equal([]);
    expect((await indexedDbJournal(name, thisPage).list('a')).length).to.equal(2);
  });

  it('gives back what was typed when no transaction of the page that ended was ever finished', async () => {
    const gone = { ...aPage(), live: () => undefined };
    const never = () => new Promise<never>(() => undefined);
    const dying = await aWizardWith({ ...indexedDbJournal(name, gone), save: never, append: never, keep: never });
    dying.edit(symbol('1/A'));
    dying.edit(symbol('12/A'));
    dying.keepUnfinished({ id: 'row-9', values: { officialEmail: 'hoa@' } });
    const wizard = await aWizardWith(indexedDbJournal(name, aPage()));
    expect(wizard.value.draft.sections['letter']?.['symbol']).to.equal('12/A');
    expect(wizard.value.unfinished).to.deep.equal([{ id: 'row-9', values: { officialEmail: 'hoa@' } }]);
    wizard.close();
  });

  it('leaves no note behind once everything is written', async () => {
    const journal = indexedDbJournal(name);
    const wizard = await aWizardWith(journal);
    wizard.edit(symbol('1/A'));
    wizard.edit(symbol('2/B'));
    wizard.keepUnfinished({ id: 'row-9', values: {} });
    expect(notes()).to.have.lengthOf(3);
    await until(async () => notes().length === 0);
    expect((await journal.list('account-1'))[0]?.edits).to.deep.equal([symbol('1/A'), symbol('2/B')]);
  });

  it('does without notes where there is no room for them', async () => {
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Object.defineProperty(Storage.prototype, 'setItem', { ...setItem, value: () => { throw new DOMException('full', 'QuotaExceededError'); } });
    const journal = indexedDbJournal(name);
    try {
      const wizard = await aWizardWith(journal);
      wizard.edit(symbol('1/A'));
      await until(async () => (await journal.list('account-1')).length === 1);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });

  it('lets another tab upgrade the database, and fails from then on instead of holding it up', async () => {
    const journal = indexedDbJournal(name);
    await journal.save(entry);
    const upgraded = await openDB(name, 2);
    upgraded.close();
    const refusal = await journal.append('d', [symbol('1')], 'later').catch(nameOf);
    expect(refusal).to.equal('VersionError');
  });

  it('is begun again when it was erased under the feet of a wizard', async () => {
    const journal = indexedDbJournal(name);
    const wizard = await aWizardWith(journal);
    wizard.edit(symbol('1/A'));
    await until(async () => (await journal.list('account-1')).length === 1);
    await deleteDB(name);
    wizard.edit(symbol('2/B'));
    await until(async () => (await journal.list('account-1'))[0]?.edits.length === 2);
    expect(wizard.value.save.kind).to.equal('saving');
  });
});

async function aWizardWith(journal: Journal) {
  const dossiers = scriptedDossiers();
  dossiers.stored.set('dossier-1', aDossier());
  const none = () => Promise.reject(new Error('none'));
  return openWizard({
    procedure: aProcedure(), backend: { dossiers, attachments: { put: none, open: none, remove: none } }, journal, account: anAccount(),
    settings: theSettings(), translate: (key) => key, environment: aClock(), dossierId: 'dossier-1',
  });
}

/** Resolves once the browser has granted the page's lock. */
async function granted(pageId: string): Promise<void> {
  await until(async () => (await navigator.locks.query()).held?.some(({ name }) => name?.endsWith(pageId)) === true);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => requestAnimationFrame(resolve));
}
