/** `compile`: makes of a definition the one object that wizard, table, backend and letter read. */
import type { Settings } from '../fields/kind.js';
import type { Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS, SLOTS, type Path } from '../support/path.js';
import { beginDraft, beginRow } from './begin.js';
import type { CompiledField, CompiledProcedure } from './compiled.js';
import { holds } from './conditions.js';
import type { ProcedureDefinition, Profile } from './definition.js';
import { completeSchemaOf, draftSchemaOf } from './schemas.js';
import { applies, checkScope, scopeOf, type Scope } from './scope.js';
import { issueOf } from './settings.js';
import { checkUnique, uniqueOf } from './unique.js';

/**
 * Throws an ordinary `Error`, a mistake of whoever wrote the definition, when it names a rule, a field or a profile that does not
 * exist. Compiling costs a few hundred microseconds: do it once, not for each draft.
 */
export function compile(definition: ProcedureDefinition, profile: Profile): CompiledProcedure {
  if (definition.profile !== profile.id)
    throw new Error(`ctso: a definition of profile ${definition.profile} cannot be compiled under ${profile.id}`);
  const key = (own: string): string => keyOf(definition, own);
  const row = scopeOf(ROWS, definition.rows.fields, definition.rules, key);
  const sections = sectionScopes(definition, key);
  const lost = definition.rules.find(({ scope }) => scope !== ROWS && !sections.has(scope));
  if (lost !== undefined) throw new Error(`ctso: a rule is used in ${lost.scope}, which is no section`);
  const unique = uniqueOf(definition.rows, row);
  const draftSchema = draftSchemaOf(definition, sections, row);
  const compiled: CompiledProcedure = {
    definition,
    profile,
    key,
    field: (path) => fieldAt(path, sections, row),
    draftSchema,
    begin: (account, settings, translate) => beginDraft(definition, { account, settings, say: (own) => translate(key(own)) }),
    beginRow: (id, previous) => beginRow(definition.rows, id, previous),
    checkSection(section, draft, settings) {
      const scope = sections.get(section);
      return scope === undefined ? [] : checkScope(scope, [section], draft.sections[section] ?? {}, settings);
    },
    checkRow: (one, settings) => checkScope(row, [ROWS, one.id], one.values, settings),
    unique,
    checkAcrossRows: (rows, settings) => checkUnique(unique, rows, settings),
    checkCount: (count, settings) => checkCount(definition, count, settings),
    checkSlots: (filled, settings) => checkSlots(definition, filled, settings),
    check: (draft, filled, settings) => [
      ...definition.sections.flatMap((section) => compiled.checkSection(section.id, draft, settings)),
      ...compiled.checkCount(draft.rows.length, settings),
      ...draft.rows.flatMap((one: Row) => compiled.checkRow(one, settings)),
      ...compiled.checkAcrossRows(draft.rows, settings),
      ...compiled.checkSlots(filled, settings),
    ],
    completeSchema: (settings, filled) => completeSchemaOf(compiled, sections, row, settings, filled),
    applies,
    holds,
  };
  return compiled;
}

/** The namespace of a procedure's own strings for `Translate`: `<profile>/<id>`. */
export function namespaceOf(procedure: { readonly profile: string; readonly id: string }): string {
  return `${procedure.profile}/${procedure.id}`;
}

/** A key of a procedure's (or notice's) own strings as `Translate` knows it. */
export function keyOf(procedure: { readonly profile: string; readonly id: string }, own: string): string {
  return `${namespaceOf(procedure)}:${own}`;
}

function sectionScopes(definition: ProcedureDefinition, key: (own: string) => string): ReadonlyMap<string, Scope> {
  return new Map(definition.sections.map((section) => [section.id, scopeOf(section.id, section.fields, definition.rules, key)]));
}

function fieldAt(path: Path, sections: ReadonlyMap<string, Scope>, row: Scope): CompiledField | undefined {
  if (path[0] === ROWS) return path.length === 3 ? row.byId.get(path[2] ?? '') : undefined;
  return path.length === 2 ? sections.get(path[0] ?? '')?.byId.get(path[1] ?? '') : undefined;
}

function checkCount({ rows }: ProcedureDefinition, count: number, settings: Settings): readonly Issue[] {
  const found =
    count < rows.min
      ? { code: 'rows.min', params: { min: rows.min, count } }
      : count > rows.max
        ? { code: 'rows.max', params: { max: rows.max, count } }
        : undefined;
  const issue = found === undefined ? undefined : issueOf([ROWS], { ...found, severity: 'error' }, 'rule', settings);
  return issue === undefined ? [] : [issue];
}

function checkSlots({ slots }: ProcedureDefinition, filled: ReadonlySet<string>, settings: Settings): readonly Issue[] {
  return slots
    .filter((slot) => slot.required && !filled.has(slot.id))
    .flatMap((slot) => issueOf([SLOTS, slot.id], { code: 'slot.required', severity: 'error' }, 'rule', settings) ?? []);
}
