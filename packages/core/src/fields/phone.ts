/** Field kind `phone`: a Vietnamese telephone number of any sort, landline or mobile, kept as `0` and its digits. */
import * as z from '../support/schema.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';
import { LANDLINE, MOBILE, tidyNumber } from './mobile.js';

function check(value: string): readonly Finding[] {
  if (MOBILE.test(value) || LANDLINE.test(value)) return NO_FINDINGS;
  if (!/^\d+$/u.test(value)) return [{ code: 'phone.pattern', severity: 'error' }];
  if (!value.startsWith('0')) return [{ code: 'phone.start', severity: 'error', params: { first: value.slice(0, 1) } }];
  const expected = value.startsWith('02') ? 11 : 10;
  if (value.length !== expected) return [{ code: 'phone.length', severity: 'error', params: { digits: value.length, expected } }];
  // The tables of prefixes grow now and then, so a new one is not refused.
  return [{ code: 'phone.prefix', severity: 'warning', params: { prefix: value.slice(0, value.startsWith('02') ? 4 : 3) } }];
}

export const phone: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy: tidyNumber,
  check,
  mean: tidyNumber,
  toText: tidyNumber,
};
