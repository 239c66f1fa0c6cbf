import { expect } from 'chai';
import type { Edit } from '../records/draft.js';
import { aDossier, aDraft, anAttachment, aRow, aWizard, rowsOf, settled } from '../testing/index.js';
import type { WizardSnapshot } from './wizard.js';

const set = (path: string[], value: string): Edit => ({ kind: 'set', path, value });
const codeOf = (thrown: unknown): unknown => (thrown as { code?: unknown }).code;
function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}
const filed = aDossier({ attachments: [anAttachment()] });
const incomplete = aDossier({ draft: aDraft({ rows: [aRow({ fullName: '' })] }) });

describe('the wizard store', () => {
  it("begins with the account's letterhead and recipient and today's date", async () => {
    const { wizard } = await aWizard();
    expect(wizard.value.draft.sections['letter']).to.deep.include({ organisationName: 'Sở Nội vụ', place: 'Lam Giang', date: '22/11/2026' });
    expect(wizard.value.draft.sections['recipient']).to.deep.include({ fullName: 'Nguyễn Văn Hòa', mobile: '0987654321' });
    expect([wizard.value.step, wizard.value.save.kind, wizard.value.dossier]).to.deep.equal(['form', 'untouched', undefined]);
  });

  it('begins under an id made just now without asking the backend for it', async () => {
    const { dossiers, again } = await aWizard();
    dossiers.calls.length = 0;
    const wizard = await again({ fresh: true });
    expect(dossiers.calls).to.deep.equal([]);
    wizard.edit(set(['letter', 'place'], 'Huế'));
    await wizard.flush();
    expect(dossiers.calls).to.deep.equal(['create', 'save']);
  });

  it('opens what the backend has as saved when it was stored there', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    expect(wizard.value.save).to.deep.equal({ kind: 'saved', at: filed.updatedAt });
  });

  it('makes one snapshot of one edit, and none of an edit that changes nothing', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: filed });
    const seen: WizardSnapshot[] = [];
    wizard.subscribe(() => seen.push(wizard.value));
    wizard.edit(set(['rows', 'row-1', 'fullName'], 'Nguyễn Thị Hoà'), set(['letter', 'place'], 'Huế'));
    wizard.edit(set(['letter', 'place'], 'Huế'), set(['rows', 'gone', 'fullName'], 'x'));
    expect(seen).to.have.lengthOf(1);
    await clock.pass(400);
    expect(seen.map(({ save }) => save.kind)).to.deep.equal(['saving', 'saved']);
    expect(seen[1]?.draft).to.equal(seen[0]?.draft);
    expect(dossiers.saves).to.have.lengthOf(1);
  });

  it('finds a row and its place by id', async () => {
    const { wizard } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(3) }) }) });
    wizard.edit({ kind: 'move', rowId: 'row-1', before: null });
    expect(['row-1', 'row-2', 'gone'].map((id) => wizard.indexOf(id))).to.deep.equal([2, 0, -1]);
    expect([wizard.row('row-1')?.id, wizard.row('gone')]).to.deep.equal(['row-1', undefined]);
  });

  it('tells of changed issues by a greater version only', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    const { issuesVersion } = wizard.value;
    wizard.edit(set(['rows', 'row-1', 'fullName'], 'Trần Thị Mai'));
    expect(wizard.value.issuesVersion).to.equal(issuesVersion);
    wizard.edit(set(['rows', 'row-1', 'fullName'], ''));
    expect(wizard.value.issuesVersion).to.be.greaterThan(issuesVersion);
  });
});

describe('leaving a field', () => {
  it('tidies its value and lets its issues show', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    wizard.edit(set(['recipient', 'idNumber'], ' 030 068 11 '));
    const issue = first(wizard.issues.at(['recipient', 'idNumber']));
    expect([issue.severity, wizard.shows(issue)]).to.deep.equal(['warning', false]);
    wizard.touch(['recipient', 'idNumber']);
    expect(wizard.value.draft.sections['recipient']?.['idNumber']).to.equal('03006811');
    expect(wizard.shows(issue)).to.equal(true);
  });

  it('does nothing for a field that is not there', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    const before = wizard.value;
    wizard.touch(['rows', 'gone', 'fullName']);
    wizard.touch(['letter', 'nonsense']);
    expect(wizard.value).to.equal(before);
  });
});

describe('what may be shown', () => {
  it('is what was tried, what rows say, and nothing of an untouched form', async () => {
    const { wizard } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: [aRow({ fullName: '' })], sections: { letter: { symbol: '' } } }) }) });
    const shown = () => wizard.issues.list('error', 10).filter((issue) => wizard.shows(issue)).map(({ path }) => path.join('/'));
    expect(shown()).to.deep.equal(['rows/row-1/fullName']);
    wizard.next();
    expect(shown()).to.deep.equal(['letter/symbol', 'rows/row-1/fullName']);
  });
});

describe('going through the steps', () => {
  it('stays where errors are, marks the step as tried, and goes on once they are gone', async () => {
    const { wizard } = await aWizard({ dossier: incomplete });
    expect([wizard.next(), wizard.value.step, [...wizard.value.tried]]).to.deep.equal([false, 'form', ['form']]);
    wizard.edit(set(['rows', 'row-1', 'fullName'], 'Nguyễn Thị Hoa'));
    expect([wizard.next(), wizard.value.step]).to.deep.equal([true, 'upload']);
    expect([wizard.next(), wizard.value.step]).to.deep.equal([false, 'upload']);
    wizard.setAttachments([anAttachment()]);
    expect([wizard.next(), wizard.value.step]).to.deep.equal([true, 'review']);
  });

  it('refuses an address ahead of the first step with errors and says where it went', async () => {
    const { wizard } = await aWizard({ dossier: incomplete });
    expect([wizard.goTo('review'), wizard.value.step]).to.deep.equal(['form', 'form']);
    wizard.edit(set(['rows', 'row-1', 'fullName'], 'Nguyễn Thị Hoa'));
    expect([wizard.goTo('review'), wizard.value.step]).to.deep.equal(['upload', 'upload']);
    wizard.setAttachments([anAttachment()]);
    expect([wizard.goTo('review'), wizard.goTo('form'), wizard.value.step]).to.deep.equal(['review', 'form', 'form']);
  });

  it('lets nobody on from a step when one before it has errors again', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    wizard.goTo('upload');
    wizard.edit(set(['letter', 'symbol'], ''));
    expect([wizard.next(), wizard.value.step]).to.deep.equal([false, 'upload']);
  });

  it('sends what was typed without waiting', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    wizard.edit(set(['letter', 'symbol'], '126/SNV-VP'));
    wizard.next();
    await settled();
    expect(dossiers.saves).to.have.lengthOf(1);
  });
});

describe('removing a row', () => {
  it('can be undone, in its old place and as the very same row', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(3) }) }) });
    const before = wizard.value.draft.rows;
    wizard.removeRows(['row-2']);
    expect(wizard.value.draft.rows.map(({ id }) => id)).to.deep.equal(['row-1', 'row-3']);
    expect(wizard.value.undoable?.removed).to.deep.equal([before[1]]);
    wizard.undo();
    expect(wizard.value.draft.rows).to.deep.equal(before);
    expect(wizard.value.draft.rows[1]).to.equal(before[1]);
    expect(wizard.value.undoable).to.equal(undefined);
    await wizard.flush();
    expect(dossiers.standing().draft.rows.map(({ id }) => id)).to.deep.equal(['row-1', 'row-2', 'row-3']);
  });

  it('takes several at once and brings them all back, each to its place, also the last', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(5) }) }) });
    const before = wizard.value.draft.rows;
    wizard.removeRows(['row-5', 'row-2', 'row-3', 'row-9']);
    expect(wizard.value.draft.rows.map(({ id }) => id)).to.deep.equal(['row-1', 'row-4']);
    expect(wizard.value.undoable?.removed.map(({ id }) => id)).to.deep.equal(['row-2', 'row-3', 'row-5']);
    wizard.undo();
    expect(wizard.value.draft.rows).to.deep.equal(before);
    await wizard.flush();
    expect(dossiers.standing().draft.rows).to.deep.equal(before);
  });

  it('says nothing about ids that are not in the list', async () => {
    const { wizard } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(2) }) }) });
    wizard.removeRows(['row-9']);
    expect(wizard.value.undoable).to.equal(undefined);
  });
});

describe('another order of the rows', () => {
  it('is one change that can be undone', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(4) }) }) });
    const before = wizard.value.draft.rows;
    wizard.orderRows(['row-4', 'row-2', 'row-3', 'row-1']);
    expect(wizard.value.draft.rows.map(({ id }) => id)).to.deep.equal(['row-4', 'row-2', 'row-3', 'row-1']);
    expect(wizard.value.undoable?.removed).to.deep.equal([]);
    wizard.undo();
    expect(wizard.value.draft.rows).to.deep.equal(before);
    await wizard.flush();
    expect(dossiers.standing().draft.rows.map(({ id }) => id)).to.deep.equal(['row-1', 'row-2', 'row-3', 'row-4']);
  });
});

describe('filing', () => {
  it('saves what was typed first, then files, and keeps nothing on the device', async () => {
    const { wizard, dossiers, journal } = await aWizard({ dossier: filed });
    wizard.edit(set(['letter', 'symbol'], '126/SNV-VP'));
    await wizard.act('submit');
    await settled();
    expect(dossiers.calls).to.deep.equal(['get', 'save', 'act']);
    expect(wizard.value.dossier).to.deep.include({ status: 'submitted', revision: 3 });
    expect(wizard.value.dossier?.submittedAt).to.be.a('string');
    expect(await journal.load('dossier-1', 'account-1')).to.equal(undefined);
  });

  it('is one act when asked for twice at once', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    await Promise.all([wizard.act('submit'), wizard.act('submit')]);
    expect(dossiers.calls.filter((name) => name === 'act')).to.have.lengthOf(1);
  });

  it('is one act when its answer is lost and it is asked for again', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    dossiers.trouble('act', 'after', 'unavailable');
    expect(await wizard.act('submit').catch(codeOf)).to.equal('unavailable');
    await wizard.act('submit');
    expect([wizard.value.dossier?.status, wizard.value.dossier?.revision]).to.deep.equal(['submitted', 2]);
  });

  it('is refused here, without asking, while there are errors, and shows them all', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: incomplete });
    const failure = await wizard.act('submit').catch((thrown: unknown) => thrown);
    expect(codeOf(failure)).to.equal('invalid');
    expect((failure as { issues: readonly { path: readonly string[] }[] }).issues.map(({ path }) => path.join('/'))).to.deep.equal(['rows/row-1/fullName', 'slots/request']);
    expect(dossiers.calls).to.deep.equal(['get']);
    expect([...wizard.value.tried]).to.deep.equal(['form', 'upload', 'review']);
  });

  it("puts the backend's issues into the book, and asks again after the person has done something about them", async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    const issue = { path: ['rows', 'row-1', 'officialEmail'], code: 'lookup.elsewhere', params: {}, severity: 'error', source: 'rule' } as const;
    dossiers.trouble('act', 'before', 'invalid', { issues: [issue] });
    expect(await wizard.act('submit').catch(codeOf)).to.equal('invalid');
    expect(wizard.issues.row('row-1')).to.deep.equal([{ ...issue, source: 'backend' }]);
    expect([wizard.issues.count('form'), wizard.shows(first(wizard.issues.row('row-1'))), wizard.goTo('review')]).to.deep.equal([1, true, 'form']);
    await wizard.act('submit');
    expect(wizard.value.dossier?.status).to.equal('submitted');
  });

  it('is not done when what was typed could not be saved', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    wizard.edit(set(['letter', 'symbol'], '126/SNV-VP'));
    dossiers.trouble('save', 'before', 'signed-out');
    expect(await wizard.act('submit').catch(codeOf)).to.equal('signed-out');
    expect(dossiers.calls).not.to.include('act');
    expect(wizard.value.draft.sections['letter']?.['symbol']).to.equal('126/SNV-VP');
    await wizard.act('submit');
    expect(dossiers.standing().draft.sections['letter']?.['symbol']).to.equal('126/SNV-VP');
  });

  it('leaves the draft as it was filed when something is typed too late', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: filed });
    dossiers.hold();
    const filing = wizard.act('submit');
    await settled();
    wizard.edit(set(['letter', 'symbol'], '999/LATE'));
    await clock.pass(1000);
    dossiers.release();
    await filing;
    wizard.edit(set(['letter', 'symbol'], '1000/LATER'));
    await settled();
    expect(wizard.value.draft).to.deep.equal(dossiers.standing().draft);
    expect([wizard.value.save.kind, dossiers.saves.length]).to.deep.equal(['saved', 0]);
  });

  it('keeps what is typed while it is refused', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: filed });
    dossiers.trouble('act', 'before', 'unavailable');
    dossiers.hold();
    const filing = wizard.act('submit').catch(codeOf);
    await settled();
    wizard.edit(set(['letter', 'symbol'], '126/SNV-VP'));
    await clock.pass(1000);
    dossiers.release();
    expect(await filing).to.equal('unavailable');
    await clock.pass(400);
    expect(dossiers.standing().draft.sections['letter']?.['symbol']).to.equal('126/SNV-VP');
  });

  it('refuses another act while one is under way', async () => {
    const { wizard } = await aWizard({ dossier: filed });
    const filing = wizard.act('submit');
    expect(await wizard.act('delete').catch(codeOf)).to.equal('busy');
    await filing;
  });
});

describe('deleting', () => {
  it('of a dossier that the backend never had asks it nothing and forgets it here', async () => {
    const { wizard, dossiers, journal } = await aWizard();
    wizard.edit(set(['letter', 'symbol'], '1'));
    await wizard.act('delete');
    await settled();
    expect([dossiers.calls.includes('act'), dossiers.stored.size]).to.deep.equal([false, 0]);
    expect(await journal.list('account-1')).to.deep.equal([]);
  });

  it('does not save first what is about to go', async () => {
    const { wizard, dossiers } = await aWizard({ dossier: filed });
    wizard.edit(set(['letter', 'symbol'], '1'));
    await wizard.act('delete');
    expect([dossiers.saves.length, wizard.value.dossier?.status]).to.deep.equal([0, 'deleted']);
  });
});
