/** What every journal has to do, as cases that any test runner can run over any journal. */
import type { Edit, Row } from '../records/draft.js';
import type { Jot, JotBase, Journal, JournalEntry } from '../wizard/wizard.js';
import { aDraft, rowsOf } from './records.js';

export interface JournalCase {
  readonly name: string;
  /** `open` opens a journal on the same device: again after a crash, as soon as the one before is done for. Throws where the journal fails. */
  readonly run: (open: () => Promise<Journal>) => Promise<void>;
}

const symbol = (value: string): Edit => ({ kind: 'set', path: ['letter', 'symbol'], value });
const half: Row = { id: 'row-9', values: { officialEmail: 'hoa@' } };

function entryOf(facts: Partial<JournalEntry> = {}): JournalEntry {
  return {
    dossierId: 'dossier-1',
    accountId: 'account-1',
    procedure: { id: 'any', profile: 'any' },
    revision: 1,
    draft: aDraft({ rows: rowsOf(2) }),
    edits: [],
    at: '2026-11-22T02:00:00.000Z',
    ...facts,
  };
}

export const JOURNAL_CASES: readonly JournalCase[] = [
  {
    name: 'gives back after a crash what was saved and what was added, in order',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ edits: [symbol('1')] }));
      await journal.append('dossier-1', [symbol('12'), symbol('125')], '2026-11-22T02:01:00.000Z');
      await journal.append('dossier-1', [symbol('126')], '2026-11-22T02:02:00.000Z');
      const entry = await load(await open());
      same(entry.edits, [symbol('1'), symbol('12'), symbol('125'), symbol('126')]);
      same([entry.revision, entry.at, entry.draft], [1, '2026-11-22T02:02:00.000Z', entryOf().draft]);
    },
  },
  {
    name: 'takes what has reached the backend into the draft, and keeps the rest as edits',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ revision: null, edits: [symbol('1')] }));
      await journal.append('dossier-1', [symbol('12'), { kind: 'remove', rowId: 'row-1' }], 'later');
      await journal.append('dossier-1', [symbol('125')], 'later');
      await journal.mark('dossier-1', { key: 'key-1', count: 3 });
      same((await load(journal)).batch, { key: 'key-1', count: 3 });
      await journal.settle('dossier-1', 3, 7);
      await journal.append('dossier-1', [symbol('126')], 'later');
      const entry = await load(await open());
      same([entry.revision, entry.batch ?? null, entry.edits], [7, null, [symbol('125'), symbol('126')]]);
      same([entry.draft.sections['letter']?.['symbol'], entry.draft.rows.map(({ id }) => id)], ['12', ['row-2']]);
    },
  },
  {
    name: 'settles again and again without losing its place',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf());
      for (let revision = 2; revision < 40; revision += 1) {
        await journal.append('dossier-1', [symbol(String(revision)), symbol(`${String(revision)}/A`)], 'later');
        await journal.settle('dossier-1', revision % 2 === 0 ? 1 : 3, revision);
      }
      const entry = await load(await open());
      same([entry.revision, entry.draft.sections['letter']?.['symbol'], entry.edits], [39, '39/A', []]);
    },
  },
  {
    name: 'replaces an entry with everything about it',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ edits: [symbol('1')], unfinished: [half] }));
      await journal.mark('dossier-1', { key: 'key-1', count: 1 });
      await journal.append('dossier-1', [symbol('2')], 'later');
      await journal.save(entryOf({ revision: 5, edits: [symbol('3')] }));
      const entry = await load(await open());
      same([entry.revision, entry.edits, entry.batch ?? null, entry.unfinished ?? []], [5, [symbol('3')], null, []]);
    },
  },
  {
    name: 'keeps unfinished rows until others are kept in their place',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf());
      await journal.keep('dossier-1', [half]);
      same((await load(await open())).unfinished, [half]);
      const again = await open();
      await again.load('dossier-1', 'account-1');
      await again.keep('dossier-1', []);
      same((await load(await open())).unfinished ?? [], []);
    },
  },
  {
    name: 'lists what is unsent, unfinished or never begun, newest first, of the account that asks',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ dossierId: 'sent' }));
      await journal.save(entryOf({ dossierId: 'unsent', edits: [symbol('1')], at: '2026-11-22T02:00:00.000Z' }));
      await journal.save(entryOf({ dossierId: 'never-begun', revision: null, at: '2026-11-22T04:00:00.000Z' }));
      await journal.save(entryOf({ dossierId: 'unfinished', unfinished: [half], at: '2026-11-22T03:00:00.000Z' }));
      await journal.save(entryOf({ dossierId: 'foreign', accountId: 'account-2', edits: [symbol('1')] }));
      const ids = (await (await open()).list('account-1')).map(({ dossierId }) => dossierId);
      same(ids, ['never-begun', 'unfinished', 'unsent']);
    },
  },
  {
    name: "neither reads nor overwrites another account's entry under the same id",
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ edits: [symbol('1')] }));
      same((await journal.load('dossier-1', 'account-2')) ?? null, null);
      await journal.save(entryOf({ accountId: 'account-2', edits: [symbol('2')] }));
      await journal.append('dossier-1', [symbol('3')], 'later');
      same((await load(await open())).edits, [symbol('1')]);
      await journal.load('dossier-1', 'account-2');
      await journal.remove('dossier-1');
      same((await load(await open())).edits, [symbol('1')]);
    },
  },
  {
    name: 'forgets what was removed, and refuses to add to what is not there',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf({ edits: [symbol('1')] }));
      await journal.remove('dossier-1');
      await journal.remove('nobody');
      const added = [journal.append('dossier-1', [symbol('2')], 'later'), journal.keep('dossier-1', [half]), journal.settle('dossier-1', 1, 2), journal.mark('nobody', { key: 'k', count: 1 })];
      same((await Promise.allSettled(added)).map(({ status }) => status), ['rejected', 'rejected', 'rejected', 'rejected']);
      same([(await (await open()).load('dossier-1', 'account-1')) ?? null, await journal.list('account-1')], [null, []]);
    },
  },
  {
    name: 'gives back what was only jotted: alone, on an entry, and nothing of it twice',
    async run(open) {
      const journal = await open();
      journal.jot?.(jotOf([symbol('1')], 1, { base: { ...BASE, revision: null, draft: aDraft() } }));
      const begun = await load(await open(), true);
      same([begun.edits, begun.revision, begun.draft], [[symbol('1')], null, aDraft()]);
      const again = await open();
      await load(again, true);
      again.jot?.(jotOf([symbol('12')], 2));
      again.jot?.(jotOf([symbol('125')], 3));
      await again.append('dossier-1', [symbol('12')], 'later');
      same((await load(await open(), true)).edits, [symbol('1'), symbol('12'), symbol('125')]);
      same((await load(await open(), true)).edits, [symbol('1'), symbol('12'), symbol('125')]);
    },
  },
  {
    name: 'gives back unfinished rows that were only jotted, and forgets what it is told to forget',
    async run(open) {
      const journal = await open();
      await journal.save(entryOf());
      journal.jot?.(jotOf([], 0, { turns: { edits: 0, keeps: 1 }, unfinished: [half] }));
      same((await load(await open(), true)).unfinished, [half]);
      const again = await open();
      await load(again, true);
      again.jot?.(jotOf([], 0, { turns: { edits: 0, keeps: 2 }, unfinished: [] }));
      again.jot?.(jotOf([symbol('1')], 1, { turns: { edits: 1, keeps: 2 } }));
      again.forget?.('dossier-1', { edits: 1, keeps: 2 });
      const entry = await load(await open(), true);
      same([entry.unfinished, entry.edits], [[half], []]);
      const third = await open();
      await load(third, true);
      third.jot?.(jotOf([], 0, { turns: { edits: 0, keeps: 2 }, unfinished: [{ id: 'row-9', values: {} }] }));
      await third.keep('dossier-1', [{ id: 'row-9', values: {} }]);
      await third.keep('dossier-1', [half]);
      same((await load(await open(), true)).unfinished, [half]);
    },
  },
  {
    name: 'puts what was jotted without its draft on what stands at the backend, once that is to be had',
    async run(open) {
      const journal = await open();
      journal.jot?.(jotOf([symbol('1')], 1, { base: { ...BASE, revision: 3 } }));
      same((await (await open()).load('dossier-1', 'account-1', () => Promise.resolve(undefined))) ?? null, null);
      same((await (await open()).load('dossier-1', 'account-2', () => Promise.resolve({ revision: 4, draft: aDraft() }))) ?? null, null);
      const entry = await (await open()).load('dossier-1', 'account-1', () => Promise.resolve({ revision: 4, draft: aDraft() }));
      same([entry?.revision, entry?.edits, entry?.draft], [4, [symbol('1')], aDraft()]);
    },
  },
];

const BASE: Omit<JotBase, 'draft'> = { procedure: { id: 'any', profile: 'any' }, revision: 1, at: '2026-11-22T02:00:00.000Z' };
function jotOf(edits: readonly Edit[], last: number, facts: Partial<Jot> = {}): Jot {
  return { dossierId: 'dossier-1', accountId: 'account-1', turns: { edits: last, keeps: 0 }, edits, ...facts };
}

/** `taking`: whoever wrote it on this page is done for. */
async function load(journal: Journal, taking = false): Promise<JournalEntry> {
  const entry = await (taking ? journal.load('dossier-1', 'account-1', () => Promise.resolve(undefined)) : journal.load('dossier-1', 'account-1'));
  if (entry === undefined) throw new Error('the entry is gone');
  return entry;
}

function same(actual: unknown, expected: unknown): void {
  if (!equal(actual, expected)) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.keys(a), Object.keys(b)];
  return left.length === right.length && left.every((key) => equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
