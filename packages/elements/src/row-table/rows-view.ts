/** Which rows show: the filter, the search, and the totals beneath them. */
import { fold, type CompiledProcedure, type Row, type WizardStore } from '@ctso/core';
import { outcomeOf, type RowWords } from './row-words.js';

export type RowFilter = 'all' | 'error' | 'warning';

/** The rows that match, in the order of the draft. Without filter and search it is the draft's own list, at no cost. */
export function matching(store: WizardStore, filter: RowFilter, query: string, words: RowWords): readonly Row[] {
  const rows = filter === 'all' ? store.value.draft.rows : store.issues.rows(filter).flatMap((id) => store.row(id) ?? []);
  const wanted = fold(query);
  return wanted === '' ? rows : rows.filter((row) => words.holds(row, wanted));
}

export interface Totals {
  readonly rows: number;
  readonly existing: number;
  readonly new: number;
  readonly elsewhere: number;
  readonly unknown: number;
}

/** How many of the rows the backend knows, and how. One pass over plain values. */
export function totalsOf(rows: readonly Row[], procedure: CompiledProcedure): Totals {
  const count = { existing: 0, new: 0, elsewhere: 0, unknown: 0 };
  const { lookup } = procedure.definition.rows;
  if (lookup !== undefined) for (const row of rows) count[outcomeOf(row, lookup) ?? 'unknown'] += 1;
  return { rows: rows.length, ...count };
}

/** The first of `ids` that stands after `rowId` in the draft, going round; `undefined` when there are none. */
export function nextAfter(store: WizardStore, ids: readonly string[], rowId: string | undefined): string | undefined {
  const here = rowId === undefined ? -1 : store.indexOf(rowId);
  return ids.find((id) => store.indexOf(id) > here) ?? ids[0];
}
