/** How an account comes to be: asked for, activated, approved or refused, given its first password. */
import { REGISTRATION_FORM } from '@ctso/core';
import { admitted, answersOf, answersOfNew, approved, freshEmail, NEW_PASSWORD, proofFrom, register, requestOf, tokenIn } from '../accounts.js';
import { fails, holds, same } from '../check.js';
import { freshId, signIn, type Case, type Stage } from '../stage.js';
import { kitAccounts } from '../world.js';

const officerOf = async (stage: Stage) => {
  const officer = await stage.session();
  await signIn(officer, 'officer');
  return officer;
};

/** A case that follows links out of mails. */
function withMail(operation: Case['operation'], name: string, run: Case['run']): Case {
  return { operation, name, run: async (stage) => (stage.mail === undefined ? undefined : run(stage)) };
}

export const registrationCases: readonly Case[] = [
  {
    operation: 'accounts.challenge',
    name: 'gives another puzzle each time',
    async run({ backend }) {
      const first = await backend.accounts.challenge({});
      const second = await backend.accounts.challenge({});
      holds(first.challenge !== second.challenge, 'puzzles differ');
    },
  },
  {
    operation: 'accounts.register',
    name: 'takes what the form’s rules pass, and takes it once',
    async run({ backend }) {
      const id = freshId();
      const answers = answersOf(freshEmail());
      same(await backend.accounts.register({ id, answers, proof: await proofFrom(backend) }), null, 'the answer');
      same(await backend.accounts.register({ id, answers, proof: await proofFrom(backend) }), null, 'the answer to the same again');
    },
  },
  {
    operation: 'accounts.register',
    name: 'refuses what the form’s rules do not pass, at its place',
    async run({ backend }) {
      const { account = {}, ...rest } = answersOf('van.thu@gmail.com');
      const answers = { ...rest, account: { ...account, committed: false } };
      const refused = await fails(backend.accounts.register({ id: freshId(), answers, proof: await proofFrom(backend) }), 'invalid', 'a private mailbox and no commitment');
      same(refused.issues.map(({ path }) => path), [['account', 'email'], ['account', 'committed']], 'the places');
      const empty = await fails(backend.accounts.register({ id: freshId(), answers: REGISTRATION_FORM.begin(), proof: 'x' }), 'invalid', 'an empty form');
      holds(empty.issues.length > 10, 'names every field that is missing');
    },
  },
  {
    operation: 'accounts.register',
    name: 'refuses an organisation that is not there, and a new one whose name a brother has',
    async run({ backend }) {
      const gone = answersOf(freshEmail(), { id: 'kit-khong-co', name: 'Không có' });
      const refused = await fails(backend.accounts.register({ id: freshId(), answers: gone, proof: await proofFrom(backend) }), 'invalid', 'an unknown organisation');
      same(refused.issues.map(({ path, code }) => [path, code]), [[['organisation', 'organisation'], 'organisation.unknown']], 'the issue');
      const twin = answersOfNew(freshEmail(), 'sở y TẾ tỉnh Lâm Giang', kitAccounts.above.organisation);
      const same2 = await fails(backend.accounts.register({ id: freshId(), answers: twin, proof: await proofFrom(backend) }), 'invalid', 'a name that a brother has');
      same(same2.issues.map(({ path, code }) => [path, code]), [[['organisation', 'newName'], 'organisation.same-name']], 'the issue');
    },
  },
  {
    operation: 'accounts.register',
    name: 'keeps of an organisation the name that it bears, whatever was sent as its name',
    async run(stage) {
      const officer = await officerOf(stage);
      const { id, name } = kitAccounts.second.organisation;
      const posing = { id, name: `${kitAccounts.above.organisation.name} http://khac.vn` };
      const [standing, below] = [freshEmail(), freshEmail()];
      const ids = [await register(stage.backend, standing, answersOf(standing, posing)), await register(stage.backend, below, answersOfNew(below, `Phòng ${below}`, posing))] as const;
      const asked = [(await requestOf(officer, ids[0], standing)).answers['organisation']?.['organisation'], (await requestOf(officer, ids[1], below)).answers['organisation']?.['newParent']];
      same(asked, [{ id, name }, { id, name }], 'what the officer reads');
    },
  },
  {
    operation: 'accounts.register',
    name: 'refuses a proof that is none, is of another’s making, or was used before',
    async run({ backend }) {
      const proof = await proofFrom(backend);
      await backend.accounts.register({ id: freshId(), answers: answersOf(freshEmail()), proof });
      const payload = JSON.parse(proof) as { challenge: { signature: string } };
      const forged = JSON.stringify({ ...payload, challenge: { ...payload.challenge, signature: `${payload.challenge.signature.slice(0, -1)}0` } });
      for (const bad of ['x', '{}', forged, proof]) {
        const refused = await fails(backend.accounts.register({ id: freshId(), answers: answersOf(freshEmail()), proof: bad }), 'invalid', 'a bad proof');
        same(refused.issues.map(({ code }) => code), ['proof.failed'], 'the issue');
      }
    },
  },
  withMail('accounts.register', 'answers the same for an address that has an account, and tells its owner', async (stage) => {
    const { email } = kitAccounts.first;
    same(await stage.backend.accounts.register({ id: freshId(), answers: answersOf(email), proof: await proofFrom(stage.backend) }), null, 'the answer');
    same((await stage.mail?.(email))?.at(-1)?.kind, 'registered-already', 'the mail');
  }),
  withMail('accounts.activate', 'opens the link of the mail, as often as it is opened, and no other', async (stage) => {
    const email = freshEmail();
    const id = await register(stage.backend, email);
    const token = await tokenIn(stage, email, 'activate');
    const officer = await officerOf(stage);
    same((await requestOf(officer, id, email)).status, 'registered', 'the status before');
    same(await stage.backend.accounts.activate({ token }), null, 'the answer');
    same(await stage.backend.accounts.activate({ token }), null, 'the answer the second time');
    same((await requestOf(officer, id, email)).status, 'activated', 'the status after');
    await fails(stage.backend.accounts.setPassword({ token, password: NEW_PASSWORD }), 'not-found', 'a link for another purpose');
  }),
  withMail('accounts.setPassword', 'lets an approved account in, by a link that works once', async (stage) => {
    const { backend } = stage;
    const officer = await officerOf(stage);
    const email = await approved(stage, officer);
    await fails(backend.accounts.signIn({ email, password: '', remember: false }), 'invalid', 'signing in before a password was set');
    const token = await tokenIn(stage, email, 'approved');
    const weak = await fails(backend.accounts.setPassword({ token, password: '1234567890' }), 'invalid', 'a password that everybody tries');
    same(weak.issues.map(({ path }) => path), [['password']], 'the place');
    same(await backend.accounts.setPassword({ token, password: NEW_PASSWORD }), null, 'the answer');
    await fails(backend.accounts.setPassword({ token, password: `${NEW_PASSWORD}!` }), 'not-found', 'the link a second time');
    const account = await backend.accounts.signIn({ email: email.toUpperCase(), password: NEW_PASSWORD, remember: false });
    same([account.email, account.organisation.id, account.recipient['fullName']], [email, kitAccounts.second.organisation.id, kitAccounts.first.recipient['fullName']], 'the account');
    same(account.desk, undefined, 'its roles');
    same((await backend.dossiers.list({})).items.every(({ organisation }) => organisation.id === account.organisation.id), true, 'what it sees');
  }),
  withMail('accounts.setPassword', 'ends the sessions of the account', async (stage) => {
    const officer = await officerOf(stage);
    const { email } = await admitted(stage, officer);
    const stranger = await stage.session();
    await stranger.accounts.requestReset({ email, proof: await proofFrom(stranger) });
    await stranger.accounts.setPassword({ token: await tokenIn(stage, email, 'reset'), password: `${NEW_PASSWORD} mới` });
    await fails(stage.backend.dossiers.list({}), 'signed-out', 'a session from before');
    await fails(stranger.accounts.signIn({ email, password: NEW_PASSWORD, remember: false }), 'invalid', 'the old password');
  }),
  {
    operation: 'accounts.requestReset',
    name: 'answers the same whether or not the address has an account',
    async run(stage) {
      const { backend } = stage;
      const nobody = freshEmail();
      same(await backend.accounts.requestReset({ email: nobody, proof: await proofFrom(backend) }), null, 'the answer for nobody');
      same(await backend.accounts.requestReset({ email: kitAccounts.clerk.email, proof: await proofFrom(backend) }), null, 'the answer for somebody');
      await fails(backend.accounts.requestReset({ email: nobody, proof: 'x' }), 'invalid', 'no proof');
      if (stage.mail !== undefined) same((await stage.mail(nobody)).length, 0, 'mails to nobody');
    },
  },
  withMail('accounts.changePassword', 'changes it for whoever knows it, and ends the other sessions', async (stage) => {
    const { backend } = stage;
    const { email } = await admitted(stage, await officerOf(stage));
    const other = await stage.session();
    await other.accounts.signIn({ email, password: NEW_PASSWORD, remember: true });
    const wrong = await fails(backend.accounts.changePassword({ current: 'sai', next: `${NEW_PASSWORD} ba` }), 'invalid', 'a wrong password');
    same(wrong.issues.map(({ path }) => path), [['current']], 'the place');
    const weak = await fails(backend.accounts.changePassword({ current: NEW_PASSWORD, next: 'ngắn' }), 'invalid', 'a short password');
    same(weak.issues.map(({ path }) => path), [['next']], 'the place');
    same((await backend.accounts.changePassword({ current: NEW_PASSWORD, next: `${NEW_PASSWORD} ba` })).email, email, 'the account');
    same((await backend.accounts.current({}))?.email, email, 'whoever changed it stays');
    await fails(other.dossiers.list({}), 'signed-out', 'the other session');
    await other.accounts.signIn({ email, password: `${NEW_PASSWORD} ba`, remember: false });
  }),
];
