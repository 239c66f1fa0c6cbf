/** Requests for accounts, as officers see them and decide on them. */
import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { actorName, Failure, fold, registeredOrganisation, registeredFacts, registeredProfile, type InputOf, type RegistrationPage, type RegistrationRequest, type Translate } from '@ctso/core';
import { queueMail } from '../mail/outbox.js';
import { findByAddress, issue } from './account-passwords.js';
import type { SignedIn } from './caller.js';
import { fromCursor, pageOf, toCursor } from './cursor.js';
import type { Queries } from './database.js';
import { addFacts, createAnywhere } from './organisation-editing.js';
import { accounts, organisations, registrations } from './schema.js';

type RegistrationRecord = typeof registrations.$inferSelect;

const PAGE = 50;

/** Oldest first. */
export async function listRegistrations(queries: Queries, { text, status, cursor }: InputOf<'desk', 'registrations'>): Promise<RegistrationPage> {
  const folded = fold(text ?? '');
  const wanted = and(eq(registrations.moot, false), folded === '' ? undefined : sql`position(${folded} in ${registrations.search}) > 0`);
  const counted = await queries
    .select({ status: registrations.status, count: sql<number>`count(*)::int` })
    .from(registrations)
    .where(wanted)
    .groupBy(registrations.status);
  const counts = Object.fromEntries(counted.map((each) => [each.status, each.count]));
  const total = counted.filter((each) => status === undefined || each.status === status).reduce((sum, { count }) => sum + count, 0);
  const rows = await queries
    .select()
    .from(registrations)
    .where(and(wanted, status === undefined ? undefined : eq(registrations.status, status), after(cursor)))
    .orderBy(registrations.registeredAt, sql`${registrations.id} collate "C"`)
    .limit(PAGE + 1);
  const page = pageOf(rows, PAGE, (row) => row, (last) => toCursor(last.registeredAt.toISOString(), last.id));
  return { ...page, items: await shown(queries, page.items), total, counts };
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [registeredAt, id] = fromCursor(cursor, ['', ''] as const);
  return sql`(${registrations.registeredAt}, ${registrations.id} collate "C") > (${registeredAt}::timestamptz, ${id})`;
}

/** With the names on the way down to their organisations, and how many accounts these have: two questions for a whole page. */
async function shown(queries: Queries, rows: readonly RegistrationRecord[]): Promise<RegistrationRequest[]> {
  const ids = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
  if (ids.length === 0) return rows.map((row) => toRequest(row, [], 0));
  const standing = sql<number>`(select count(*)::int from accounts where accounts.organisation_id = organisations.id)`;
  const found = await queries.select({ id: organisations.id, path: organisations.path, standing }).from(organisations).where(inArray(organisations.id, ids));
  const onPaths = [...new Set(found.flatMap(({ path }) => idsOf(path)))];
  const named = await queries.select({ id: organisations.id, name: organisations.name }).from(organisations).where(inArray(organisations.id, onPaths));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const byId = new Map(found.map((each) => [each.id, each]));
  return rows.map((row) => {
    const { path = '', standing: count = 0 } = byId.get(row.organisationId ?? '') ?? {};
    const isNew = registeredOrganisation(row.answers).kind === 'new';
    return toRequest(row, idsOf(path).map((id) => ({ id, name: names.get(id) ?? '' })), isNew ? 0 : count);
  });
}

const idsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

function toRequest(row: RegistrationRecord, path: RegistrationRequest['path'], standing: number): RegistrationRequest {
  const { id, status, answers, revision, registeredAt, activatedAt, decidedAt, decidedBy, reason } = row;
  return {
    id,
    status,
    answers,
    path,
    standing,
    revision,
    registeredAt: registeredAt.toISOString(),
    ...(activatedAt === null ? {} : { activatedAt: activatedAt.toISOString() }),
    ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
    ...(decidedBy === null ? {} : { decidedBy }),
    ...(reason === null ? {} : { reason }),
  };
}

/** How accounts come to be here. */
export interface Approving {
  /** A link to set a password, or a password in the mail that must be changed at the first sign-in. */
  readonly firstPassword: 'link' | 'mail';
  /** Puts an address of delivery into words. */
  readonly translate: Translate;
  readonly now: () => number;
}

const OUTCOME = { approve: 'approved', refuse: 'refused' } as const;

export async function decide(transaction: Queries, who: SignedIn, approving: Approving, input: InputOf<'desk', 'decide'>): Promise<RegistrationRequest> {
  const reason = input.reason.trim();
  if (input.decision === 'refuse' && reason === '') throw new Failure('invalid', { issues: [issue(['reason'], 'desk.reason.required')] });
  const [record] = await transaction.select().from(registrations).where(and(eq(registrations.id, input.id), eq(registrations.moot, false))).for('update');
  if (record === undefined) throw new Failure('not-found');
  const status = OUTCOME[input.decision];
  if (record.status === status) return only(await shown(transaction, [record]));
  if (record.status !== 'activated' || record.revision !== input.revision) throw new Failure('conflict', { revision: record.revision });
  if (status === 'approved') await approve(transaction, approving, record);
  if (status === 'refused') await queueMail(transaction, { kind: 'registration-refused', to: record.email, organisation: nameIn(record), reason }, approving.now());
  const [decided] = await transaction
    .update(registrations)
    .set({
      status,
      revision: record.revision + 1,
      decidedAt: new Date(approving.now()),
      decidedBy: actorName(who.account),
      reason: status === 'refused' ? reason : null,
    })
    .where(eq(registrations.id, record.id))
    .returning();
  return only(await shown(transaction, decided === undefined ? [] : [decided]));
}

/** Makes the organisation where it is new, and the account. */
async function approve(transaction: Queries, { firstPassword, translate, now }: Approving, record: RegistrationRecord): Promise<void> {
  // Somebody else may have got an account with this address since.
  if ((await findByAddress(transaction, record.email)) !== undefined) throw new Failure('conflict', { revision: record.revision });
  const named = registeredOrganisation(record.answers);
  const organisationId = named.kind === 'new' ? randomUUID() : named.id;
  if (named.kind === 'new') await createAnywhere(transaction, { id: organisationId, parentId: named.parentId, facts: named.facts });
  else await addFacts(transaction, organisationId, registeredFacts(record.answers['organisation'] ?? {}));
  const id = randomUUID();
  const { parentAuthority, place, recipient, signer } = registeredProfile(record.answers, translate);
  const byMail = firstPassword === 'mail';
  const made = { id, email: record.email, passwordHash: null, organisationId, parentAuthority, place, recipient, signer, passwordDue: byMail, createdAt: new Date(now()) };
  await transaction.insert(accounts).values(made);
  await queueMail(transaction, { kind: byMail ? 'approved-with-password' : 'approved', to: record.email, organisation: nameIn(record) }, now(), id);
}

function nameIn({ answers }: RegistrationRecord): string {
  const named = registeredOrganisation(answers);
  return named.kind === 'new' ? named.facts.name : named.name;
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Failure('not-found');
  return first;
}
