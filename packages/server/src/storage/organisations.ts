/** The organisation tree in SQL. A node's `path` tells its ancestors and whether it is in the account's scope. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { Failure, fold, type Organisation, type Organisations } from '@ctso/core';
import type { Caller } from './caller.js';
import { fromCursor, pageOf, toCursor } from './cursor.js';
import type { Queries } from './database.js';
import { organisationEditing } from './organisation-editing.js';
import { found, toOrganisation, type Found } from './organisation-records.js';
import { organisations } from './schema.js';

const CHILDREN_PAGE = 100;
const HITS_PAGE = 20;

const BY_NAME = [sql`organisations.sort_key`, sql`organisations.id collate "C"`];

/** `knock` is asked before whoever is nobody reads. */
export function sqlOrganisations(queries: Queries, caller: Caller, knock: () => Promise<void>): Organisations {
  return {
    children: async ({ parentId, cursor }) => {
      const { scope, show } = await readerOf(caller, knock);
      if (parentId !== null) await mustExist(queries, parentId);
      const under = parentId === null ? isNull(organisations.parentId) : eq(organisations.parentId, parentId);
      const [name, id] = cursor === undefined ? [] : fromCursor(cursor, ['', ''] as const);
      const after = name === undefined ? undefined : sql`(organisations.sort_key, organisations.id collate "C") > (${name}, ${id})`;
      const rows = await found(queries, scope, and(under, after), CHILDREN_PAGE + 1, BY_NAME);
      return pageOf(rows, CHILDREN_PAGE, show, (last) => toCursor(last.sortKey, last.id));
    },
    search: async ({ text, cursor }) => {
      const { scope, show } = await readerOf(caller, knock);
      const wanted = fold(text);
      if (wanted === '') return { items: [] };
      const [outside, name, id] = cursor === undefined ? [] : fromCursor(cursor, [false, '', ''] as const);
      const outOfScope = sql`(not starts_with(organisations.path, ${scope}))`;
      const after =
        name === undefined ? undefined : sql`(${outOfScope}, organisations.sort_key, organisations.id collate "C") > (${outside}, ${name}, ${id})`;
      const holds = sql`position(${wanted} in organisations.search) > 0`;
      const rows = await found(queries, scope, and(holds, after), HITS_PAGE + 1, [outOfScope, ...BY_NAME]);
      const names = await namesOnPaths(queries, rows);
      return pageOf(
        rows,
        HITS_PAGE,
        (row) => ({ ...show(row), path: ancestorIds(row).map((ancestor) => ({ id: ancestor, name: names.get(ancestor) ?? '' })) }),
        (last) => toCursor(!last.inScope, last.sortKey, last.id),
      );
    },
    ancestors: async ({ id }) => {
      const { scope, show } = await readerOf(caller, knock);
      const self = await mustExist(queries, id);
      const ids = self.path.split('/').filter((part) => part !== '');
      const rows = await found(queries, scope, inArray(organisations.id, ids), ids.length, [sql`length(organisations.path)`]);
      return { items: rows.map(show) };
    },
    ...organisationEditing(queries, caller),
  };
}

interface Reader {
  readonly scope: string;
  readonly show: (row: Found) => Organisation;
}

/** Whoever is nobody yet has all in scope, since registration chooses among them, and is told no facts. */
async function readerOf(caller: Caller, knock: () => Promise<void>): Promise<Reader> {
  const known = await caller.reader();
  if (known !== null) return { scope: known.scope, show: (row) => toOrganisation(row) };
  await knock();
  return { scope: '', show: (row) => toOrganisation(row, true) };
}

async function mustExist(queries: Queries, id: string): Promise<{ path: string }> {
  const [row] = await queries.select({ path: organisations.path }).from(organisations).where(eq(organisations.id, id));
  if (row === undefined) throw new Failure('not-found');
  return row;
}

async function namesOnPaths(queries: Queries, rows: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(ancestorIds))];
  if (ids.length === 0) return new Map();
  const names = await queries.select({ id: organisations.id, name: organisations.name }).from(organisations).where(inArray(organisations.id, ids));
  return new Map(names.map(({ id, name }) => [id, name]));
}

function ancestorIds(row: Found): readonly string[] {
  return row.path.split('/').filter((part) => part !== '' && part !== row.id);
}
