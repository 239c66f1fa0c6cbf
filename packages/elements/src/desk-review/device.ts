/** What an officer has typed about a dossier and the backend may not have yet, on this device: it outlives a crash and a closed page. */
import type { RemarkNote } from '@ctso/core';

export interface Kept {
  readonly notes: readonly RemarkNote[];
  /** What the backend had when the first of these was typed: tells what was changed here from what was changed elsewhere. */
  readonly base: readonly RemarkNote[];
  /** Texts of acts that were begun, by act. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One place for each person and dossier: who shares a browser does not see what the other has begun. */
export function placeOnDevice(person: string, dossier: string): string {
  return `ctso-desk-notes/${person}/${dossier}`;
}

/** `undefined` if nothing was kept, or the browser keeps nothing. */
export function readDevice(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

/** Answers whether it is kept. Nothing to keep takes the place away. */
export function writeDevice(place: string, kept: Kept | undefined): boolean {
  try {
    if (kept === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    return kept === undefined;
  }
}

/** What was typed here over what the backend has now; where both changed the same note, what was typed here goes first. */
export function merged({ notes, base }: Kept, theirs: readonly RemarkNote[]): readonly RemarkNote[] {
  const before = new Map(base.map((note) => [note.id, note.text]));
  const here = new Map(notes.map((note) => [note.id, note]));
  const kept = theirs.flatMap((note) => {
    const mine = here.get(note.id);
    if (mine === undefined) return before.has(note.id) ? [] : [note];
    return [mine.text === before.get(note.id) ? note : mine];
  });
  const present = new Set(kept.map(({ id }) => id));
  // What stands here and not there was either written here since, or taken away elsewhere.
  return [...kept, ...notes.filter(({ id, text }) => !present.has(id) && (!before.has(id) || before.get(id) !== text))];
}
