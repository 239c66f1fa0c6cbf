/** Field kind `budget-code`: a unit's budget-relation code, seven digits for its whole life. Source: circular 185/2015/TT-BTC. Leading zeros count. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

function tidy(value: string): string {
  const line = tidyLine(value);
  const digits = line.replace(/[\s.-]+/gu, '');
  return /^\d+$/u.test(digits) ? digits : line;
}

function check(value: string): readonly Finding[] {
  const strange = /\D/u.exec(value)?.[0];
  if (strange !== undefined) return [{ code: 'budget-code.letter', severity: 'error', params: { letter: strange } }];
  return value.length === 7 ? NO_FINDINGS : [{ code: 'budget-code.length', severity: 'error', params: { digits: value.length } }];
}

export const budgetCode: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(40)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check,
  mean: tidy,
  toText: tidy,
};
