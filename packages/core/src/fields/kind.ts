/** What a field kind is: one home for a value's empty form, shape, checks and words. */
import type { Address, FieldValue, FieldValues } from '../records/draft.js';
import type { IsoDay } from '../support/date.js';
import type { IssueParams, Severity } from '../support/issue.js';
import type * as z from '../support/schema.js';
import type { Translate } from '../support/translate.js';

/** Every kind there is. A new kind is a new entry here, and the compiler lists what has to learn of it. */
export const FIELD_KINDS = [
  'text',
  'lines',
  'official-email',
  'identity',
  'mobile',
  'phone',
  'tax-code',
  'budget-code',
  'organisation-code',
  'certificate-serial',
  'device-serial',
  'address',
  'day',
  'document-symbol',
  'organisation',
  'province',
  'choice',
  'flag',
  'serials',
  'lookup',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Facts outside the value that checks need; handed in, so that core has neither clock nor configuration of its own. */
export interface Settings {
  readonly today: IsoDay;
  readonly officialEmail: {
    /** Domains of free mail that are refused, lower case. */
    readonly refused: readonly string[];
    /** Domain endings known to be a state body's; others get a warning. Each starts with a dot or names a whole domain. */
    readonly trusted: readonly string[];
  };
  /** Severity by issue code, over the rule's own. A profile sets some, a host may set more. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** The scheme that addresses are asked in; one given in the other is kept as it is. */
  readonly addresses: Address['scheme'];
  /** Whom letters go to, by procedure id, one a line, where it is not whom the definition names: some provinces receive dossiers themselves. */
  readonly addressees?: Readonly<Record<string, string>> | undefined;
  /** Names of the mobile operators offered for SIM PKI, in order. */
  readonly operators: readonly string[];
}

/** What a check says; the caller adds path and source, and may change the severity. */
export interface Finding {
  readonly code: string;
  readonly params?: IssueParams | undefined;
  readonly severity: Severity;
}

/** What a check answers when all is well: one shared list, since checks run at every keystroke. */
export const NO_FINDINGS: readonly Finding[] = [];

export interface CheckContext {
  readonly settings: Settings;
  /** The other values of the same section or row. */
  readonly values: FieldValues;
  /** For `choice`: what may be chosen. */
  readonly options?: readonly string[] | undefined;
}

export interface WordContext {
  readonly translate: Translate;
  /** Name of a province by its code, as printed; the code itself if unknown. */
  readonly provinceName: (code: string) => string;
}

export interface FieldKindModule<V extends FieldValue = FieldValue> {
  readonly empty: V;
  /** Issue code when a required field is empty. */
  readonly required: string;
  /** Shape only: anything a person may have typed so far passes. Strings are bounded in length. */
  readonly shape: z.ZodMiniType<V>;
  /** Whether nothing has been given (blank after trimming, unticked, not chosen). */
  isEmpty(value: V): boolean;
  /** What leaving the field makes of it: composed, trimmed, in its canonical spelling. Never loses what it cannot read. */
  tidy(value: V, settings: Settings): V;
  /** Checks a tidy value that is not empty. Being required is not its business. */
  check(value: V, context: CheckContext): readonly Finding[];
  /** What a value without errors means, e.g. a typed day as an ISO day. Most values mean themselves, tidied. */
  mean(value: V, settings: Settings): FieldValue;
  /** As printed. Empty values give an empty string. */
  toText(value: V, context: WordContext): string;
}
