/** Procedure 05: revocation of certificates. Labels of the manual of 2023; reasons after decree 68/2024/NĐ-CP, art. 17. */
import type { FieldDefinition, OptionDefinition, ProcedureDefinition } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { closing, commitment, letter, recipient, recipientRules, recipientThenList, signedLetter } from './frame.js';
import { vi } from './revoke-certificates.strings.js';

function only(group: string, values: readonly string[]): readonly OptionDefinition[] {
  const visible = { equals: { field: 'group', value: group } };
  return values.map((value) => ({ value, label: `reason.${value}`, visible }));
}

function forAll(values: readonly string[]): readonly OptionDefinition[] {
  return values.map((value) => ({ value, label: `reason.${value}` }));
}

const REASONS: readonly OptionDefinition[] = [
  ...only('individual', ['retired', 'resigned', 'deceased', 'position-changed']),
  ...only('organisation', ['dissolved', 'split', 'merged']),
  ...only('device', ['ceased']),
  ...forAll(['device-lost', 'device-damaged', 'key-compromised', 'unsafe', 'manager-request', 'authority-request', 'other']),
];

const isOther = { equals: { field: 'reason', value: 'other' } };

/** Facts of the certificate: kept with the row, printed, not asked. */
const presentFields: readonly FieldDefinition[] = [
  { id: 'serial', kind: 'certificate-serial', label: 'row.serial', asked: false },
  { id: 'name', kind: 'text', label: 'row.name', asked: false },
  { id: 'group', kind: 'text', label: 'selector.group', asked: false },
  { id: 'idNumber', kind: 'text', label: 'column.id-document', asked: false },
  { id: 'idIssuedBy', kind: 'text', label: 'column.id-document', asked: false },
  { id: 'idIssuedOn', kind: 'text', label: 'column.id-document', asked: false },
  { id: 'taxCode', kind: 'text', label: 'column.tax-code', asked: false },
  { id: 'budgetCode', kind: 'text', label: 'column.budget-code', asked: false },
  { id: 'officialEmail', kind: 'text', label: 'row.official-email', asked: false },
  { id: 'deviceSerial', kind: 'text', label: 'row.device-serial', asked: false },
];

export const revokeCertificates: ProcedureDefinition = {
  id: PROCEDURE_IDS.revokeCertificates,
  profile: 'vn-2018',
  code: '05',
  formTitle: 'form-title',
  subject: 'subject',
  addressee: 'addressee',
  sections: [letter, recipient, closing('5'), commitment],
  rows: {
    title: 'rows.title',
    addLabel: 'rows.add',
    empty: 'rows.empty',
    noun: 'rows.noun',
    min: 1,
    max: 10_000,
    source: {
      from: 'certificates',
      title: 'selector.title',
      confirm: 'selector.confirm',
      key: 'serial',
      fill: {
        serial: 'serial',
        name: 'name',
        group: 'group',
        idNumber: 'idNumber',
        idIssuedBy: 'idIssuedBy',
        idIssuedOn: 'idIssuedOn',
        taxCode: 'taxCode',
        budgetCode: 'budgetCode',
        officialEmail: 'officialEmail',
        deviceSerial: 'deviceSerial',
      },
      ask: ['reason', 'reasonNote'],
      columns: [
        { fact: 'name', label: 'row.name' },
        { fact: 'officialEmail', label: 'row.official-email' },
        { fact: 'serial', label: 'row.serial' },
        { fact: 'deviceSerial', label: 'row.device-serial' },
        { fact: 'group', label: 'selector.group' },
        { fact: 'validTo', label: 'selector.valid-to' },
      ],
    },
    fields: [
      ...presentFields,
      { id: 'reason', kind: 'choice', label: 'row.reason', placeholder: 'row.reason.placeholder', required: true, options: REASONS, span: 4 },
      { id: 'reasonNote', kind: 'text', label: 'row.reason-note', required: true, visible: isOther, span: 4 },
    ],
    columns: [
      { id: 'name', label: 'row.name', fields: ['name'], title: true, width: 1.3 },
      { id: 'idDocument', label: 'column.id-document', footnote: '1', fields: ['idNumber', 'idIssuedBy', 'idIssuedOn'], join: ' / ', width: 1.5, look: 'number' },
      { id: 'taxCode', label: 'column.tax-code', footnote: '2', fields: ['taxCode'], look: 'number' },
      { id: 'budgetCode', label: 'column.budget-code', footnote: '3', fields: ['budgetCode'], width: 0.9, look: 'number' },
      { id: 'officialEmail', label: 'row.official-email', footnote: '4', fields: ['officialEmail'], key: true, width: 1.5, look: 'email' },
      { id: 'serial', label: 'row.serial', fields: ['serial'], key: true, width: 1.5, look: 'serials' },
      { id: 'deviceSerial', label: 'row.device-serial', fields: ['deviceSerial'], key: true, look: 'number' },
      { id: 'reason', label: 'row.reason', fields: ['reason', 'reasonNote'], join: ': ', key: true, width: 1.3 },
    ],
    unique: [{ field: 'serial', code: 'rows.same-certificate' }],
    carryOver: [],
  },
  rules: recipientRules,
  slots: [signedLetter],
  footnotes: [
    { mark: '1', text: 'footnote.individual' },
    { mark: '2', text: 'footnote.organisation' },
    { mark: '3', text: 'footnote.organisation' },
    { mark: '4', text: 'footnote.email' },
    { mark: '5', text: 'footnote.signer' },
  ],
  document: recipientThenList,
  strings: vi,
};
