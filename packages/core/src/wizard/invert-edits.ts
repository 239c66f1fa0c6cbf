/** Undo: the edits that take a draft back. */
import type { Draft, Edit, FieldValue } from '../records/draft.js';
import { ROWS, type Path } from '../support/path.js';
import { applyEdits } from './apply-edits.js';
import { placeOf, rowOf } from './row-index.js';

/** Edits that lead from `applyEdits(draft, edits)` back to `draft`. A field that `draft` did not have yet becomes `null`. */
export function invertEdits(draft: Draft, edits: readonly Edit[]): readonly Edit[] {
  const back: Edit[] = [];
  let current = draft;
  for (const edit of edits) {
    const next = applyEdits(current, [edit]);
    if (next !== current) back.push(invert(current, edit));
    current = next;
  }
  return back.reverse();
}

/** For an edit that does change this draft. */
function invert(draft: Draft, edit: Edit): Edit {
  switch (edit.kind) {
    case 'set':
      return { kind: 'set', path: edit.path, value: valueAt(draft, edit.path) ?? null };
    case 'insert':
      return { kind: 'remove', rowId: edit.row.id };
    case 'remove':
      return { kind: 'insert', row: draft.rows[placeOf(draft.rows, edit.rowId)] ?? { id: edit.rowId, values: {} }, before: after(draft, edit.rowId) };
    case 'move':
      return { kind: 'move', rowId: edit.rowId, before: after(draft, edit.rowId) };
  }
}

/** Id of the row that stands behind this one; `null` at the end. */
export function after(draft: Draft, rowId: string): string | null {
  return draft.rows[placeOf(draft.rows, rowId) + 1]?.id ?? null;
}

/** What stands at a path of a field; `undefined` for paths that lead nowhere. */
export function valueAt(draft: Draft, [first = '', second = '', third = '']: Path): FieldValue | undefined {
  return first === ROWS ? rowOf(draft.rows, second)?.values[third] : draft.sections[first]?.[second];
}
