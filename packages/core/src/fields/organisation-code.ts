/**
 * Field kind `organisation-code`: the electronic identifier of a public body, e.g. `H55.242`. Source: decision 20/2020/QD-TTg, art. 4. The
 * reversed form of before (`000.00.00.H41`) is still met.
 */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

const CURRENT = /^[A-Y]\d{2}(?:\.[0-9A-Z]+)*$/u;
const REVERSED = /^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$/u;
const LONGEST = 35;

/** Composed again once it is in capitals: some foreign letters fall apart on the way. */
function tidy(value: string): string {
  return tidyLine(tidyLine(value).toUpperCase()).replace(/\s*\.\s*/gu, '.');
}

function check(value: string): readonly Finding[] {
  if (REVERSED.test(value)) return [{ code: 'organisation-code.reversed', severity: 'warning' }];
  if (value.length > LONGEST) return [{ code: 'organisation-code.length', severity: 'error', params: { count: value.length } }];
  return CURRENT.test(value) ? NO_FINDINGS : [{ code: 'organisation-code.form', severity: 'error', params: { typed: value } }];
}

export const organisationCode: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(80)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check,
  mean: tidy,
  toText: tidy,
};
