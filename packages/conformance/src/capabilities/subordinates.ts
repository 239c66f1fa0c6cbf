/** What an organisation sees of those below it: what they filed, to be read and no more. */
import { fails, same } from '../check.js';
import { fillSlots, freshId, freshSymbol, makeDossier, pdf, signIn, submitted, type Case, type Stage } from '../stage.js';
import { save, setText } from './edits.js';

async function above(stage: Stage) {
  const backend = await stage.session();
  await signIn(backend, 'above');
  await signIn(stage.backend);
  return backend;
}

export const subordinateCases: readonly Case[] = [
  {
    operation: 'dossiers.list',
    name: 'has what organisations below have filed, and no draft of theirs',
    async run(stage) {
      const parent = await above(stage);
      const symbol = freshSymbol();
      const filed = await submitted(stage, stage.backend, { symbol });
      const draft = await makeDossier(stage, stage.backend, { symbol });
      const { items, total } = await parent.dossiers.list({ text: symbol });
      same([items.map(({ id, permitted }) => ({ id, permitted })), total], [[{ id: filed.id, permitted: ['view', 'history'] }], 1], 'the list');
      await fails(parent.dossiers.get({ id: draft.id }), 'not-found', 'a draft below');
      const sibling = await stage.session();
      await signIn(sibling, 'second');
      await fails(sibling.dossiers.get({ id: filed.id }), 'not-found', 'a dossier of a brother');
      same((await sibling.dossiers.list({ text: symbol })).total, 0, 'the list of a brother');
    },
  },
  {
    operation: 'dossiers.get',
    name: 'reads what was filed below, with its papers and its history, and writes none of it',
    async run(stage) {
      const parent = await above(stage);
      const filed = await submitted(stage, stage.backend);
      const { id, revision } = filed;
      const seen = await parent.dossiers.get({ id });
      same([seen.draft, seen.attachments, seen.permitted], [filed.draft, filed.attachments, ['view', 'history']], 'what it reads');
      same((await parent.dossiers.history({ id })).items.length, 2, 'the history');
      const [paper] = seen.attachments;
      same((await parent.attachments.open({ id: paper?.id ?? '' })).size, paper?.size, 'a paper');
      await fails(parent.dossiers.act({ id, revision, key: freshId(), act: 'withdraw' }), 'forbidden', 'withdrawing it');
      await fails(save(parent, filed, [setText(stage, 'row-1', 'Khác')]), 'forbidden', 'saving it');
      await fails(parent.attachments.remove({ id: paper?.id ?? '' }), 'forbidden', 'taking a paper away');
      const slot = stage.procedure.definition.slots[0]?.id ?? '';
      await fails(parent.attachments.put({ id: freshId(), dossierId: id, slot, name: 'công văn.pdf', file: pdf() }), 'forbidden', 'putting a paper in');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'is sorted by what is asked, those without a value last',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const symbol = freshSymbol();
      const one = await submitted(stage, backend, { symbol });
      const draft = await makeDossier(stage, backend, { symbol });
      const other = await submitted(stage, backend, { symbol });
      await fillSlots(stage, backend, draft.id);
      // Filed within one moment they come by id.
      const placeOf = ({ submittedAt = '', id }: typeof one): string => `${submittedAt} ${id}`;
      const [first, last] = placeOf(one) < placeOf(other) ? [one, other] : [other, one];
      const ids = async (query: object) => (await backend.dossiers.list({ text: symbol, ...query })).items.map(({ id }) => id);
      // Filed within one moment, their ids decide.
      const filed = [first, last].map(({ submittedAt = '', id }) => [submittedAt, id] as const).sort((a, b) => (a.join() < b.join() ? -1 : 1)).map(([, id]) => id);
      same(await ids({ sort: 'submittedAt', ascending: true }), [...filed, draft.id], 'the first filed first');
      same(await ids({ sort: 'submittedAt' }), [...filed.reverse(), draft.id], 'the last filed first');
      same((await ids({ sort: 'receiptCode' })).length, 3, 'all of them without codes');
    },
  },
];
