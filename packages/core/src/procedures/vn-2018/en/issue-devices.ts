/** Procedure 03 in English, key for key. */
import type { vi } from '../issue-devices.strings.js';
import { frame, recipient } from './frame.js';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...frame,
  ...recipient,
  'form-title': 'ISSUE OF CERTIFICATES TO DEVICES, SERVICES AND SOFTWARE',
  subject: 'Re: request for certificates for devices, services and software',
  'rows.add': 'Add device, service or software',
  'rows.empty': 'No device, service or software chosen yet.',
  'rows.noun': 'devices, services and software',
  'rows.provisional': 'The columns of this list are provisional and will be replaced once the official form is known.',
  'row.name': 'Name of the device, service or software',
  'row.kind': 'Kind (device/service/software)',
  'row.kind.placeholder': '--Choose a kind--',
  'row.kind.device': 'Device',
  'row.kind.service': 'Service',
  'row.kind.software': 'Software',
  'row.version': 'Version',
  'row.host': 'Domain name or IP address',
  'row.host.placeholder': 'e.g. dichvu.lamgiang.gov.vn',
  'row.organisation': 'Managing organisation',
  'row.organisation.placeholder': 'Type a name or identifier code',
  'row.province': 'Province/City',
  'row.official-email': 'Official e-mail address',
  'row.previous-serial': 'Previous certificate serial (if any)',
  'column.kind': 'Kind',
  'slot.request': 'Letter requesting certificates for devices, services and software, confirmed by the organisation that directly manages them',
  'footnote.province': 'Province/City of the managing organisation.',
  'footnote.email': 'Mailbox issued by a state body (gmail, yahoo, hotmail... addresses are not used).',
};
