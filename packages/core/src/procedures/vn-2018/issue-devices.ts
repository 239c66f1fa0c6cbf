/**
 * Procedure 03: issue of certificates to devices, services and software. The manual of 2023 names it and describes nothing of it, and the
 * annexes of circular 185/2019/TT-BQP and decree 68/2024/NĐ-CP could not be read: fields and columns of its list are provisional.
 */
import type { ProcedureDefinition, RowsDefinition } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { closing, commitment, letter, recipient, recipientRules, recipientThenList, signedLetter } from './frame.js';
import { vi } from './issue-devices.strings.js';

/** To be replaced as a whole by the columns of the form once it is known. */
const PROVISIONAL: Pick<RowsDefinition, 'provisional' | 'fields' | 'columns'> = {
  provisional: 'rows.provisional',
  fields: [
    { id: 'name', kind: 'text', label: 'row.name', required: true, span: 4 },
    {
      id: 'kind',
      kind: 'choice',
      label: 'row.kind',
      placeholder: 'row.kind.placeholder',
      required: true,
      options: [
        { value: 'device', label: 'row.kind.device' },
        { value: 'service', label: 'row.kind.service' },
        { value: 'software', label: 'row.kind.software' },
      ],
    },
    { id: 'version', kind: 'text', label: 'row.version', maxLength: 60 },
    { id: 'host', kind: 'text', label: 'row.host', placeholder: 'row.host.placeholder', span: 4 },
    {
      id: 'organisation',
      kind: 'organisation',
      label: 'row.organisation',
      placeholder: 'row.organisation.placeholder',
      required: true,
      span: 4,
    },
    { id: 'province', kind: 'province', label: 'row.province', footnote: '1', required: true },
    { id: 'officialEmail', kind: 'official-email', label: 'row.official-email', footnote: '2', required: true },
    { id: 'previousSerial', kind: 'certificate-serial', label: 'row.previous-serial', span: 4 },
  ],
  columns: [
    { id: 'name', label: 'row.name', fields: ['name'], title: true, width: 1.6 },
    { id: 'kind', label: 'column.kind', fields: ['kind'], key: true },
    { id: 'version', label: 'row.version', fields: ['version'], width: 0.8 },
    { id: 'host', label: 'row.host', fields: ['host'], width: 1.3, look: 'email' },
    { id: 'organisation', label: 'row.organisation', fields: ['organisation'], key: true, width: 1.5 },
    { id: 'province', label: 'row.province', footnote: '1', fields: ['province'], key: true },
    { id: 'officialEmail', label: 'row.official-email', footnote: '2', fields: ['officialEmail'], key: true, width: 1.6, look: 'email' },
    { id: 'previousSerial', label: 'row.previous-serial', fields: ['previousSerial'], width: 1.4, look: 'serials' },
  ],
};

export const issueDevices: ProcedureDefinition = {
  id: PROCEDURE_IDS.issueDevices,
  profile: 'vn-2018',
  code: '03',
  formTitle: 'form-title',
  subject: 'subject',
  addressee: 'addressee',
  sections: [letter, recipient, closing('3'), commitment],
  rows: {
    ...PROVISIONAL,
    title: 'rows.title',
    addLabel: 'rows.add',
    empty: 'rows.empty',
    noun: 'rows.noun',
    min: 1,
    max: 10_000,
    organisationFacts: { field: 'organisation', fill: { province: 'province' } },
    unique: [],
    carryOver: ['organisation', 'province', 'officialEmail'],
  },
  rules: recipientRules,
  slots: [signedLetter],
  footnotes: [
    { mark: '1', text: 'footnote.province' },
    { mark: '2', text: 'footnote.email' },
    { mark: '3', text: 'footnote.signer' },
  ],
  document: recipientThenList,
  strings: vi,
};
