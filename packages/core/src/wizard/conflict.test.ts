import { expect } from 'chai';
import type { Edit } from '../records/draft.js';
import { aDossier, aDraft, aWizard, anAccount, rowsOf, settled } from '../testing/index.js';
import { memoryJournal } from './journal-memory.js';

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const typedAt = (draft: { readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>> }): unknown => draft.sections['letter']?.['symbol'];

describe('two tabs', () => {
  /** The first has saved `theirs`; the second, opened before that, types `mine`. */
  async function twoTabs() {
    const desk = await aWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(3) }) }) });
    const journal = memoryJournal();
    const second = await desk.again({ journal });
    desk.wizard.edit(symbol('1/THEIRS'), { kind: 'set', path: ['rows', 'row-1', 'fullName'], value: 'Của họ' });
    desk.wizard.removeRows(['row-2']);
    await desk.wizard.flush();
    second.edit({ kind: 'set', path: ['rows', 'row-2', 'fullName'], value: 'Của tôi' }, { kind: 'set', path: ['rows', 'row-3', 'fullName'], value: 'Của tôi' });
    await desk.clock.pass(400);
    return { ...desk, second, reopen: () => desk.again({ journal }) };
  }
  const names = (draft: { readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, unknown>> }[] }) =>
    draft.rows.map(({ id, values }) => `${id} ${String(values['fullName'])}`);

  it('never overwrite each other: the later one is told of the conflict', async () => {
    const { second, dossiers } = await twoTabs();
    const { save } = second.value;
    expect(save.kind === 'conflict' && typedAt(save.theirs.draft)).to.equal('1/THEIRS');
    expect(names(second.value.draft)[1]).to.equal('row-2 Của tôi');
    expect(names(dossiers.standing().draft)).to.deep.equal(['row-1 Của họ', 'row-3 Nguyễn Thị Hoa 3']);
  });

  it('go on with what the person typed, on top of the other version, when they choose theirs own', async () => {
    const { second, dossiers } = await twoTabs();
    second.edit(symbol('2/MINE'));
    await second.resolve('mine');
    expect(second.value.save.kind).to.equal('saved');
    expect(names(second.value.draft)).to.deep.equal(['row-1 Của họ', 'row-2 Của tôi', 'row-3 Của tôi']);
    expect(dossiers.standing().draft).to.deep.equal(second.value.draft);
    expect(typedAt(second.value.draft)).to.equal('2/MINE');
  });

  it('drop what was typed for the other version when the person chooses that', async () => {
    const { second, dossiers } = await twoTabs();
    await second.resolve('theirs');
    expect(second.value.draft).to.deep.equal(dossiers.standing().draft);
    second.edit(symbol('2/MINE'));
    await second.flush();
    expect(typedAt(dossiers.standing().draft)).to.equal('2/MINE');
  });

  it('send nothing while the conflict stands, and lose nothing of it in a crash', async () => {
    const { second, dossiers, clock, reopen } = await twoTabs();
    const sent = dossiers.saves.length;
    second.edit(symbol('2/MINE'));
    await clock.pass(600_000);
    expect(dossiers.saves.length).to.equal(sent);
    expect(await second.flush().catch((thrown: unknown) => (thrown as { code?: string }).code)).to.equal('conflict');
    const after = await reopen();
    await settled();
    expect(after.value.draft).to.deep.equal(second.value.draft);
    expect(after.value.save.kind).to.equal('conflict');
  });

  it('do not disturb each other when both say the same', async () => {
    const { wizard, dossiers, again } = await aWizard({ dossier: aDossier() });
    const second = await again({ journal: memoryJournal() });
    wizard.edit(symbol('7/SNV'));
    second.edit(symbol('7/SNV'));
    await wizard.flush();
    await second.flush();
    expect([second.value.save.kind, second.value.dossier?.revision]).to.deep.equal(['saved', 2]);
    expect(dossiers.standing().revision).to.equal(2);
  });

  it('are told of a conflict when the dossier was filed in the other one', async () => {
    const { wizard: second, dossiers, clock } = await aWizard({ dossier: aDossier() });
    const before = dossiers.standing();
    dossiers.stored.set('dossier-1', { ...before, status: 'submitted', permitted: ['view'], revision: 2 });
    second.edit(symbol('2/MINE'));
    await clock.pass(400);
    expect(second.value.save).to.include({ kind: 'conflict' });
    await second.resolve('theirs');
    expect(second.value.dossier?.status).to.equal('submitted');
    second.edit(symbol('3/LATE'));
    expect(typedAt(second.value.draft)).to.equal(typedAt(before.draft));
  });
});

describe('two accounts on one device', () => {
  it('neither read nor overwrite what the other left unsent', async () => {
    const { wizard, dossiers, journal, again } = await aWizard({ dossier: aDossier() });
    dossiers.down('unavailable');
    wizard.edit(symbol('1/FIRST'));
    await settled();
    dossiers.down(undefined);
    const other = await again({ account: anAccount({ id: 'account-2' }) });
    expect(typedAt(other.value.draft)).not.to.equal('1/FIRST');
    other.edit(symbol('2/SECOND'));
    await settled();
    const kept = await journal.load('dossier-1', 'account-1');
    expect(kept?.edits).to.deep.equal([symbol('1/FIRST')]);
  });
});
