/** Field kind `organisation`: a node of the organisation tree, kept with the name that it bore when it was chosen. */
import type { OrganisationRef } from '../records/draft.js';
import { z } from '../support/schema.js';
import { compose, tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const organisation: FieldKindModule<OrganisationRef | null> = {
  empty: null,
  required: 'required.organisation',
  shape: z.nullable(z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(100)), name: z.string().check(z.maxLength(500)) })),
  isEmpty: (value) => value === null,
  tidy: (value) => (value === null || compose(value.name) === value.name ? value : { id: value.id, name: compose(value.name) }),
  check: () => NO_FINDINGS,
  mean: (value) => value,
  toText: (value) => (value === null ? '' : tidyLine(value.name)),
};
