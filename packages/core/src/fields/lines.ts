/** Field kind `lines`: several short lines, such as the places a letter is sent to. Line breaks are kept. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

function tidyLines(value: string): string {
  return value
    .split(/\r\n|\r|\n/u)
    .map(tidyLine)
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

export const lines: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(4000)),
  isEmpty: (value) => value.trim() === '',
  tidy: tidyLines,
  check: () => NO_FINDINGS,
  mean: tidyLines,
  toText: tidyLines,
};
