/** Field kind `choice`: one of a short list of words, kept as the word itself. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const choice: FieldKindModule<string> = {
  empty: '',
  required: 'required.choice',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy: tidyLine,
  check(value, { options }) {
    if (options === undefined || options.includes(value)) return NO_FINDINGS;
    return [{ code: 'choice.unlisted', severity: 'error', params: { typed: value, options: options.join(', ') } }];
  },
  mean: tidyLine,
  toText: tidyLine,
};
