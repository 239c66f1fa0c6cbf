/** Procedure 04 in English, key for key. */
import type { vi } from '../renew-or-change.strings.js';
import { frame, recipient } from './frame.js';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...frame,
  ...recipient,
  'form-title': 'RENEWAL AND CHANGE OF INFORMATION OF CERTIFICATES',
  subject: 'Re: request to renew certificates and change their information',
  'rows.add': 'Choose certificates',
  'rows.empty': 'No certificate chosen yet.',
  'rows.noun': 'certificates',
  'rows.section.change': '1. Change of information',
  'rows.section.extend': '2. Renewal',
  'row.serial': 'Certificate serial',
  'row.name': 'Name of the certificate',
  'row.name.change': 'Change the name of the certificate',
  'row.official-email': 'Official e-mail address',
  'row.official-email.change': 'Change the official e-mail address',
  'row.organisation': 'Workplace organisation',
  'row.organisation.change': 'Change the workplace organisation',
  'row.province': 'Province/City',
  'row.province.change': 'Change the province/city',
  'row.change.disabled': 'Tick “Change” beside it to edit.',
  'row.valid-from': 'Valid from',
  'row.valid-to': 'Valid until',
  'row.extend': 'Renew the certificate',
  'column.changed-fields': 'Information to change',
  'column.new-values': 'New information',
  'column.services': 'Service requested (4)',
  'column.extend': 'Renewal (5)',
  'column.change': 'Change (6)',
  'selector.title': 'CHOOSE CERTIFICATES TO RENEW OR CHANGE',
  'selector.confirm': 'Choose certificates',
  'selector.device-serial': 'Device serial',
  'selector.device-kind': 'Key storage device',
  'selector.group': 'Group',
  'slot.request':
    'Letter requesting renewal or change of information of certificates, confirmed by the organisation that directly manages the subscriber',
  'footnote.email': 'Official e-mail address that the subscriber gave when the certificate was requested.',
  'footnote.change': 'Used for a change of information.',
  'footnote.services':
    'For a renewal mark column (5) with "x"; for a change of information mark column (6) with "x"; for both mark columns (5) and (6).',
};
