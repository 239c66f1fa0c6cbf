/** Lists of dossiers of a local backend: filtered, counted by status, sorted, a page at a time. */
import { fold, vietnamDay, type DossierPage, type DossierQuery, type DossierSort, type DossierSummary } from '@ctso/core';
import { pageAfter, type Place } from './paging.js';
import type { DossierRecord } from './shelf.js';

export function dossierPage<T extends DossierSummary>(
  records: readonly DossierRecord[],
  query: DossierQuery,
  pageSize: number,
  show: (record: DossierRecord) => T,
): Omit<DossierPage, 'items'> & { readonly items: readonly T[] } {
  const matching = records.filter((record) => !record.deleted && matches(record, query));
  const counts: Record<string, number> = {};
  for (const { status } of matching) counts[status] = (counts[status] ?? 0) + 1;
  const placeOf = placeBy(query.sort ?? 'updatedAt');
  const compare = inOrder(query.ascending === true ? 1 : -1);
  const shown = matching.filter(({ status }) => query.status === undefined || status === query.status).sort((a, b) => compare(placeOf(a), placeOf(b)));
  const page = pageAfter(shown, query.cursor, pageSize, compare, placeOf);
  return { ...page, items: page.items.map(show), counts };
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
  return wanted === '' || [record.receiptCode ?? '', record.symbol, record.organisation.name].some((text) => fold(text).includes(wanted));
}

const placeBy =
  (sort: DossierSort) =>
  (record: DossierRecord): Place => {
    const word = record[sort];
    return [word === undefined, word ?? '', record.id];
  };

/** Those without the value last, whatever the direction; the id decides between the same, so that every dossier has one place. */
const inOrder =
  (direction: 1 | -1) =>
  (a: Place, b: Place): number => {
    if (a[0] !== b[0]) return a[0] ? 1 : -1;
    if (a[1] !== b[1]) return a[1] < b[1] ? -direction : direction;
    return a[2] === b[2] ? 0 : a[2] < b[2] ? -direction : direction;
  };
