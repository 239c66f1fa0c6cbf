/** A full dossier for any definition, made from the kinds of its fields. */
import type {
  Account,
  CompiledProcedure,
  Draft,
  FieldDefinition,
  FieldKind,
  FieldValue,
  FieldValues,
  OptionDefinition,
  ProcedureDefinition,
  Settings,
  Translate,
} from '@ctso/core';

/** One right value of each kind, which agree with each other: the birth year of the number is that of the first day. */
const RIGHT: Readonly<Record<FieldKind, FieldValue>> = {
  text: 'Nguyễn Thị Hoa',
  lines: '- Như trên;\n- Lưu: VT.',
  'official-email': 'nguyenthihoa@lamgiang.gov.vn',
  identity: '030185004127',
  mobile: '0987648487',
  day: '21/07/1985',
  'document-symbol': '125/SNV-VP',
  organisation: { id: 'o1', name: 'Sở Nội vụ tỉnh Lam Giang' },
  province: '79',
  'tax-code': '0100109106',
  'budget-code': '0007800',
  'organisation-code': 'H55.242',
  phone: '02543851234',
  'certificate-serial': '5401010463ce97bc376e362d88c2ee97',
  'device-serial': '029708EF',
  address: {
    scheme: 'vn-2018',
    detail: '34 đường Phạm Hùng',
    province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
    district: { code: '', name: 'Thành phố Bà Rịa' },
    commune: { code: '26551', name: 'phường Phước Trung' },
  },
  choice: 'Viettel',
  flag: true,
  serials: ['5401010463ce97bc376e362d88c2ee97'],
  lookup: { email: 'nguyenthihoa@lamgiang.gov.vn', outcome: 'existing' },
};

/** Another right value, for what must differ from what is there already. */
const OTHER: Partial<Record<FieldKind, FieldValue>> = {
  text: 'Nguyễn Thị Hoa Mai',
  'official-email': 'nguyenthihoamai@lamgiang.gov.vn',
  organisation: { id: 'o2', name: 'Sở Tài chính tỉnh Lam Giang' },
  province: '01',
};

/** The field that a rule of this name is given for an argument, in the rows. */
function fieldsOfRule({ rules }: ProcedureDefinition, name: string, argument: string): readonly (string | undefined)[] {
  return rules.map((use) => ('rule' in use && use.rule === name ? use.args[argument] : undefined));
}

/** Days that are not of birth come later, and the end of a validity is far ahead. */
function rightValue(field: FieldDefinition, definition: ProcedureDefinition): FieldValue {
  if (fieldsOfRule(definition, 'differs', 'value').includes(field.id)) return OTHER[field.kind] ?? RIGHT[field.kind];
  if (fieldsOfRule(definition, 'validity-left', 'until').includes(field.id)) return '31/12/2030';
  if (Array.isArray(field.options)) return (field.options as readonly OptionDefinition[]).find(({ visible }) => visible === undefined)?.value ?? '';
  return field.kind === 'day' && !/birth/iu.test(field.id) ? '22/06/2021' : RIGHT[field.kind];
}

export function fullDraft({ definition }: CompiledProcedure): Draft {
  const values = (fields: readonly FieldDefinition[]): FieldValues =>
    Object.fromEntries(fields.map((field) => [field.id, rightValue(field, definition)]));
  return {
    sections: Object.fromEntries(definition.sections.map((section) => [section.id, values(section.fields)])),
    rows: [{ id: 'r1', values: values(definition.rows.fields) }],
  };
}

export function emptyDraft(procedure: CompiledProcedure, settings: Settings, translate: Translate = (key) => key): Draft {
  return procedure.begin(account, settings, translate);
}

const account: Account = {
  id: 'a1',
  email: 'van.thu@snv.lamgiang.gov.vn',
  organisation: { id: 'o1', name: 'Sở Nội vụ', parentAuthority: 'UBND tỉnh Lam Giang', place: 'Lam Giang', province: '79' },
  recipient: {},
  signer: { capacities: '', name: '' },
};
