/** Asking for an account, and opening the link of the first mail. An address that has an account is not told apart. */
import { eq } from 'drizzle-orm';
import { Failure, fold, inputIssues, registeredEmail, registeredOrganisation, REGISTRATION_FORM, withNameBorne, type Accounts, type Issue, type RegistrationAnswers } from '@ctso/core';
import { queueMail, queueNothing } from '../mail/outbox.js';
import { findByAddress, issue, proofFailed, refuse } from './account-passwords.js';
import type { AccountOptions } from './accounts.js';
import { addressKey } from './address-key.js';
import type { Queries } from './database.js';
import { holdLink } from './links.js';
import { hasBrotherNamed } from './organisation-editing.js';
import { links, organisations, registrations } from './schema.js';

export function registering(queries: Queries, options: AccountOptions): Pick<Accounts, 'challenge' | 'register' | 'activate'> {
  const { limits, from, proofs } = options;
  return {
    challenge: async () => {
      await limits.open('challenge', from);
      return { challenge: await proofs.challenge() };
    },
    register: async (input) => {
      await register(queries, options, input);
      return null;
    },
    activate: async ({ token }) => {
      await limits.open('link', from);
      await queries.transaction((transaction) => activate(transaction, token, options.rules.now()));
      return null;
    },
  };
}

interface Request {
  readonly id: string;
  readonly answers: RegistrationAnswers;
  readonly proof: string;
}

const PROOF = ['account', 'proof'];

async function register(queries: Queries, options: AccountOptions, { id, answers, proof }: Request): Promise<void> {
  const { limits, from, proofs, rules, posted } = options;
  await limits.open('register', from);
  if (await isWritten(queries, id)) return;
  const values = tidy(answers, options);
  const solved = await proofs.solved(proof);
  refuse([...values.issues, ...(await organisationIssues(queries, values.answers)), ...(solved === undefined ? [issue(PROOF, 'proof.failed')] : [])]);
  if (solved === undefined) throw proofFailed(PROOF);
  const email = addressKey(registeredEmail(values.answers));
  await limits.ask(email, from);
  const mayMail = await limits.mayMail('register', email, from);
  await queries.transaction(async (transaction) => {
    if (!(await proofs.take(transaction, solved))) throw proofFailed(PROOF);
    await write(transaction, { id, email, answers: values.answers, mayMail }, rules.now());
  });
  posted();
}

async function isWritten(queries: Queries, id: string): Promise<boolean> {
  return (await queries.select({ id: registrations.id }).from(registrations).where(eq(registrations.id, id))).length > 0;
}

function tidy(answers: RegistrationAnswers, { rules }: AccountOptions): { readonly answers: RegistrationAnswers; readonly issues: readonly Issue[] } {
  const shaped = REGISTRATION_FORM.shape.safeParse(answers);
  if (!shaped.success) throw new Failure('invalid', { issues: inputIssues(shaped.error) });
  const settings = rules.today();
  const tidied = REGISTRATION_FORM.tidied(shaped.data, settings);
  return { answers: tidied, issues: REGISTRATION_FORM.check(tidied, settings) };
}

/** An organisation that was named and does not stand, or a new one whose name a brother has: at the field that names it. */
async function organisationIssues(queries: Queries, answers: RegistrationAnswers): Promise<readonly Issue[]> {
  const named = registeredOrganisation(answers);
  const id = named.kind === 'new' ? named.parentId : named.id;
  // One that is missing is an issue of the form.
  if (id === '') return [];
  if ((await nameOf(queries, id)) === undefined) return [issue(['organisation', named.kind === 'new' ? 'newParent' : 'organisation'], 'organisation.unknown')];
  if (named.kind === 'standing' || !(await hasBrotherNamed(queries, id, named.facts.name))) return [];
  return [{ ...issue(['organisation', 'newName'], 'organisation.same-name'), params: { name: named.facts.name } }];
}

async function nameOf(queries: Queries, id: string): Promise<string | undefined> {
  const [row] = await queries.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id));
  return row?.name;
}

interface Written {
  readonly id: string;
  readonly email: string;
  readonly answers: RegistrationAnswers;
  readonly mayMail: boolean;
}

/** One line and one mail, whether or not the address has an account. */
async function write(transaction: Queries, { id, email, answers, mayMail }: Written, now: number): Promise<void> {
  const account = await findByAddress(transaction, email);
  const named = registeredOrganisation(answers);
  const organisationId = named.kind === 'new' ? named.parentId : named.id;
  const borne = (await nameOf(transaction, organisationId)) ?? '';
  const name = named.kind === 'new' ? named.facts.name : borne;
  const moot = account !== undefined;
  const kept = moot ? { answers: {}, organisationId: null, search: '' } : { answers: withNameBorne(answers, borne), organisationId, search: `${fold(name)}\n${fold(email)}` };
  const line = { id, email, status: 'registered' as const, moot, revision: 1, registeredAt: new Date(now), ...kept };
  const written = await transaction.insert(registrations).values(line).onConflictDoNothing().returning({ id: registrations.id });
  if (written.length === 0) return;
  if (!mayMail) return queueNothing(transaction, now);
  if (account === undefined) return queueMail(transaction, { kind: 'activate', to: email, organisation: name }, now, id);
  return queueMail(transaction, { kind: 'registered-already', to: email, organisation: account.organisation }, now);
}

async function activate(transaction: Queries, token: string, now: number): Promise<void> {
  const link = await holdLink(transaction, token);
  if (link === undefined || link.registrationId === null) throw new Failure('not-found');
  if (link.usedAt !== null) return;
  if (link.expiresAt.getTime() <= now) throw new Failure('not-found');
  const [registration] = await transaction.select().from(registrations).where(eq(registrations.id, link.registrationId)).for('update');
  await transaction.update(links).set({ usedAt: new Date(now) }).where(eq(links.tokenHash, link.tokenHash));
  if (registration?.status !== 'registered') return;
  const activated = { status: 'activated' as const, activatedAt: new Date(now), revision: registration.revision + 1 };
  await transaction.update(registrations).set(activated).where(eq(registrations.id, registration.id));
}
