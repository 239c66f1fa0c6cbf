/** The authority's queue: what stands in it, who may look, who has taken what on. */
import { OPERATION_LIST } from '@ctso/core';
import { fails, holds, same } from '../check.js';
import { actAt, carryOut, deskAct, dossierAt, handsOf, someDay } from '../desk.js';
import { freshId, freshSymbol, makeDossier, signIn, submitted, type Case } from '../stage.js';
import { callOf } from '../traits/manners.js';
import { plausible } from '../traits/plausible.js';
import { kitAccounts } from '../world.js';

const refusals: readonly Case[] = OPERATION_LIST.filter(({ capability }) => capability === 'desk').map((operation) => ({
  operation: `desk.${operation.name}`,
  name: 'is forbidden to applicants',
  async run(stage) {
    await signIn(stage.backend);
    const { id } = await submitted(stage, stage.backend);
    const input = plausible(stage, operation) as Record<string, unknown>;
    await fails(callOf(stage.backend, operation)('id' in input ? { ...input, id } : input), 'forbidden', 'an applicant at the desk');
  },
}));

export const deskCases: readonly Case[] = [
  ...refusals,
  {
    operation: 'desk.dossiers',
    name: 'shows what was filed by whomever, and no draft',
    async run(stage) {
      const { applicant, officer, clerk } = await handsOf(stage);
      const symbol = freshSymbol();
      const filed = await submitted(stage, applicant, { symbol });
      const draft = await makeDossier(stage, applicant, { symbol });
      for (const desk of [officer, clerk]) {
        const { items, total, counts } = await desk.desk.dossiers({ text: symbol });
        same([items.map(({ id }) => id), total, counts], [[filed.id], 1, { submitted: 1 }], 'the queue');
      }
      await fails(officer.desk.get({ id: draft.id }), 'not-found', 'a draft at the desk');
      await fails(officer.desk.history({ id: draft.id }), 'not-found', 'its history');
    },
  },
  {
    operation: 'desk.dossiers',
    name: 'is filtered by who has taken a dossier on, and by status',
    async run(stage) {
      const hands = await handsOf(stage);
      const { applicant, officer } = hands;
      const symbol = freshSymbol();
      const [mine, nobodys] = [await submitted(stage, applicant, { symbol }), await submitted(stage, applicant, { symbol })];
      await actAt(officer, mine.id, { kind: 'claim' });
      const found = async (query: object) => (await officer.desk.dossiers({ text: symbol, ...query })).items.map(({ id }) => id);
      same(await found({ claimed: 'me' }), [mine.id], 'those of one’s own');
      same(await found({ claimed: 'nobody' }), [nobodys.id], 'those of nobody');
      same((await found({ status: 'submitted' })).length, 2, 'those of a status');
      same(await found({ status: 'returned' }), [], 'those of another');
      same(await found({ overdue: true }), [], 'those whose day has passed');
    },
  },
  {
    operation: 'desk.dossiers',
    name: 'puts those due first on top',
    async run(stage) {
      const hands = await handsOf(stage);
      const symbol = freshSymbol();
      const [late, soon, unreceived] = [await submitted(stage, hands.applicant, { symbol }), await submitted(stage, hands.applicant, { symbol }), await submitted(stage, hands.applicant, { symbol })];
      for (const { id } of [late, soon]) await actAt(hands.officer, id, { kind: 'claim' });
      await actAt(hands.officer, late.id, { kind: 'receive', dueOn: someDay() });
      await actAt(hands.officer, soon.id, { kind: 'receive', dueOn: someDay(7) });
      await actAt(hands.officer, soon.id, { kind: 'release' });
      const { items } = await hands.officer.desk.dossiers({ text: symbol });
      same(items.length, 3, 'the queue');
      same(items[2]?.id, unreceived.id, 'the one without a day is the last');
      const days = items.slice(0, 2).map(({ dueOn }) => dueOn ?? '');
      same(days, [someDay(7), someDay()], 'the days rise');
    },
  },
  {
    operation: 'desk.get',
    name: 'shows the whole dossier, what may be done, and the day to name',
    async run(stage) {
      const { applicant, officer } = await handsOf(stage);
      const filed = await submitted(stage, applicant);
      const before = await officer.desk.get({ id: filed.id });
      same([before.draft, before.attachments], [filed.draft, filed.attachments], 'the contents');
      same([before.deskActs, before.claim, before.notes, before.permitted], [['claim'], undefined, [], ['view', 'history']], 'before it was claimed');
      await actAt(officer, filed.id, { kind: 'claim' });
      const after = await officer.desk.get({ id: filed.id });
      same([after.deskActs, after.claim], [['receive', 'supplement', 'refuse', 'release'], { name: kitAccounts.officer.person, mine: true }], 'after it was claimed');
      holds((after.proposal?.dueOn ?? '') > new Date().toISOString().slice(0, 10), 'proposes a day ahead');
      holds((after.proposal?.workingDays ?? 0) > 0, 'says how many working days that is');
    },
  },
  {
    operation: 'desk.history',
    name: 'has every act with its actor, the newest first, and so has the applicant',
    async run(stage) {
      const hands = await handsOf(stage);
      const { id } = await dossierAt(stage, hands, 'processing');
      const { items } = await hands.officer.desk.history({ id });
      same(items.map(({ act }) => act), ['register', 'receive', 'claim', 'submit', 'create'], 'the acts');
      same(items.map(({ actor }) => actor.name).slice(0, 3), [kitAccounts.clerk.email, kitAccounts.officer.person, kitAccounts.officer.person], 'the actors');
      same(items[0]?.note, '1024/Đ', 'the number of the letter');
      same((await hands.applicant.dossiers.history({ id })).items, items, 'what the applicant sees');
    },
  },
  {
    operation: 'desk.keepNotes',
    name: 'keeps what was written down for whoever has the dossier, and shows it at the desk alone',
    async run(stage) {
      const hands = await handsOf(stage);
      const { applicant, officer } = hands;
      const { id } = await submitted(stage, applicant);
      const notes = [{ id: freshId(), path: ['rows', 'row-1'], text: 'Chưa rõ chức vụ' }];
      await fails(officer.desk.keepNotes({ id, notes }), 'forbidden', 'notes on what nobody has taken on');
      await actAt(officer, id, { kind: 'claim' });
      const { revision } = await officer.desk.get({ id });
      same(await officer.desk.keepNotes({ id, notes }), null, 'the answer');
      const seen = await officer.desk.get({ id });
      same([seen.notes, seen.revision], [notes, revision], 'what stands there');
      same((await applicant.dossiers.get({ id })).remarks, undefined, 'what the applicant sees');
      await carryOut(hands, id, 'supplement');
      same((await officer.desk.get({ id })).notes, [], 'what is left once it was sent back');
    },
  },
  {
    operation: 'desk.act',
    name: 'lets one officer have a dossier at a time, and another take it over when asked to',
    async run(stage) {
      const { applicant, officer } = await handsOf(stage);
      const colleague = await stage.session();
      await signIn(colleague, 'colleague');
      const { id, revision } = await submitted(stage, applicant);
      const attempts = await Promise.allSettled([officer, colleague].map((backend) => backend.desk.act({ id, revision, key: freshId(), act: { kind: 'claim' } })));
      same(attempts.filter(({ status }) => status === 'fulfilled').length, 1, 'one of two has it');
      const [winner, loser] = attempts[0]?.status === 'fulfilled' ? [officer, colleague] : [colleague, officer];
      const now = await loser.desk.get({ id });
      same([now.claim?.mine, now.deskActs], [false, ['claim']], 'what the other one sees');
      const blocked = loser.desk.act({ id, revision: now.revision, key: freshId(), act: { kind: 'claim' } });
      await fails(blocked, 'conflict', 'claiming what somebody has');
      await fails(loser.desk.act({ id, revision: now.revision, key: freshId(), act: deskAct('receive') }), 'forbidden', 'acting on what somebody else has');
      await actAt(loser, id, { kind: 'claim', takeOver: true });
      same((await winner.desk.get({ id })).claim?.mine, false, 'the first one has lost it');
      await actAt(loser, id, { kind: 'release' });
      same((await winner.desk.get({ id })).claim, undefined, 'nobody has it');
    },
  },
];
