/** Keeps the issues of a draft up to date, edit by edit, at the cost of what the edit touched. */
import { REMARK_OPEN } from '../dossier/remarks.js';
import type { Settings } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Draft, Edit } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS, SLOTS, pathKey, samePath, type Path } from '../support/path.js';
import { NONE, countPlaces, related, sameIssues, type Places } from './places.js';
import { RowBook } from './row-book.js';
import type { IssueBook, WizardStep } from './wizard.js';

/** A part that is checked as one: a section, the list as a whole, a slot, or whatever else the backend names. */
interface Part {
  own: readonly Issue[];
  shown: readonly Issue[];
  places: Places;
}

const ELSEWHERE = '';

export class LiveIssueBook implements IssueBook {
  readonly #procedure: CompiledProcedure;
  readonly #settings: Settings;
  readonly #parts = new Map<string, Part>();
  readonly #rows: RowBook;
  #reported: readonly Issue[] = [];
  #draft: Draft;

  constructor(procedure: CompiledProcedure, settings: Settings, draft: Draft, filled: ReadonlySet<string>) {
    this.#procedure = procedure;
    this.#settings = settings;
    this.#draft = draft;
    this.#rows = new RowBook(procedure, settings, (rowId) => this.#reportedAt([ROWS, rowId]));
    this.reset(draft);
    this.fill(filled);
  }

  get errors(): number {
    return this.#rows.errors + this.#sum('errors');
  }
  get warnings(): number {
    return this.#rows.warnings + this.#sum('warnings');
  }

  at(path: Path): readonly Issue[] {
    const [first = '', second = ''] = path;
    const issues = first === ROWS && path.length > 1 ? this.row(second) : this.#part(first === SLOTS ? pathKey([SLOTS, second]) : first);
    const found = issues.filter((issue) => samePath(issue.path, path));
    return found.length === 0 ? NONE : found;
  }
  row(rowId: string): readonly Issue[] {
    return this.#rows.issues(rowId);
  }
  /** `rows` names the list as a whole: too few or too many of them. */
  section(section: string): readonly Issue[] {
    return this.#part(section);
  }
  slot(slot: string): readonly Issue[] {
    return this.#part(pathKey([SLOTS, slot]));
  }
  rows(severity: Issue['severity']): readonly string[] {
    return [...this.#rows.wrong(severity)];
  }
  list(severity: Issue['severity'], limit: number): readonly Issue[] {
    const found: Issue[] = [];
    for (const issue of this.#inOrder(severity)) {
      if (found.length >= limit) break;
      if (issue.severity === severity) found.push(issue);
    }
    return found;
  }
  count(step: WizardStep): number {
    if (step === 'form') return this.errors - this.count('upload') - this.count('review');
    let errors = step === 'review' ? (this.#parts.get(ELSEWHERE)?.places.errors ?? 0) : 0;
    if (step === 'upload') for (const { id } of this.#procedure.definition.slots) errors += this.#parts.get(pathKey([SLOTS, id]))?.places.errors ?? 0;
    return errors;
  }

  bars(step: WizardStep): boolean {
    const open = new Map(this.#reported.filter(({ code }) => code === REMARK_OPEN).map(({ path }) => [pathKey(path), path]));
    let remarked = 0;
    if (step === 'review') return this.count(step) > 0;
    for (const path of open.values()) {
      if ((path[0] === SLOTS) !== (step === 'upload')) continue;
      if (this.at(path).every(({ code, severity }) => severity !== 'error' || code === REMARK_OPEN)) remarked += 1;
    }
    return this.count(step) > remarked;
  }

  /** Takes the draft that these edits led to. Answers whether any issue changed. */
  follow(draft: Draft, edits: readonly Edit[]): boolean {
    this.#draft = draft;
    const sections = new Set<string>();
    const rows = new Set<string>();
    let reordered = false;
    let changed = false;
    for (const edit of edits) {
      const path = edit.kind === 'set' ? edit.path : [ROWS, edit.kind === 'insert' ? edit.row.id : edit.rowId];
      if (path[0] === ROWS) rows.add(path[1] ?? '');
      else sections.add(path[0] ?? '');
      if (edit.kind !== 'set') reordered = true;
      if (edit.kind !== 'move') changed = this.#forgive(path) || changed;
    }
    for (const id of sections) changed = this.#put(id, this.#procedure.checkSection(id, draft, this.#settings)) || changed;
    if (reordered) changed = this.#put(ROWS, this.#procedure.checkCount(draft.rows.length, this.#settings)) || changed;
    return this.#rows.follow(draft.rows, rows, reordered) || changed;
  }

  /** Takes another draft altogether. Rows that are the same objects are not checked again. */
  reset(draft: Draft): void {
    const gone = this.#draft.rows.map(({ id }) => id);
    this.#draft = draft;
    this.#reported = [];
    for (const { id } of this.#procedure.definition.sections) this.#put(id, this.#procedure.checkSection(id, draft, this.#settings));
    this.#put(ROWS, this.#procedure.checkCount(draft.rows.length, this.#settings));
    this.#rows.follow(draft.rows, new Set([...gone, ...draft.rows.map(({ id }) => id)]), true);
  }

  /** `filled` names the slots that hold a file. Answers whether any issue changed. */
  fill(filled: ReadonlySet<string>): boolean {
    const issues = this.#procedure.checkSlots(filled, this.#settings);
    let changed = false;
    for (const { id } of this.#procedure.definition.slots) {
      const path = [SLOTS, id];
      if (filled.has(id)) changed = this.#forgive(path) || changed;
      changed = this.#put(pathKey(path), issues.filter((issue) => samePath(issue.path, path))) || changed;
    }
    return changed;
  }

  /** Takes what the backend found, in place of what it found before. Each stays until its place is edited. */
  report(issues: readonly Issue[]): void {
    const before = this.#reported;
    this.#reported = [];
    for (const { path } of before) this.#recount(path);
    this.#reported = issues
      .filter((issue) => !this.at(issue.path).some(({ code }) => code === issue.code))
      .map((issue) => ({ ...issue, source: 'backend' as const }));
    for (const { path } of this.#reported) this.#recount(path);
  }

  /** Takes these in place of whatever was found under this code. Answers whether that changed anything. */
  tell(code: string, issues: readonly Issue[]): boolean {
    const before = this.#reported.filter((issue) => issue.code === code);
    if (sameIssues(before, issues)) return false;
    this.#reported = [...this.#reported.filter((issue) => issue.code !== code), ...issues];
    for (const { path } of [...before, ...issues]) this.#recount(path);
    return true;
  }

  *#inOrder(severity: Issue['severity']): Iterable<Issue> {
    const { sections, slots } = this.#procedure.definition;
    const behind = sections.findIndex(({ layout }) => layout === 'closing' || layout === 'commitment');
    const split = behind < 0 ? sections.length : behind;
    for (const { id } of sections.slice(0, split)) yield* this.#part(id);
    yield* this.#part(ROWS);
    for (const id of this.#rows.wrong(severity)) yield* this.row(id);
    for (const { id } of sections.slice(split)) yield* this.#part(id);
    for (const { id } of slots) yield* this.slot(id);
    yield* this.#part(ELSEWHERE);
  }

  #part(key: string): readonly Issue[] {
    return this.#parts.get(key)?.shown ?? NONE;
  }

  #put(key: string, own: readonly Issue[]): boolean {
    const part = this.#parts.get(key) ?? { own: NONE, shown: NONE, places: countPlaces(NONE) };
    this.#parts.set(key, part);
    part.own = own;
    const reported = this.#reported.length === 0 ? NONE : this.#reported.filter(({ path }) => this.#keyOf(path) === key);
    const shown = reported.length === 0 ? own : [...own, ...reported];
    if (sameIssues(shown, part.shown)) return false;
    part.shown = shown;
    part.places = countPlaces(shown);
    return true;
  }

  /** The part that a path belongs to; `undefined` for a row. */
  #keyOf([first = '', second]: Path): string | undefined {
    const { sections, slots } = this.#procedure.definition;
    if (first === ROWS) return second === undefined ? ROWS : undefined;
    if (first === SLOTS) return slots.some(({ id }) => id === second) ? pathKey([SLOTS, second ?? '']) : ELSEWHERE;
    return sections.some(({ id }) => id === first) ? first : ELSEWHERE;
  }

  #reportedAt(base: Path): readonly Issue[] {
    if (this.#reported.length === 0) return NONE;
    return this.#reported.filter(({ path }) => path.length >= base.length && related(path, base));
  }

  /** What the backend said about a place no longer holds once the place has changed. */
  #forgive(path: Path): boolean {
    const left = this.#reported.filter((issue) => !related(issue.path, path) || issue.path.length === 0);
    if (left.length === this.#reported.length) return false;
    this.#reported = left;
    this.#recount(path);
    return true;
  }

  #recount(path: Path): void {
    const key = this.#keyOf(path);
    if (key === undefined) this.#rows.recount(path[1] ?? '');
    else this.#put(key, this.#parts.get(key)?.own ?? NONE);
  }

  #sum(what: keyof Places): number {
    let sum = 0;
    for (const { places } of this.#parts.values()) sum += places[what];
    return sum;
  }
}
