/** The list of an organisation's dossiers: searched, counted by status, a page at a time. */
import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { Failure, fold, type DossierPage, type DossierQuery } from '@ctso/core';
import { fromCursor, pageOf, toCursor } from './cursor.js';
import type { SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { toSummary } from './dossier-records.js';
import { dossiers } from './schema.js';

const PAGE = 50;
/** The end of the year 9999: beyond it a time stamp is written in ways that databases do not read. */
const LAST_MOMENT = Date.UTC(10_000, 0);

export async function listDossiers(queries: Queries, who: SignedIn, query: DossierQuery): Promise<DossierPage> {
  const wanted = and(eq(dossiers.organisationId, who.account.organisation.id), eq(dossiers.deleted, false), ...conditions(query));
  const counts = await countByStatus(queries, wanted);
  const counted = query.status === undefined ? Object.values(counts) : Object.hasOwn(counts, query.status) ? [counts[query.status] ?? 0] : [];
  const total = counted.reduce((sum, count) => sum + count, 0);
  const ofStatus = query.status === undefined ? undefined : eq(dossiers.status, query.status);
  const rows = await queries
    .select()
    .from(dossiers)
    .where(and(wanted, ofStatus, after(query.cursor)))
    .orderBy(desc(dossiers.updatedAt), sql`${dossiers.id} collate "C" desc`)
    .limit(PAGE + 1);
  return { ...pageOf(rows, PAGE, toSummary, (last) => toCursor(last.updatedAt.getTime(), last.id)), total, counts };
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

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [updatedAt, id] = fromCursor(cursor, [0, ''] as const);
  if (!(Math.abs(updatedAt) < LAST_MOMENT)) throw new Failure('invalid');
  return sql`(${dossiers.updatedAt}, ${dossiers.id} collate "C") < (${new Date(updatedAt).toISOString()}::timestamptz, ${id})`;
}

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
