import { expect } from 'chai';
import type { Edit } from '../records/draft.js';
import { aDraft, settled } from '../testing/index.js';
import { JournalKeeper, takeOver } from './journal-keeper.js';
import { memoryJournal } from './journal-memory.js';
import { includes } from './jots.js';
import type { Jot, Journal, JournalEntry } from './wizard.js';

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });

/** A keeper of everything typed so far, on a disk whose writes end when told to, well or badly. */
function aKeeper() {
  const disk = memoryJournal();
  const typed: Edit[] = [];
  const ends: ((fails?: boolean) => void)[] = [];
  const writes: string[] = [];
  const slow = <A extends unknown[]>(name: string, write: (...given: A) => Promise<void>) => async (...given: A): Promise<void> => {
    writes.push(name);
    const fails = await new Promise<boolean | undefined>((resolve) => ends.push(resolve));
    if (fails === true) throw new Error('full');
    await write(...given);
  };
  const journal: Journal = {
    ...disk,
    save: slow('save', (entry) => disk.save(entry)),
    append: slow('append', (...given) => disk.append(...given)),
    remove: slow('remove', (id) => disk.remove(id)),
    jot: (jot) => void (jots = jot.base === undefined ? [...jots, jot] : [jot]),
    forget: (_dossierId, upTo) => void (jots = jots.filter((jot) => !includes(upTo, jot.turns))),
  };
  let jots: Jot[] = [];
  const kept: boolean[] = [];
  const entry = (): JournalEntry => ({ dossierId: 'd', accountId: 'a', procedure: { id: 'p', profile: 'q' }, revision: 1, draft: aDraft(), edits: [...typed], at: '' });
  const turns = { edits: 0, keeps: 0 };
  const keeper: JournalKeeper = new JournalKeeper({ journal, dossierId: 'd', accountId: 'a', entry, inStep: false, turns, changed: () => kept.push(keeper.kept) });
  const type = (value: string): void => {
    typed.push(symbol(value));
    keeper.append([symbol(value)], '');
  };
  const end = async (fails?: boolean): Promise<void> => {
    ends.shift()?.(fails);
    await settled();
  };
  const onDisk = async () => (await disk.load('d', 'a'))?.edits;
  const jotted = () => jots.map(({ edits, base }) => `${edits.map(({ kind }) => kind).join()} ${base === undefined ? 'on the entry' : 'on its own'}`);
  return { keeper, journal, type, end, onDisk, writes, kept, jotted };
}

describe('keeping the journal', () => {
  it('writes the whole entry once and then only what is added, several edits in one write while another is under way', async () => {
    const { type, end, onDisk, writes } = aKeeper();
    for (const value of ['1', '12', '125']) type(value);
    await end();
    type('126');
    type('127');
    await end();
    await end();
    await end();
    expect(writes).to.deep.equal(['save', 'append', 'append']);
    expect(await onDisk()).to.deep.equal(['1', '12', '125', '126', '127'].map(symbol));
  });

  it('writes all of it again, nothing twice, after a write that failed', async () => {
    const { keeper, type, end, onDisk, writes, kept } = aKeeper();
    type('1');
    await end();
    type('12');
    type('125');
    type('126');
    await end(true);
    await end(true);
    expect(kept).to.deep.equal([false]);
    type('127');
    keeper.keep([]);
    type('128');
    await end();
    await end();
    expect(kept).to.deep.equal([false, true]);
    expect(writes.slice(0, 4)).to.deep.equal(['save', 'append', 'save', 'save']);
    expect(await onDisk()).to.deep.equal(['1', '12', '125', '126', '127', '128'].map(symbol));
  });

  it('writes what comes between the last write and the next turn', async () => {
    const { keeper, type, end, onDisk } = aKeeper();
    type('1');
    const idle = keeper.idle().then(() => type('12'));
    await end();
    await idle;
    await end();
    expect(await onDisk()).to.deep.equal([symbol('1'), symbol('12')]);
  });

  it('begins a new entry with what is typed after a removal', async () => {
    const { keeper, type, end, onDisk, writes } = aKeeper();
    type('1');
    keeper.remove();
    await end();
    await end();
    expect(await onDisk()).to.equal(undefined);
    type('12');
    await end();
    expect(writes).to.deep.equal(['save', 'remove', 'save']);
    expect(await onDisk()).to.deep.equal([symbol('1'), symbol('12')]);
  });

  it('jots down at once what is typed, with the draft only until there is an entry, and forgets what is written', async () => {
    const { type, end, jotted } = aKeeper();
    type('1');
    type('12');
    expect(jotted()).to.deep.equal(['set on its own', 'set on the entry']);
    await end();
    expect(jotted()).to.deep.equal(['set on the entry']);
    type('125');
    await end();
    expect(jotted()).to.deep.equal(['set on the entry']);
    await end();
    expect(jotted()).to.deep.equal([]);
  });

  it('jots down everything unsent again when an entry can no longer be added to', async () => {
    const { type, end, jotted } = aKeeper();
    type('1');
    await end();
    type('12');
    await end(true);
    expect(jotted()).to.deep.equal(['set,set on its own']);
    await end(true);
    expect(jotted()).to.deep.equal(['set,set on its own']);
  });

  it('does not take what is typed after a removal for a part of what is removed', async () => {
    const { keeper, type, end, jotted } = aKeeper();
    type('1');
    keeper.remove();
    type('12');
    expect(jotted()).to.deep.equal(['set,set on its own']);
    await end();
    expect(jotted()).to.deep.equal(['set,set on its own']);
  });

  it('writes what still waits before another takes over, and nothing afterwards', async () => {
    const { journal, type, end, onDisk, kept, jotted } = aKeeper();
    type('1');
    type('12');
    const over = takeOver(journal, 'd');
    await end();
    await end();
    await over;
    type('125');
    expect(await onDisk()).to.deep.equal([symbol('1'), symbol('12')]);
    expect([kept, jotted()]).to.deep.equal([[false], []]);
  });
});
