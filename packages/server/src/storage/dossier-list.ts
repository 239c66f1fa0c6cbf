/** Lists of dossiers, an organisation's and the authority's: searched, counted by status, a page at a time. */
import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import { fold, type DossierPage, type DossierQuery, type Page } from '@ctso/core';
import { pageOf } from './cursor.js';
import type { SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { orderOf } from './dossier-order.js';
import { seenBy, toSummary, type ListedDossier } from './dossier-records.js';
import { dossiers } from './schema.js';

const PAGE = 50;

const { notes: _notes, remarks: _remarks, ...listed } = getTableColumns(dossiers);

export async function listDossiers(queries: Queries, who: SignedIn, query: DossierQuery): Promise<DossierPage> {
  return pageOfDossiers(queries, and(eq(dossiers.deleted, false), seenBy(who)), query, (record) => toSummary(record, who));
}

/** A page of those that may be seen and are asked for, with how many there are of each status. */
export async function pageOfDossiers<T>(
  queries: Queries,
  visible: SQL | undefined,
  query: DossierQuery,
  show: (record: ListedDossier) => T,
): Promise<Page<T> & { readonly total: number; readonly counts: Readonly<Record<string, number>> }> {
  const wanted = and(visible, ...conditions(query));
  const counts = await countByStatus(queries, wanted);
  const counted = query.status === undefined ? Object.values(counts) : Object.hasOwn(counts, query.status) ? [counts[query.status] ?? 0] : [];
  const total = counted.reduce((sum, count) => sum + count, 0);
  const ofStatus = query.status === undefined ? undefined : eq(dossiers.status, query.status);
  const order = orderOf(query);
  const rows = await queries
    .select(listed)
    .from(dossiers)
    .where(and(wanted, ofStatus, order.after))
    .orderBy(...order.by)
    .limit(PAGE + 1);
  return { ...pageOf(rows, PAGE, show, order.placeOf), total, counts };
}

function conditions({ text, procedure, procedures, submittedFrom, submittedTo }: DossierQuery): SQL[] {
  const folded = fold(text ?? '');
  const list: SQL[] = [];
  if (folded !== '') list.push(sql`position(${folded} in ${dossiers.search}) > 0`);
  if (procedure !== undefined) list.push(eq(dossiers.procedureId, procedure));
  if (procedures !== undefined) list.push(inArray(dossiers.procedureId, [...procedures]));
  if (submittedFrom !== undefined) list.push(sql`${vietnamDay} >= ${submittedFrom}`);
  if (submittedTo !== undefined) list.push(sql`${vietnamDay} <= ${submittedTo}`);
  return list;
}

/** The day of submission on a calendar in Vietnam, which keeps UTC+7 all year; compared as text, so that any day may be asked about. */
const vietnamDay = sql`to_char(${dossiers.submittedAt} at time zone interval '7 hours', 'YYYY-MM-DD')`;

async function countByStatus(queries: Queries, wanted: SQL | undefined): Promise<Record<string, number>> {
  const rows = await queries
    .select({ status: dossiers.status, count: sql<number>`count(*)::int` })
    .from(dossiers)
    .where(wanted)
    .groupBy(dossiers.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** What a search of the list looks in. */
export function searchText(parts: { readonly receiptCode: string | null; readonly symbol: string; readonly organisationName: string }): string {
  return [parts.receiptCode ?? '', parts.symbol, parts.organisationName].map(fold).join('\n');
}
