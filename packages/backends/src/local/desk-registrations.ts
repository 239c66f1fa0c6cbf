/** Requests for accounts at the desk of a local backend: listed, approved, refused. */
import { actorName, Failure, fold, LINK_LIFETIME, registeredFacts, registeredOrganisation, registeredProfile, sameNameIssue, type Account, type InputOf, type MailFacts, type RegistrationPage, type RegistrationQuery, type RegistrationRequest, type WorldOrganisation } from '@ctso/core';
import type { House } from './house.js';
import { isNamedAlike, lineage, type TreeIndex } from './organisation-index.js';
import { pageAfter, type Place } from './paging.js';
import { accountsOf, keepAccount, personBy } from './people.js';
import { freshLink, type FreshLink } from './registration.js';
import type { Books, RegistrationRecord } from './shelf.js';

type Decision = InputOf<'desk', 'decide'>;

export function listRegistrations(house: House, { text = '', status, cursor }: RegistrationQuery): Promise<RegistrationPage> {
  const wanted = fold(text);
  return house.shelf.read(async (books) => {
    const tree = await house.tree(books);
    const matching = (await books.allKept('registrations')).filter((record) => fold(`${record.email}\n${nameOf(record, tree)}`).includes(wanted));
    const counts: Record<string, number> = {};
    for (const record of matching) counts[record.status] = (counts[record.status] ?? 0) + 1;
    const shown = matching.filter((record) => status === undefined || record.status === status);
    const ordered = shown.sort((a, b) => inOrder(placeOf(a), placeOf(b)));
    const page = pageAfter(ordered, cursor, house.pageSize, inOrder, placeOf);
    return { ...page, items: await Promise.all(page.items.map((record) => show(house, books, tree, record))), counts };
  });
}

export async function decide(house: House, officer: Account, input: Decision): Promise<RegistrationRequest> {
  if (input.decision === 'refuse' && input.reason.trim() === '') {
    throw new Failure('invalid', { issues: [{ path: ['reason'], code: 'desk.reason.required', params: {}, severity: 'error', source: 'backend' }] });
  }
  const accountId = `account-${input.id}`;
  const link = await freshLink(house, 'password', accountId, LINK_LIFETIME.approved);
  const { request, mailed } = await house.shelf.write((books) => decideIn(house, books, officer, input, accountId, link));
  if (mailed !== undefined) house.notify(mailed);
  return request;
}

async function decideIn(house: House, books: Books, officer: Account, input: Decision, accountId: string, link: FreshLink) {
  const record = await books.kept('registrations', input.id);
  if (record === undefined) throw new Failure('not-found');
  const status = input.decision === 'approve' ? 'approved' : 'refused';
  const tree = await house.tree(books);
  if (record.status === status) return { request: await show(house, books, tree, record), mailed: undefined };
  if (record.status !== 'activated' || record.revision !== input.revision) throw new Failure('conflict', { revision: record.revision });
  const decided: RegistrationRecord = {
    ...record,
    status,
    revision: record.revision + 1,
    decidedAt: house.moment(),
    decidedBy: actorName(officer),
    ...(status === 'refused' ? { reason: input.reason } : {}),
  };
  const organisation = nameOf(record, tree);
  if (status === 'approved') await admit(house, books, tree, record, accountId, link);
  await books.keep('registrations', decided);
  const mailed: MailFacts =
    status === 'approved'
      ? { kind: 'approved', to: record.email, organisation, token: link.token }
      : { kind: 'registration-refused', to: record.email, organisation, reason: input.reason };
  return { request: await show(house, books, await house.tree(books), decided), mailed };
}

/** The account, its organisation where it is a new one, and the facts that a standing one lacked. */
async function admit(house: House, books: Books, tree: TreeIndex, record: RegistrationRecord, id: string, link: FreshLink): Promise<void> {
  if ((await personBy(house, books, record.email)) !== undefined) throw new Failure('conflict');
  const organisation = organisationOf(tree, record);
  if (isNamedAlike(tree, organisation)) throw new Failure('invalid', { issues: [sameNameIssue(organisation.name)] });
  await books.putOrganisation(organisation);
  const { parentAuthority, place, recipient, signer } = registeredProfile(record.answers, house.words);
  const province = organisation.province ?? '';
  await keepAccount(books, { id, email: record.email, organisation: { id: organisation.id, name: organisation.name, parentAuthority, place, province }, recipient, signer });
  await books.keep('links', link.record);
}

function organisationOf(tree: TreeIndex, { id, answers }: RegistrationRecord): WorldOrganisation {
  const wanted = registeredOrganisation(answers);
  if (wanted.kind === 'new') return { id: `organisation-${id}`, parentId: wanted.parentId, ...wanted.facts };
  const standing = tree.byId.get(wanted.id);
  if (standing === undefined) throw new Failure('not-found');
  return { ...registeredFacts(answers['organisation'] ?? {}), ...standing };
}

async function show(house: House, books: Books, tree: TreeIndex, { email: _email, ...record }: RegistrationRecord): Promise<RegistrationRequest> {
  const wanted = registeredOrganisation(record.answers);
  const node = tree.byId.get(wanted.kind === 'standing' ? wanted.id : wanted.parentId);
  const path = node === undefined ? [] : lineage(tree, node).map(({ id, name }) => ({ id, name }));
  const standing = wanted.kind === 'standing' ? (await accountsOf(house, books, wanted.id)).length : 0;
  return { ...record, path, standing };
}

function nameOf({ answers }: RegistrationRecord, tree: TreeIndex): string {
  const wanted = registeredOrganisation(answers);
  return wanted.kind === 'standing' ? (tree.byId.get(wanted.id)?.name ?? wanted.name) : wanted.facts.name;
}

const placeOf = ({ registeredAt, id }: RegistrationRecord): Place => [false, registeredAt, id];

/** Oldest first. */
function inOrder(a: Place, b: Place): number {
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  return a[2] === b[2] ? 0 : a[2] < b[2] ? -1 : 1;
}
