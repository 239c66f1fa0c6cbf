/**
 * Field kind `tax-code`: an organisation's tax code, ten digits of which the last is a check digit, with `-NNN` for a dependent unit.
 * Source: circular 86/2024/TT-BTC, art. 5. Twelve digits are a person's identity number, which serves as tax code of persons since 2025-07-01.
 */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Spaces and dots dropped; the hyphen before a unit's three digits put where it belongs. */
function tidy(value: string): string {
  const line = tidyLine(value);
  const digits = line.replace(/[\s.-]+/gu, '');
  if (!/^\d+$/u.test(digits)) return line;
  return digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
}

/** 10 - (S mod 11); where that is 10 there is no digit, and published implementations disagree: such a code is not judged. */
function isCheckDigitWrong(code: string): boolean {
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(code[index]), 0) % 11;
  return rest !== 0 && 10 - rest !== Number(code[9]);
}

function check(value: string): readonly Finding[] {
  const digits = value.replace('-', '');
  const strange = /[^\d]/u.exec(digits)?.[0];
  if (strange !== undefined) return [{ code: 'tax-code.letter', severity: 'error', params: { letter: strange } }];
  if (digits.length === 12) return [{ code: 'tax-code.personal', severity: 'warning' }];
  if (digits.length !== 10 && digits.length !== 13) return [{ code: 'tax-code.length', severity: 'error', params: { digits: digits.length } }];
  return isCheckDigitWrong(digits) ? [{ code: 'tax-code.check-digit', severity: 'warning', params: { digit: digits.charAt(9) } }] : NO_FINDINGS;
}

export const taxCode: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(40)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check,
  mean: tidy,
  toText: tidy,
};
