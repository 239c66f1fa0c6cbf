/** The day that a result is due, proposed from the working days that a profile sets. */
import type { Profile } from '../procedures/definition.js';
import type { DueProposal } from '../records/dossier.js';
import type { IsoDay } from '../support/date.js';
import { addWorkingDays, type HolidayCalendar } from './working-days.js';

/** Received on `today`; that day does not count. */
export function proposeDue(profile: Profile, procedureId: string, today: IsoDay, calendar: HolidayCalendar): DueProposal {
  const workingDays = profile.processing[procedureId] ?? profile.processing['*'];
  const { day, certain } = addWorkingDays(today, workingDays, calendar);
  return { dueOn: day, workingDays, certain };
}
