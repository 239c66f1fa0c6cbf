/** The general shape of drafts and edits, the same for every procedure; a procedure's own `draftSchema` is stricter. */
import { idShape, textShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import type { Address, Draft, Edit, FieldValue, FieldValues, Row } from './draft.js';

/** Longest single text and longest list that any field may hold. */
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200;

/** Most rows of a draft and most edits of one save, whatever the procedure says. */
export const MOST_ROWS = 20_000;

const organisationRef = z.strictObject({ id: idShape, name: textShape(500) });
const unitRef = z.strictObject({ code: z.string().check(z.maxLength(10)), name: textShape(200) });
const lookup = z.strictObject({ email: textShape(320), outcome: z.enum(['existing', 'new', 'elsewhere']) });

export const addressSchema: z.ZodMiniType<Address> = z.strictObject({
  scheme: z.enum(['vn-2018', 'vn-2025']),
  detail: textShape(500),
  province: z.nullable(unitRef),
  district: z.nullable(unitRef),
  commune: z.nullable(unitRef),
});

export const fieldValueSchema: z.ZodMiniType<FieldValue> = z.union([
  textShape(LONGEST_TEXT),
  z.boolean(),
  z.null(),
  z.array(textShape(500)).check(z.maxLength(LONGEST_LIST)),
  organisationRef,
  lookup,
  addressSchema,
]);

export const fieldValuesSchema: z.ZodMiniType<FieldValues> = z.record(idShape, fieldValueSchema);

export const rowSchema: z.ZodMiniType<Row> = z.strictObject({ id: idShape, values: fieldValuesSchema });

export const draftShape: z.ZodMiniType<Draft> = z.strictObject({
  sections: z.record(idShape, fieldValuesSchema),
  rows: z.array(rowSchema).check(z.maxLength(MOST_ROWS)),
});

const pathSchema = z.array(idShape).check(z.minLength(1), z.maxLength(3));

export const editSchema: z.ZodMiniType<Edit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), path: pathSchema, value: fieldValueSchema }),
  z.strictObject({ kind: z.literal('insert'), row: rowSchema, before: z.nullable(idShape) }),
  z.strictObject({ kind: z.literal('remove'), rowId: idShape }),
  z.strictObject({ kind: z.literal('move'), rowId: idShape, before: z.nullable(idShape) }),
]);
