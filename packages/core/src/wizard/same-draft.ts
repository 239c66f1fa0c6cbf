/** Whether two drafts, or two values in them, say the same. */
import type { Draft, FieldValue, FieldValues, Row } from '../records/draft.js';

export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map<string, unknown>(Object.entries(b));
  return Array.isArray(a) === Array.isArray(b) && left.length === right.size && left.every(([key, value]) => right.has(key) && right.get(key) === value);
}

export function sameValues(a: FieldValues, b: FieldValues): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

/** Order of rows counts, order of fields does not. */
export function sameDraft(a: Draft, b: Draft): boolean {
  if (a === b) return true;
  const sections = Object.keys(a.sections);
  return (
    a.rows.length === b.rows.length &&
    sections.length === Object.keys(b.sections).length &&
    sections.every((id) => Object.hasOwn(b.sections, id) && sameValues(a.sections[id] ?? {}, b.sections[id] ?? {})) &&
    a.rows.every((row, place) => sameRow(row, b.rows[place] as Row))
  );
}

function sameRow(a: Row, b: Row): boolean {
  return a === b || (a.id === b.id && sameValues(a.values, b.values));
}
