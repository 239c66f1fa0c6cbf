/** The five-word algebra of conditions. */
import type { FieldValue, FieldValues } from '../records/draft.js';
import type { Condition } from './definition.js';

/** Whether a condition holds among the values of one section or row. A missing field equals `null` and nothing else. */
export function holds(condition: Condition, values: FieldValues): boolean {
  if ('equals' in condition) return same(values[condition.equals.field] ?? null, condition.equals.value);
  if ('in' in condition) {
    const value = values[condition.in.field] ?? null;
    return condition.in.values.some((candidate) => same(value, candidate));
  }
  if ('not' in condition) return !holds(condition.not, values);
  if ('all' in condition) return condition.all.every((part) => holds(part, values));
  return condition.any.some((part) => holds(part, values));
}

function same(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const parts = Object.entries(a);
  const others = new Map(Object.entries(b));
  return parts.length === others.size && parts.every(([name, part]) => others.get(name) === part);
}
