/** Counts issues as a person would: by place, so that two issues of one field are one place to go to. */
import type { Issue } from '../support/issue.js';
import { pathKey, samePath, type Path } from '../support/path.js';

export interface Places {
  readonly errors: number;
  readonly warnings: number;
}

export const NONE: readonly Issue[] = [];
export const NOWHERE: Places = { errors: 0, warnings: 0 };

/** A place with an error and a warning counts as both. */
export function countPlaces(issues: readonly Pick<Issue, 'path' | 'severity'>[]): Places {
  if (issues.length === 0) return NOWHERE;
  const errors = new Set<string>();
  const warnings = new Set<string>();
  for (const { severity, path } of issues) (severity === 'error' ? errors : warnings).add(pathKey(path));
  return { errors: errors.size, warnings: warnings.size };
}

export function sameIssues(a: readonly Issue[], b: readonly Issue[]): boolean {
  return a.length === b.length && a.every((issue, index) => sameIssue(issue, b[index] as Issue));
}

/** Whether one stands at, above or below the other. */
export function related(a: Path, b: Path): boolean {
  const short = a.length < b.length ? a : b;
  return short.every((segment, index) => a[index] === b[index]);
}

function sameIssue(a: Issue, b: Issue): boolean {
  if (a === b) return true;
  const params = Object.keys(a.params);
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.source === b.source &&
    samePath(a.path, b.path) &&
    params.length === Object.keys(b.params).length &&
    params.every((name) => a.params[name] === b.params[name])
  );
}
