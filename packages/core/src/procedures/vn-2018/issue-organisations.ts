/** Procedure 02: issue of certificates to organisations. Forms 03 and 04 of circular 185/2019/TT-BQP, labels of the manual of 2023. */
import type { ProcedureDefinition } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { closing, commitment, letter, recipient, recipientRules, recipientThenList, signedLetter } from './frame.js';
import { vi } from './issue-organisations.strings.js';

export const issueOrganisations: ProcedureDefinition = {
  id: PROCEDURE_IDS.issueOrganisations,
  profile: 'vn-2018',
  code: '02',
  formTitle: 'form-title',
  subject: 'subject',
  addressee: 'addressee',
  sections: [letter, recipient, closing('3'), commitment],
  rows: {
    title: 'rows.title',
    addLabel: 'rows.add',
    empty: 'rows.empty',
    noun: 'rows.noun',
    min: 1,
    max: 10_000,
    organisationFacts: {
      field: 'organisation',
      fill: { address: 'address', taxCode: 'taxCode', budgetCode: 'budgetCode', officialEmail: 'officialEmail' },
    },
    fields: [
      {
        id: 'organisation',
        kind: 'organisation',
        label: 'row.organisation',
        placeholder: 'row.organisation.placeholder',
        required: true,
        span: 4,
      },
      { id: 'address', kind: 'address', label: 'row.address', hint: 'row.address.hint', required: true, span: 4 },
      { id: 'taxCode', kind: 'tax-code', label: 'row.tax-code', placeholder: 'row.tax-code.placeholder' },
      { id: 'budgetCode', kind: 'budget-code', label: 'row.budget-code', placeholder: 'row.budget-code.placeholder' },
      { id: 'officialEmail', kind: 'official-email', label: 'row.official-email', footnote: '2', required: true, span: 4 },
    ],
    columns: [
      { id: 'organisation', label: 'column.organisation', fields: ['organisation'], title: true, width: 1.6 },
      { id: 'address', label: 'column.address', fields: ['address'], key: true, width: 2 },
      { id: 'taxCode', label: 'row.tax-code', group: 'column.identifiers', fields: ['taxCode'], key: true, look: 'number' },
      { id: 'budgetCode', label: 'row.budget-code', group: 'column.identifiers', fields: ['budgetCode'], width: 0.9, look: 'number' },
      { id: 'province', label: 'column.province', footnote: '1', fields: ['address'], show: 'province' },
      { id: 'officialEmail', label: 'column.official-email', footnote: '2', fields: ['officialEmail'], key: true, width: 1.6, look: 'email' },
    ],
    unique: [{ field: 'organisation', code: 'rows.same-organisation' }],
    carryOver: [],
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
