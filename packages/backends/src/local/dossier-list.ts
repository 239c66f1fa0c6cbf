/** The dossier list of a local backend: filtered, counted by status, newest change first. */
import { Failure, fold, vietnamDay, type DossierPage, type DossierQuery } from '@ctso/core';
import { summaryOf } from './record.js';
import type { DossierRecord } from './shelf.js';

export function listDossiers(records: readonly DossierRecord[], query: DossierQuery, pageSize: number): DossierPage {
  const matching = records.filter((record) => !record.deleted && matches(record, query));
  const counts: Record<string, number> = {};
  for (const { status } of matching) counts[status] = (counts[status] ?? 0) + 1;
  const shown = matching.filter(({ status }) => query.status === undefined || status === query.status).sort(newestFirst);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const rest = after === undefined ? shown : shown.filter((record) => newestFirst(record, after) > 0);
  const items = rest.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items: items.map(summaryOf),
    total: shown.length,
    counts,
    ...(last !== undefined && rest.length > items.length ? { next: `${last.updatedAt}~${last.id}` } : {}),
  };
}

function matches(record: DossierRecord, query: DossierQuery): boolean {
  if (query.procedure !== undefined && record.procedure.id !== query.procedure) return false;
  if (query.procedures !== undefined && !query.procedures.includes(record.procedure.id)) return false;
  if (query.submittedFrom !== undefined || query.submittedTo !== undefined) {
    if (record.submittedAt === undefined) return false;
    const day = vietnamDay(Date.parse(record.submittedAt));
    if (query.submittedFrom !== undefined && day < query.submittedFrom) return false;
    if (query.submittedTo !== undefined && day > query.submittedTo) return false;
  }
  const wanted = fold(query.text ?? '');
  if (wanted === '') return true;
  return [record.symbol, record.organisation.name].some((text) => fold(text).includes(wanted));
}

interface Place {
  readonly updatedAt: string;
  readonly id: string;
}

/** The id decides between changes of the same moment, so that every dossier has one place. */
function newestFirst(a: Place, b: Place): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

function readCursor(cursor: string): Place {
  const [updatedAt, id] = cursor.split('~', 2);
  if (updatedAt === undefined || id === undefined || Number.isNaN(Date.parse(updatedAt))) throw new Failure('invalid');
  return { updatedAt, id };
}
