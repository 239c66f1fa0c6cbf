/** Rules across fields of one section or row. Definitions name them and say by `args` which fields they speak of. */
import { birthYearOf, identity } from '../fields/identity.js';
import type { Finding, Settings } from '../fields/kind.js';
import { officialEmail } from '../fields/official-email.js';
import type { FieldValue, FieldValues, Lookup } from '../records/draft.js';
import { fromIsoDay, readDay, showDay, toIsoDay, type Day } from '../support/date.js';
import { tidyLine } from '../support/text.js';

export interface Rule {
  /** Names of the arguments that a use must give; each names a field. */
  readonly args: readonly string[];
  /** The argument whose field the finding is shown at. */
  readonly at: string;
  /** Silent about empty and unreadable values: those are the fields' own business. */
  check(values: FieldValues, args: Readonly<Record<string, string>>, settings: Settings, numbers: Readonly<Record<string, number>>): Finding | undefined;
}

type Args = Readonly<Record<string, string>>;

function valueOf(values: FieldValues, args: Args, name: string): FieldValue {
  return values[args[name] ?? ''] ?? null;
}

function wordOf(values: FieldValues, args: Args, name: string): string {
  const value = valueOf(values, args, name);
  return typeof value === 'string' ? value : '';
}

function dayOf(values: FieldValues, args: Args, name: string, settings: Settings): Day | undefined {
  return readDay(wordOf(values, args, name), settings.today);
}

/** The birth year inside a CCCD number and the date of birth agree. */
const birthYearMatchesIdentity: Rule = {
  args: ['identity', 'birthDate'],
  at: 'birthDate',
  check(values, args, settings) {
    const told = birthYearOf(identity.tidy(wordOf(values, args, 'identity'), settings));
    const born = dayOf(values, args, 'birthDate', settings);
    if (told === undefined || born === undefined || told === born.year || told > Number(settings.today.slice(0, 4))) return undefined;
    return { code: 'identity.birth-year-differs', severity: 'warning', params: { told, typed: born.year } };
  },
};

/** A paper is issued after its holder is born. */
const issuedAfterBirth: Rule = {
  args: ['issuedOn', 'birthDate'],
  at: 'issuedOn',
  check(values, args, settings) {
    const issued = dayOf(values, args, 'issuedOn', settings);
    const born = dayOf(values, args, 'birthDate', settings);
    if (issued === undefined || born === undefined || toIsoDay(issued) > toIsoDay(born)) return undefined;
    return { code: 'day.before-birth', severity: 'error', params: { typed: showDay(issued), birth: showDay(born) } };
  },
};

const dayNotFuture: Rule = {
  args: ['day'],
  at: 'day',
  check(values, args, settings) {
    const day = dayOf(values, args, 'day', settings);
    if (day === undefined || toIsoDay(day) <= settings.today) return undefined;
    return { code: 'day.future', severity: 'error', params: { typed: showDay(day), today: showDay(fromIsoDay(settings.today)) } };
  },
};

/** Officials are adults, and none is older than 120 years: a slip in the year shows here. */
const ageInRange: Rule = {
  args: ['birthDate'],
  at: 'birthDate',
  check(values, args, settings) {
    const born = dayOf(values, args, 'birthDate', settings);
    if (born === undefined || toIsoDay(born) > settings.today) return undefined;
    const { year, month, day } = fromIsoDay(settings.today);
    const age = year - born.year - (month * 100 + day < born.month * 100 + born.day ? 1 : 0);
    return age >= 18 && age <= 120 ? undefined : { code: 'day.age', severity: 'warning', params: { age } };
  },
};

function isLookup(value: FieldValue): value is Lookup {
  return typeof value === 'object' && value !== null && 'outcome' in value;
}

/** The subscriber lookup was made for the address that stands there now, and its answer lets the address be used. */
const lookupCurrent: Rule = {
  args: ['email', 'lookup'],
  at: 'email',
  check(values, args, settings) {
    const email = officialEmail.tidy(wordOf(values, args, 'email'), settings);
    if (email === '') return undefined;
    const answer = valueOf(values, args, 'lookup');
    if (!isLookup(answer)) return { code: 'lookup.missing', severity: 'warning', params: { email } };
    const asked = officialEmail.tidy(answer.email, settings);
    if (asked !== email) return { code: 'lookup.stale', severity: 'warning', params: { email, asked } };
    return answer.outcome === 'elsewhere' ? { code: 'lookup.elsewhere', severity: 'error', params: { email } } : undefined;
  },
};

function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'object' && a !== null && 'id' in a) return typeof b === 'object' && b !== null && 'id' in b && a.id === b.id;
  return typeof a === 'string' && typeof b === 'string' ? tidyLine(a) === tidyLine(b) : a === b;
}

/** A new value is another one than the present. */
const differs: Rule = {
  args: ['value', 'present'],
  at: 'value',
  check(values, args) {
    const value = valueOf(values, args, 'value');
    if (value === null || value === '' || !isSameValue(value, valueOf(values, args, 'present'))) return undefined;
    return { code: 'value.same', severity: 'error' };
  },
};

/** So many days of validity are left when an extension is wanted. */
const validityLeft: Rule = {
  args: ['until', 'wanted'],
  at: 'wanted',
  check(values, args, settings, { days = 0 }) {
    const until = dayOf(values, args, 'until', settings);
    if (until === undefined || valueOf(values, args, 'wanted') !== true) return undefined;
    const left = Math.round((Date.parse(toIsoDay(until)) - Date.parse(settings.today)) / 86_400_000);
    return left >= days ? undefined : { code: 'certificate.validity-left', severity: 'warning', params: { left, days, until: showDay(until) } };
  },
};

export const RULES: Readonly<Record<string, Rule>> = {
  'birth-year-matches-identity': birthYearMatchesIdentity,
  'issued-after-birth': issuedAfterBirth,
  'day-not-future': dayNotFuture,
  'age-in-range': ageInRange,
  'lookup-current': lookupCurrent,
  differs,
  'validity-left': validityLeft,
};
