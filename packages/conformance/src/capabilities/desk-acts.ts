/** The life of a dossier, edge by edge of the table, and nothing beside it. */
import { KNOWN_STATUSES, RESULT_SLOTS, TRANSITIONS, vietnamDay, type Backend, type Transit } from '@ctso/core';
import { fails, holds, same } from '../check.js';
import { actAt, carryOut, deskAct, dossierAt, handsOf, putResult, someDay, type Hands } from '../desk.js';
import { freshId, pdf, signIn, submitted, type Case } from '../stage.js';

const ACTS: readonly Transit[] = [...new Set(TRANSITIONS.map(({ act }) => act))];

/** The call of an act, whoever makes it, with everything it asks for. */
async function attempt({ applicant, officer, clerk }: Hands, id: string, act: Transit): Promise<unknown> {
  if (act === 'submit' || act === 'withdraw') {
    const { revision } = await applicant.dossiers.get({ id });
    return applicant.dossiers.act({ id, revision, key: freshId(), act });
  }
  const backend: Backend = act === 'register' ? clerk : officer;
  const { revision } = await backend.desk.get({ id });
  return backend.desk.act({ id, revision, key: freshId(), act: deskAct(act) });
}

const edges: readonly Case[] = TRANSITIONS.map(({ from, act, to, by }) => ({
  operation: by === 'applicant' ? 'dossiers.act' : 'desk.act',
  name: `leads from ${from} by ${act} to ${to}`,
  async run(stage) {
    const hands = await handsOf(stage);
    const { id } = from === 'draft' ? await submitted(stage, hands.applicant) : await dossierAt(stage, hands, from);
    if (from !== 'draft') await carryOut(hands, id, act);
    const { status } = await hands.applicant.dossiers.get({ id });
    same(status, to, 'the status');
    const [newest] = (await hands.applicant.dossiers.history({ id })).items;
    same([newest?.act, newest?.from, newest?.to], [act, from, to], 'the line of its history');
  },
}));

const beside: readonly Case[] = KNOWN_STATUSES.map((from) => ({
  operation: 'desk.act',
  name: `goes no other way from ${from}`,
  async run(stage) {
    const hands = await handsOf(stage);
    const { id } = await dossierAt(stage, hands, from);
    const claimed = from !== 'draft' && (await hands.officer.desk.get({ id })).deskActs.includes('claim');
    if (claimed) await actAt(hands.officer, id, { kind: 'claim' });
    for (const act of ACTS) {
      if (TRANSITIONS.some((each) => each.from === from && each.act === act)) continue;
      const unseen = from === 'draft' && act !== 'withdraw';
      await fails(attempt(hands, id, act), unseen ? 'not-found' : 'forbidden', `${act} from ${from}`);
    }
    same((await hands.applicant.dossiers.get({ id })).status, from, 'the status afterwards');
  },
}));

export const deskActCases: readonly Case[] = [
  ...edges,
  ...beside,
  {
    operation: 'desk.act',
    name: 'gives a receipt code with a running number of the day, and keeps it when received again',
    async run(stage) {
      const hands = await handsOf(stage);
      const [one, other] = [await dossierAt(stage, hands, 'records-office'), await dossierAt(stage, hands, 'records-office')];
      const day = vietnamDay(Date.parse(one.receivedAt ?? '')).slice(2).replaceAll('-', '');
      const numbers = [one, other].map(({ receiptCode }) => new RegExp(`^VGCA-${day}-(\\d{4,})$`, 'u').exec(receiptCode ?? '')?.[1] ?? '');
      holds(numbers.every((number) => number !== ''), `the codes are of the day: ${one.receiptCode ?? ''}`);
      holds(Number(numbers[1]) > Number(numbers[0]), 'the numbers rise');
      same(one.dueOn, someDay(), 'the day that was named');
      for (const act of ['register', 'supplement'] as const) await carryOut(hands, one.id, act);
      for (const act of ['submit', 'receive'] as const) await carryOut(hands, one.id, act);
      same((await hands.applicant.dossiers.get({ id: one.id })).receiptCode, one.receiptCode, 'the code the second time');
    },
  },
  {
    operation: 'desk.act',
    name: 'refuses what lacks its reason, its number, its day, its remarks or its result, and says where',
    async run(stage) {
      const hands = await handsOf(stage);
      const { id } = await submitted(stage, hands.applicant);
      await actAt(hands.officer, id, { kind: 'claim' });
      const issueOf = async (backend: Backend, act: Parameters<typeof actAt>[2]) => (await fails(actAt(backend, id, act), 'invalid', act.kind)).issues.map(({ path }) => path.join('/'));
      same(await issueOf(hands.officer, { kind: 'receive', dueOn: '2020-01-02' }), ['dueOn'], 'a day that has passed');
      same(await issueOf(hands.officer, { kind: 'supplement', note: ' ', remarks: [] }), ['remarks'], 'nothing to mend');
      same(await issueOf(hands.officer, { kind: 'refuse', reason: '' }), ['reason'], 'no reason');
      await actAt(hands.officer, id, deskAct('receive'));
      same(await issueOf(hands.clerk, { kind: 'register', number: ' ' }), ['number'], 'no number');
      await actAt(hands.clerk, id, deskAct('register'));
      same(await issueOf(hands.officer, { kind: 'return', note: '' }), ['result'], 'nothing to return');
    },
  },
  {
    operation: 'desk.act',
    name: 'is refused when stale, and done once however often it is sent',
    async run(stage) {
      const { applicant, officer } = await handsOf(stage);
      const { id, revision } = await submitted(stage, applicant);
      const claim = { id, revision, key: freshId(), act: { kind: 'claim' } } as const;
      const first = await officer.desk.act(claim);
      same(await officer.desk.act(claim), first, 'the answer to the same again');
      const stale = await fails(officer.desk.act({ id, revision, key: freshId(), act: deskAct('receive') }), 'conflict', 'an act on an older revision');
      same(stale.revision, first.revision, 'the revision that stands');
      const receive = { id, revision: first.revision, key: freshId(), act: deskAct('receive') };
      const received = await officer.desk.act(receive);
      same(await officer.desk.act(receive), received, 'the answer to a receipt sent twice');
      same((await officer.desk.history({ id })).items.filter(({ act }) => act === 'receive').length, 1, 'receipts in the history');
    },
  },
  {
    operation: 'attachments.put',
    name: 'takes files of a result from the officer who has the dossier, while it is processed, and shows them once it is returned',
    async run(stage) {
      const hands = await handsOf(stage);
      const { applicant, officer } = hands;
      const { id } = await dossierAt(stage, hands, 'processing');
      const colleague = await stage.session();
      await signIn(colleague, 'colleague');
      await fails(putResult(colleague, id), 'forbidden', 'a file of somebody who has not taken it on');
      await fails(putResult(applicant, id), 'forbidden', 'a file of the applicant’s');
      const file = await putResult(officer, id);
      const dropped = await putResult(officer, id, RESULT_SLOTS[1]);
      same(await officer.attachments.remove({ id: dropped }), null, 'taking one away');
      const wrong = officer.attachments.put({ id: freshId(), dossierId: id, slot: RESULT_SLOTS[2] ?? '', name: 'kết quả.exe', file: pdf() });
      await fails(wrong, 'wrong-type', 'a file that is no PDF');
      same((await applicant.dossiers.get({ id })).attachments.some(({ id: each }) => each === file), false, 'what the applicant sees before');
      await fails(applicant.attachments.open({ id: file }), 'not-found', 'opening it before');
      await actAt(officer, id, { kind: 'return', note: '' });
      same((await applicant.dossiers.get({ id })).attachments.filter(({ slot }) => RESULT_SLOTS.includes(slot)).map((each) => each.id), [file], 'what the applicant sees after');
      same((await applicant.attachments.open({ id: file })).size, pdf('result').size, 'its bytes');
      await fails(putResult(officer, id, RESULT_SLOTS[1]), 'forbidden', 'a file after the return');
    },
  },
  {
    operation: 'desk.act',
    name: 'mails the organisation on receipt, supplement, result and refusal',
    async run(stage) {
      if (stage.mail === undefined) return;
      const hands = await handsOf(stage);
      const { email } = (await hands.applicant.accounts.current({})) ?? { email: '' };
      const kindsOf = async () => ((await stage.mail?.(email)) ?? []).map(({ kind }) => kind).filter((kind) => kind.startsWith('dossier-'));
      const before = (await kindsOf()).length;
      const { id } = await submitted(stage, hands.applicant);
      for (const act of ['receive', 'register', 'supplement', 'submit', 'refuse'] as const) await carryOut(hands, id, act);
      const other = await dossierAt(stage, hands, 'processing');
      await carryOut(hands, other.id, 'return');
      same((await kindsOf()).slice(before), ['dossier-received', 'dossier-supplement', 'dossier-refused', 'dossier-received', 'dossier-returned'], 'the mails');
    },
  },
];
