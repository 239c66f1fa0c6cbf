import { expect } from 'chai';
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { applyEdits, type Backend, type Draft, type Edit } from '@ctso/core';
import { rowsOf } from './database.js';
import { DATABASES } from '../testing/databases.js';
import { aDraft, aRow, newId, REF, testHouse, type TestHouse } from '../testing/world.js';

const ROW_IDS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'];
const anyRow = fc.constantFrom(...ROW_IDS);
const anyPlace = fc.option(anyRow, { nil: null });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), path: anyRow.map((id) => ['rows', id, 'fullName']), value: fc.string({ maxLength: 5 }).map((text) => text.replace(/\0/gu, '').normalize('NFC')) }),
  fc.record({ kind: fc.constant('set' as const), path: fc.constant(['letter', 'symbol']), value: fc.constantFrom('1/A', '2/B') }),
  fc.record({ kind: fc.constant('insert' as const), row: anyRow.map(aRow), before: anyPlace }),
  fc.record({ kind: fc.constant('remove' as const), rowId: anyRow }),
  fc.record({ kind: fc.constant('move' as const), rowId: anyRow, before: anyPlace }),
);

async function begin(clerk: Backend, draft: Draft): Promise<string> {
  const id = newId();
  await clerk.dossiers.create({ id, procedure: REF, draft });
  return id;
}

for (const kind of DATABASES) {
  describe(`edits in SQL on ${kind.name}`, () => {
    let test: TestHouse;
    let clerk: Backend;

    before(async () => {
      test = await testHouse(kind);
      clerk = await test.clerk();
    });
    after(() => test.close());

    it('leave the very draft that core makes of them, whatever they are', async () => {
      const saves = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(saves, async (batches) => {
          let draft = aDraft(['r1', 'r2', 'r3']);
          const id = await begin(clerk, draft);
          let revision = 1;
          for (const edits of batches) {
            draft = applyEdits(draft, edits);
            revision = (await clerk.dossiers.save({ id, revision, key: newId(), edits })).revision;
          }
          const stored = await clerk.dossiers.get({ id });
          expect(stored.draft).to.deep.equal(draft);
          expect(stored.rowCount).to.equal(draft.rows.length);
          expect(stored.symbol).to.equal(draft.sections['letter']?.['symbol']);
        }),
        { numRuns: 60 },
      );
    });

    it('place a row before one that came in the same save', async () => {
      const id = await begin(clerk, aDraft(['r1']));
      const edits: readonly Edit[] = [
        { kind: 'insert', row: aRow('r3'), before: 'r3' },
        { kind: 'insert', row: aRow('r2'), before: 'r3' },
      ];
      await clerk.dossiers.save({ id, revision: 1, key: newId(), edits });
      expect((await clerk.dossiers.get({ id })).draft.rows.map((row) => row.id)).to.deep.equal(['r1', 'r2', 'r3']);
    });

    it('write one row for one edit, be it a value, an insert or a move in the middle', async () => {
      const id = await begin(clerk, aDraft(Array.from({ length: 300 }, (_, index) => `row-${index}`)));
      const edits: readonly Edit[] = [
        { kind: 'set', path: ['rows', 'row-150', 'fullName'], value: 'Nguyễn Thị Hoa' },
        { kind: 'insert', row: aRow('new'), before: 'row-10' },
        { kind: 'move', rowId: 'row-290', before: 'row-5' },
      ];
      for (const [index, edit] of edits.entries()) {
        const before = await versions(id);
        await clerk.dossiers.save({ id, revision: index + 1, key: newId(), edits: [edit] });
        const after = await versions(id);
        expect([...after].filter(([rowId, version]) => before.get(rowId) !== version), edit.kind).to.have.lengthOf(1);
      }
    });

    it('have room between two rows for a thousand more', async () => {
      const id = await begin(clerk, aDraft(['first', 'last']));
      const many: Edit[] = Array.from({ length: 1000 }, (_, index) => ({ kind: 'insert', row: aRow(`many-${index}`), before: 'last' }));
      await clerk.dossiers.save({ id, revision: 1, key: newId(), edits: many });
      const { draft } = await clerk.dossiers.get({ id });
      expect(draft.rows.map((row) => row.id)).to.deep.equal(['first', ...many.map((_, index) => `many-${index}`), 'last']);
    });

    /** The transaction that wrote each row last. */
    async function versions(id: string): Promise<ReadonlyMap<string, string>> {
      const rows = await rowsOf<{ id: string; version: string }>(test.database.queries, sql`select row_id as id, xmin::text as version from dossier_rows where dossier_id = ${id}`);
      return new Map(rows.map((row) => [row.id, row.version]));
    }
  });
}
