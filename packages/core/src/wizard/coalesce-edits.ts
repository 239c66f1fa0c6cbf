/** Makes what is sent as short as what it says. */
import type { Edit } from '../records/draft.js';
import { pathKey } from '../support/path.js';

/**
 * The same edits without the sets that a later set to the same path overwrites. That holds across inserts and removals of the
 * row too: where its row is there, the later set wins; where it is not, the earlier one went with it.
 */
export function coalesceEdits(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  const overwritten = new Set<string>();
  for (let at = edits.length - 1; at >= 0; at -= 1) {
    const edit = edits[at] as Edit;
    if (edit.kind === 'set') {
      const key = pathKey(edit.path);
      if (overwritten.has(key)) continue;
      overwritten.add(key);
    }
    kept.push(edit);
  }
  return kept.reverse();
}
