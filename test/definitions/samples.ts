/** A full dossier for any definition, made from the kinds of its fields. */
import type {
  Account,
  CompiledProcedure,
  Draft,
  FieldDefinition,
  FieldKind,
  FieldValue,
  FieldValues,
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
  choice: 'Viettel',
  flag: true,
  serials: ['5401010463ce97bc376e362d88c2ee97'],
  lookup: { email: 'nguyenthihoa@lamgiang.gov.vn', outcome: 'existing' },
};

/** Days that are not of birth come later. */
function rightValue(field: FieldDefinition): FieldValue {
  return field.kind === 'day' && !/birth/iu.test(field.id) ? '22/06/2021' : RIGHT[field.kind];
}

export function fullDraft({ definition }: CompiledProcedure): Draft {
  const values = (fields: readonly FieldDefinition[]): FieldValues =>
    Object.fromEntries(fields.map((field) => [field.id, rightValue(field)]));
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
