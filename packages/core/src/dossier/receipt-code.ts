/** Receipt codes as the authority gives them: `VGCA-YYMMDD-NNNN`, numbered anew each day (manual of 2023, list of dossiers). */
import type { IsoDay } from '../support/date.js';

/** `number` from 1. */
export function receiptCodeOf(day: IsoDay, number: number): string {
  return `VGCA-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}
