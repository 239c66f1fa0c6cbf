/** What `compile` makes of a definition: the one object that wizard, table, backend and letter read. */
import type { FieldKindModule, Settings } from '../fields/kind.js';
import type { Draft, FieldValue, FieldValues, Row } from '../records/draft.js';
import type { Account } from '../records/account.js';
import type { Issue } from '../support/issue.js';
import type { Path } from '../support/path.js';
import type * as z from '../support/schema.js';
import type { Condition, FieldDefinition, OwnKey, ProcedureDefinition, Profile } from './definition.js';

export interface CompiledField {
  readonly definition: FieldDefinition;
  readonly kind: FieldKindModule;
  /** Its label's key for `Translate`. */
  readonly label: string;
}

export interface CompiledUnique {
  readonly field: string;
  readonly code: string;
  /** What is compared, in its canonical spelling; empty when there is nothing to compare. */
  key(row: Row, settings: Settings): string;
  /** The issue of a row that shares its key with the row numbered `other` (from 1); `undefined` where switched off. */
  issue(rowId: string, other: number, settings: Settings): Issue | undefined;
}

export interface CompiledProcedure {
  readonly definition: ProcedureDefinition;
  readonly profile: Profile;
  /** Turns a key of the definition's own strings into one that `Translate` knows (`<profile>/<id>:<key>`). */
  key(own: OwnKey): string;
  /** The field at a path of a section or row; `undefined` for paths of rows, slots or nothing. */
  field(path: Path): CompiledField | undefined;
  /** Shape only: a half-filled draft passes, unknown fields do not. */
  readonly draftSchema: z.ZodMiniType<Draft>;
  /** The draft that a new dossier starts with. */
  begin(account: Account, settings: Settings, translate: (key: string) => string): Draft;
  /** An empty row with the given id, carrying over what `carryOver` names from `previous`. */
  beginRow(id: string, previous?: Row): Row;
  /** Issues of one section; paths are complete. */
  checkSection(section: string, draft: Draft, settings: Settings): readonly Issue[];
  /** Issues of one row alone, without those across rows. Depends on the row and the settings only, so it may be memoised by identity. */
  checkRow(row: Row, settings: Settings): readonly Issue[];
  /** What keeps rows apart, in the order of the definition: an index of `key` by row finds two that are the same. */
  readonly unique: readonly CompiledUnique[];
  /** Issues of the whole list: rows that share what must differ. Linear; an index kept edit by edit says the same with `CompiledUnique`. */
  checkAcrossRows(rows: readonly Row[], settings: Settings): readonly Issue[];
  /** Too few or too many rows, at path `['rows']`. */
  checkCount(count: number, settings: Settings): readonly Issue[];
  /** Required slots without a file, at path `['slots', slot]`; `filled` names those that hold one. */
  checkSlots(filled: ReadonlySet<string>, settings: Settings): readonly Issue[];
  /** The whole: sections, each row, rules across rows, number of rows, and required slots (`filled` names those that hold a file). */
  check(draft: Draft, filled: ReadonlySet<string>, settings: Settings): readonly Issue[];
  /**
   * All rules as one schema: takes a draft, reports what `check` reports as errors (each zod issue carries ours as `params.issue`),
   * and answers what the draft means: tidy values, days as ISO days, fields that do not apply left out. Warnings let it pass.
   */
  completeSchema(settings: Settings, filled: ReadonlySet<string>): z.ZodMiniType<Draft>;
  /** Whether a field counts among these values: shown and usable. One that does not is neither checked nor printed. */
  applies(field: FieldDefinition, values: FieldValues): boolean;
  /** Whether a condition holds among these values. */
  holds(condition: Condition, values: Readonly<Record<string, FieldValue>>): boolean;
}
