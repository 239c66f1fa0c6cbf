/** Days as people write them here (`dd/MM/yyyy`) and as machines keep them (`yyyy-MM-dd`). No clock and no zone but the one named. */

/** `yyyy-MM-dd`. */
export type IsoDay = string;

export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const TYPED = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})$/u;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{2}|\d{4})$/u;

/**
 * The day that was typed: `21/07/1985`, `1/2/90`, `010290`, `1-2-1990`, `1.2.1990`. Two-digit years stand for the hundred
 * years that end ten years after `today`. `undefined` for anything else and for days that no calendar has.
 */
export function readDay(typed: string, today: IsoDay): Day | undefined {
  const text = typed.trim();
  const match = TYPED.exec(text) ?? RUN_TOGETHER.exec(text);
  if (match === null) return undefined;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const yearText = match[3] ?? '';
  const year = yearText.length === 2 ? nearYear(Number(yearText), Number(today.slice(0, 4))) : Number(yearText);
  return isCalendarDay(day, month, year) ? { day, month, year } : undefined;
}

function nearYear(twoDigits: number, thisYear: number): number {
  const latest = thisYear + 10;
  const candidate = latest - (latest % 100) + twoDigits;
  return candidate > latest ? candidate - 100 : candidate;
}

function isCalendarDay(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1800) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** `dd/MM/yyyy`. */
export function showDay({ day, month, year }: Day): string {
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

export function toIsoDay({ day, month, year }: Day): IsoDay {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day of an ISO day or time stamp, as written, without shifting zones. */
export function fromIsoDay(iso: string): Day {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Whether a calendar has the day that an ISO day names. */
export function isIsoDay(iso: string): boolean {
  const { day, month, year } = fromIsoDay(iso);
  return isCalendarDay(day, month, year);
}

const VIETNAM_OFFSET = 7 * 60 * 60 * 1000;

/** The calendar day in Vietnam (UTC+7, no daylight saving) at a moment given in milliseconds since 1970. */
export function vietnamDay(milliseconds: number): IsoDay {
  return new Date(milliseconds + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** `HH:mm dd/MM/yyyy` in Vietnam, as the dossier list shows its times. `moment` is an ISO time stamp. */
export function showMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + VIETNAM_OFFSET).toISOString();
  return `${local.slice(11, 16)} ${showDay(fromIsoDay(local))}`;
}

/** `HH:mm` in Vietnam. */
export function showTime(moment: string): string {
  return new Date(Date.parse(moment) + VIETNAM_OFFSET).toISOString().slice(11, 16);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
