/** Field kind `document-symbol`: number and symbol of a letter, e.g. `125/SNV-VP`. Source: decree 30/2020, annex I, loosened by the manual's samples. */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

const USUAL = /^\d{1,6}\/[0-9A-ZĐ&.]+(?:-[0-9A-ZĐ&.]+)*$/u;

/** The decree has no spaces around slash and hyphen. Letters stay as typed: whether they are right is not for us to say. */
function tidy(value: string): string {
  return tidyLine(value).replace(/\s*([/-])\s*/gu, '$1');
}

export const documentSymbol: FieldKindModule<string> = {
  empty: '',
  required: 'required.document-symbol',
  shape: z.string().check(z.maxLength(100)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check: (value) => (USUAL.test(value) ? NO_FINDINGS : [{ code: 'document-symbol.form', severity: 'warning', params: { typed: value } }]),
  mean: tidy,
  toText: tidy,
};
