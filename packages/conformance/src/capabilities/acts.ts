/** Dossiers acted upon: filed, taken back, thrown away. */
import { ROWS } from '@ctso/core';
import { fails, holds, same } from '../check.js';
import { fillSlots, freshId, makeDossier, signIn, submitted, type Case } from '../stage.js';
import { kitSerials } from '../world-holdings.js';
import { kitEmails } from '../world.js';
import { rowField, save, setText } from './edits.js';

export const actCases: readonly Case[] = [
  {
    operation: 'dossiers.act',
    name: 'files a complete dossier',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      await fillSlots(stage, backend, made.id);
      const stored = await backend.dossiers.act({ id: made.id, revision: made.revision, key: freshId(), act: 'submit' });
      const now = await backend.dossiers.get({ id: made.id });
      same([stored.status, stored.revision, stored.updatedAt], ['submitted', 2, now.updatedAt], 'the answer');
      same([now.status, now.revision, now.permitted], ['submitted', 2, ['view', 'history', 'withdraw']], 'the facts');
      holds(now.submittedAt !== undefined, 'says when it was filed');
      same([now.receiptCode, now.dueOn], [undefined, undefined], 'what only the authority gives');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses to file what the procedure’s rules do not pass, and says where',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      const field = rowField(stage, 'identity').id;
      const stored = await save(backend, made, [{ kind: 'set', path: [ROWS, 'row-2', field], value: '12345678901' }]);
      const refused = await fails(backend.dossiers.act({ id: made.id, revision: stored.revision, key: freshId(), act: 'submit' }), 'invalid', 'an incomplete dossier');
      const paths = refused.issues.map(({ path }) => path.join('/'));
      holds(paths.includes(`rows/row-2/${field}`), 'names the field');
      for (const slot of stage.procedure.definition.slots) holds(!slot.required || paths.includes(`slots/${slot.id}`), 'names the empty slot');
      same((await backend.dossiers.get({ id: made.id })).status, 'draft', 'the status');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses to file another organisation’s subscriber, whatever the draft says of the address',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const lookup = stage.procedure.definition.rows.lookup;
      if (lookup === undefined) return;
      const made = await makeDossier(stage, backend);
      await fillSlots(stage, backend, made.id);
      const forged = { email: kitEmails.elsewhere, outcome: 'new' } as const;
      const stored = await save(backend, made, [
        { kind: 'set', path: [ROWS, 'row-1', lookup.field], value: kitEmails.elsewhere },
        { kind: 'set', path: [ROWS, 'row-1', lookup.result], value: forged },
      ]);
      const refused = await fails(backend.dossiers.act({ id: made.id, revision: stored.revision, key: freshId(), act: 'submit' }), 'invalid', 'a forged answer');
      same(refused.issues.map(({ path, source }) => [path, source]), [[[ROWS, 'row-1', lookup.field], 'backend']], 'the issue');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses to file for an organisation out of scope',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const field = stage.procedure.definition.rows.fields.find(({ kind }) => kind === 'organisation');
      if (field === undefined) return;
      const made = await makeDossier(stage, backend);
      await fillSlots(stage, backend, made.id);
      const edits = ['kit-benh-vien', 'kit-khong-co'].map((id, index) => ({
        kind: 'set' as const,
        path: [ROWS, `row-${index + 1}`, field.id],
        value: { id, name: 'Bệnh viện' },
      }));
      const stored = await save(backend, made, edits);
      const refused = await fails(backend.dossiers.act({ id: made.id, revision: stored.revision, key: freshId(), act: 'submit' }), 'invalid', 'a foreign organisation');
      const issues = refused.issues.map(({ path, code }) => [path, code]);
      same(issues, [1, 2].map((row) => [[ROWS, `row-${row}`, field.id], 'organisation.out-of-scope']), 'the issues');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses to file certificates that are not held, that are another’s or that ended',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const source = stage.procedure.definition.rows.source;
      if (source === undefined) return;
      const made = await makeDossier(stage, backend, { rows: 3 });
      await fillSlots(stage, backend, made.id);
      const ofDevices = source.from === 'devices';
      const wrong = ofDevices ? ['FFFFFFFF', kitSerials.elsewhereToken, '0B000002'] : ['ff'.repeat(16), kitSerials.elsewhere, kitSerials.revoked];
      const stored = await save(backend, made, wrong.map((value, index) => ({ kind: 'set', path: [ROWS, `row-${index + 1}`, source.key], value })));
      const refused = await fails(backend.dossiers.act({ id: made.id, revision: stored.revision, key: freshId(), act: 'submit' }), 'invalid', 'wrong certificates');
      const codes = ['certificate.unknown', 'certificate.unknown', ...(ofDevices ? [] : ['certificate.ended'])];
      const wanted = codes.map((code, index) => [[ROWS, `row-${index + 1}`, source.key], code]);
      same(refused.issues.filter(({ source: by }) => by === 'backend').map(({ path, code }) => [path, code]), wanted, 'the issues');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'answers a repeated key as it did then, even for a dossier that it took away',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      const input = { id: made.id, revision: made.revision, key: freshId(), act: 'delete' } as const;
      const first = await backend.dossiers.act(input);
      same(await backend.dossiers.act(input), first, 'the second answer');
      await fails(backend.dossiers.get({ id: made.id }), 'not-found', 'the dossier');
      await fails(backend.dossiers.act({ ...input, key: freshId() }), 'not-found', 'another key');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'takes a draft away with its files',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      await fillSlots(stage, backend, made.id);
      const { attachments, symbol } = await backend.dossiers.get({ id: made.id });
      await backend.dossiers.act({ id: made.id, revision: made.revision, key: freshId(), act: 'delete' });
      for (const { id } of attachments) await fails(backend.attachments.open({ id }), 'not-found', 'its file');
      same((await backend.dossiers.list({ text: symbol })).total, 0, 'the list');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'withdraws what is filed, and refuses what the status does not allow',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const draft = await makeDossier(stage, backend);
      await fails(backend.dossiers.act({ id: draft.id, revision: draft.revision, key: freshId(), act: 'withdraw' }), 'forbidden', 'withdrawing a draft');
      const { id, revision } = await submitted(stage, backend);
      await fails(backend.dossiers.act({ id, revision, key: freshId(), act: 'submit' }), 'forbidden', 'filing twice');
      await fails(backend.dossiers.act({ id, revision, key: freshId(), act: 'delete' }), 'forbidden', 'deleting what is filed');
      const withdrawn = await backend.dossiers.act({ id, revision, key: freshId(), act: 'withdraw' });
      same([withdrawn.revision, (await backend.dossiers.get({ id })).permitted], [revision + 1, ['view', 'history']], 'afterwards');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses a stale revision',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = await makeDossier(stage, backend);
      await save(backend, made, [setText(stage, 'row-1', 'mới hơn')]);
      const refused = await fails(backend.dossiers.act({ id: made.id, revision: made.revision, key: freshId(), act: 'delete' }), 'conflict', 'a stale revision');
      same(refused.revision, 2, 'the revision that stands');
    },
  },
];
