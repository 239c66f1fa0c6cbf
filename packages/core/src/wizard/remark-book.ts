/** What has become of each remark, kept up edit by edit at the cost of what the edit touched. */
import { answerIn, openIssue, remarkState, standingAt, type RemarkState } from '../dossier/remarks.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Edit, FieldValue, FieldValues } from '../records/draft.js';
import { ANSWERS, type Remark, type Remarked } from '../records/remark.js';
import type { Issue } from '../support/issue.js';
import { ROWS, samePath, SLOTS, type Path } from '../support/path.js';
import { related } from './places.js';
import { placeOf, rowOf } from './row-index.js';

/** A remark and how it stands now; the same object as long as it stands the same. */
export interface RemarkStanding {
  readonly remark: Remark;
  readonly state: RemarkState;
  /** What stands in its place; `null` where nothing does. */
  readonly now: FieldValue | FieldValues;
  /** The explanation, empty where none was given. */
  readonly answer: string;
}

export const NO_REMARKS: readonly RemarkStanding[] = [];

/** In reading order: form top to bottom, rows in order, then slots. */
export function standingsOf(procedure: CompiledProcedure, remarks: readonly Remark[], remarked: Remarked): readonly RemarkStanding[] {
  if (remarks.length === 0) return NO_REMARKS;
  const ranked = remarks.map((remark) => ({ standing: judge(remark, remarked), rank: rankOf(procedure, remark.path, remarked) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ standing }) => standing);
}

/** After edits that led to this draft; the same list where no remark stands differently. */
export function afterEdits(standings: readonly RemarkStanding[], edits: readonly Edit[], remarked: Remarked): readonly RemarkStanding[] {
  return standings.length === 0 ? standings : judgedAgain(standings, remarked, (remark) => edits.some((edit) => touches(edit, remark)));
}

/** After files came or went. */
export function afterFilling(standings: readonly RemarkStanding[], remarked: Remarked): readonly RemarkStanding[] {
  return judgedAgain(standings, remarked, ({ path }) => path[0] === SLOTS);
}

/** With another draft altogether. */
export function allAgain(standings: readonly RemarkStanding[], remarked: Remarked): readonly RemarkStanding[] {
  return judgedAgain(standings, remarked, () => true);
}

export function openCount(standings: readonly RemarkStanding[]): number {
  return standings.reduce((count, { state }) => count + (state === 'open' ? 1 : 0), 0);
}

/** One error for each that is open, at its place. */
export function openIssues(standings: readonly RemarkStanding[]): readonly Issue[] {
  return standings.filter(({ state }) => state === 'open').map(({ remark }) => openIssue(remark));
}

/** Those that stand at exactly this place. */
export function remarksAt(standings: readonly RemarkStanding[], path: Path): readonly RemarkStanding[] {
  const found = standings.filter(({ remark }) => samePath(remark.path, path));
  return found.length === 0 ? NO_REMARKS : found;
}

/** Ids of rows with a remark on them or in them, each once, in the order of the remarks. */
export function remarkedRows(standings: readonly RemarkStanding[]): readonly string[] {
  return [...new Set(standings.flatMap(({ remark: { path } }) => (path[0] === ROWS && path[1] !== undefined ? [path[1]] : [])))];
}

function judge(remark: Remark, remarked: Remarked): RemarkStanding {
  const find = (id: string) => rowOf(remarked.draft.rows, id);
  return {
    remark,
    state: remarkState(remark, remarked, find),
    now: standingAt(remark.path, remarked, find),
    answer: answerIn(remarked.draft, remark.id),
  };
}

function judgedAgain(standings: readonly RemarkStanding[], remarked: Remarked, isTouched: (remark: Remark) => boolean): readonly RemarkStanding[] {
  const next = standings.map((standing) => {
    if (!isTouched(standing.remark)) return standing;
    const fresh = judge(standing.remark, remarked);
    return fresh.state === standing.state && fresh.now === standing.now && fresh.answer === standing.answer ? standing : fresh;
  });
  return next.every((standing, index) => standing === standings[index]) ? standings : next;
}

function touches(edit: Edit, { id, path }: Remark): boolean {
  if (edit.kind === 'set') {
    if (edit.path[0] === ANSWERS) return edit.path[1] === id;
    // What stands at the list as a whole is which rows it has, whatever they say.
    return related(edit.path, path) && !(path[0] === ROWS && path.length === 1);
  }
  if (path[0] !== ROWS) return false;
  return path.length === 1 || path[1] === (edit.kind === 'insert' ? edit.row.id : edit.rowId);
}

type Rank = readonly [part: number, place: number, field: number];

function rankOf({ definition }: CompiledProcedure, [first = '', second = '', third = '']: Path, { draft }: Remarked): Rank {
  const { sections, rows, slots } = definition;
  if (first === SLOTS) return [3, slots.findIndex(({ id }) => id === second), 0];
  if (first === ROWS) return [1, second === '' ? -1 : placeOf(draft.rows, second), rows.fields.findIndex(({ id }) => id === third)];
  const place = sections.findIndex(({ id }) => id === first);
  const behind = sections.findIndex(({ layout }) => layout === 'closing' || layout === 'commitment');
  const field = sections[place]?.fields.findIndex(({ id }) => id === second) ?? -1;
  return [behind >= 0 && place >= behind ? 2 : 0, place, field];
}

function compare(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
