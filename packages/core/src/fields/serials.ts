/** Field kind `serials`: serial numbers of certificates that a subscriber has had; filled by the lookup. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

/** 32 digits as a rule; other authorities' may be shorter or longer. */
const SERIAL = /^[0-9A-Fa-f]{8,40}$/u;

/** Without blanks and without repetitions, which the manual's own samples hold. */
function tidy(value: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const serial of value.map(tidyLine)) {
    if (serial !== '' && !seen.has(serial.toLowerCase())) seen.set(serial.toLowerCase(), serial);
  }
  return seen.size === value.length && value.every((serial) => tidyLine(serial) === serial) ? value : [...seen.values()];
}

export const serials: FieldKindModule<readonly string[]> = {
  empty: [],
  required: 'required',
  shape: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(200)),
  isEmpty: (value) => value.length === 0,
  tidy,
  check(value) {
    const strange = value.find((serial) => !SERIAL.test(serial));
    return strange === undefined ? NO_FINDINGS : [{ code: 'serials.form', severity: 'warning', params: { serial: strange } }];
  },
  mean: tidy,
  toText: (value) => tidy(value).join(', '),
};
