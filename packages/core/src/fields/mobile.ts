/** Field kind `mobile`: a Vietnamese mobile number, kept as `0` and nine digits. Prefixes from the public metadata of libphonenumber. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

export const MOBILE = /^0(?:(?:5(?:2[238]|59)|89[6-9]|99[013-9])\d{6}|(?:3\d|5[1689]|7[06-9]|8[1-8]|9[0-8])\d{7})$/u;
export const LANDLINE = /^02(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/u;
const PUNCTUATION = /[\s.\-()]+/gu;

/** Digits only, starting with 0; `+84`, `0084` and `84` are read as 0. What is no number is only composed. */
export function tidyNumber(value: string): string {
  const line = tidyLine(value);
  const bare = line.replace(PUNCTUATION, '');
  const national = bare.replace(/^(?:\+840?|00840?|84(?=\d{9}$))/u, '0');
  if (/^0[1-9]\d*$/u.test(national)) return national;
  return /^\d+$/u.test(bare) ? bare : line;
}

function finding(code: string, severity: Finding['severity'], params: Finding['params'] = {}): readonly Finding[] {
  return [{ code, severity, params }];
}

function check(value: string): readonly Finding[] {
  if (MOBILE.test(value)) return NO_FINDINGS;
  if (!/^\d+$/u.test(value)) return finding('mobile.pattern', 'error');
  if (LANDLINE.test(value)) return finding('mobile.landline', 'warning');
  if (value.length !== 10) return finding('mobile.length', 'error', { digits: value.length });
  if (!value.startsWith('0')) return finding('mobile.start', 'error', { first: value.slice(0, 1) });
  // The table of prefixes grows now and then, so a new one is not refused.
  return finding('mobile.prefix', 'warning', { prefix: value.slice(0, 3) });
}

export const mobile: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy: tidyNumber,
  check,
  mean: tidyNumber,
  toText: tidyNumber,
};
