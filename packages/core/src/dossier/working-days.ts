/** Counting working days over a calendar of holidays: for backends, which alone name due dates. */
import type { IsoDay } from '../support/date.js';

/** What one year's announcements changed. */
export interface HolidayYear {
  /** Days off that would have been working days, or may be: ISO days. */
  readonly off: readonly IsoDay[];
  /** Saturdays and Sundays that are worked instead of a day given off. */
  readonly worked: readonly IsoDay[];
}

export type HolidayCalendar = Readonly<Record<string, HolidayYear>>;

const DAY = 24 * 60 * 60 * 1000;
/** Holidays of a year that nothing has been announced for: those that the calendar of the sun fixes. */
const FIXED = ['01-01', '04-30', '05-01', '09-02'];

export function isWorkingDay(day: IsoDay, calendar: HolidayCalendar): boolean {
  const year = calendar[day.slice(0, 4)];
  if (year?.worked.includes(day) === true) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return year === undefined ? !FIXED.includes(day.slice(5)) : !year.off.includes(day);
}

export interface WorkingSpan {
  readonly day: IsoDay;
  /** Every year that was counted through stands in the calendar. */
  readonly certain: boolean;
}

/** The `count`th working day after `from`, which itself does not count. */
export function addWorkingDays(from: IsoDay, count: number, calendar: HolidayCalendar): WorkingSpan {
  let day = from;
  let certain = true;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    certain &&= calendar[day.slice(0, 4)] !== undefined;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { day, certain };
}

function nextDay(day: IsoDay): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
