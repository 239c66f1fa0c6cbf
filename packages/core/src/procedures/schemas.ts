/** The two schemas of a procedure: what a draft may look like, and what a finished one means. */
import type { Settings } from '../fields/kind.js';
import type { Draft, FieldValues, Row } from '../records/draft.js';
import { ANSWERS, LONGEST_ANSWER } from '../records/remark.js';
import { idShape, textShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import type { CompiledField, CompiledProcedure } from './compiled.js';
import type { ProcedureDefinition } from './definition.js';
import { applies, valueIn, type Scope } from './scope.js';

/** Answers to remarks, by id of the remark: every procedure's draft may hold them. */
export const answerShape = textShape(LONGEST_ANSWER);

/** Fields that a draft lacks are fine, so that a draft begun before a field existed still loads. Fields that nobody defined are not. */
export function valuesSchema(fields: readonly CompiledField[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.definition.id, z.optional(field.kind.shape)])));
}

export function draftSchemaOf(definition: ProcedureDefinition, sections: ReadonlyMap<string, Scope>, row: Scope): z.ZodMiniType<Draft> {
  const shapes = [...sections].map(([id, scope]) => [id, z.optional(valuesSchema(scope.fields))] as const);
  return z.strictObject({
    sections: z.strictObject({ ...Object.fromEntries(shapes), [ANSWERS]: z.optional(z.record(idShape, answerShape)) }),
    rows: z
      .array(z.strictObject({ id: idShape, values: valuesSchema(row.fields) }))
      .check(z.maxLength(definition.rows.max), z.refine(haveOwnIds, { error: 'ids repeat' })),
  }) as unknown as z.ZodMiniType<Draft>;
}

function haveOwnIds(rows: readonly { readonly id: string }[]): boolean {
  return new Set(rows.map((row) => row.id)).size === rows.length;
}

/** The draft with each value put into what it means and what does not apply left out. */
function meaningOf(draft: Draft, sections: ReadonlyMap<string, Scope>, row: Scope, settings: Settings): Draft {
  const mean = (scope: Scope, values: FieldValues): FieldValues =>
    Object.fromEntries(
      scope.fields
        .filter((field) => applies(field.definition, values))
        .map((field) => [field.definition.id, field.kind.mean(valueIn(values, field), settings)]),
    );
  return {
    sections: Object.fromEntries([...sections].map(([id, scope]) => [id, mean(scope, draft.sections[id] ?? {})])),
    rows: draft.rows.map((one: Row) => ({ id: one.id, values: mean(row, one.values) })),
  };
}

export function completeSchemaOf(
  compiled: Pick<CompiledProcedure, 'draftSchema' | 'check'>,
  sections: ReadonlyMap<string, Scope>,
  row: Scope,
  settings: Settings,
  filled: ReadonlySet<string>,
): z.ZodMiniType<Draft> {
  const complete = z.transform((draft: Draft, context) => {
    for (const issue of compiled.check(draft, filled, settings)) {
      if (issue.severity === 'error') {
        context.issues.push({ code: 'custom', input: draft, path: [...issue.path], message: issue.code, params: { issue } });
      }
    }
    return meaningOf(draft, sections, row, settings);
  });
  return z.pipe(compiled.draftSchema, complete);
}
