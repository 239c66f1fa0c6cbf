/** What is searched for in the selector, as it stands in its fields, and the question to the backend that it comes to. */
import { fromIsoDay, readDay, ROWS, showDay, toIsoDay, type CertificateGroup, type CertificateQuery, type IsoDay, type Issue } from '@ctso/core';

/** From so many days on, an end of validity is said in days, and is among those that end soon. */
export const SOON = 60;
const DAY = 86_400_000;

export type Sort = 'name' | 'officialEmail' | 'validTo';
export const STATES = ['active', 'expiring', 'expired'] as const;
export type StateWanted = (typeof STATES)[number];

export interface Conditions {
  readonly text: string;
  readonly group: CertificateGroup | undefined;
  readonly name: string;
  readonly officialEmail: string;
  readonly serial: string;
  readonly deviceSerial: string;
  /** Days of the end of validity, as typed. */
  readonly from: string;
  readonly to: string;
  /** Absent: what the procedure may choose. */
  readonly state: StateWanted | undefined;
}

export const NO_CONDITIONS: Conditions = { text: '', group: undefined, name: '', officialEmail: '', serial: '', deviceSerial: '', from: '', to: '', state: undefined };
export const FACTS = ['name', 'officialEmail', 'serial', 'deviceSerial'] as const;

export interface Order {
  readonly sort: Sort;
  readonly descending: boolean;
}

export interface Question {
  readonly query: CertificateQuery;
  /** What stands in the way; such a day is not asked about. */
  readonly issues: Readonly<Record<'from' | 'to', readonly Issue[]>>;
}

export function isNarrowed(conditions: Conditions): boolean {
  return Object.values(conditions).some((value: string | undefined) => value !== undefined && value.trim() !== '');
}

/** How many of the fields that are folded away hold something. */
export function foldedAway({ text: _, group: __, ...rest }: Conditions): number {
  return Object.values(rest).filter((value: string | undefined) => value !== undefined && value.trim() !== '').length;
}

export function questionOf(view: CertificateQuery['view'], conditions: Conditions, order: Order, today: IsoDay): Question {
  const from = readDay(conditions.from, today);
  const to = readDay(conditions.to, today);
  const days = { from: from === undefined ? '' : toIsoDay(from), to: to === undefined ? '' : toIsoDay(to) };
  const issues = { from: unreadable(conditions.from, from === undefined), to: unreadable(conditions.to, to === undefined) };
  if (days.from !== '' && days.to !== '' && days.to < days.from) issues.to = [issue('day.order', { from: conditions.from })];
  const ends = endsOf(conditions.state, days, today);
  const texts = [['text', conditions.text], ...FACTS.map((fact) => [fact, conditions[fact]] as const)] as const;
  return {
    issues,
    query: {
      view,
      ...order,
      ...Object.fromEntries(texts.map(([fact, value]) => [fact, value.trim()] as const).filter(([, value]) => value !== '')),
      ...(conditions.group === undefined ? {} : { group: conditions.group }),
      ...(conditions.state === undefined ? {} : { states: [conditions.state === 'expired' ? 'expired' : 'active'] }),
      ...(ends.from === '' ? {} : { endsFrom: ends.from }),
      ...(ends.to === '' ? {} : { endsTo: ends.to }),
    },
  };
}

/** Those that end soon end between today and then, and within the days that were typed. */
function endsOf(state: StateWanted | undefined, { from, to }: { readonly from: string; readonly to: string }, today: IsoDay): { readonly from: string; readonly to: string } {
  if (state !== 'expiring') return { from, to };
  const soon = isoAfter(today, SOON);
  return { from: from > today ? from : today, to: to !== '' && to < soon ? to : soon };
}

/** Days from today to the end of validity; negative once it is over. */
export function daysLeft(validTo: string, today: IsoDay): number {
  return Math.round((Date.parse(validTo) - Date.parse(today)) / DAY);
}

/** As a person reads it. */
export function dayWords(iso: string): string {
  return showDay(fromIsoDay(iso));
}

function isoAfter(today: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
}

function unreadable(typed: string, wrong: boolean): readonly Issue[] {
  return typed.trim() !== '' && wrong ? [issue('day.unreadable', { typed })] : [];
}

function issue(code: string, params: Issue['params']): Issue {
  return { path: [ROWS], code, params, severity: 'error', source: 'field' };
}
