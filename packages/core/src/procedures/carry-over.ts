/** `carryOver`: a draft begun under one law as a draft under another, with what differs between the two; nothing that was typed is dropped unsaid. */
import type { Address, Draft, FieldValue, FieldValues, Row } from '../records/draft.js';
import { ROWS, type Path } from '../support/path.js';
import type { CompiledField, CompiledProcedure } from './compiled.js';
import type { FieldDefinition } from './definition.js';

/** Words as keys for `Translate`: a procedure speaks by its own keys. */
export type Difference =
  /** Something is called otherwise. */
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** There is no place for what was typed: it stands in the old draft alone. One entry for each value, as it was printed or kept. */
  | { readonly kind: 'gone'; readonly label: string; readonly path: Path; readonly value: FieldValue }
  /** Asked only now, and not answered yet: in a section, or in so many rows. */
  | { readonly kind: 'asked'; readonly label: string; readonly path: Path; readonly rows: number }
  /** So many addresses were given in the other scheme. They stay as they were given. */
  | { readonly kind: 'addresses'; readonly count: number }
  /** The letter goes to somebody else. */
  | { readonly kind: 'addressee'; readonly from: string; readonly to: string };

export interface CarriedOver {
  readonly draft: Draft;
  readonly differences: readonly Difference[];
}

/** `begun` is what a new draft under `to` begins with: whom the letter goes to, and what fills places that the old draft did not have. */
export function carryOver(draft: Draft, from: CompiledProcedure, to: CompiledProcedure, begun: Draft): CarriedOver {
  const gone: Difference[] = [];
  const sections = to.definition.sections.map(({ id }) => [id, { ...begun.sections[id], ...taken([id], draft.sections[id] ?? {}, from, to, gone) }] as const);
  for (const [id, values] of Object.entries(draft.sections)) if (!(id in begun.sections)) taken([id], values, from, to, gone);
  const rows = draft.rows.map((row) => {
    const values = { ...to.beginRow(row.id).values, ...taken([ROWS, row.id], row.values, from, to, gone) };
    return { id: row.id, values };
  });
  const carried: Draft = { sections: Object.fromEntries(sections), rows };
  return {
    draft: carried,
    differences: [
      ...addressees(draft, carried, to),
      ...renamed(from, to),
      ...addressesOf(carried, to),
      ...asked(carried, from, to),
      ...gone,
    ],
  };
}

/** The values of one section or row that have a place under `to`; the others are told. Whom a letter goes to is not typed, so it is not taken. */
function taken(scope: Path, values: FieldValues, from: CompiledProcedure, to: CompiledProcedure, gone: Difference[]): FieldValues {
  const kept: Record<string, FieldValue> = {};
  for (const [id, value] of Object.entries(values)) {
    const path = [...scope, id];
    const field = to.field(path);
    if (field?.definition.prefill?.from === 'addressee') continue;
    const before = from.field(path);
    if (field !== undefined && field.kind.shape.safeParse(value).success) kept[id] = value;
    else if (before === undefined || !before.kind.isEmpty(value)) gone.push({ kind: 'gone', label: before?.label ?? id, path, value });
  }
  return kept;
}

function addressees(draft: Draft, carried: Draft, { definition }: CompiledProcedure): readonly Difference[] {
  return definition.sections.flatMap(({ id, fields }) =>
    fields
      .filter(({ prefill }) => prefill?.from === 'addressee')
      .flatMap((field): readonly Difference[] => {
        const [before, after] = [draft.sections[id]?.[field.id], carried.sections[id]?.[field.id]];
        const differs = typeof before === 'string' && typeof after === 'string' && before !== '' && before !== after;
        return differs ? [{ kind: 'addressee', from: before, to: after }] : [];
      }),
  );
}

/** Each pair of names once, in reading order. */
function renamed(from: CompiledProcedure, to: CompiledProcedure): readonly Difference[] {
  const said = new Set<string>();
  return namesOf(from).flatMap(([place, before]): readonly Difference[] => {
    const after = new Map(namesOf(to)).get(place);
    const [old, now] = [from.definition.strings[before], to.definition.strings[after ?? '']];
    if (after === undefined || old === now || said.has(`${old}\n${now}`)) return [];
    said.add(`${old}\n${now}`);
    return [{ kind: 'renamed', from: from.key(before), to: to.key(after) }];
  });
}

/** What a person reads of a procedure, by place: its subject, its sections, its fields, its papers. */
function namesOf({ definition }: CompiledProcedure): readonly (readonly [string, string])[] {
  const { subject, sections, rows, slots } = definition;
  const fieldNames = (scope: string, fields: readonly FieldDefinition[]): [string, string][] => fields.map(({ id, label }) => [`${scope}/${id}`, label]);
  return [
    ['', subject],
    ...sections.flatMap(({ id, title, fields }): [string, string][] => [...(title === undefined ? [] : [[id, title] as [string, string]]), ...fieldNames(id, fields)]),
    ...fieldNames(ROWS, rows.fields),
    ...slots.map(({ id, label }): [string, string] => [`slots/${id}`, label]),
  ];
}

function addressesOf({ sections, rows }: Draft, { profile }: CompiledProcedure): readonly Difference[] {
  const all = [...Object.values(sections), ...rows.map(({ values }) => values)].flatMap((values) => Object.values(values));
  const count = all.filter((value) => isAddress(value) && value.scheme !== profile.settings.addresses).length;
  return count === 0 ? [] : [{ kind: 'addresses', count }];
}

function isAddress(value: FieldValue): value is Address {
  return typeof value === 'object' && value !== null && 'scheme' in value;
}

/** Fields that must be filled now and did not have to be, where they are empty. */
function asked({ sections, rows }: Draft, from: CompiledProcedure, to: CompiledProcedure): readonly Difference[] {
  const isNew = (path: Path, { definition }: CompiledField): boolean => definition.required === true && from.field(path)?.definition.required !== true;
  const isOpen = (field: CompiledField, values: FieldValues): boolean =>
    to.applies(field.definition, values) && field.kind.isEmpty((values[field.definition.id] ?? field.kind.empty));
  const inSections = to.definition.sections.flatMap(({ id, fields }) =>
    fields.flatMap((definition): readonly Difference[] => {
      const path = [id, definition.id];
      const field = to.field(path);
      return field !== undefined && isNew(path, field) && isOpen(field, sections[id] ?? {}) ? [{ kind: 'asked', label: field.label, path, rows: 0 }] : [];
    }),
  );
  const inRows = to.definition.rows.fields.flatMap(({ id }): readonly Difference[] => {
    const path = [ROWS, '', id];
    const field = to.field(path);
    const open = field === undefined || !isNew(path, field) ? [] : rows.filter(({ values }: Row) => isOpen(field, values));
    return field === undefined || open.length === 0 ? [] : [{ kind: 'asked', label: field.label, path: [ROWS, open[0]?.id ?? '', id], rows: open.length }];
  });
  return [...inSections, ...inRows];
}
