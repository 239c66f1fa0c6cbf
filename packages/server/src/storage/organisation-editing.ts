/** Writing in the organisation tree in SQL: one writer at a time among the children of a node, so that no two come to bear one name. */
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { Failure, fold, sameNameIssue, type Organisation, type OrganisationEditing, type OrganisationFacts } from '@ctso/core';
import type { Caller } from './caller.js';
import type { Queries } from './database.js';
import { factColumns, found, toOrganisation, type Found } from './organisation-records.js';
import { organisations } from './schema.js';

export function organisationEditing(queries: Queries, caller: Caller): OrganisationEditing {
  return {
    create: async (input) => {
      const { scope } = await caller.account();
      return queries.transaction((transaction) => create(transaction, scope, input));
    },
    update: async (input) => {
      const { scope } = await caller.account();
      return queries.transaction((transaction) => update(transaction, scope, input));
    },
  };
}

interface Creation {
  readonly id: string;
  readonly parentId: string;
  readonly facts: OrganisationFacts;
}

async function create(transaction: Queries, scope: string, { id, parentId, facts }: Creation): Promise<Organisation> {
  await holdChildren(transaction, parentId);
  const standing = await find(transaction, scope, id);
  if (standing !== undefined) return asItStands(standing);
  const parent = await mustFind(transaction, scope, parentId);
  await refuseSameName(transaction, { id, parentId }, facts.name);
  await transaction.insert(organisations).values({ ...factColumns(facts), id, parentId, path: `${parent.path}${id}/` }).onConflictDoNothing();
  // Another one may have come to stand under this id elsewhere in the tree meanwhile.
  return asItStands(await mustFind(transaction, scope, id, 'conflict'));
}

/** A new organisation where the authority says so, whoever's scope that is. `not-found` for its parent, `invalid` for a brother's name. */
export async function createAnywhere(transaction: Queries, creation: Creation): Promise<void> {
  await create(transaction, '', creation);
}

/** Facts for one that stands, where nothing is said of it yet. */
export async function addFacts(transaction: Queries, id: string, facts: Omit<OrganisationFacts, 'name'>): Promise<void> {
  const said = (column: PgColumn, value: unknown) => sql`coalesce(${column}, ${value ?? null})`;
  await transaction
    .update(organisations)
    .set({
      province: said(organisations.province, facts.province),
      address: sql`coalesce(${organisations.address}, ${facts.address === undefined ? null : JSON.stringify(facts.address)}::jsonb)`,
      taxCode: said(organisations.taxCode, facts.taxCode),
      budgetCode: said(organisations.budgetCode, facts.budgetCode),
      phone: said(organisations.phone, facts.phone),
    })
    .where(eq(organisations.id, id));
}

async function update(transaction: Queries, scope: string, { id, facts }: Omit<Creation, 'parentId'>): Promise<Organisation> {
  const { parentId } = await mustFind(transaction, scope, id);
  await holdChildren(transaction, parentId);
  await refuseSameName(transaction, { id, parentId }, facts.name);
  await transaction.update(organisations).set(factColumns(facts)).where(eq(organisations.id, id));
  return toOrganisation(await mustFind(transaction, scope, id));
}

function asItStands(standing: Found): Organisation {
  if (!standing.inScope) throw new Failure('conflict');
  return toOrganisation(standing);
}

/** Names the locks of this file among those of the database. Any fixed number would do. */
const LOCK = 0x6f7267;

/** Until the transaction ends, nobody else writes among the children of this node. */
async function holdChildren(transaction: Queries, parentId: string | null): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${parentId ?? ''}))`);
}

/** Whether a child of this node has the name, folded. */
export async function hasBrotherNamed(queries: Queries, parentId: string | null, name: string, except = ''): Promise<boolean> {
  const brothers = parentId === null ? isNull(organisations.parentId) : eq(organisations.parentId, parentId);
  const alike = sql`split_part(${organisations.search}, chr(10), 1) = ${fold(name)}`;
  const [brother] = await queries.select({ id: organisations.id }).from(organisations).where(and(brothers, alike, ne(organisations.id, except))).limit(1);
  return brother !== undefined;
}

async function refuseSameName(transaction: Queries, { id, parentId }: { readonly id: string; readonly parentId: string | null }, name: string): Promise<void> {
  if (await hasBrotherNamed(transaction, parentId, name, id)) throw new Failure('invalid', { issues: [sameNameIssue(name)] });
}

async function find(transaction: Queries, scope: string, id: string): Promise<Found | undefined> {
  const [row] = await found(transaction, scope, eq(organisations.id, id), 1);
  return row;
}

async function mustFind(transaction: Queries, scope: string, id: string, outside: 'forbidden' | 'conflict' = 'forbidden'): Promise<Found> {
  const row = await find(transaction, scope, id);
  if (row === undefined) throw new Failure('not-found');
  if (!row.inScope) throw new Failure(outside);
  return row;
}
