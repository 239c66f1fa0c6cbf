/** Dossiers saved edit by edit. */
import { ROWS, type Edit } from '@ctso/core';
import { fails, same } from '../check.js';
import { decomposed, freshId, makeDossier, signIn, submitted, type Case } from '../stage.js';
import { rowField, save, setText } from './edits.js';

export const saveCases: readonly Case[] = [
  {
    operation: 'dossiers.save',
    name: 'applies set, insert, move and remove in order and answers the next revision',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend, { rows: 3 });
      const added = stage.procedure.beginRow('row-added');
      const stored = await save(backend, made, [
        setText(stage, 'row-2', 'Đặng Thị Ứng'),
        { kind: 'insert', row: added, before: 'row-1' },
        { kind: 'move', rowId: 'row-3', before: 'row-1' },
        { kind: 'remove', rowId: 'row-1' },
      ]);
      const now = await backend.dossiers.get({ id: made.id });
      same([stored.revision, now.revision, now.rowCount, now.updatedAt], [2, 2, 3, stored.updatedAt], 'the facts');
      same(now.draft.rows.map(({ id }) => id), ['row-added', 'row-3', 'row-2'], 'the order');
      same(now.draft.rows[2]?.values[rowField(stage, 'text').id], 'Đặng Thị Ứng', 'the value');
      same(now.draft.rows[0], added, 'the new row');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'keeps the order of rows through many moves',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend, { rows: 6 });
      const first = await save(backend, made, [{ kind: 'move', rowId: 'row-6', before: 'row-1' }, { kind: 'move', rowId: 'row-1', before: null }]);
      await save(backend, { ...made, ...first }, [{ kind: 'move', rowId: 'row-3', before: 'row-2' }, { kind: 'insert', row: stage.procedure.beginRow('row-7'), before: null }]);
      const { draft } = await backend.dossiers.get({ id: made.id });
      same(draft.rows.map(({ id }) => id), ['row-6', 'row-3', 'row-2', 'row-4', 'row-5', 'row-1', 'row-7'], 'the order');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'keeps every kind of value as it was typed, composed',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend, { rows: 1 });
      const organisation = { id: 'kit-phong-002', name: 'Phòng Nội vụ số 002' };
      const values = { [rowField(stage, 'text').id]: ' Hoà  ', [rowField(stage, 'identity').id]: '001', [rowField(stage, 'organisation').id]: organisation };
      const edits = Object.entries(values).map(([field, value]): Edit => ({ kind: 'set', path: [ROWS, 'row-1', field], value: typeof value === 'string' ? decomposed(value) : value }));
      await save(backend, made, edits);
      const [row] = (await backend.dossiers.get({ id: made.id })).draft.rows;
      same(Object.fromEntries(Object.keys(values).map((field) => [field, row?.values[field]])), values, 'the values');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'answers a repeated key as it did then and applies nothing twice',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend, { rows: 2 });
      const key = freshId();
      const edits: readonly Edit[] = [{ kind: 'remove', rowId: 'row-1' }, { kind: 'insert', row: stage.procedure.beginRow('row-1'), before: null }];
      const first = await save(backend, made, edits, key);
      await save(backend, { ...made, ...first }, [setText(stage, 'row-1', 'sau đó')]);
      same(await save(backend, made, edits, key), first, 'the second answer');
      const now = await backend.dossiers.get({ id: made.id });
      same([now.revision, now.draft.rows[1]?.values[rowField(stage, 'text').id]], [3, 'sau đó'], 'what is kept');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'refuses a stale revision, names the one that stands and changes nothing',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      await save(backend, made, [setText(stage, 'row-1', 'trước')]);
      const refused = await fails(save(backend, made, [setText(stage, 'row-1', 'sau')]), 'conflict', 'a stale revision');
      same(refused.revision, 2, 'the revision that stands');
      same((await backend.dossiers.get({ id: made.id })).draft.rows[0]?.values[rowField(stage, 'text').id], 'trước', 'the value');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'lets one of several writers at once win and refuses the others',
    async run(stage) {
      const other = await stage.session();
      await signIn(stage.backend);
      await signIn(other);
      const made = await makeDossier(stage, stage.backend);
      const writers = [stage.backend, other, stage.backend, other].map((backend, index) => save(backend, made, [setText(stage, 'row-1', `người ${index}`)]));
      const outcomes = await Promise.allSettled(writers);
      const won = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [index] : []));
      same(won.length, 1, 'how many won');
      for (const [index, writer] of writers.entries()) if (index !== won[0]) await fails(writer, 'conflict', 'a loser');
      const now = await stage.backend.dossiers.get({ id: made.id });
      same([now.revision, now.draft.rows[0]?.values[rowField(stage, 'text').id]], [2, `người ${won[0]}`], 'what is kept');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'refuses a field that the procedure does not have, with all edits around it',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      const foreign: Edit = { kind: 'set', path: [ROWS, 'row-1', 'foreign'], value: 'x' };
      await fails(save(backend, made, [setText(stage, 'row-1', 'lỡ'), foreign]), 'invalid', 'a foreign field');
      const shape: Edit = { kind: 'set', path: [ROWS, 'row-1', rowField(stage, 'text').id], value: true };
      await fails(save(backend, made, [shape]), 'invalid', 'a value of another shape');
      same(await backend.dossiers.get({ id: made.id }), made, 'what is kept');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'refuses once the dossier is filed',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const filed = await submitted(stage, backend);
      await fails(save(backend, filed, [setText(stage, 'row-1', 'muộn')]), 'forbidden', 'a late edit');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'keeps a list of 1,000 rows in its order',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend, { rows: 0 });
      const rows = Array.from({ length: 1_000 }, (_, index) => stage.procedure.beginRow(`row-${index}`));
      const stored = await save(backend, made, rows.map((row): Edit => ({ kind: 'insert', row, before: null })));
      await save(backend, { ...made, ...stored }, [setText(stage, 'row-700', 'giữa')]);
      const now = await backend.dossiers.get({ id: made.id });
      same(now.draft.rows.map(({ id }) => id), rows.map(({ id }) => id), 'the order');
      same([now.rowCount, now.draft.rows[700]?.values[rowField(stage, 'text').id]], [1_000, 'giữa'], 'the value');
    },
  },
];
