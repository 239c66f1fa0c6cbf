/** Field kind `day`: a calendar day, kept as it is shown (`dd/MM/yyyy`) and meaning an ISO day. */
import { readDay, showDay, toIsoDay } from '../support/date.js';
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Settings } from './kind.js';

const THREE_NUMBERS = /^\d{1,2}\s*[/.\-\s]\s*\d{1,2}\s*[/.\-\s]\s*(?:\d{2}|\d{4})$/u;

function tidy(value: string, settings: Settings): string {
  const line = tidyLine(value);
  const day = readDay(line, settings.today);
  return day === undefined ? line : showDay(day);
}

export const day: FieldKindModule<string> = {
  empty: '',
  required: 'required.day',
  shape: z.string().check(z.maxLength(40)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check(value, { settings }) {
    if (readDay(value, settings.today) !== undefined) return NO_FINDINGS;
    return [{ code: THREE_NUMBERS.test(value) ? 'day.calendar' : 'day.unreadable', severity: 'error', params: { typed: value } }];
  },
  mean(value, settings) {
    const read = readDay(value, settings.today);
    return read === undefined ? tidyLine(value) : toIsoDay(read);
  },
  toText: tidyLine,
};
