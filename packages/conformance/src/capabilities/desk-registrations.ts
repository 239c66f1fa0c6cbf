/** The desk's side of registration. */
import { answersOf, answersOfNew, approved, freshEmail, register, requestOf, tokenIn } from '../accounts.js';
import { fails, holds, same } from '../check.js';
import { freshId, signIn, type Case, type Stage } from '../stage.js';
import { kitAccounts } from '../world.js';

async function officerOf(stage: Stage) {
  const officer = await stage.session();
  await signIn(officer, 'officer');
  return officer;
}

export const deskRegistrationCases: readonly Case[] = [
  {
    operation: 'desk.registrations',
    name: 'shows an officer what was asked for, found by address, counted by status',
    async run(stage) {
      const email = freshEmail();
      const answers = answersOf(email);
      const id = await register(stage.backend, email, answers);
      const officer = await officerOf(stage);
      const { items, total, counts } = await officer.desk.registrations({ text: email.toUpperCase() });
      same([items.length, total, counts], [1, 1, { registered: 1 }], 'the page');
      const [request] = items;
      same([request?.id, request?.status, request?.path.map(({ name }) => name)], [id, 'registered', ['Ủy ban nhân dân tỉnh Lâm Giang', 'Sở Y tế tỉnh Lâm Giang']], 'the request');
      same(request?.answers['recipient'], answers['recipient'], 'what was said');
      holds((request?.standing ?? 0) >= 1, 'says how many accounts the organisation has');
      same((await officer.desk.registrations({ text: email, status: 'approved' })).total, 0, 'those of another status');
    },
  },
  {
    operation: 'desk.decide',
    name: 'wants the link opened first',
    async run(stage) {
      const email = freshEmail();
      const id = await register(stage.backend, email);
      const officer = await officerOf(stage);
      await fails(officer.desk.decide({ id, revision: 1, decision: 'approve', reason: '' }), 'conflict', 'a request that was not activated');
    },
  },
  {
    operation: 'desk.decide',
    name: 'approves once, and makes the organisation that was asked for',
    async run(stage) {
      if (stage.mail === undefined) return;
      const officer = await officerOf(stage);
      const name = `Phòng Thử nghiệm ${freshId().slice(0, 8)}`;
      const email = freshEmail();
      const answers = answersOfNew(email, name);
      await approved(stage, officer, answers, email);
      const request = (await officer.desk.registrations({ text: email })).items[0];
      same([request?.status, request?.decidedBy], ['approved', kitAccounts.officer.person], 'the request');
      const second = await stage.session();
      await signIn(second, 'second');
      const found = (await second.organisations.search({ text: name })).items[0];
      same([found?.name, found?.parentId, found?.phone, found?.inScope], [name, kitAccounts.second.organisation.id, answers['organisation']?.['phone'], true], 'the new organisation');
      const again = await officer.desk.decide({ id: request?.id ?? '', revision: request?.revision ?? 0, decision: 'approve', reason: '' });
      same(again, request, 'the answer to the same again');
      await fails(officer.desk.decide({ id: request?.id ?? '', revision: request?.revision ?? 0, decision: 'refuse', reason: 'Muộn' }), 'conflict', 'the opposite afterwards');
    },
  },
  {
    operation: 'desk.decide',
    name: 'refuses with a reason, which is mailed',
    async run(stage) {
      if (stage.mail === undefined) return;
      const email = freshEmail();
      const id = await register(stage.backend, email);
      await stage.backend.accounts.activate({ token: await tokenIn(stage, email, 'activate') });
      const officer = await officerOf(stage);
      const { revision } = await requestOf(officer, id, email);
      const silent = await fails(officer.desk.decide({ id, revision, decision: 'refuse', reason: ' ' }), 'invalid', 'no reason');
      same(silent.issues.map(({ path }) => path), [['reason']], 'the place');
      const refused = await officer.desk.decide({ id, revision, decision: 'refuse', reason: 'Không phải cơ quan nhà nước' });
      same([refused.status, refused.reason], ['refused', 'Không phải cơ quan nhà nước'], 'the request');
      same((await stage.mail(email)).at(-1)?.kind, 'registration-refused', 'the mail');
    },
  },
];
