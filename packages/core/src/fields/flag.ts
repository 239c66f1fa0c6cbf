/** Field kind `flag`: a box to tick. A required one must be ticked. */
import * as z from '../support/schema.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const flag: FieldKindModule<boolean> = {
  empty: false,
  required: 'required.flag',
  shape: z.boolean(),
  isEmpty: (value) => !value,
  tidy: (value) => value,
  check: () => NO_FINDINGS,
  mean: (value) => value,
  toText: (value, { translate }) => (value ? translate('letter.yes') : ''),
};
