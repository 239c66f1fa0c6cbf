/** A draft of any procedure with every required field filled, by kind, so that the kit knows no procedure by name. */
import {
  fromIsoDay, showDay, type Account, type CompiledProcedure, type Draft, type FieldDefinition, type FieldKind, type FieldValue, type FieldValues,
  type HeldCertificate, type HoldingFact, type Row,
} from '@ctso/core';

export interface SampleOptions {
  readonly account: Account;
  /** ISO day. */
  readonly today: string;
  readonly rows: number;
  readonly symbol: string;
  /** Active certificates with devices, for rows that are chosen from them; at least one a row. */
  readonly held?: readonly HeldCertificate[] | undefined;
}

/** A value of each kind; `number` makes it differ from row to row. */
const VALUES: Readonly<Record<FieldKind, (number: number, options: SampleOptions) => FieldValue>> = {
  text: (number) => `Nguyễn Văn Mẫu ${number}`,
  lines: () => '- Như trên;\n- Lưu: VT.',
  'official-email': (number) => `kit${number}@lamgiang.gov.vn`,
  identity: (number) => `001085${String(number).padStart(6, '0')}`,
  mobile: () => '0912345678',
  phone: () => '02963852345',
  'tax-code': () => '0100109106',
  'budget-code': () => '0007800',
  'organisation-code': (number) => `H99.${number}`,
  'certificate-serial': (number) => number.toString(16).padStart(32, '0'),
  'device-serial': (number) => number.toString(16).toUpperCase().padStart(8, '0'),
  address: (_number, { account }) => ({
    scheme: 'vn-2025',
    detail: 'Số 1',
    province: { code: account.organisation.province, name: 'tỉnh Lam Giang' },
    district: null,
    commune: { code: '30292', name: 'phường Nguyễn An Ninh' },
  }),
  day: () => '01/02/2021',
  'document-symbol': (_number, { symbol }) => symbol,
  organisation: (_number, { account }) => ({ id: account.organisation.id, name: account.organisation.name }),
  province: (_number, { account }) => account.organisation.province,
  choice: () => '',
  flag: () => true,
  serials: () => [],
  lookup: () => null,
};

/** The first day of a row is a birth day, fitting the identity number above; papers are issued later. */
const BIRTH_DAY = '21/07/1985';

export function fullDraft(procedure: CompiledProcedure, options: SampleOptions): Draft {
  const settings = { ...procedure.profile.settings, today: options.today };
  const begun = procedure.begin(options.account, settings, (key) => key);
  const sections = procedure.definition.sections.map((section) => {
    const given = begun.sections[section.id] ?? {};
    return [section.id, { ...given, ...filled(section.fields.filter(({ id }) => procedure.field([section.id, id])?.kind.isEmpty(given[id] ?? '') === true), 0, options) }] as const;
  });
  const rows = Array.from({ length: options.rows }, (_, index) => sampleRow(procedure, index + 1, options));
  return { sections: Object.fromEntries(sections), rows };
}

export function sampleRow(procedure: CompiledProcedure, number: number, options: SampleOptions): Row {
  const { fields } = procedure.definition.rows;
  const birth = fields.find(({ kind }) => kind === 'day');
  const values = { ...filled(fields, number, options), ...(birth === undefined ? {} : { [birth.id]: BIRTH_DAY }) };
  return { id: `row-${number}`, values: { ...values, ...chosen(procedure, options.held?.[number - 1]) } };
}

/** What a row keeps of the certificate or device that it was chosen by, as far as nobody is asked for it. */
function chosen({ definition: { rows } }: CompiledProcedure, held: HeldCertificate | undefined): FieldValues {
  if (rows.source === undefined || held === undefined) return {};
  const facts = { ...held, deviceSerial: held.device?.serial ?? '', deviceKind: held.device?.kind ?? '', validFrom: day(held.validFrom), validTo: day(held.validTo) };
  const kept = Object.entries<HoldingFact>(rows.source.fill).filter(([id]) => rows.fields.some((field) => field.id === id && (field.asked === false || field.readOnly === true)));
  return Object.fromEntries(kept.map(([id, fact]) => [id, facts[fact] ?? '']));
}

function day(iso: string): string {
  return showDay(fromIsoDay(iso));
}

function filled(fields: readonly FieldDefinition[], number: number, options: SampleOptions): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.id, valueOf(field, number, options)]));
}

/** A definition's own options go before what a kind would have. */
function valueOf({ kind, options }: FieldDefinition, number: number, sample: SampleOptions): FieldValue {
  const own = typeof options === 'object' ? options.find(({ visible }) => visible === undefined) : undefined;
  return own === undefined ? VALUES[kind](number, sample) : own.value;
}
