import { expect } from 'chai';
import type { Edit } from '../records/draft.js';
import { aDossier, aRow, aWizard, rowsOf, settled } from '../testing/index.js';
import { memoryJournal } from './journal-memory.js';
import type { Journal } from './wizard.js';

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const typedAt = (draft: { readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>> }): unknown => draft.sections['letter']?.['symbol'];

describe('saving', () => {
  it('begins a dossier at the backend with the first edit and not before', async () => {
    const { wizard, dossiers, clock } = await aWizard();
    await wizard.flush();
    wizard.goTo('upload');
    await clock.pass(10_000);
    expect(dossiers.stored.size).to.equal(0);
    wizard.edit(symbol('125/SNV-VP'));
    await clock.pass(400);
    expect(dossiers.calls).to.deep.equal(['get', 'create', 'save']);
    expect(typedAt(dossiers.standing().draft)).to.equal('125/SNV-VP');
  });

  it('sends 400 ms after the last edit, only the last write to a path', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    for (const typed of ['1', '12', '125']) {
      wizard.edit(symbol(typed));
      await clock.pass(399);
    }
    expect([dossiers.saves.length, wizard.value.save.kind]).to.deep.equal([0, 'saving']);
    await clock.pass(1);
    expect(dossiers.saves.map(({ edits, revision }) => ({ edits, revision }))).to.deep.equal([{ edits: [symbol('125')], revision: 1 }]);
    expect([wizard.value.save.kind, wizard.value.dossier?.revision]).to.deep.equal(['saved', 2]);
  });

  it('journals each edit at once, before anything is sent', async () => {
    const { wizard, journal } = await aWizard({ dossier: aDossier() });
    wizard.edit(symbol('1'));
    wizard.edit(symbol('12'));
    await settled();
    expect((await journal.load('dossier-1', 'account-1'))?.edits).to.deep.equal([symbol('1'), symbol('12')]);
  });

  it('sends what is typed during a save in a save of its own', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    dossiers.hold();
    wizard.edit(symbol('1'));
    await clock.pass(400);
    wizard.edit(symbol('12'));
    dossiers.release();
    await clock.pass(0);
    expect([dossiers.saves.length, wizard.value.save.kind]).to.deep.equal([1, 'saving']);
    await clock.pass(400);
    expect(dossiers.saves.map(({ revision, edits }) => [revision, edits.length])).to.deep.equal([[1, 1], [2, 1]]);
    expect(wizard.value.save.kind).to.equal('saved');
  });

  it('flushes everything typed up to now, even behind a save under way', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    dossiers.hold();
    wizard.edit(symbol('1'));
    await clock.pass(400);
    wizard.edit(symbol('12'));
    const flushed = wizard.flush();
    dossiers.release();
    await flushed;
    expect(typedAt(dossiers.standing().draft)).to.equal('12');
  });

  it('applies a batch once when its answer is lost, by sending it again under the same key', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    dossiers.trouble('save', 'after', 'unavailable');
    wizard.edit({ kind: 'insert', row: aRow({}, 'row-9'), before: null });
    await clock.pass(400);
    expect(wizard.value.save).to.deep.include({ kind: 'failed', kept: true });
    wizard.edit(symbol('12'));
    await clock.pass(2000);
    expect(dossiers.saves.map(({ key }) => key)).to.deep.equal([dossiers.saves[0]?.key, dossiers.saves[0]?.key, dossiers.saves[2]?.key]);
    expect(dossiers.saves[2]?.key).not.to.equal(dossiers.saves[0]?.key);
    expect(wizard.value.dossier?.revision).to.equal(3);
    expect([wizard.value.save.kind, dossiers.standing().draft.rows.length]).to.deep.equal(['saved', 2]);
  });

  it('begins a dossier once when the answer to that is lost', async () => {
    const { wizard, dossiers, clock } = await aWizard();
    dossiers.trouble('create', 'after', 'unavailable');
    wizard.edit(symbol('125'));
    await clock.pass(400 + 1000);
    expect(dossiers.calls).to.deep.equal(['get', 'create', 'create', 'save']);
    expect(wizard.value.save.kind).to.equal('saved');
  });

  it('tries later and later while the backend is away, and no sooner than a busy one asks', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    const tries: number[] = [];
    const began = clock.now();
    const save = dossiers.save.bind(dossiers);
    dossiers.save = (input, options) => (tries.push(clock.now() - began), save(input, options));
    dossiers.down('unavailable');
    wizard.edit(symbol('125'));
    await clock.pass(400 + 1000 + 2000 + 4000);
    expect(tries).to.deep.equal([400, 1400, 3400, 7400]);
    dossiers.down(undefined);
    dossiers.trouble('save', 'before', 'busy', { retryAfter: 30 });
    wizard.retry();
    await clock.pass(0);
    wizard.edit(symbol('126'));
    await clock.pass(29_999);
    expect([tries.length, wizard.value.save.kind]).to.deep.equal([5, 'failed']);
    await clock.pass(1);
    expect(wizard.value.save.kind).to.equal('saved');
  });

  it('says that it is offline, keeps typing, and sends within two seconds of the network coming back', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    dossiers.down('unavailable');
    clock.setOnline(false);
    wizard.edit(symbol('1'));
    await clock.pass(400);
    expect(wizard.value.save).to.deep.equal({ kind: 'offline', at: '2026-11-22T02:00:00.000Z' });
    await clock.pass(60_000);
    wizard.edit(symbol('12'));
    expect(wizard.value.draft.sections['letter']?.['symbol']).to.equal('12');
    dossiers.down(undefined);
    clock.setOnline(true);
    await clock.pass(2400);
    expect([wizard.value.save.kind, typedAt(dossiers.standing().draft)]).to.deep.equal(['saved', '12']);
  });

  it('keeps everything after the session has ended and sends it on retry', async () => {
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier() });
    dossiers.down('signed-out');
    wizard.edit(symbol('1'));
    await clock.pass(400);
    wizard.edit(symbol('12'));
    const { save } = wizard.value;
    expect([save.kind, save.kind === 'failed' && save.failure.code, clock.waiting]).to.deep.equal(['failed', 'signed-out', 0]);
    dossiers.down(undefined);
    wizard.retry();
    await settled();
    expect([wizard.value.save.kind, typedAt(dossiers.standing().draft)]).to.deep.equal(['saved', '12']);
  });

  it('says when this device cannot keep what the backend did not take either, and keeps it as soon as it can', async () => {
    const { journal, fill } = aFillingJournal();
    const { wizard, dossiers, clock } = await aWizard({ dossier: aDossier(), journal });
    dossiers.down('unavailable');
    fill(true);
    wizard.edit(symbol('1'));
    await clock.pass(400);
    expect(wizard.value.save).to.deep.include({ kind: 'failed', kept: false });
    fill(false);
    wizard.edit(symbol('12'));
    await settled();
    expect(wizard.value.save).to.deep.include({ kind: 'failed', kept: true });
    expect((await journal.load('dossier-1', 'account-1'))?.edits).to.deep.equal([symbol('1'), symbol('12')]);
  });

  it('saves to the backend all the same when this device keeps nothing', async () => {
    const { journal, fill } = aFillingJournal();
    fill(true);
    const { wizard, dossiers, clock } = await aWizard({ journal });
    wizard.edit(symbol('125'));
    await clock.pass(400);
    expect([wizard.value.save.kind, typedAt(dossiers.standing().draft)]).to.deep.equal(['saved', '125']);
  });

  it('leaves nothing on the device once all is sent and the wizard closed', async () => {
    const { wizard, journal } = await aWizard();
    wizard.edit(symbol('125'));
    await wizard.flush();
    wizard.close();
    await settled();
    expect(await journal.load('dossier-1', 'account-1')).to.equal(undefined);
  });

  it('leaves on the device what could not be sent when the wizard is closed', async () => {
    const { wizard, dossiers, journal } = await aWizard({ dossier: aDossier() });
    dossiers.down('unavailable');
    wizard.edit(symbol('1'));
    await wizard.flush().catch(() => undefined);
    wizard.close();
    await settled();
    expect((await journal.list('account-1')).map(({ edits }) => edits)).to.deep.equal([[symbol('1')]]);
  });

  it('sends five thousand edits in saves that a backend takes', async () => {
    const { wizard, dossiers } = await aWizard();
    wizard.edit(...rowsOf(5000).map((row): Edit => ({ kind: 'insert', row, before: null })));
    await wizard.flush();
    expect(dossiers.saves.map(({ edits }) => edits.length)).to.deep.equal([2000, 2000, 1000]);
    expect(dossiers.standing().draft.rows.length).to.equal(5000);
  });
});

/** A journal on a disk that can be full. */
function aFillingJournal(): { journal: Journal; fill: (full: boolean) => void } {
  const inner = memoryJournal();
  let full = false;
  const unlessFull = async <T>(write: () => Promise<T>): Promise<T> => {
    if (full) throw new Error('QuotaExceededError');
    return write();
  };
  const journal: Journal = {
    ...inner,
    save: (entry) => unlessFull(() => inner.save(entry)),
    append: (...given) => unlessFull(() => inner.append(...given)),
    mark: (...given) => unlessFull(() => inner.mark(...given)),
    settle: (...given) => unlessFull(() => inner.settle(...given)),
    keep: (...given) => unlessFull(() => inner.keep(...given)),
  };
  return { journal, fill: (value) => void (full = value) };
}
