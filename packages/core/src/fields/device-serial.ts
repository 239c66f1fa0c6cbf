/** Field kind `device-serial`: serial number of a key storage device, eight hexadecimal digits in capitals. The manual also shows 32. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

function tidy(value: string): string {
  const line = tidyLine(value);
  const bare = line.replace(/[\s:-]+/gu, '');
  // 32 digits are a certificate's serial, whose letters stay as they are.
  return /^[0-9A-F]{1,16}$/iu.test(bare) ? bare.toUpperCase() : line;
}

function check(value: string): readonly Finding[] {
  const strange = /[^0-9A-F]/iu.exec(value)?.[0];
  if (strange !== undefined) return [{ code: 'device-serial.letter', severity: 'error', params: { letter: strange } }];
  return value.length === 8 ? NO_FINDINGS : [{ code: 'device-serial.length', severity: 'warning', params: { count: value.length } }];
}

export const deviceSerial: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check,
  mean: tidy,
  toText: tidy,
};
