/** Which rows show: the filter, the search, and the totals beneath them. */
import { fold, remarkedRows, type CompiledProcedure, type Row, type WizardStore } from '@ctso/core';
import { outcomeOf, type RowWords } from './row-words.js';

export type RowFilter = 'all' | 'error' | 'warning' | 'remark';

/** Those of `all` that match, in the order of `all`. Without filter and search it is `all` itself, at no cost. */
export function matching(all: readonly Row[], store: WizardStore, filter: RowFilter, query: string, words: RowWords): readonly Row[] {
  const rows = filter === 'all' ? all : only(all, store, idsOf(store, filter));
  const wanted = fold(query);
  return wanted === '' ? rows : rows.filter((row) => words.holds(row, wanted));
}

function only(all: readonly Row[], store: WizardStore, ids: readonly string[]): readonly Row[] {
  if (all === store.value.draft.rows) return ids.flatMap((id) => store.row(id) ?? []);
  const wanted = new Set(ids);
  return all.filter(({ id }) => wanted.has(id));
}

function idsOf(store: WizardStore, filter: Exclude<RowFilter, 'all'>): readonly string[] {
  if (filter !== 'remark') return store.issues.rows(filter);
  return [...remarkedRows(store.value.remarks)].sort((a, b) => store.indexOf(a) - store.indexOf(b));
}

export interface Totals {
  readonly rows: number;
  readonly existing: number;
  readonly new: number;
  readonly elsewhere: number;
  readonly unknown: number;
}

/** How many of the rows the backend knows, and how; kept up to date at the cost of the rows that changed. */
export class Totalling {
  #rows: readonly Row[] = [];
  #totals: Totals = NOTHING;
  #of: CompiledProcedure | undefined;

  of(rows: readonly Row[], procedure: CompiledProcedure): Totals {
    if (rows === this.#rows && procedure === this.#of) return this.#totals;
    const isSameList = procedure === this.#of && rows.length === this.#rows.length;
    const { lookup } = procedure.definition.rows;
    const totals = isSameList ? { ...this.#totals } : { ...NOTHING, rows: rows.length };
    if (lookup !== undefined) {
      const before = isSameList ? this.#rows : [];
      rows.forEach((row, index) => {
        const old = before[index];
        if (row === old) return;
        if (old !== undefined) totals[outcomeOf(old, lookup) ?? 'unknown'] -= 1;
        totals[outcomeOf(row, lookup) ?? 'unknown'] += 1;
      });
    }
    this.#rows = rows;
    this.#of = procedure;
    this.#totals = totals;
    return totals;
  }
}

const NOTHING: Totals = { rows: 0, existing: 0, new: 0, elsewhere: 0, unknown: 0 };

/** The first of `ids` that stands after `rowId` in the draft, going round; `undefined` when there are none. */
export function nextAfter(store: WizardStore, ids: readonly string[], rowId: string | undefined): string | undefined {
  const here = rowId === undefined ? -1 : store.indexOf(rowId);
  return ids.find((id) => store.indexOf(id) > here) ?? ids[0];
}
