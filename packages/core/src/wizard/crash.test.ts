import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Dossiers } from '../backend/backend.js';
import type { FailureCode } from '../backend/failure.js';
import type { Edit, Row } from '../records/draft.js';
import { aDossier, aDraft, anAccount, aRow, aWizard, rowsOf, scriptedDossiers, settled, type DeskFacts } from '../testing/index.js';
import { applyEdits } from './apply-edits.js';
import { memoryJournal } from './journal-memory.js';
import type { Journal } from './wizard.js';

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const codeOf = (thrown: unknown): unknown => (thrown as { code?: unknown }).code;

/** What no write does any more: begin, or tell that it has ended. */
type Stall = 'before' | 'after';

/**
 * A page that can be killed: what it still wants to write or send after that never arrives, and its timers never fire. A disk
 * that stalls ends no write, as in the moment before a page dies. Jots are there at once or not at all.
 */
function mortal(disk: Journal, backend: Dossiers) {
  let dead = false;
  let stalled: Stall | undefined;
  const never = new Promise<never>(() => undefined);
  const write = (name: string, work: Work): Work => (...given) => {
    if (dead) return never;
    if (['jot', 'forget', 'load'].includes(name) || stalled === undefined) return work(...given);
    if (stalled === 'after') work(...given);
    return never;
  };
  const send = (_name: string, work: Work): Work => async (...given) => (dead ? never : Promise.resolve(work.apply(backend, given)).finally(() => (dead ? never : undefined)));
  return {
    journal: through(disk, write),
    dossiers: through(backend, send),
    kill: () => void (dead = true),
    stall: (when: Stall) => void (stalled = when),
  };
}

type Work = (...given: never[]) => unknown;
function through<T extends object>(whole: T, change: (name: string, work: Work) => Work): T {
  return Object.fromEntries(Object.entries(whole).map(([name, work]) => [name, typeof work === 'function' ? change(name, work as Work) : (work as unknown)])) as T;
}

async function aMortalWizard(facts: DeskFacts = {}) {
  const disk = memoryJournal();
  const desk = await aWizard(facts);
  let page = mortal(disk, desk.dossiers);
  const crash = (account = anAccount()) => {
    page.kill();
    desk.clock.lose();
    page = mortal(disk, desk.dossiers);
    return desk.again({ ...page, account });
  };
  return { ...desk, wizard: await desk.again(page), crash, stall: (when: Stall) => page.stall(when) };
}

describe('after a crash before the journal has written anything', () => {
  for (const when of ['before', 'after'] satisfies Stall[]) {
    it(`what was typed is there again (${when} the disk had it)`, async () => {
      const desk = await aMortalWizard();
      desk.stall(when);
      desk.wizard.edit(symbol('1'));
      desk.wizard.edit(symbol('125/SNV-VP'), { kind: 'insert', row: aRow(), before: null });
      desk.wizard.keepUnfinished({ id: 'row-7', values: { officialEmail: 'hoa@' } });
      const typed = desk.wizard.value;
      const wizard = await desk.crash();
      expect([wizard.value.draft, wizard.value.unfinished]).to.deep.equal([typed.draft, typed.unfinished]);
      await desk.clock.pass(0);
      expect([wizard.value.save.kind, desk.dossiers.standing().draft]).to.deep.equal(['saved', typed.draft]);
    });
  }

  it('what was typed in a dossier that the backend has goes on from its revision', async () => {
    const desk = await aMortalWizard({ dossier: aDossier({ revision: 5 }) });
    desk.stall('before');
    desk.wizard.edit(symbol('126/SNV-VP'));
    const wizard = await desk.crash();
    await settled();
    expect([wizard.value.save.kind, wizard.value.dossier?.revision]).to.deep.equal(['saved', 6]);
    expect(desk.dossiers.standing().draft.sections['letter']?.['symbol']).to.equal('126/SNV-VP');
  });

  it('what was typed in a dossier too large to be jotted whole is put on what the backend has', async () => {
    const desk = await aMortalWizard({ dossier: aDossier({ draft: aDraft({ rows: rowsOf(1000) }) }) });
    desk.stall('before');
    desk.wizard.edit({ kind: 'set', path: ['rows', 'row-1000', 'fullName'], value: 'Trần Quốc Vượng' }, { kind: 'remove', rowId: 'row-1' });
    const typed = desk.wizard.value.draft;
    expect((await desk.crash()).value.draft).to.deep.equal(typed);
  });

  it('a half-typed row alone is there again', async () => {
    const desk = await aMortalWizard({ dossier: aDossier() });
    const half: Row = { id: 'row-7', values: { officialEmail: 'hoa@' } };
    desk.stall('before');
    desk.wizard.keepUnfinished(half);
    expect((await desk.crash()).value.unfinished).to.deep.equal([half]);
  });

  it("nobody else's account sees it", async () => {
    const desk = await aMortalWizard();
    desk.stall('before');
    desk.wizard.edit(symbol('125/SNV-VP'));
    const other = await desk.crash(anAccount({ id: 'account-2' }));
    expect(other.value.draft.sections['letter']?.['symbol']).not.to.equal('125/SNV-VP');
  });
});

describe('after a crash', () => {
  it('what was typed before the first save is there again and is sent', async () => {
    const desk = await aMortalWizard();
    desk.wizard.edit(symbol('125/SNV-VP'), { kind: 'insert', row: aRow(), before: null });
    const typed = desk.wizard.value.draft;
    await settled();
    const wizard = await desk.crash();
    expect(wizard.value.draft).to.deep.equal(typed);
    await desk.clock.pass(0);
    expect([wizard.value.save.kind, desk.dossiers.standing().draft]).to.deep.equal(['saved', typed]);
  });

  it('a save whose answer never came is neither lost, nor applied twice, nor taken for a conflict', async () => {
    const desk = await aMortalWizard({ dossier: aDossier() });
    desk.dossiers.trouble('save', 'after', 'unavailable');
    desk.wizard.edit({ kind: 'insert', row: aRow({}, 'row-9'), before: null }, { kind: 'remove', rowId: 'row-1' });
    await desk.clock.pass(400);
    desk.wizard.edit(symbol('126/SNV-VP'));
    const typed = desk.wizard.value.draft;
    await settled();
    const wizard = await desk.crash();
    expect(wizard.value.draft).to.deep.equal(typed);
    await settled();
    expect([wizard.value.save.kind, wizard.value.dossier?.revision]).to.deep.equal(['saved', 3]);
    expect(desk.dossiers.standing().draft).to.deep.equal(typed);
    expect(desk.dossiers.saves.map(({ key }) => key).slice(0, 2)).to.deep.equal([desk.dossiers.saves[0]?.key, desk.dossiers.saves[0]?.key]);
  });

  it('what was typed while a save was under way is there as well', async () => {
    const desk = await aMortalWizard({ dossier: aDossier() });
    desk.dossiers.hold();
    desk.wizard.edit(symbol('1/A'));
    await desk.clock.pass(400);
    desk.wizard.edit({ kind: 'set', path: ['letter', 'place'], value: 'Huế' });
    await settled();
    desk.dossiers.release();
    const wizard = await desk.crash();
    expect(wizard.value.draft.sections['letter']).to.deep.include({ symbol: '1/A', place: 'Huế' });
  });

  it('a backend that has forgotten the key is recognised by what it holds', async () => {
    const desk = await aMortalWizard({ dossier: aDossier() });
    desk.wizard.edit(symbol('126/SNV-VP'));
    await settled();
    const before = desk.dossiers.standing();
    desk.dossiers.trouble('save', 'before', 'unavailable');
    await desk.clock.pass(400);
    desk.dossiers.stored.set('dossier-1', { ...before, draft: applyEdits(before.draft, [symbol('126/SNV-VP')]), revision: 2 });
    const wizard = await desk.crash();
    await settled();
    expect([wizard.value.save.kind, wizard.value.dossier?.revision]).to.deep.equal(['saved', 2]);
  });

  it('the wizard opens from this device alone when there is no network, and sends once there is', async () => {
    const desk = await aMortalWizard({ dossier: aDossier({ attachments: [] }) });
    desk.dossiers.down('unavailable');
    desk.clock.setOnline(false);
    desk.wizard.edit(symbol('126/SNV-VP'));
    await settled();
    const wizard = await desk.crash();
    await settled();
    expect([wizard.value.draft.sections['letter']?.['symbol'], wizard.value.save.kind, wizard.value.dossier]).to.deep.equal(['126/SNV-VP', 'offline', undefined]);
    desk.dossiers.down(undefined);
    desk.clock.setOnline(true);
    await desk.clock.pass(2000);
    expect([wizard.value.save.kind, wizard.value.dossier?.revision]).to.deep.equal(['saved', 2]);
  });

  it('a half-typed row is there again, unsent and unchecked, until it is let go', async () => {
    const desk = await aMortalWizard();
    const half: Row = { id: 'row-7', values: { officialEmail: 'hoa@' } };
    desk.wizard.keepUnfinished({ id: 'row-7', values: { officialEmail: 'h' } });
    desk.wizard.keepUnfinished(half);
    await settled();
    const wizard = await desk.crash();
    expect(wizard.value.unfinished).to.deep.equal([half]);
    expect([wizard.value.draft.rows, desk.dossiers.stored.size, wizard.issues.row('row-7')]).to.deep.equal([[], 0, []]);
    wizard.dropUnfinished('row-7');
    await settled();
    expect((await desk.crash()).value.unfinished).to.deep.equal([]);
  });

  it('a dossier that was deleted elsewhere is not begun anew', async () => {
    const desk = await aMortalWizard({ dossier: aDossier() });
    desk.wizard.edit(symbol('126/SNV-VP'));
    await desk.wizard.flush();
    await settled();
    desk.dossiers.stored.clear();
    expect(await desk.crash().catch(codeOf)).to.equal('not-found');
  });
});

describe('opening a dossier again on the same page', () => {
  it('while its last save is under way loses nothing, sends nothing twice and keeps what is typed then', async () => {
    const { wizard: first, dossiers, journal, again } = await aWizard({ dossier: aDossier() });
    const save = dossiers.save.bind(dossiers);
    let answer = (): void => undefined;
    dossiers.save = async (input) => {
      const stored = await save(input);
      if (dossiers.saves.length === 1) await new Promise<void>((resolve) => (answer = resolve));
      return stored;
    };
    first.edit({ kind: 'insert', row: aRow({}, 'row-9'), before: null });
    const flushed = first.flush();
    await settled();
    first.close();
    const second = await again();
    second.edit(symbol('126/SNV-VP'));
    answer();
    await flushed;
    await settled();
    expect((await journal.load('dossier-1', 'account-1'))?.edits).to.deep.equal([symbol('126/SNV-VP')]);
    await second.flush();
    expect(dossiers.standing().draft).to.deep.equal(second.value.draft);
    expect(second.value.draft.rows).to.have.lengthOf(2);
  });

  it('leaves nothing on the device once the save that was under way at closing has ended', async () => {
    const { wizard, dossiers, journal } = await aWizard({ dossier: aDossier() });
    wizard.edit(symbol('126/SNV-VP'));
    dossiers.hold();
    const flushed = wizard.flush();
    wizard.close();
    dossiers.release();
    await flushed;
    await settled();
    expect(await journal.load('dossier-1', 'account-1')).to.equal(undefined);
  });
});

describe('opening', () => {
  for (const code of ['unavailable', 'signed-out', 'forbidden'] satisfies FailureCode[]) {
    it(`rejects with ${code} when the backend says so and this device has nothing`, async () => {
      const dossiers = scriptedDossiers();
      dossiers.down(code);
      expect(await aWizard({ dossiers }).catch(codeOf)).to.equal(code);
    });
  }

  it('refuses a dossier of another procedure or profile', async () => {
    const dossier = aDossier();
    expect(await aWizard({ dossier: { ...dossier, procedure: { ...dossier.procedure, profile: 'vn-2099' } } }).catch(codeOf)).to.equal('unsupported');
  });
});

/** What a person, the network and the machine may do. */
type Doing =
  | { readonly do: 'edit'; readonly edits: readonly Edit[] }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'trouble'; readonly on: 'create' | 'save'; readonly when: 'before' | 'after'; readonly code: FailureCode }
  /** A crash so soon after the edit that its write has not ended. */
  | { readonly do: 'sudden'; readonly edits: readonly Edit[]; readonly when: Stall }
  | { readonly do: 'retry' | 'flush' | 'crash' };

const id = fc.constantFrom('row-1', 'row-2', 'row-3', 'row-4', 'row-5');
const spare = rowsOf(5);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, fc.constantFrom('An', 'Bình', 'Hoà')).map(([row, value]): Edit => ({ kind: 'set', path: ['rows', row, 'fullName'], value })),
  fc.constantFrom('1/A', '2/B', '').map(symbol),
  fc.tuple(fc.nat(4), fc.option(id, { nil: null })).map(([at, before]): Edit => ({ kind: 'insert', row: spare[at] as Row, before })),
  id.map((rowId): Edit => ({ kind: 'remove', rowId })),
  fc.tuple(id, fc.option(id, { nil: null })).map(([rowId, before]): Edit => ({ kind: 'move', rowId, before })),
);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 6, arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits): Doing => ({ do: 'edit', edits })) },
  { weight: 3, arbitrary: fc.constantFrom(0, 100, 400, 5000).map((milliseconds): Doing => ({ do: 'wait', milliseconds })) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('trouble' as const),
      on: fc.constantFrom('create' as const, 'save' as const),
      when: fc.constantFrom('before' as const, 'after' as const),
      code: fc.constantFrom<FailureCode>('unavailable', 'signed-out', 'unexpected'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sudden' as const), edits: fc.array(edit, { minLength: 1, maxLength: 3 }), when: fc.constantFrom<Stall>('before', 'after') }) },
  { weight: 2, arbitrary: fc.constantFrom<Doing>({ do: 'retry' }, { do: 'flush' }, { do: 'crash' }) },
);

describe('whatever happens', () => {
  it('nothing typed is lost, and in the end the backend has exactly that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 25 }), async (doings) => {
        const desk = await aMortalWizard();
        let { wizard } = desk;
        let typed = wizard.value.draft;
        for (const each of doings) {
          if (each.do === 'edit' || each.do === 'sudden') {
            if (each.do === 'sudden') desk.stall(each.when);
            wizard.edit(...each.edits);
            typed = applyEdits(typed, each.edits);
            if (each.do === 'sudden') wizard = await desk.crash();
          } else if (each.do === 'wait') await desk.clock.pass(each.milliseconds);
          else if (each.do === 'trouble') desk.dossiers.trouble(each.on, each.when, each.code);
          else if (each.do === 'retry') wizard.retry();
          else if (each.do === 'flush') await wizard.flush().catch(() => undefined);
          else {
            await settled();
            wizard = await desk.crash();
          }
          expect(wizard.value.draft).to.deep.equal(typed);
        }
        for (let tries = 0; tries < 30 && wizard.value.save.kind !== 'untouched'; tries += 1) await wizard.flush().catch(() => undefined);
        expect(wizard.value.save.kind).to.be.oneOf(['saved', 'untouched']);
        expect(desk.dossiers.stored.get('dossier-1')?.draft ?? wizard.value.draft).to.deep.equal(typed);
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);
});
