/** Field kind `lookup`: what the backend answered about an official e-mail. Kept, not typed, and never printed. */
import type { Lookup } from '../records/draft.js';
import * as z from '../support/schema.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const lookup: FieldKindModule<Lookup | null> = {
  empty: null,
  required: 'required',
  shape: z.nullable(z.strictObject({ email: z.string().check(z.maxLength(254)), outcome: z.enum(['existing', 'new', 'elsewhere']) })),
  isEmpty: (value) => value === null,
  tidy: (value) => value,
  check: () => NO_FINDINGS,
  mean: (value) => value,
  toText: () => '',
};
