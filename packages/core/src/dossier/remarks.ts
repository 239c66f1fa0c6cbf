/** Whether remarks have been answered: by another value in their place, or by an explanation. */
import type { Draft, FieldValue, FieldValues, Row } from '../records/draft.js';
import { ANSWERS, type Remark, type Remarked } from '../records/remark.js';
import type { Issue } from '../support/issue.js';
import { ROWS, SLOTS, type Path } from '../support/path.js';

/** `changed`: what stands there is not what was remarked on. `explained`: it was kept and the reason given. */
export type RemarkState = 'open' | 'changed' | 'explained';

/** What stands at a place now; `null` where nothing does. */
export function standingAt(path: Path, { draft, attachments }: Remarked, rowOf: (id: string) => Row | undefined = finder(draft)): FieldValue | FieldValues {
  const [first = '', second = '', third] = path;
  if (first === SLOTS) return attachments.find(({ slot }) => slot === second)?.id ?? null;
  if (first !== ROWS) return own(own(draft.sections, first), second) ?? null;
  if (second === '') return draft.rows.map(({ id }) => id);
  const values = rowOf(second)?.values;
  return (third === undefined ? values : own(values, third)) ?? null;
}

/** What a record holds itself: paths come from outside, and `constructor` is an id like any other. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

export function answerIn(draft: Draft, remarkId: string): string {
  const answer = own(draft.sections[ANSWERS], remarkId);
  return typeof answer === 'string' ? answer : '';
}

export function remarkState(remark: Remark, remarked: Remarked, rowOf?: (id: string) => Row | undefined): RemarkState {
  if (!sameValue(standingAt(remark.path, remarked, rowOf), remark.before)) return 'changed';
  return answerIn(remarked.draft, remark.id).trim() === '' ? 'open' : 'explained';
}

/** The code of what `openIssue` answers. */
export const REMARK_OPEN = 'remark.open';

/** One error for each remark that is neither mended nor explained, at its place. */
export function openRemarks(remarks: readonly Remark[], remarked: Remarked): readonly Issue[] {
  const rowOf = finder(remarked.draft);
  return remarks.filter((remark) => remarkState(remark, remarked, rowOf) === 'open').map(openIssue);
}

/** What an open remark is found fault with. */
export function openIssue({ path }: Remark): Issue {
  return { path, code: REMARK_OPEN, params: {}, severity: 'error', source: 'backend' };
}

function finder(draft: Draft): (id: string) => Row | undefined {
  let byId: ReadonlyMap<string, Row> | undefined;
  return (id) => (byId ??= new Map(draft.rows.map((row) => [row.id, row]))).get(id);
}

/** Equal as data. An empty value and none are the same: nothing stands there. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isNothing(one) && isNothing(other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
