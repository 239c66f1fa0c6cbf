/** What stands in a dossier, in words and place by place, with numbers of identity papers masked until they are asked for. */
import {
  cellText, fieldText, maskIdentity, pathKey, ROWS, SLOTS,
  type CompiledField, type CompiledProcedure, type Draft, type FieldValue, type FieldValues, type Path, type Row, type WordContext,
} from '@ctso/core';
import { bareLabel } from '../wizard/places.js';

export interface FieldWords {
  readonly path: Path;
  readonly label: string;
  /** Empty when nothing was given. */
  readonly text: string;
  /** It is the number of an identity paper, and there is something to mask. */
  readonly secret: boolean;
}

export class DossierWords {
  readonly procedure: CompiledProcedure;
  readonly context: WordContext;
  /** Keys of places whose numbers are shown in full. */
  readonly shown: ReadonlySet<string>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #draft: Draft;
  readonly #secrets: readonly string[];
  #letter: Draft | undefined;

  constructor(procedure: CompiledProcedure, draft: Draft, context: WordContext, shown: ReadonlySet<string>) {
    this.procedure = procedure;
    this.context = context;
    this.shown = shown;
    this.#draft = draft;
    this.#numbers = new Map(draft.rows.map(({ id }, index) => [id, index + 1]));
    this.#rows = new Map(draft.rows.map((row) => [row.id, row]));
    this.#secrets = procedure.definition.rows.fields.filter(({ kind }) => kind === 'identity').map(({ id }) => id);
  }

  row(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** From 1 on; 0 for one that is gone. */
  number(rowId: string): number {
    return this.#numbers.get(rowId) ?? 0;
  }

  /** How a row is called: the words of its title column, or its number. */
  nameOf(row: Row): string {
    const column = this.procedure.definition.rows.columns.find(({ title }) => title === true);
    const name = column === undefined ? '' : cellText(this.procedure, column, row.values, this.context);
    return name === '' ? this.context.translate('rows.nameless', { number: this.number(row.id) }) : name;
  }

  /** Fields of a section that apply, in order. A commitment is no more than its tick, and stands too. */
  section(id: string): readonly FieldWords[] {
    const values = this.#draft.sections[id] ?? {};
    const fields = this.procedure.definition.sections.find((section) => section.id === id)?.fields ?? [];
    return fields.flatMap((field) => this.#field([id, field.id], values) ?? []);
  }

  /** Fields of a row that apply, in order. */
  fields(row: Row): readonly FieldWords[] {
    return this.procedure.definition.rows.fields.flatMap((field) => this.#field([ROWS, row.id, field.id], row.values) ?? []);
  }

  /** The number of an identity paper among these fields of a row, if there is one to mask. */
  secretIn(row: Row, fields: readonly string[]): FieldWords | undefined {
    const id = this.#secrets.find((one) => fields.includes(one));
    const field = id === undefined ? undefined : this.#field([ROWS, row.id, id], row.values);
    return field?.secret === true ? field : undefined;
  }

  /** Those of its fields that are shown in the line of the list. */
  masked(row: Row): Row {
    const hidden = this.#secrets.filter((id) => !this.shown.has(pathKey([ROWS, row.id, id])));
    if (hidden.length === 0) return row;
    return { id: row.id, values: { ...row.values, ...Object.fromEntries(hidden.map((id) => [id, mask(row.values[id])])) } };
  }

  /** The draft as the letter may show it; the same object each time. */
  get letterDraft(): Draft {
    this.#letter ??= this.#masked();
    return this.#letter;
  }

  #masked(): Draft {
    const sections = this.procedure.definition.sections.map(({ id, fields }) => {
      const values = this.#draft.sections[id] ?? {};
      const hidden = fields.filter((field) => field.kind === 'identity' && !this.shown.has(pathKey([id, field.id])));
      return [id, { ...values, ...Object.fromEntries(hidden.map((field) => [field.id, mask(values[field.id])])) }] as const;
    });
    return { sections: { ...this.#draft.sections, ...Object.fromEntries(sections) }, rows: this.#draft.rows.map((row) => this.masked(row)) };
  }

  /** E.g. `Dòng 3, Lê Thị Ánh Tuyết: Ngày sinh`; the field's label as it stands in the form. */
  place(path: Path): string {
    const { translate } = this.context;
    const [first = '', second = ''] = path;
    if (first === SLOTS) return this.slot(second);
    if (first !== ROWS) return this.label(path) ?? translate('desk.place.whole');
    if (second === '') return translate('desk.place.rows');
    const row = this.#rows.get(second);
    if (row === undefined) return translate('desk.place.gone');
    const place = translate('desk.place.row', { number: this.number(second), name: this.nameOf(row) });
    const label = this.label(path);
    return label === undefined ? place : translate('desk.place.field', { place, label });
  }

  slot(id: string): string {
    const slot = this.procedure.definition.slots.find((one) => one.id === id);
    return slot === undefined ? id : this.context.translate(this.procedure.key(slot.label));
  }

  /** A value that stood at a place, in words; a whole row by its name. */
  value(path: Path, value: FieldValue | FieldValues): string {
    const { translate } = this.context;
    if (path[0] === SLOTS) return translate(value === null ? 'desk.value.no-file' : 'desk.value.file');
    if (path[0] === ROWS && path.length === 1) return translate('desk.value.rows', { count: Array.isArray(value) ? value.length : 0 });
    if (path[0] === ROWS && path.length === 2) return this.#rowInWords(value);
    const field = this.procedure.field(path);
    const text = field === undefined ? '' : this.#text(field, { ...this.#valuesAt(path), [path.at(-1) ?? '']: value as FieldValue }, this.shown.has(pathKey(path)));
    return text === '' ? translate('review.nothing') : text;
  }

  #rowInWords(value: FieldValue | FieldValues): string {
    if (value === null) return this.context.translate('desk.value.gone');
    const row = this.masked({ id: '', values: value as FieldValues });
    return this.procedure.definition.rows.columns
      .filter(({ title, key }) => title === true || key === true)
      .map((column) => cellText(this.procedure, column, row.values, this.context))
      .filter((text) => text !== '')
      .join('; ');
  }

  #valuesAt([first = '', second = '']: Path): FieldValues {
    return (first === ROWS ? this.#rows.get(second)?.values : this.#draft.sections[first]) ?? {};
  }

  #field(path: Path, values: FieldValues): FieldWords | undefined {
    const field = this.procedure.field(path);
    if (field === undefined || field.definition.kind === 'lookup' || !this.procedure.applies(field.definition, values)) return undefined;
    const whole = this.#text(field, values, true);
    const masked = this.#text(field, values, false);
    return { path, label: this.label(path) ?? '', text: this.shown.has(pathKey(path)) ? whole : masked, secret: whole !== masked };
  }

  #text(field: CompiledField, values: FieldValues, whole: boolean): string {
    const text = fieldText(this.procedure, field, values, this.context);
    return whole || field.definition.kind !== 'identity' ? text : maskIdentity(text);
  }

  /** As it stands in the form, without a colon. */
  label(path: Path): string | undefined {
    const field = this.procedure.field(path);
    return field === undefined ? undefined : bareLabel(this.context.translate(field.label));
  }
}

function mask(value: FieldValue | undefined): FieldValue {
  return typeof value === 'string' ? maskIdentity(value) : null;
}
