/** The one way in which a draft changes, on the client, in the journal and at the backend. */
import type { Draft, Edit, FieldValue, FieldValues, Row } from '../records/draft.js';
import { ROWS, type Path } from '../support/path.js';
import { forgetPlaces, noteAppended, placeOf, sharePlaces } from './row-index.js';
import { sameValue } from './same-draft.js';

/** A draft under way: its parts are copied when they are first written to. */
interface Work {
  sections: Draft['sections'];
  rows: readonly Row[];
  /** `rows`, once it is a copy of our own. */
  own: Row[] | undefined;
  /** Rows have changed places, so the index of places is of no use until the end. */
  shifted: boolean;
}

/**
 * The draft after these edits, in order. Untouched rows and sections keep their identity, and so does the whole draft when
 * nothing changes. Quietly without effect, since answers and other tabs may come late: a row that is not there (set, remove,
 * move), a path that leads nowhere, and an insert of a row whose id is there already: the row that stands wins, so that an
 * insert told twice is told once. `before` a row that is not there means the end of the list.
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  const work: Work = { sections: draft.sections, rows: draft.rows, own: undefined, shifted: false };
  for (const edit of edits) apply(work, edit);
  if (work.shifted) forgetPlaces(work.rows);
  if (work.sections === draft.sections && work.rows === draft.rows) return draft;
  return { sections: work.sections, rows: work.rows };
}

function apply(work: Work, edit: Edit): void {
  if (edit.kind === 'insert') insert(work, edit.row, edit.before);
  else if (edit.kind === 'remove') remove(work, edit.rowId);
  else if (edit.kind === 'move') move(work, edit.rowId, edit.before);
  else if (edit.path[0] === ROWS) setInRow(work, edit.path, edit.value);
  else setInSection(work, edit.path, edit.value);
}

function setInSection(work: Work, path: Path, value: FieldValue): void {
  const [section, field] = path;
  if (section === undefined || field === undefined || path.length !== 2) return;
  const before = Object.hasOwn(work.sections, section) ? (work.sections[section] ?? {}) : {};
  const after = withValue(before, field, value);
  if (after !== before) work.sections = { ...work.sections, [section]: after };
}

function setInRow(work: Work, path: Path, value: FieldValue): void {
  const [, rowId, field] = path;
  if (rowId === undefined || field === undefined || path.length !== 3) return;
  const place = find(work, rowId);
  const row = work.rows[place];
  if (row === undefined) return;
  const values = withValue(row.values, field, value);
  if (values !== row.values) ownRows(work)[place] = { ...row, values };
}

function withValue(values: FieldValues, field: string, value: FieldValue): FieldValues {
  return Object.hasOwn(values, field) && sameValue(values[field], value) ? values : { ...values, [field]: value };
}

function insert(work: Work, row: Row, before: string | null): void {
  if (find(work, row.id) >= 0) return;
  const place = before === null ? -1 : find(work, before);
  const rows = ownRows(work);
  if (place >= 0) {
    work.shifted = true;
    rows.splice(place, 0, row);
  } else {
    rows.push(row);
    if (!work.shifted) noteAppended(rows);
  }
}

function remove(work: Work, rowId: string): void {
  const place = find(work, rowId);
  if (place < 0) return;
  ownRows(work).splice(place, 1);
  work.shifted = true;
}

function move(work: Work, rowId: string, before: string | null): void {
  const from = find(work, rowId);
  const row = work.rows[from];
  if (row === undefined || before === rowId) return;
  const target = before === null ? -1 : find(work, before);
  const to = target < 0 ? work.rows.length : target;
  if (to === from + 1) return;
  const rows = ownRows(work);
  work.shifted = true;
  rows.splice(from, 1);
  rows.splice(to > from ? to - 1 : to, 0, row);
}

function find(work: Work, rowId: string): number {
  return work.shifted ? work.rows.findIndex((row) => row.id === rowId) : placeOf(work.rows, rowId);
}

function ownRows(work: Work): Row[] {
  if (work.own === undefined) {
    const copy = work.rows.slice();
    sharePlaces(work.rows, copy);
    work.own = copy;
    work.rows = copy;
  }
  return work.own;
}
