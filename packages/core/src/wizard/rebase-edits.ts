/** Keeps one's own edits on top of someone else's version of the dossier. */
import type { Draft, Edit } from '../records/draft.js';
import { ROWS } from '../support/path.js';
import { placeOf, rowOf } from './row-index.js';

/**
 * Edits made on `base`, told again for `theirs`. Where an edit is about a row that they took away meanwhile, the row as it
 * stood comes back first, since the person chose to keep what they typed into it.
 */
export function rebaseEdits(edits: readonly Edit[], base: Draft, theirs: Draft): readonly Edit[] {
  const back = new Set<string>();
  const rebased: Edit[] = [];
  for (const edit of edits) {
    const rowId = edit.kind === 'set' && edit.path[0] === ROWS ? edit.path[1] : undefined;
    const row = rowId === undefined || back.has(rowId) || placeOf(theirs.rows, rowId) >= 0 ? undefined : rowOf(base.rows, rowId);
    if (row !== undefined) {
      back.add(row.id);
      rebased.push({ kind: 'insert', row, before: followerIn(theirs, base, row.id) });
    }
    rebased.push(edit);
  }
  return rebased;
}

/** The nearest row behind this one that both versions have. */
function followerIn(theirs: Draft, base: Draft, rowId: string): string | null {
  for (let place = placeOf(base.rows, rowId) + 1; place < base.rows.length; place += 1) {
    const id = base.rows[place]?.id ?? '';
    if (placeOf(theirs.rows, id) >= 0) return id;
  }
  return null;
}
