/** Makes what is sent as short as what it says. */
import type { Edit } from '../records/draft.js';
import { ROWS, pathKey } from '../support/path.js';

/**
 * The same edits without the sets that a later set to the same path overwrites. Sets on either side of an insert, removal or
 * move of their row are kept apart, since the row between them is not the same.
 */
export function coalesceEdits(edits: readonly Edit[]): readonly Edit[] {
  if (edits.length < 2) return edits;
  const kept: Edit[] = [];
  const overwritten = new Map<string, Set<string>>();
  for (let at = edits.length - 1; at >= 0; at -= 1) {
    const edit = edits[at] as Edit;
    if (edit.kind !== 'set') {
      overwritten.delete(edit.kind === 'insert' ? edit.row.id : edit.rowId);
      kept.push(edit);
      continue;
    }
    const owner = edit.path[0] === ROWS ? (edit.path[1] ?? '') : '';
    const paths = overwritten.get(owner) ?? new Set();
    const key = pathKey(edit.path);
    if (!paths.has(key)) kept.push(edit);
    overwritten.set(owner, paths.add(key));
  }
  return kept.reverse();
}
