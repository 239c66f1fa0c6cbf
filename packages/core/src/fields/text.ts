/** Field kind `text`: one line of words. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const text: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(2000)),
  isEmpty: (value) => value.trim() === '',
  tidy: tidyLine,
  check: () => NO_FINDINGS,
  mean: tidyLine,
  toText: tidyLine,
};
