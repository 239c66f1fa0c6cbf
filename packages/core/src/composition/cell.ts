/** One field and one table cell in words: the same words on the screen and in print. */
import type { WordContext } from '../fields/kind.js';
import type { Address, FieldValue, FieldValues } from '../records/draft.js';
import type { CompiledField, CompiledProcedure } from '../procedures/compiled.js';
import type { ColumnDefinition, FieldDefinition } from '../procedures/definition.js';
import { ROWS } from '../support/path.js';

/** The words of a field among the values of its section or row; empty where it is empty or does not apply. */
export function fieldText(procedure: CompiledProcedure, field: CompiledField, values: FieldValues, context: WordContext): string {
  const { definition, kind } = field;
  if (!procedure.applies(definition, values)) return '';
  const value = values[definition.id] ?? kind.empty;
  if (kind.isEmpty(value)) return '';
  if (definition.printed !== undefined) return context.translate(procedure.key(definition.printed));
  const text = optionText(procedure, definition, value, context) ?? kind.toText(value, context);
  return definition.upperCase === true ? text.toUpperCase() : text;
}

/** The label of an option of the definition's own. */
function optionText(procedure: CompiledProcedure, { options }: FieldDefinition, value: FieldValue, { translate }: WordContext): string | undefined {
  const chosen = typeof options === 'object' ? options.find((one) => one.value === value) : undefined;
  return chosen === undefined ? undefined : translate(procedure.key(chosen.label));
}

/** The words of a cell: what its column shows of those fields that have something, joined as the column says. */
export function cellText(procedure: CompiledProcedure, column: ColumnDefinition, values: FieldValues, context: WordContext): string {
  const join = column.join ?? '; ';
  let words = '';
  for (const id of column.fields) {
    const text = partText(procedure, column, id, values, context);
    if (text === '') continue;
    if (column.show === 'tick') return TICK;
    words = words === '' ? text : words + join + text;
  }
  return words;
}

/** What marks a column that is ticked, in print as the letters' footnotes say. */
export const TICK = 'x';

/** What one field gives to a cell; empty where it does not apply or holds nothing. */
export function partText(procedure: CompiledProcedure, { show }: ColumnDefinition, id: string, values: FieldValues, context: WordContext): string {
  const field = procedure.field([ROWS, '', id]);
  if (field === undefined) return '';
  if (show === 'province') {
    const value = values[id];
    return isAddress(value) ? (value.province?.name ?? '') : '';
  }
  const text = fieldText(procedure, field, values, context);
  return show === 'labels' && text !== '' ? context.translate(field.label) : text;
}

function isAddress(value: FieldValue | undefined): value is Address {
  return typeof value === 'object' && value !== null && 'scheme' in value;
}
