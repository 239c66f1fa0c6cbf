/** Accounts as the kit asks for them: registrations that may be sent, solved puzzles, profiles, links out of mails. */
import { REGISTRATION_FORM, type Account, type AccountProfile, type Backend, type MailFacts, type RegistrationAnswers } from '@ctso/core';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { Broken } from './check.js';
import { freshId, type Stage } from './stage.js';
import { kitAccounts, kitFacts } from './world.js';

export const NEW_PASSWORD = 'một mật khẩu đủ dài 2026';

export function profileOf({ organisation: { parentAuthority, place }, recipient, signer }: Account): AccountProfile {
  return { parentAuthority, place, recipient, signer };
}

export function freshEmail(): string {
  return `kit-${freshId().slice(0, 12)}@lamgiang.gov.vn`;
}

/** Answers that the form's rules pass, for an organisation that stands. */
export function answersOf(email: string, organisation: { readonly id: string; readonly name: string } = kitAccounts.second.organisation): RegistrationAnswers {
  const { recipient } = kitAccounts.first;
  const { address, phone, taxCode } = kitFacts;
  const { organisation: asked, recipient: receiver, account } = REGISTRATION_FORM.begin();
  return {
    organisation: { ...asked, organisation: { id: organisation.id, name: organisation.name }, phone, taxCode, address, parentAuthority: 'Ủy ban nhân dân tỉnh Lâm Giang' },
    recipient: { ...receiver, ...recipient, address },
    account: { ...account, email, committed: true },
  };
}

/** The same for a new organisation below one that stands. */
export function answersOfNew(email: string, name: string, parent: { readonly id: string; readonly name: string } = kitAccounts.second.organisation): RegistrationAnswers {
  const { organisation = {}, ...rest } = answersOf(email);
  return { ...rest, organisation: { ...organisation, organisation: null, isNew: true, newName: name, newParent: { id: parent.id, name: parent.name } } };
}

/** A puzzle of the backend's, solved. */
export async function proofFrom(backend: Backend): Promise<string> {
  const challenge = JSON.parse((await backend.accounts.challenge({})).challenge) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Broken('gives puzzles that can be solved');
  return JSON.stringify({ challenge, solution });
}

export async function register(backend: Backend, email: string, answers = answersOf(email)): Promise<string> {
  const id = freshId();
  await backend.accounts.register({ id, answers, proof: await proofFrom(backend) });
  return id;
}

/** The token of the last mail of this kind. */
export async function tokenIn(stage: Stage, to: string, kind: MailFacts['kind']): Promise<string> {
  const mails = (await stage.mail?.(to)) ?? [];
  const token = mails.filter((mail) => mail.kind === kind).at(-1)?.token;
  if (token === undefined) throw new Broken(`mails a link to ${to} (${kind})`);
  return token;
}

/** Registers, opens the link, and lets an officer approve. Answers the address. */
export async function approved(stage: Stage, officer: Backend, answers?: RegistrationAnswers, email = freshEmail()): Promise<string> {
  const { backend } = stage;
  const id = await register(backend, email, answers ?? answersOf(email));
  await backend.accounts.activate({ token: await tokenIn(stage, email, 'activate') });
  const request = await requestOf(officer, id, email);
  await officer.desk.decide({ id, revision: request.revision, decision: 'approve', reason: '' });
  return email;
}

/** A new account with `NEW_PASSWORD`, signed in at the stage's backend. */
export async function admitted(stage: Stage, officer: Backend): Promise<Account> {
  const email = await approved(stage, officer);
  await stage.backend.accounts.setPassword({ token: await tokenIn(stage, email, 'approved'), password: NEW_PASSWORD });
  return stage.backend.accounts.signIn({ email, password: NEW_PASSWORD, remember: false });
}

export async function requestOf(officer: Backend, id: string, email: string) {
  const { items } = await officer.desk.registrations({ text: email });
  const request = items.find((item) => item.id === id);
  if (request === undefined) throw new Broken('shows the request at the desk');
  return request;
}
