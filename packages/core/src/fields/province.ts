/** Field kind `province`: a province by its two-digit code. Whether the code exists is known to the list that the host passes. */
import * as z from '../support/schema.js';
import { NO_FINDINGS, type FieldKindModule } from './kind.js';

export const province: FieldKindModule<string> = {
  empty: '',
  required: 'required.choice',
  shape: z.string().check(z.maxLength(10)),
  isEmpty: (value) => value.trim() === '',
  tidy: (value) => value.trim(),
  check: (value) => (/^\d{2}$/u.test(value) ? NO_FINDINGS : [{ code: 'province.unknown', severity: 'error', params: { code: value } }]),
  mean: (value) => value.trim(),
  toText: (value, { provinceName }) => (value.trim() === '' ? '' : provinceName(value.trim())),
};
