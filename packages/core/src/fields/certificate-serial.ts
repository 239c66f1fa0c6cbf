/** Field kind `certificate-serial`: serial number of one certificate, 32 hexadecimal digits as a rule; shown as it was given. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

/** Groups that a person typed for reading are put together. */
function tidy(value: string): string {
  const line = tidyLine(value);
  const bare = line.replace(/[\s:-]+/gu, '');
  return /^[0-9A-F]+$/iu.test(bare) ? bare : line;
}

function check(value: string): readonly Finding[] {
  const strange = /[^0-9A-F]/iu.exec(value)?.[0];
  if (strange !== undefined) return [{ code: 'certificate-serial.letter', severity: 'error', params: { letter: strange } }];
  if (value.length < 8 || value.length > 40) return [{ code: 'certificate-serial.length', severity: 'error', params: { count: value.length } }];
  return value.length === 32 ? NO_FINDINGS : [{ code: 'certificate-serial.unusual', severity: 'warning', params: { count: value.length } }];
}

export const certificateSerial: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check,
  mean: tidy,
  toText: tidy,
};
