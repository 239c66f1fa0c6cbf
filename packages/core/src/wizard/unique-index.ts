/** Knows which rows share a value that must differ, at the cost of the row that changed. */
import type { Settings } from '../fields/kind.js';
import type { CompiledUnique } from '../procedures/compiled.js';
import type { Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { placeOf } from './row-index.js';

interface Group {
  readonly ids: Set<string>;
  /** Places of the first two of them, for the state of the list named by `seen`. */
  first: number;
  second: number;
  seen: number;
}

export class UniqueIndex {
  readonly #unique: CompiledUnique;
  readonly #settings: Settings;
  readonly #groups = new Map<string, Group>();
  readonly #keys = new Map<string, string>();
  /** Severity of a clash under these settings; `undefined` when it is switched off. */
  readonly severity: Issue['severity'] | undefined;

  constructor(unique: CompiledUnique, settings: Settings) {
    this.#unique = unique;
    this.#settings = settings;
    this.severity = unique.issue('', 1, settings)?.severity;
  }

  get field(): string {
    return this.#unique.field;
  }

  /** Takes note of a row as it is now, or that it is gone. Answers the other row whose only clash came or went, if there is one. */
  put(rowId: string, row: Row | undefined): readonly string[] {
    const before = this.#keys.get(rowId) ?? '';
    const key = row === undefined ? '' : this.#unique.key(row, this.#settings);
    if (key === before) return [];
    const turned = [...this.#leave(rowId, before), ...this.#join(rowId, key)];
    if (key === '') this.#keys.delete(rowId);
    else this.#keys.set(rowId, key);
    return turned;
  }

  clashes(rowId: string): boolean {
    return (this.#group(rowId)?.ids.size ?? 0) > 1;
  }

  /** `order` names the state of the list: places found for it are kept until it is another. */
  issue(rowId: string, rows: readonly Row[], order: number): Issue | undefined {
    const group = this.#group(rowId);
    if (group === undefined || group.ids.size < 2) return undefined;
    if (group.seen !== order) locate(group, rows, order);
    const other = placeOf(rows, rowId) === group.first ? group.second : group.first;
    return this.#unique.issue(rowId, other + 1, this.#settings);
  }

  #group(rowId: string): Group | undefined {
    const key = this.#keys.get(rowId);
    return key === undefined ? undefined : this.#groups.get(key);
  }

  #leave(rowId: string, key: string): readonly string[] {
    const group = this.#groups.get(key);
    if (group === undefined || !group.ids.delete(rowId)) return [];
    group.seen = -1;
    if (group.ids.size === 0) this.#groups.delete(key);
    return group.ids.size === 1 ? [...group.ids] : [];
  }

  #join(rowId: string, key: string): readonly string[] {
    if (key === '') return [];
    const group = this.#groups.get(key) ?? { ids: new Set<string>(), first: -1, second: -1, seen: -1 };
    this.#groups.set(key, group);
    const alone = group.ids.size === 1 ? [...group.ids] : [];
    group.ids.add(rowId);
    group.seen = -1;
    return alone;
  }
}

function locate(group: Group, rows: readonly Row[], order: number): void {
  group.first = Infinity;
  group.second = Infinity;
  for (const id of group.ids) {
    const place = placeOf(rows, id);
    if (place < group.first) [group.first, group.second] = [place, group.first];
    else if (place < group.second) group.second = place;
  }
  group.seen = order;
}
