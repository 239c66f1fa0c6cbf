/** Counting days, weeks that begin on Monday, and months. Days are ISO days, within the years that a day field reads. */
import type { IsoDay } from '@ctso/core';

const FIRST: IsoDay = '1800-01-01';
const LAST: IsoDay = '2199-12-31';
/** Weeks that a month can reach into. */
const WEEKS = 6;

function utc(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isoOf(date: Date): IsoDay {
  const day = date.toISOString().slice(0, 10);
  return day < FIRST ? FIRST : day > LAST ? LAST : day;
}

export function plusDays(day: IsoDay, count: number): IsoDay {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return isoOf(date);
}

/** The same day of another month, or its last one where it is shorter. */
export function plusMonths(day: IsoDay, count: number): IsoDay {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  date.setUTCDate(Math.min(wanted, lengthOf(date)));
  return isoOf(date);
}

function lengthOf(month: Date): number {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
}

/** 0 for Monday. */
export function placeInWeek(day: IsoDay): number {
  return (utc(day).getUTCDay() + 6) % 7;
}

/** The month of a day, week by week; `undefined` where other months have their days. Always six weeks, so that nothing jumps. */
export function weeksOf(day: IsoDay): readonly (readonly (IsoDay | undefined)[])[] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  const length = lengthOf(utc(first));
  const before = placeInWeek(first);
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => {
      const number = week * 7 + place - before + 1;
      return number < 1 || number > length ? undefined : `${month}-${String(number).padStart(2, '0')}`;
    }),
  );
}

export function inWords(language: string, day: IsoDay, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(utc(day));
}
