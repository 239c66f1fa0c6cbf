/** Procedure 06: restoring (unlocking) key storage devices. Labels of the manual of 2023, whose page bears the footnotes of procedure 05. */
import type { ProcedureDefinition, SectionDefinition } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { closing, commitment, letter, signedLetter } from './frame.js';
import { vi } from './restore-devices.strings.js';

/** The contact person, who stands here instead of a recipient. */
const coordinator: SectionDefinition = {
  id: 'coordinator',
  layout: 'facts',
  title: 'coordinator',
  hint: 'coordinator.hint',
  fields: [
    {
      id: 'fullName',
      kind: 'text',
      label: 'coordinator.full-name',
      required: true,
      prefill: { from: 'account-recipient', field: 'fullName' },
      autocomplete: 'name',
    },
    {
      id: 'idNumber',
      kind: 'identity',
      label: 'coordinator.id-number',
      required: true,
      prefill: { from: 'account-recipient', field: 'idNumber' },
    },
    {
      id: 'mobile',
      kind: 'mobile',
      label: 'coordinator.mobile',
      required: true,
      prefill: { from: 'account-recipient', field: 'mobile' },
      autocomplete: 'tel-national',
    },
    { id: 'officePhone', kind: 'phone', label: 'coordinator.office-phone', required: true },
    {
      id: 'organisation',
      kind: 'text',
      label: 'coordinator.organisation',
      required: true,
      span: 4,
      prefill: { from: 'account', fact: 'organisationName' },
    },
  ],
};

export const restoreDevices: ProcedureDefinition = {
  id: PROCEDURE_IDS.restoreDevices,
  profile: 'vn-2018',
  code: '06',
  formTitle: 'form-title',
  subject: 'subject',
  addressee: 'addressee',
  sections: [letter, coordinator, closing('1'), commitment],
  rows: {
    title: 'rows.title',
    addLabel: 'rows.add',
    empty: 'rows.empty',
    noun: 'rows.noun',
    min: 1,
    max: 10_000,
    source: {
      from: 'devices',
      title: 'selector.title',
      confirm: 'selector.confirm',
      key: 'deviceSerial',
      fill: { deviceSerial: 'deviceSerial', name: 'name', organisation: 'organisation', officialEmail: 'officialEmail' },
      ask: [],
      columns: [
        { fact: 'deviceSerial', label: 'row.device-serial' },
        { fact: 'name', label: 'row.name' },
        { fact: 'organisation', label: 'row.organisation' },
        { fact: 'officialEmail', label: 'row.official-email' },
      ],
    },
    fields: [
      { id: 'deviceSerial', kind: 'device-serial', label: 'row.device-serial', asked: false },
      { id: 'name', kind: 'text', label: 'row.name', asked: false },
      { id: 'organisation', kind: 'organisation', label: 'row.organisation', asked: false },
      { id: 'officialEmail', kind: 'text', label: 'row.official-email', asked: false },
    ],
    columns: [
      { id: 'deviceSerial', label: 'row.device-serial', fields: ['deviceSerial'], title: true, look: 'number' },
      { id: 'name', label: 'row.name', group: 'column.subscriber', fields: ['name'], key: true, width: 1.3 },
      { id: 'organisation', label: 'row.organisation', group: 'column.subscriber', fields: ['organisation'], key: true, width: 1.5 },
      { id: 'officialEmail', label: 'row.official-email', group: 'column.subscriber', fields: ['officialEmail'], key: true, width: 1.5, look: 'email' },
    ],
    unique: [{ field: 'deviceSerial', code: 'rows.same-device' }],
    carryOver: [],
  },
  rules: [],
  slots: [signedLetter],
  footnotes: [{ mark: '1', text: 'footnote.signer' }],
  document: [
    { block: 'letterhead' },
    { block: 'addressee' },
    { block: 'table' },
    { block: 'facts', section: 'coordinator' },
    { block: 'footnotes' },
    { block: 'closing' },
  ],
  strings: vi,
};
