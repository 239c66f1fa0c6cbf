/** One field and one table cell in words: the same words on the screen and in print. */
import type { WordContext } from '../fields/kind.js';
import type { FieldValues } from '../records/draft.js';
import type { CompiledField, CompiledProcedure } from '../procedures/compiled.js';
import type { ColumnDefinition } from '../procedures/definition.js';
import { ROWS } from '../support/path.js';

/** The words of a field among the values of its section or row; empty where it is empty or does not apply. */
export function fieldText(procedure: CompiledProcedure, field: CompiledField, values: FieldValues, context: WordContext): string {
  const { definition, kind } = field;
  if (!procedure.applies(definition, values)) return '';
  const value = values[definition.id] ?? kind.empty;
  if (kind.isEmpty(value)) return '';
  if (definition.printed !== undefined) return context.translate(procedure.key(definition.printed));
  const text = kind.toText(value, context);
  return definition.upperCase === true ? text.toUpperCase() : text;
}

/** The words of a cell: those of its fields that have any, joined as the column says. */
export function cellText(procedure: CompiledProcedure, column: ColumnDefinition, values: FieldValues, context: WordContext): string {
  const join = column.join ?? '; ';
  let words = '';
  for (const id of column.fields) {
    const field = procedure.field([ROWS, '', id]);
    const text = field === undefined ? '' : fieldText(procedure, field, values, context);
    if (text !== '') words = words === '' ? text : words + join + text;
  }
  return words;
}
