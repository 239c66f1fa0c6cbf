/** Procedure 02 in English, key for key. */
import type { vi } from '../issue-organisations.strings.js';
import { frame, recipient } from './frame.js';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...frame,
  ...recipient,
  'form-title': 'ISSUE OF CERTIFICATES TO ORGANISATIONS',
  subject: 'Re: request for certificates for organisations',
  'closing.recipients.default': '- As above;\n- Provincial People’s Committee;\n- Filed: Records.',
  'rows.add': 'Add organisation',
  'rows.empty': 'No organisation chosen yet.',
  'rows.noun': 'organisations',
  'row.organisation': 'Choose organisation',
  'row.organisation.placeholder': '--Choose an organisation--',
  'row.address': 'Address of the organisation',
  'row.address.hint': 'Enter the address in detail (house number, street ...) and choose province, district and commune from the lists below',
  'row.tax-code': 'Tax code',
  'row.tax-code.placeholder': 'Enter the tax code if there is one',
  'row.budget-code': 'Budget-relation code',
  'row.budget-code.placeholder': 'Enter the budget-relation code if there is one',
  'row.official-email': 'Official e-mail address',
  'column.organisation': 'Name of the organisation',
  'column.address': 'Address',
  'column.identifiers': 'Identifiers of the subscriber',
  'column.province': 'Province/City',
  'column.official-email': 'Official e-mail address',
  'slot.request':
    'Request of the person whom the organisation put in charge of its certificate, confirmed by the head of the organisation that directly manages it',
  'footnote.province': 'Province/City of the organisation.',
  'footnote.email':
    'Mailbox of the organisation that uses the certificate, issued by a state body (gmail, yahoo, hotmail... addresses are not used).',
};
