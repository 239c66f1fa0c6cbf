/** The language that procedures are written in: data with types, no functions. */
import type { FieldKind, Settings } from '../fields/kind.js';
import type { FieldValue } from '../records/draft.js';
import type { Severity } from '../support/issue.js';
import type { Language } from '../support/translate.js';

/** A key into the definition's own `strings`. */
export type OwnKey = string;

/** Five words. `field` is a field of the same section or row. */
export type Condition =
  | { readonly equals: { readonly field: string; readonly value: FieldValue } }
  | { readonly in: { readonly field: string; readonly values: readonly FieldValue[] } }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Where a new draft gets a value from: a fact of the signed-in account, today's date, or a string of the definition. */
export type Prefill =
  | { readonly from: 'account'; readonly fact: 'parentAuthority' | 'organisationName' | 'place' | 'signerCapacities' | 'signerName' }
  | { readonly from: 'account-recipient'; readonly field: string }
  | { readonly from: 'today' }
  /** Whom the host names for this procedure, else whom the definition does. */
  | { readonly from: 'addressee' }
  | { readonly from: 'string'; readonly key: OwnKey };

export interface FieldDefinition {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: OwnKey;
  /** An example shown in the empty control; never needed. */
  readonly placeholder?: OwnKey;
  readonly hint?: OwnKey;
  /** Mark of the footnote shown after the label, e.g. `1`. */
  readonly footnote?: string;
  readonly required?: boolean;
  /** Shown only while the condition holds; a hidden field is neither checked nor printed. */
  readonly visible?: Condition;
  /** Offered but not usable until the condition holds; `disabledHint` says why. Until then it is neither checked nor printed. */
  readonly enabled?: Condition;
  readonly disabledHint?: OwnKey;
  readonly readOnly?: boolean;
  readonly prefill?: Prefill;
  /** For `flag`: what is printed when it is ticked, e.g. `/cs`. Default is a word for yes. */
  readonly printed?: OwnKey;
  /** For `choice`: the operators of the settings, or options of its own. */
  readonly options?: 'operators' | readonly OptionDefinition[];
  /** For `text`: most characters taken. Default 200. */
  readonly maxLength?: number;
  /** For `text`: shown and printed in capitals (the typed value stays as it is). */
  readonly upperCase?: boolean;
  /** How wide it stands among its neighbours, in quarters of the form. Default 1. */
  readonly span?: 1 | 2 | 4;
  /** `false`: kept, checked and printed, but filled by the source or the lookup and never asked for. */
  readonly asked?: false;
  /** Heading in the row editor; neighbours with the same one stand under it together. */
  readonly section?: OwnKey;
  /** `autocomplete` token for the browser. Only for the person's own data; off otherwise. */
  readonly autocomplete?: string;
}

/** One option of a `choice`; the draft keeps `value`, the label is shown and printed. */
export interface OptionDefinition {
  readonly value: string;
  readonly label: OwnKey;
  /** Offered only while it holds among the values of the same section or row. */
  readonly visible?: Condition;
}

/** How a section is laid out by the form step and printed by the letter. Fields play the roles named beside it. */
export type SectionLayout =
  /** Fields `parentAuthority`, `organisationName`, `symbol`, `place`, `date`; and `addressee`, which the block of that name shows. */
  | 'letterhead'
  /** A heading and labelled fields; printed as facts. */
  | 'facts'
  /** Fields `recipients` (lines), `capacities` (lines), `signer`. */
  | 'closing'
  /** One flag that must be ticked; not printed. */
  | 'commitment';

export interface SectionDefinition {
  readonly id: string;
  readonly layout: SectionLayout;
  readonly title?: OwnKey;
  readonly hint?: OwnKey;
  readonly fields: readonly FieldDefinition[];
}

/** A column of the list, on screen and in print. */
export interface ColumnDefinition {
  readonly id: string;
  readonly label: OwnKey;
  readonly footnote?: string;
  /** Row fields whose words make the cell, in order. */
  readonly fields: readonly string[];
  /** What stands between them. Default `; `. */
  readonly join?: string;
  /** Column group that it stands in; neighbours with the same group share a head. */
  readonly group?: OwnKey;
  /** One of the facts that a card shows folded. */
  readonly key?: boolean;
  /** The cell that names the row. Exactly one column has it. */
  readonly title?: boolean;
  /**
   * `text` (the default): words of its fields. `labels`: labels of those fields that apply and hold something. `tick`: an x if one
   * of them does. `province`: the province of its address.
   */
  readonly show?: 'text' | 'labels' | 'tick' | 'province';
  /** Printed width share. Default 1. */
  readonly width?: number;
  /** Shown muted on screen when the cell is empty, e.g. "Chưa có". Not printed. */
  readonly emptyWord?: OwnKey;
  /** `serials` shortens certificate serials on screen (first 4 … last 5). `person`: sorted by the given name, which stands last. */
  readonly look?: 'number' | 'serials' | 'email' | 'person';
}

/** What a backend knows of a certificate or of the device that holds it, by the names of `HeldCertificate`. */
export type HoldingFact =
  | 'serial'
  | 'name'
  | 'group'
  | 'officialEmail'
  | 'organisation'
  | 'province'
  | 'validFrom'
  | 'validTo'
  | 'deviceSerial'
  | 'deviceKind'
  | 'idNumber'
  | 'idIssuedOn'
  | 'idIssuedBy'
  | 'taxCode'
  | 'budgetCode';

export interface SelectorColumn {
  readonly fact: HoldingFact;
  readonly label: OwnKey;
  readonly footnote?: string;
}

/** Rows that are chosen from what the organisation holds, instead of typed. */
export interface RowSource {
  /** `certificates`: the active ones. `devices`: every device once, also those of certificates that ended. */
  readonly from: 'certificates' | 'devices';
  /** Title of the selector. */
  readonly title: OwnKey;
  /** Its confirming button. */
  readonly confirm: OwnKey;
  /** Row field with the serial (of the device, for `devices`) by which a row and what the backend holds belong together. */
  readonly key: string;
  /** What a chosen row starts with, by row field. Days as `dd/MM/yyyy`. */
  readonly fill: Readonly<Record<string, HoldingFact>>;
  /** Row fields that the selector asks of each chosen one. */
  readonly ask: readonly string[];
  readonly columns: readonly SelectorColumn[];
}

/** What a backend knows of an organisation, by the names of `Organisation`. */
export type OrganisationFact = 'address' | 'province' | 'taxCode' | 'budgetCode' | 'officialEmail' | 'phone';

export interface RowsDefinition {
  /** Where rows come from; absent: they are typed in the row editor. */
  readonly source?: RowSource;
  /** Choosing an organisation in `field` fills the named row fields that the person has not typed. */
  readonly organisationFacts?: { readonly field: string; readonly fill: Readonly<Record<string, OrganisationFact>> };
  /** Heading with `{{count}}`. */
  readonly title: OwnKey;
  readonly addLabel: OwnKey;
  readonly empty: OwnKey;
  /** Said above the list while its columns are not those of an official form. Not printed. */
  readonly provisional?: OwnKey;
  /** How a row is called in sentences, e.g. "cá nhân". */
  readonly noun: OwnKey;
  readonly fields: readonly FieldDefinition[];
  readonly columns: readonly ColumnDefinition[];
  /** Fewest rows that may be filed. */
  readonly min: number;
  /** Most rows of one dossier. */
  readonly max: number;
  /** Fields whose values must differ between rows, each with the issue code that says so. */
  readonly unique: readonly { readonly field: string; readonly code: string }[];
  /** The subscriber lookup: asked with the value of `field`, its answer is kept in `result` and fills the fields of the same names. */
  readonly lookup?: { readonly field: string; readonly result: string; readonly certificates: string };
  /** Fields that the next row starts with ("Lưu và nhập người tiếp theo"). */
  readonly carryOver: readonly string[];
}

/** A rule across fields of one section or row, by name with arguments; `RULES` in `rules.ts` lists the names. */
export interface NamedRuleUse {
  readonly rule: string;
  /** A section id, or `rows` for each row. */
  readonly scope: string;
  /** Field ids by the rule's argument names. */
  readonly args: Readonly<Record<string, string>>;
  /** Numbers that the rule takes, e.g. `{ days: 60 }`. */
  readonly numbers?: Readonly<Record<string, number>>;
  readonly severity?: Severity;
}

/** A rule that is a condition: where it does not hold, `code` is said at the field `at`. */
export interface ConditionRuleUse {
  readonly scope: string;
  readonly requires: Condition;
  readonly at: string;
  readonly code: string;
  /** Default `error`. */
  readonly severity?: Severity;
}

export type RuleUse = NamedRuleUse | ConditionRuleUse;

export interface SlotDefinition {
  readonly id: string;
  readonly label: OwnKey;
  readonly required: boolean;
  /** Extensions without the dot, lower case, in the order shown. */
  readonly extensions: readonly string[];
  /** Bytes. */
  readonly maxSize: number;
}

export interface FootnoteDefinition {
  readonly mark: string;
  readonly text: OwnKey;
}

/** What the printed letter consists of, in order. */
export type BlockDefinition =
  | { readonly block: 'letterhead' }
  | { readonly block: 'addressee' }
  | { readonly block: 'facts'; readonly section: string }
  | { readonly block: 'table' }
  | { readonly block: 'footnotes' }
  | { readonly block: 'closing' };

/** What a procedure is known by under a profile. */
export interface ProcedureName {
  readonly id: string;
  /** Id of the profile it belongs to. */
  readonly profile: string;
  /** Two digits, as in the list. */
  readonly code: string;
}

/** What lists show of a procedure, whether or not it can be filed yet. Its own strings are these few; those of the form are the definition's. */
export interface ProcedureNotice extends ProcedureName {
  readonly group: OwnKey;
  /** Title in the list, as it stands there with its code. */
  readonly title: OwnKey;
  readonly summary: OwnKey;
  /** Paragraphs of "Xem chi tiết". */
  readonly details: readonly OwnKey[];
  readonly legalBasis: readonly OwnKey[];
  /** How a row is called in sentences, e.g. "cá nhân". */
  readonly noun: OwnKey;
  /** In Vietnamese. Other languages are with the profile: `ProfileBundle.notices`. */
  readonly strings: Readonly<Record<OwnKey, string>>;
}

/** What the form asks, what is valid, and how the letter reads. */
export interface ProcedureDefinition extends ProcedureName {
  /** Title of the form page, in capitals as the manual has it. */
  readonly formTitle: OwnKey;
  /** The letter's subject, with "V/v". */
  readonly subject: OwnKey;
  /** Whom the letter goes to, unless the host names another: the field `addressee` of the letterhead keeps which one it was. */
  readonly addressee: OwnKey;
  readonly sections: readonly SectionDefinition[];
  readonly rows: RowsDefinition;
  readonly rules: readonly RuleUse[];
  readonly slots: readonly SlotDefinition[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly document: readonly BlockDefinition[];
  /** In Vietnamese, the language of the letter. Other languages are with the profile: `ProfileBundle.procedures`. */
  readonly strings: Readonly<Record<OwnKey, string>>;
}

/** The law in force over a span of time, and what it sets for every procedure under it. */
export interface Profile {
  readonly id: string;
  /** The law in short, e.g. "Nghị định 68/2024/NĐ-CP". */
  readonly law: Readonly<Record<Language, string>>;
  /** ISO days; `to` is the last day, absent while in force. */
  readonly from: string;
  readonly to?: string;
  readonly settings: Omit<Settings, 'today'>;
  /** Working days that the authority has, by procedure id, `*` for all others: what a server proposes due dates by. */
  readonly processing: Readonly<Record<string, number>> & { readonly '*': number };
}
