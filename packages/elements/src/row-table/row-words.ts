/** What the cells of a row say on screen, and what search finds in them. One object for each language in force. */
import { cellText, fieldText, fold, partText, ROWS, type ColumnDefinition, type CompiledProcedure, type FieldValue, type Lookup, type Row, type WordContext } from '@ctso/core';

export interface CellWords {
  /** The fact itself, on the first line. */
  readonly main: string;
  /** What stands beneath it, muted. */
  readonly more: string;
}

const DEFAULT_JOIN = '; ';
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/u;
const GIVEN_NAME = /^(.*)\s(\S+)$/u;

export class RowWords {
  readonly columns: readonly ColumnDefinition[];
  readonly #procedure: CompiledProcedure;
  readonly #context: WordContext;
  readonly #titleColumn: ColumnDefinition | undefined;
  readonly #folded = new WeakMap<Row, string>();

  constructor(procedure: CompiledProcedure, context: WordContext) {
    this.#procedure = procedure;
    this.#context = context;
    this.columns = procedure.definition.rows.columns;
    this.#titleColumn = this.columns.find((column) => column.title === true);
  }

  own(key: string): string {
    return this.#context.translate(this.#procedure.key(key));
  }

  /** The first field stands out and the others beneath it, unless the column joins them in its own way. */
  cell(column: ColumnDefinition, row: Row): CellWords {
    if (column.show === 'tick') return { main: cellText(this.#procedure, column, row.values, this.#context), more: '' };
    const texts = column.fields.map((field) => partText(this.#procedure, column, field, row.values, this.#context)).filter((text) => text !== '');
    if (column.join !== undefined && column.join !== DEFAULT_JOIN) return { main: texts.join(column.join), more: '' };
    return { main: texts[0] ?? '', more: texts.slice(1).join(DEFAULT_JOIN) };
  }

  text(fieldId: string, row: Row): string {
    const field = this.#procedure.field([ROWS, row.id, fieldId]);
    return field === undefined ? '' : fieldText(this.#procedure, field, row.values, this.#context);
  }

  /** How the row is called in sentences and in the names of its buttons. */
  name(row: Row, number: number): string {
    const title = this.#titleColumn === undefined ? '' : this.cell(this.#titleColumn, row).main;
    return title === '' ? this.#context.translate('rows.nameless', { number }) : title;
  }

  /** What a column is sorted by: the words of its cell, days from the year on, people by the given name, which stands last. */
  sortKey(column: ColumnDefinition, row: Row): string {
    const { main, more } = this.cell(column, row);
    const kind = this.#procedure.field([ROWS, row.id, column.fields[0] ?? ''])?.definition.kind;
    if (kind === 'day') return main.replace(DAY, '$3$2$1');
    if (column.look === 'person') return main.trim().replace(GIVEN_NAME, '$2 $1');
    return more === '' ? main : `${main} ${more}`;
  }

  /** Whether a row holds `folded`, a text that is folded already. */
  holds(row: Row, folded: string): boolean {
    let all = this.#folded.get(row);
    if (all === undefined) {
      all = fold(this.columns.flatMap((column) => column.fields.map((field) => this.text(field, row))).join(' · '));
      this.#folded.set(row, all);
    }
    return all.includes(folded);
  }
}

/** What the backend said about the row's address; `undefined` when it was not asked or was asked about another one. */
export function outcomeOf(row: Row, lookup: { readonly field: string; readonly result: string }): Lookup['outcome'] | undefined {
  const answer: FieldValue | undefined = row.values[lookup.result];
  const asked = row.values[lookup.field];
  if (typeof answer !== 'object' || answer === null || !('outcome' in answer) || typeof asked !== 'string') return undefined;
  return answer.email.toLowerCase() === asked.trim().toLowerCase() ? answer.outcome : undefined;
}

/** `5401010463ce97bc376e362d88c2ee97` → `5401…2ee97`; short ones whole. */
export function shortSerial(serial: string): string {
  return serial.length > 12 ? `${serial.slice(0, 4)}…${serial.slice(-5)}` : serial;
}

/** The label of a field as it stands inside a sentence: without its closing colon, small unless it begins with an abbreviation. */
export function insideSentence(label: string): string {
  const bare = label.replace(/\s*:\s*$/u, '');
  const second = bare.charAt(1);
  return second !== second.toLowerCase() ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}
