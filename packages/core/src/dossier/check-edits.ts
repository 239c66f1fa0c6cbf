/** What a backend checks of edits before it applies them: cost follows the edits, not the dossier. */
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Edit, FieldValue } from '../records/draft.js';
import { ANSWERS } from '../records/remark.js';
import { answerShape } from '../procedures/schemas.js';
import type { Issue } from '../support/issue.js';
import { ROWS, type Path } from '../support/path.js';

/**
 * One issue for each value that the procedure has no field for, or that is not of its field's shape. Half-filled and wrong
 * values pass: what is valid is asked when the dossier is filed.
 */
export function checkEdits(procedure: CompiledProcedure, edits: readonly Edit[]): readonly Issue[] {
  const issues: Issue[] = [];
  const look = (path: Path, value: FieldValue): void => {
    const shape = path[0] === ANSWERS && path.length === 2 ? answerShape : procedure.field(path)?.kind.shape;
    if (shape === undefined || !shape.safeParse(value).success) issues.push(foreign(path));
  };
  for (const edit of edits) {
    if (edit.kind === 'set') look(edit.path, edit.value);
    if (edit.kind === 'insert') {
      for (const [id, value] of Object.entries(edit.row.values)) look([ROWS, edit.row.id, id], value);
    }
  }
  return issues;
}

function foreign(path: Path): Issue {
  return { path, code: 'input', params: {}, severity: 'error', source: 'backend' };
}
