/** Organisations as the database keeps them and as the contract shows them. */
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { fold, type Organisation, type OrganisationFacts } from '@ctso/core';
import { sortKey } from './collation.js';
import type { Queries } from './database.js';
import { organisations } from './schema.js';

/** What is said of one, with the keys that are made of it. */
export function factColumns(facts: OrganisationFacts) {
  return {
    name: facts.name,
    code: facts.code ?? null,
    province: facts.province ?? null,
    address: facts.address ?? null,
    taxCode: facts.taxCode ?? null,
    budgetCode: facts.budgetCode ?? null,
    officialEmail: facts.officialEmail ?? null,
    phone: facts.phone ?? null,
    sortKey: sortKey(facts.name),
    search: `${fold(facts.name)}\n${fold(facts.code ?? '')}`,
  };
}

/** Written with the table's own name, since the query builder drops it inside a select list. */
const childCount = sql<number>`(select count(*)::int from organisations child where child.parent_id = organisations.id)`;

/** Of the organisation that a query is about, also one that a joined record belongs to. */
export const inScope = (scope: string): SQL<boolean> => sql<boolean>`starts_with(organisations.path, ${scope})`;

const columns = (scope: string) => ({ ...getTableColumns(organisations), childCount, inScope: inScope(scope) });

export type Found = Awaited<ReturnType<typeof found>>[number];

export function found(queries: Queries, scope: string, where: SQL | undefined, limit: number, order: readonly SQL[] = []) {
  return queries.select(columns(scope)).from(organisations).where(where).orderBy(...order).limit(limit);
}

/** `open`: without what is said only to those in whose scope it is. */
export function toOrganisation(row: Found, open = !row.inScope): Organisation {
  const { id, name, parentId } = row;
  const known = { code: row.code, province: row.province };
  const { address, taxCode, budgetCode, officialEmail, phone } = row;
  const facts = open ? known : { ...known, address, taxCode, budgetCode, officialEmail, phone };
  const given = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null)) as Partial<OrganisationFacts>;
  return { id, name, parentId, childCount: row.childCount, inScope: row.inScope, ...given };
}
