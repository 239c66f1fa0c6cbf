/** Finds a row's place by its id without a search, for any list of rows that drafts ever held. */
import type { Row } from '../records/draft.js';

/**
 * A list that came from another by changing rows in place or by adding rows at the end shares its map; so a map may know ids
 * that a list does not hold, or know them at another list's place. Every hit is therefore looked at before it is believed.
 */
const maps = new WeakMap<readonly Row[], Map<string, number>>();

/** The row's place from 0; -1 when the list does not hold it. */
export function placeOf(rows: readonly Row[], rowId: string): number {
  const map = mapOf(rows);
  const place = map.get(rowId);
  if (place === undefined) return -1;
  if (rows[place]?.id === rowId) return place;
  const own = build(rows);
  maps.set(rows, own);
  return own.get(rowId) ?? -1;
}

export function rowOf(rows: readonly Row[], rowId: string): Row | undefined {
  return rows[placeOf(rows, rowId)];
}

/** Says that `to` holds the rows of `from` at the same places. Rows beyond them are announced by `noteAppended`. */
export function sharePlaces(from: readonly Row[], to: readonly Row[]): void {
  maps.set(to, mapOf(from));
}

/** Says that the last row of the list was added just now. */
export function noteAppended(rows: readonly Row[]): void {
  const last = rows[rows.length - 1];
  if (last !== undefined) mapOf(rows).set(last.id, rows.length - 1);
}

/** Says that rows of this list have changed places since it was first asked about. */
export function forgetPlaces(rows: readonly Row[]): void {
  maps.delete(rows);
}

function mapOf(rows: readonly Row[]): Map<string, number> {
  let map = maps.get(rows);
  if (map === undefined) maps.set(rows, (map = build(rows)));
  return map;
}

function build(rows: readonly Row[]): Map<string, number> {
  const map = new Map<string, number>();
  for (let place = 0; place < rows.length; place += 1) map.set((rows[place] as Row).id, place);
  return map;
}
