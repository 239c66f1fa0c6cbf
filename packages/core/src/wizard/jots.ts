/** Brings together what the journal wrote and what was only jotted down when the page died. */
import type { Draft, Edit } from '../records/draft.js';
import type { Jot, JournalEntry, Turns } from './wizard.js';

/** Of a base draft as JSON, in characters: the places for jots are small. */
const LARGEST_DRAFT = 256 * 1024;

export function turnsOf({ turns, edits }: Pick<JournalEntry, 'turns' | 'edits'>): Turns {
  return turns ?? { edits: edits.length, keeps: 0 };
}

/** Whether everything counted in `part` is counted in `whole`. */
export function includes(whole: Turns, part: Turns): boolean {
  return whole.edits >= part.edits && whole.keeps >= part.keeps;
}

/** Whether it may be jotted. Cost is bounded, however large the draft. */
export function isSmall({ sections, rows }: Draft): boolean {
  let room = LARGEST_DRAFT - JSON.stringify(sections).length;
  for (let place = 0; place < rows.length && room >= 0; place += 1) room -= JSON.stringify(rows[place]).length + 1;
  return room >= 0;
}

/**
 * The entry with every jotted edit that it does not hold yet, and with the unfinished rows kept last; itself when there is
 * nothing new. Edits are told apart by their numbers, not by what they say: telling a move twice is not the same as telling it
 * once. Without an entry it is built on the last jotted base, or on `atBackend` where that came without its draft; `undefined` if
 * there is neither. All jots are of one account's dossier and of the entry's line.
 */
export function withJots(entry: JournalEntry | undefined, jots: readonly Jot[], atBackend?: Pick<JournalEntry, 'revision' | 'draft'>): JournalEntry | undefined {
  const sorted = [...jots].sort((a, b) => a.turns.edits - b.turns.edits || a.turns.keeps - b.turns.keeps);
  const start = foundation(entry, sorted, atBackend);
  return start && sorted.reduce(joined, start);
}

/** A base jotted after the entry was written last tells more, since the entry could not be added to any more. */
function foundation(entry: JournalEntry | undefined, jots: readonly Jot[], atBackend?: Pick<JournalEntry, 'revision' | 'draft'>): JournalEntry | undefined {
  const based = jots.filter(({ base }) => base !== undefined).at(-1);
  if (based?.base === undefined) return entry;
  const { dossierId, accountId, base, turns, edits } = based;
  const before = turns.edits - edits.length;
  const known = entry && turnsOf(entry);
  if (known !== undefined && (includes(known, turns) || known.edits > before || base.draft === undefined)) return entry;
  const unfinished = entry?.unfinished;
  const own = { ...base, dossierId, accountId, unfinished, edits: [], turns: { edits: before, keeps: known?.keeps ?? 0 } };
  if (base.draft !== undefined) return { ...own, draft: base.draft };
  return atBackend && { ...own, batch: undefined, revision: atBackend.revision, draft: atBackend.draft };
}

function joined(entry: JournalEntry, { turns, edits, unfinished }: Jot): JournalEntry {
  const known = turnsOf(entry);
  const fresh = turns.edits > known.edits ? edits.slice(Math.max(0, known.edits - (turns.edits - edits.length))) : NONE;
  const later = unfinished !== undefined && turns.keeps > known.keeps;
  if (fresh.length === 0 && !later) return entry;
  return {
    ...entry,
    edits: [...entry.edits, ...fresh],
    unfinished: later ? unfinished : entry.unfinished,
    turns: { edits: Math.max(known.edits, turns.edits), keeps: later ? turns.keeps : known.keeps },
  };
}

const NONE: readonly Edit[] = [];
