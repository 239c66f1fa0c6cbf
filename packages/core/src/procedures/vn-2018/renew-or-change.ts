/** Procedure 04: renewal of certificates and change of their information. Labels of the manual of 2023. */
import type { FieldDefinition, ProcedureDefinition } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { closing, commitment, letter, recipient, recipientRules, recipientThenList, signedLetter } from './frame.js';
import { vi } from './renew-or-change.strings.js';

/** What may change: the field of the new value and its kind, the flag that asks for it, and the field with the present value. */
const CHANGES = [
  { id: 'newName', kind: 'text', flag: 'changeName', present: 'name', words: 'row.name' },
  { id: 'newEmail', kind: 'official-email', flag: 'changeEmail', present: 'officialEmail', words: 'row.official-email' },
  { id: 'newOrganisation', kind: 'organisation', flag: 'changeOrganisation', present: 'organisation', words: 'row.organisation' },
  { id: 'newProvince', kind: 'province', flag: 'changeProvince', present: 'province', words: 'row.province' },
] as const;

const NEW_VALUES = CHANGES.map(({ id }) => id);
const FLAGS = CHANGES.map(({ flag }) => flag);

/** Each new value, usable once its flag beside it is ticked. */
const changeFields: readonly FieldDefinition[] = CHANGES.flatMap(({ id, kind, flag, words }): FieldDefinition[] => [
  {
    id,
    kind,
    label: words,
    section: 'rows.section.change',
    required: true,
    enabled: { equals: { field: flag, value: true } },
    disabledHint: 'row.change.disabled',
  },
  { id: flag, kind: 'flag', label: `${words}.change`, section: 'rows.section.change' },
]);

/** Facts of the certificate as it is: kept with the row, printed, not asked. */
const presentFields: readonly FieldDefinition[] = [
  { id: 'serial', kind: 'certificate-serial', label: 'row.serial', asked: false },
  { id: 'name', kind: 'text', label: 'row.name', asked: false },
  { id: 'officialEmail', kind: 'text', label: 'row.official-email', asked: false },
  { id: 'organisation', kind: 'organisation', label: 'row.organisation', asked: false },
  { id: 'province', kind: 'province', label: 'row.province', asked: false },
];

export const renewOrChange: ProcedureDefinition = {
  id: PROCEDURE_IDS.renewOrChange,
  profile: 'vn-2018',
  code: '04',
  formTitle: 'form-title',
  subject: 'subject',
  addressee: 'addressee',
  sections: [letter, recipient, closing('7'), commitment],
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
        officialEmail: 'officialEmail',
        organisation: 'organisation',
        province: 'province',
        newName: 'name',
        newEmail: 'officialEmail',
        newOrganisation: 'organisation',
        newProvince: 'province',
        validFrom: 'validFrom',
        validTo: 'validTo',
      },
      ask: ['extend'],
      columns: [
        { fact: 'name', label: 'row.name' },
        { fact: 'serial', label: 'row.serial' },
        { fact: 'deviceSerial', label: 'selector.device-serial' },
        { fact: 'deviceKind', label: 'selector.device-kind' },
        { fact: 'officialEmail', label: 'row.official-email', footnote: '1' },
        { fact: 'group', label: 'selector.group' },
        { fact: 'validTo', label: 'row.valid-to' },
      ],
    },
    fields: [
      ...presentFields,
      ...changeFields,
      { id: 'validFrom', kind: 'day', label: 'row.valid-from', section: 'rows.section.extend', readOnly: true },
      { id: 'validTo', kind: 'day', label: 'row.valid-to', section: 'rows.section.extend', readOnly: true },
      { id: 'extend', kind: 'flag', label: 'row.extend', section: 'rows.section.extend', span: 4 },
    ],
    columns: [
      { id: 'name', label: 'row.name', fields: ['name'], title: true, width: 1.3 },
      { id: 'serial', label: 'row.serial', fields: ['serial'], key: true, width: 1.5, look: 'serials' },
      { id: 'officialEmail', label: 'row.official-email', footnote: '1', fields: ['officialEmail'], width: 1.5, look: 'email' },
      { id: 'changedFields', label: 'column.changed-fields', footnote: '2', fields: NEW_VALUES, show: 'labels', key: true, width: 1.3 },
      { id: 'newValues', label: 'column.new-values', footnote: '3', fields: NEW_VALUES, join: '; ', key: true, width: 1.5 },
      { id: 'extend', label: 'column.extend', group: 'column.services', fields: ['extend'], show: 'tick', key: true, width: 0.6 },
      { id: 'change', label: 'column.change', group: 'column.services', fields: FLAGS, show: 'tick', width: 0.6 },
    ],
    unique: [{ field: 'serial', code: 'rows.same-certificate' }],
    carryOver: [],
  },
  rules: [
    ...recipientRules,
    {
      scope: 'rows',
      at: 'extend',
      code: 'change.nothing-chosen',
      requires: { any: ['extend', ...FLAGS].map((field) => ({ equals: { field, value: true } })) },
    },
    ...CHANGES.map(({ id, present }) => ({ rule: 'differs', scope: 'rows', args: { value: id, present } })),
    // Decree 130/2018, art. 63: renewal is asked for while at least 60 days remain.
    { rule: 'validity-left', scope: 'rows', args: { until: 'validTo', wanted: 'extend' }, numbers: { days: 60 } },
  ],
  slots: [signedLetter],
  footnotes: [
    { mark: '1', text: 'footnote.email' },
    { mark: '2', text: 'footnote.change' },
    { mark: '3', text: 'footnote.change' },
    { mark: '4', text: 'footnote.services' },
    { mark: '7', text: 'footnote.signer' },
  ],
  document: recipientThenList,
  strings: vi,
};
