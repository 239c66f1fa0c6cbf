/** The moves that bring a list of rows into another order: as few as can be, or all to the end where most rows have to move. */
import type { Edit, Row } from '../records/draft.js';

/** The rows in the order of `wanted`; what it does not name comes last, as it stands. */
export function ordered(rows: readonly Row[], wanted: readonly string[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = wanted.flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...named, ...rows])];
}

/**
 * Edits after which the rows stand in the order of `wanted`. Ids that the list does not hold are passed over; rows that are not named come
 * last, in the order in which they stand. Empty when nothing has to move.
 */
export function movesTo(rows: readonly Row[], wanted: readonly string[]): readonly Edit[] {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const order = ordered(rows, wanted).map(({ id }) => id);
  const staying = longestRise(order.map((id) => places.get(id) ?? 0));
  if (staying.size === order.length) return [];
  // One after the other to the end: a backend that keeps places as keys between keys then has short ones, however often one sorts.
  if (staying.size * 2 < order.length) return order.map((rowId) => ({ kind: 'move', rowId, before: null }));
  const moves: Edit[] = [];
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const rowId = order[at];
    if (rowId !== undefined && !staying.has(at)) moves.push({ kind: 'move', rowId, before: order[at + 1] ?? null });
  }
  return moves;
}

/** The indexes of a longest run, with gaps, of growing numbers: by patience, in n log n. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
}
