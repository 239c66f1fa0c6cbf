/** How accounts come to be in a local backend: asked for, opened by the link that was mailed, given a password by another. */
import { Failure, inputIssues, LINK_LIFETIME, REGISTRATION_FORM, registeredEmail, registeredOrganisation, withNameBorne, type Accounts, type Issue, type RegistrationAnswers, type Settings } from '@ctso/core';
import { refuseWeak } from './accounts.js';
import type { House } from './house.js';
import { isNamedAlike } from './organisation-index.js';
import { accountById, endSessions, isPlanted, keepAccount, personBy } from './people.js';
import { hashPassword, hashToken, newToken } from './secrets.js';
import type { Books, LinkRecord, RegistrationRecord } from './shelf.js';

export function registration(house: House): Pick<Accounts, 'challenge' | 'register' | 'activate' | 'requestReset' | 'setPassword'> {
  return { ...asking(house), ...resetting(house) };
}

function asking(house: House): Pick<Accounts, 'challenge' | 'register' | 'activate'> {
  return {
    challenge: async () => ({ challenge: await house.puzzles.make() }),
    async register({ id, answers, proof }) {
      const shaped = REGISTRATION_FORM.shape.safeParse(answers);
      if (!shaped.success) throw new Failure('invalid', { issues: inputIssues(shaped.error) });
      const settings = settingsHere(house);
      const tidied = REGISTRATION_FORM.tidied(shaped.data, settings);
      refuse(REGISTRATION_FORM.check(tidied, settings));
      const known = await house.shelf.read((books) => books.kept('registrations', id));
      if (known !== undefined) return null;
      await house.puzzles.check(proof);
      const link = await freshLink(house, 'registration', id, LINK_LIFETIME.activate);
      const mailed = await house.shelf.write((books) => begin(house, books, id, tidied, link));
      house.notify(mailed);
      return null;
    },
    async activate({ token }) {
      const hash = await hashToken(token);
      return house.shelf.write(async (books) => {
        const link = await live(house, books, hash, 'registration');
        const record = await books.kept('registrations', link.target);
        if (record === undefined) throw new Failure('not-found');
        if (record.status !== 'registered') return null;
        await books.keep('registrations', { ...record, status: 'activated', activatedAt: house.moment(), revision: record.revision + 1 });
        return null;
      });
    },
  };
}

function resetting(house: House): Pick<Accounts, 'requestReset' | 'setPassword'> {
  return {
    async requestReset({ email, proof }) {
      await house.puzzles.check(proof);
      const person = await house.shelf.read((books) => personBy(house, books, email));
      if (person === undefined) return null;
      const { account } = person;
      const link = await freshLink(house, 'password', account.id, LINK_LIFETIME.reset);
      await house.shelf.write((books) => books.keep('links', link.record));
      house.notify({ kind: 'reset', to: account.email, organisation: account.organisation.name, token: link.token });
      return null;
    },
    async setPassword({ token, password }) {
      const hash = await hashToken(token);
      const account = await house.shelf.read(async (books) => accountById(house, books, (await live(house, books, hash, 'password')).target));
      refuseWeak(password, account.email, 'password');
      const hashed = await hashPassword(password);
      const first = await house.shelf.write(async (books) => {
        const link = await live(house, books, hash, 'password');
        const { passwordDue: _due, ...changed } = await accountById(house, books, link.target);
        const known = await books.kept('accounts', link.target);
        await keepAccount(books, changed, hashed);
        await books.keep('links', { ...link, used: true });
        return known !== undefined && known.password === undefined && !isPlanted(house, link.target);
      });
      endSessions(house, account.id);
      if (!first) house.notify({ kind: 'password-changed', to: account.email, organisation: account.organisation.name });
      return null;
    },
  };
}

export interface FreshLink {
  readonly token: string;
  readonly record: LinkRecord;
}

export async function freshLink(house: House, opens: LinkRecord['opens'], target: string, lifetime: number): Promise<FreshLink> {
  const token = newToken();
  return { token, record: { id: await hashToken(token), opens, target, endsAt: house.now() + lifetime, used: false } };
}

/** Of the profile that is in force: the newest that may be filed under here. */
function settingsHere(house: House): Settings {
  return house.settings(house.newest);
}

async function begin(house: House, books: Books, id: string, answers: RegistrationAnswers, link: FreshLink) {
  const email = registeredEmail(answers);
  const wanted = registeredOrganisation(answers);
  const tree = await house.tree(books);
  const place = wanted.kind === 'standing' ? wanted.id : wanted.parentId;
  const field = wanted.kind === 'standing' ? 'organisation' : 'newParent';
  const node = tree.byId.get(place);
  if (node === undefined) throw new Failure('invalid', { issues: [foundWrong(field, 'organisation.unknown')] });
  if (wanted.kind === 'new' && isNamedAlike(tree, { id, parentId: place, name: wanted.facts.name })) {
    throw new Failure('invalid', { issues: [{ ...foundWrong('newName', 'organisation.same-name'), params: { name: wanted.facts.name } }] });
  }
  const organisation = wanted.kind === 'standing' ? node.name : wanted.facts.name;
  if ((await personBy(house, books, email)) !== undefined) return { kind: 'registered-already' as const, to: email, organisation };
  const record: RegistrationRecord = { id, status: 'registered', answers: withNameBorne(answers, node.name), email, revision: 1, registeredAt: house.moment() };
  await books.keep('registrations', record);
  await books.keep('links', link.record);
  return { kind: 'activate' as const, to: email, organisation, token: link.token };
}

function foundWrong(field: string, code: string): Issue {
  return { path: ['organisation', field], code, params: {}, severity: 'error', source: 'backend' };
}

async function live(house: House, books: Books, hash: string, opens: LinkRecord['opens']): Promise<LinkRecord> {
  const link = await books.kept('links', hash);
  if (link === undefined || link.opens !== opens || link.used || link.endsAt <= house.now()) throw new Failure('not-found');
  return link;
}

function refuse(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure('invalid', { issues: errors });
}
