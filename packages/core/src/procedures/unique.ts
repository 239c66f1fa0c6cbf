/** Rows that must differ: what is compared, and the issues of those that do not. */
import type { Settings } from '../fields/kind.js';
import type { Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS } from '../support/path.js';
import type { CompiledUnique } from './compiled.js';
import type { RowsDefinition } from './definition.js';
import { valueIn, type Scope } from './scope.js';
import { issueOf } from './settings.js';

export function uniqueOf(definition: RowsDefinition, scope: Scope): readonly CompiledUnique[] {
  return definition.unique.map(({ field: id, code }) => {
    const field = scope.byId.get(id);
    if (field === undefined) throw new Error(`ctso: rows are to differ in ${id}, which is no field of theirs`);
    return {
      field: id,
      code,
      key(row, settings) {
        const value = field.kind.tidy(valueIn(row.values, field), settings);
        if (typeof value === 'string') return value.toLowerCase();
        return typeof value === 'object' && value !== null && 'id' in value ? value.id : '';
      },
      issue: (rowId, other, settings) => issueOf([ROWS, rowId, id], { code, severity: 'error', params: { other } }, 'rule', settings),
    };
  });
}

/** Names to the first of equal rows the second, and to all others the first. */
export function checkUnique(unique: readonly CompiledUnique[], rows: readonly Row[], settings: Settings): Issue[] {
  const issues: Issue[] = [];
  for (const one of unique) {
    const keys = rows.map((row) => one.key(row, settings));
    const places = new Map<string, { first: number; second: number }>();
    keys.forEach((key, index) => {
      const seen = places.get(key);
      if (seen === undefined) places.set(key, { first: index, second: index });
      else if (seen.second === seen.first) seen.second = index;
    });
    keys.forEach((key, index) => {
      const place = places.get(key);
      if (key === '' || place === undefined || place.second === place.first) return;
      const other = place.first === index ? place.second : place.first;
      const issue = one.issue(rows[index]?.id ?? '', other + 1, settings);
      if (issue !== undefined) issues.push(issue);
    });
  }
  return issues;
}
