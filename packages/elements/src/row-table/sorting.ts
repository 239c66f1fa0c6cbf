/** The order in which rows are looked at: that of the list, or by a column, kept up to date at the cost of the rows that changed. */
import type { ColumnDefinition, Row } from '@ctso/core';
import type { RowWords } from './row-words.js';

export interface Sort {
  /** Id of a column. */
  readonly column: string;
  readonly descending: boolean;
}

/** What the next press on a column's head leads to: A to Z, Z to A, then the order of the list again. */
export function sortAfter(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** Vietnamese words in their order (a, ă, â … đ … ơ, ư), numbers by size. */
const COLLATOR = new Intl.Collator('vi', { numeric: true });
/** More rows than this that are new at once: sorting them all is cheaper than placing them one by one. */
const MANY = 100;

export class SortedRows {
  #list: readonly Row[] = [];
  #sort: Sort | undefined;
  #words: RowWords | undefined;
  #sorted: readonly Row[] = [];
  #keys = new WeakMap<Row, string>();

  /** The rows as they are to be looked at; `list` itself while nothing is sorted. Rows without a word in the column come last. */
  of(list: readonly Row[], sort: Sort | undefined, words: RowWords): readonly Row[] {
    const column = sort === undefined ? undefined : words.columns.find(({ id }) => id === sort.column);
    if (sort === undefined || column === undefined) return list;
    const isSame = sort === this.#sort && words === this.#words;
    if (isSame && list === this.#list) return this.#sorted;
    if (sort.column !== this.#sort?.column || words !== this.#words) this.#keys = new WeakMap();
    const key = (row: Row): string => this.#key(row, column, words);
    const compare = byKey(key, sort.descending);
    this.#sorted = (isSame ? placed(this.#sorted, list, key, compare) : undefined) ?? [...list].sort(compare);
    this.#list = list;
    this.#sort = sort;
    this.#words = words;
    return this.#sorted;
  }

  #key(row: Row, column: ColumnDefinition, words: RowWords): string {
    let key = this.#keys.get(row);
    if (key === undefined) this.#keys.set(row, (key = words.sortKey(column, row)));
    return key;
  }
}

function byKey(key: (row: Row) => string, descending: boolean): (a: Row, b: Row) => number {
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const first = key(a);
    const second = key(b);
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return COLLATOR.compare(first, second) * turn;
  };
}

/** The sorted rows with what changed of the list put in its place; `undefined` when too much did. */
function placed(sorted: readonly Row[], list: readonly Row[], key: (row: Row) => string, compare: (a: Row, b: Row) => number): readonly Row[] | undefined {
  const before = new Set(sorted);
  const fresh = new Map(list.filter((row) => !before.has(row)).map((row) => [row.id, row]));
  if (fresh.size > MANY) return undefined;
  const standing = new Set(list);
  const next: Row[] = [];
  for (const row of sorted) {
    const newer = fresh.get(row.id);
    if (standing.has(row)) next.push(row);
    else if (newer !== undefined && key(newer) === key(row) && fresh.delete(row.id)) next.push(newer);
  }
  for (const row of fresh.values()) next.splice(placeIn(next, row, compare), 0, row);
  return next;
}

/** Behind all that come before it or are its equals. */
function placeIn(rows: readonly Row[], row: Row, compare: (a: Row, b: Row) => number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle] as Row, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
