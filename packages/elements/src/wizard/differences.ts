/** Where two versions of a draft differ, in words, in the order of the form. */
import { ANSWERS, answerIn, ROWS, pathKey, type CompiledProcedure, type Draft, type FieldDefinition, type FieldValues, type Path, type Row, type WordContext } from '@ctso/core';

export interface Difference {
  readonly path: Path;
  readonly label: string;
  /** The row that it is in, from 1 in one's own version or else in the other; `undefined` in a section. */
  readonly row: number | undefined;
  readonly name: string;
  /** `undefined`: that version has no such row. An empty string: nothing was given. */
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

/** Linear in the number of rows; rows that are the same objects are passed over. */
export function differences(procedure: CompiledProcedure, mine: Draft, theirs: Draft, words: WordContext): readonly Difference[] {
  const inSections = procedure.definition.sections.flatMap(({ id, fields }) =>
    inFields(procedure, [id], fields, mine.sections[id] ?? {}, theirs.sections[id] ?? {}, words).map((found) => ({ ...found, row: undefined, name: '' })));
  return [...inSections, ...inRows(procedure, mine, theirs, words), ...inAnswers(mine, theirs, words)];
}

/** What was explained to an officer. */
function inAnswers(mine: Draft, theirs: Draft, { translate }: WordContext): readonly Difference[] {
  const ids = new Set([mine, theirs].flatMap(({ sections }) => Object.keys(sections[ANSWERS] ?? {})));
  return [...ids].flatMap((id) => {
    const [own, other] = [answerIn(mine, id), answerIn(theirs, id)];
    return own === other ? [] : [{ path: [ANSWERS, id], label: translate('supplement.answer'), row: undefined, name: '', mine: own, theirs: other }];
  });
}

function inRows(procedure: CompiledProcedure, mine: Draft, theirs: Draft, words: WordContext): readonly Difference[] {
  const others = new Map(theirs.rows.map((row, index) => [row.id, { row, number: index + 1 }]));
  const own = new Set(mine.rows.map(({ id }) => id));
  const changed = mine.rows.flatMap((row, index): readonly Difference[] => {
    const other = others.get(row.id)?.row;
    const place = { row: index + 1, name: nameOf(procedure, row) };
    if (other === undefined) return [{ path: [ROWS, row.id], label: '', ...place, mine: place.name, theirs: undefined }];
    if (other === row) return [];
    return inFields(procedure, [ROWS, row.id], procedure.definition.rows.fields, row.values, other.values, words).map((found) => ({ ...found, ...place }));
  });
  const gone = [...others.values()].filter(({ row }) => !own.has(row.id)).map(({ row, number }): Difference => {
    const name = nameOf(procedure, row);
    return { path: [ROWS, row.id], label: '', row: number, name, mine: undefined, theirs: name };
  });
  return [...changed, ...gone];
}

function inFields(
  procedure: CompiledProcedure, base: Path, fields: readonly FieldDefinition[], mine: FieldValues, theirs: FieldValues, words: WordContext,
): readonly { readonly path: Path; readonly label: string; readonly mine: string; readonly theirs: string }[] {
  return fields.flatMap(({ id }) => {
    const path = [...base, id];
    const field = procedure.field(path);
    if (field === undefined || mine[id] === theirs[id]) return [];
    const own = field.kind.toText(mine[id] ?? field.kind.empty, words);
    const other = field.kind.toText(theirs[id] ?? field.kind.empty, words);
    return own === other ? [] : [{ path, label: words.translate(field.label), mine: own, theirs: other }];
  });
}

function nameOf(procedure: CompiledProcedure, row: Row): string {
  const field = procedure.definition.rows.columns.find(({ title }) => title === true)?.fields[0];
  const value = field === undefined ? undefined : row.values[field];
  return typeof value === 'string' ? value : '';
}

/** For a list's keys. */
export function differenceKey({ path }: Difference): string {
  return pathKey(path);
}
