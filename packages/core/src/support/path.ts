/** Addresses of values inside a draft. Rows are addressed by their id, never by their place: rows move, late answers do not. */

/** `[section, field]`, `['rows', rowId, field]`, or, for what concerns a whole row or slot, `['rows', rowId]`, `['slots', slotId]`. */
export type Path = readonly string[];

/** The first segment of every path into the list of rows. No section may take this name. */
export const ROWS = 'rows';

/** The first segment of a path to an attachment slot. */
export const SLOTS = 'slots';

/** A path as one string, for use as a key. Segments are ids and never hold a slash. */
export function pathKey(path: Path): string {
  return path.join('/');
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}
