/**
 * Field kind `identity`: the number of an identity paper: CCCD (12 digits), CMND (9), passport, or, with a warning, the papers
 * of the armed forces. Sources: decree 137/2015 art. 13, circular 59/2021/TT-BCA art. 4, Law on Identification 2023, circular
 * 218/2016/TT-BQP art. 17 (officers, 8 digits).
 */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding, type Settings } from './kind.js';

/** Last day on which a CMND of 9 digits could be used. */
const LAST_DAY_OF_CMND = '2024-12-31';
const PASSPORT = /^[A-Z]{1,2}\d{6,8}$/u;
const LETTERS_AND_DIGITS = /^[0-9A-Za-z]+$/u;

/** Codes of the 63 provinces before the mergers of 2025; they stay on cards for life. Source: circular 07/2016/TT-BCA, annex 1. */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 ' +
    '049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/** The birth year that a CCCD number tells: its fourth digit is century and sex, the next two the year. */
export function birthYearOf(number: string): number | undefined {
  if (!/^\d{12}$/u.test(number)) return undefined;
  return 1900 + 100 * Math.floor(Number(number[3]) / 2) + Number(number.slice(4, 6));
}

const SHOWN_BEFORE = 3;
const SHOWN_AFTER = 4;
/** From so many characters on, the end is shown too: of fewer it would tell nearly all. */
const LONG = 12;

/** As shown where others may look on: `030•••••4127`. Enough to tell two papers apart, too little to copy. */
export function maskIdentity(value: string): string {
  const bare = tidy(value);
  const after = bare.length >= LONG ? SHOWN_AFTER : 0;
  return Array.from(bare, (sign, index) => (index < SHOWN_BEFORE || index >= bare.length - after ? sign : '•')).join('');
}

/** Without spaces, dots and hyphens and in capitals, where nothing but letters and digits is left; anything else only composed. */
function tidy(value: string): string {
  const line = tidyLine(value);
  const bare = line.replace(/[\s.-]+/gu, '');
  return LETTERS_AND_DIGITS.test(bare) ? bare.toUpperCase() : line;
}

function finding(code: string, severity: Finding['severity'], params: Finding['params'] = {}): readonly Finding[] {
  return [{ code, severity, params }];
}

function checkCard(number: string, settings: Settings): readonly Finding[] {
  const year = birthYearOf(number) ?? 0;
  const thisYear = Number(settings.today.slice(0, 4));
  if (year > thisYear) return finding('identity.birth-year', 'warning', { year });
  const province = number.slice(0, 3);
  // Births since 2025 may carry codes of the new provinces, whose list is not published in one place.
  const known = PROVINCES.has(province) || (year >= 2025 && province.startsWith('0'));
  return known ? NO_FINDINGS : finding('identity.province', 'warning', { province });
}

function checkDigits(number: string, settings: Settings): readonly Finding[] {
  if (number.length === 12) return checkCard(number, settings);
  if (number.length === 9) return settings.today > LAST_DAY_OF_CMND ? finding('identity.cmnd', 'warning') : NO_FINDINGS;
  if (number.length === 8) return finding('identity.officer', 'warning');
  return finding('identity.length', 'error', { digits: number.length });
}

function check(value: string, settings: Settings): readonly Finding[] {
  if (/^\d+$/u.test(value)) return checkDigits(value, settings);
  if (PASSPORT.test(value)) return NO_FINDINGS;
  const strange = /[^0-9A-Z]/u.exec(value)?.[0];
  if (strange !== undefined) return finding('identity.letter', 'error', { letter: strange });
  return value.length >= 6 && value.length <= 12
    ? finding('identity.form', 'warning')
    : finding('identity.size', 'error', { count: value.length });
}

export const identity: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check: (value, { settings }) => check(value, settings),
  mean: tidy,
  toText: tidy,
};
