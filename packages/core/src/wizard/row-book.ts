/** Issues of the rows: each row checked once for each version of it, clashes between rows kept in indexes. */
import type { Settings } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS } from '../support/path.js';
import { NONE, NOWHERE, countPlaces, sameIssues, type Places } from './places.js';
import { placeOf, rowOf } from './row-index.js';
import { UniqueIndex } from './unique-index.js';

interface Entry {
  row: Row;
  own: readonly Issue[];
  places: Places;
  /** What was last shown, so that it stays the same object while it says the same. */
  shown: readonly Issue[];
}

export class RowBook {
  readonly #procedure: CompiledProcedure;
  readonly #settings: Settings;
  readonly #reported: (rowId: string) => readonly Issue[];
  readonly #unique: readonly UniqueIndex[];
  readonly #checked = new WeakMap<Row, readonly Issue[]>();
  readonly #entries = new Map<string, Entry>();
  readonly #wrong = { error: new Set<string>(), warning: new Set<string>() };
  #rows: readonly Row[] = [];
  /** Grows whenever rows come, go or move. */
  #order = 0;
  errors = 0;
  warnings = 0;

  /** `reported` answers what the backend has said about a row. */
  constructor(procedure: CompiledProcedure, settings: Settings, reported: (rowId: string) => readonly Issue[]) {
    this.#procedure = procedure;
    this.#settings = settings;
    this.#reported = reported;
    this.#unique = procedure.unique.map((unique) => new UniqueIndex(unique, settings)).filter((index) => index.severity !== undefined);
  }

  /** Takes the list as it is now; `ids` are the rows that may have changed. Answers whether any issue did. */
  follow(rows: readonly Row[], ids: Iterable<string>, reordered: boolean): boolean {
    this.#rows = rows;
    if (reordered) this.#order += 1;
    let changed = reordered && this.errors + this.warnings > 0;
    const turned = new Set<string>();
    for (const id of ids) changed = this.#recheck(id, turned) || changed;
    for (const id of turned) changed = this.#recount(id) || changed;
    return changed;
  }

  /** What the backend says about this row has changed. */
  recount(rowId: string): void {
    this.#recount(rowId);
  }

  issues(rowId: string): readonly Issue[] {
    const entry = this.#entries.get(rowId);
    if (entry === undefined) return NONE;
    const across = this.#across(rowId);
    const reported = this.#reported(rowId);
    const all = across.length + reported.length === 0 ? entry.own : [...entry.own, ...across, ...reported];
    if (!sameIssues(all, entry.shown)) entry.shown = all;
    return entry.shown;
  }

  /** Ids of rows with such an issue, in order; lazily, so that whoever needs ten pays for ten. */
  *wrong(severity: Issue['severity']): Iterable<string> {
    const ids = this.#wrong[severity];
    if (ids.size * Math.log2(ids.size + 1) < this.#rows.length) {
      yield* [...ids].sort((a, b) => placeOf(this.#rows, a) - placeOf(this.#rows, b));
    } else {
      for (const { id } of this.#rows) if (ids.has(id)) yield id;
    }
  }

  #recheck(rowId: string, turned: Set<string>): boolean {
    const entry = this.#entries.get(rowId);
    const row = rowOf(this.#rows, rowId);
    if (row === entry?.row) return false;
    const stirred = this.#index(rowId, entry?.row, row, turned);
    if (row === undefined) return this.#drop(rowId);
    const own = this.#check(row);
    const same = sameIssues(own, entry?.own ?? NONE);
    if (entry === undefined) {
      this.#entries.set(rowId, { row, own, places: NOWHERE, shown: NONE });
    } else {
      entry.row = row;
      if (!same) entry.own = own;
    }
    return this.#recount(rowId) || stirred || !same;
  }

  /** Answers whether the row shares, or shared, what must differ: the numbers named in issues may then have changed. */
  #index(rowId: string, before: Row | undefined, row: Row | undefined, turned: Set<string>): boolean {
    let stirred = false;
    for (const index of this.#unique) {
      if (before !== undefined && row !== undefined && before.values[index.field] === row.values[index.field]) continue;
      const clashed = index.clashes(rowId);
      for (const other of index.put(rowId, row)) turned.add(other);
      stirred ||= clashed || index.clashes(rowId);
    }
    return stirred;
  }

  #check(row: Row): readonly Issue[] {
    const known = this.#checked.get(row);
    if (known !== undefined) return known;
    const issues = this.#procedure.checkRow(row, this.#settings);
    this.#checked.set(row, issues);
    return issues;
  }

  #drop(rowId: string): boolean {
    const { errors, warnings } = this.#entries.get(rowId)?.places ?? NOWHERE;
    this.#entries.delete(rowId);
    this.#settle(rowId, { errors, warnings }, NOWHERE);
    return errors + warnings > 0;
  }

  #recount(rowId: string): boolean {
    const entry = this.#entries.get(rowId);
    if (entry === undefined) return false;
    const before = entry.places;
    entry.places = this.#places(rowId, entry);
    this.#settle(rowId, before, entry.places);
    return before.errors !== entry.places.errors || before.warnings !== entry.places.warnings;
  }

  #places(rowId: string, entry: Entry): Places {
    const clashes = this.#unique.filter((index) => index.clashes(rowId));
    const reported = this.#reported(rowId);
    if (clashes.length + reported.length === 0) return countPlaces(entry.own);
    const stand = clashes.map((index): Pick<Issue, 'path' | 'severity'> => ({ path: [ROWS, rowId, index.field], severity: index.severity ?? 'error' }));
    return countPlaces([...entry.own, ...reported, ...stand]);
  }

  #across(rowId: string): readonly Issue[] {
    let found: Issue[] | undefined;
    for (const index of this.#unique) {
      const issue = index.clashes(rowId) ? index.issue(rowId, this.#rows, this.#order) : undefined;
      if (issue !== undefined) (found ??= []).push(issue);
    }
    return found ?? NONE;
  }

  #settle(rowId: string, before: Places, after: Places): void {
    this.errors += after.errors - before.errors;
    this.warnings += after.warnings - before.warnings;
    if (after.errors > 0) this.#wrong.error.add(rowId);
    else this.#wrong.error.delete(rowId);
    if (after.warnings > 0) this.#wrong.warning.add(rowId);
    else this.#wrong.warning.delete(rowId);
  }
}
