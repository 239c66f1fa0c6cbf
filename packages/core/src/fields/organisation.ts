/** Field kind `organisation`: a node of the organisation tree, kept with the name that it bore when it was chosen. */
import type { OrganisationRef } from '../records/draft.js';
import { idShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import { nfc, tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const organisation: FieldKindModule<OrganisationRef | null> = {
  empty: null,
  required: 'required.organisation',
  shape: z.nullable(z.strictObject({ id: idShape, name: z.string().check(z.maxLength(500)) })),
  isEmpty: (value) => value === null,
  tidy: (value) => (value === null || nfc(value.name) === value.name ? value : { id: value.id, name: nfc(value.name) }),
  check: () => NO_FINDINGS,
  mean: (value) => value,
  toText: (value) => (value === null ? '' : tidyLine(value.name)),
};
