/** A form that is no procedure, made of the same sections, fields and rules: what an element shows and a backend checks alike. */
import type { Settings } from '../fields/kind.js';
import type { FieldValues } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import type { Path } from '../support/path.js';
import * as z from '../support/schema.js';
import type { CompiledField, CompiledProcedure } from './compiled.js';
import { holds } from './conditions.js';
import type { FieldDefinition, OwnKey, RuleUse } from './definition.js';
import { valuesSchema } from './schemas.js';
import { applies, checkScope, scopeOf } from './scope.js';

export interface FormDefinition {
  /** Its strings are shared ones: `<id>.<own key>`. */
  readonly id: string;
  readonly sections: readonly { readonly id: string; readonly title: OwnKey; readonly hint?: OwnKey; readonly fields: readonly FieldDefinition[] }[];
  readonly rules: readonly RuleUse[];
}

export type FormValues = Readonly<Record<string, FieldValues>>;

export interface CompiledForm extends Pick<CompiledProcedure, 'holds' | 'applies'> {
  readonly definition: FormDefinition;
  key(own: OwnKey): string;
  field(path: Path): CompiledField | undefined;
  /** Shape only: half-filled values pass, unknown fields do not. */
  readonly shape: z.ZodMiniType<FormValues>;
  begin(): FormValues;
  checkSection(section: string, values: FormValues, settings: Settings): readonly Issue[];
  /** Issues of all sections, in order; paths are `[section, field]`. */
  check(values: FormValues, settings: Settings): readonly Issue[];
  /** Each value tidied, and those that do not apply left out. */
  tidied(values: FormValues, settings: Settings): FormValues;
}

/** Throws an ordinary `Error` for a rule or a field that does not exist. */
export function compileForm(definition: FormDefinition): CompiledForm {
  const key = (own: string): string => `${definition.id}.${own}`;
  const scopes = new Map(definition.sections.map(({ id, fields }) => [id, scopeOf(id, fields, definition.rules, key)]));
  const each = (make: (section: string, fields: readonly CompiledField[]) => FieldValues): FormValues =>
    Object.fromEntries([...scopes].map(([id, { fields }]) => [id, make(id, fields)]));
  const form: CompiledForm = {
    definition,
    key,
    holds,
    applies,
    field: (path) => (path.length === 2 ? scopes.get(path[0] ?? '')?.byId.get(path[1] ?? '') : undefined),
    shape: z.strictObject(Object.fromEntries([...scopes].map(([id, { fields }]) => [id, z.optional(valuesSchema(fields))]))) as unknown as z.ZodMiniType<FormValues>,
    begin: () => each((_, fields) => Object.fromEntries(fields.map((field) => [field.definition.id, field.kind.empty]))),
    checkSection(section, values, settings) {
      const scope = scopes.get(section);
      return scope === undefined ? [] : checkScope(scope, [section], values[section] ?? {}, settings);
    },
    check: (values, settings) => definition.sections.flatMap(({ id }) => form.checkSection(id, values, settings)),
    tidied: (values, settings) =>
      each((section, fields) => {
        const given = values[section] ?? {};
        const held = fields.filter((field) => applies(field.definition, given));
        return Object.fromEntries(held.map(({ definition: { id }, kind }) => [id, kind.tidy(given[id] ?? kind.empty, settings)]));
      }),
  };
  return form;
}
