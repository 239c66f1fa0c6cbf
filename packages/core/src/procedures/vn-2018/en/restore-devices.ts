/** Procedure 06 in English, key for key. */
import type { vi } from '../restore-devices.strings.js';
import { frame } from './frame.js';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...frame,
  'form-title': 'RESTORING KEY STORAGE DEVICES',
  subject: 'Re: request to restore key storage devices',
  coordinator: '2. Contact person for restoring the devices:',
  'coordinator.hint': 'Filled in from the account of your organisation. Changes made here concern this dossier only.',
  'coordinator.full-name': 'Full name:',
  'coordinator.id-number': 'ID card/Citizen card/Passport number',
  'coordinator.mobile': 'Mobile phone:',
  'coordinator.organisation': 'Workplace organisation:',
  'coordinator.office-phone': 'Phone number of the office:',
  'rows.title': '1. Key storage devices to restore:',
  'rows.add': 'Choose key storage devices',
  'rows.empty': 'No key storage device chosen yet.',
  'rows.noun': 'devices',
  'row.device-serial': 'Serial of the key storage device',
  'row.name': 'Name of the certificate',
  'row.organisation': 'Workplace organisation',
  'row.official-email': 'Official e-mail address',
  'column.subscriber': 'Subscriber',
  'selector.title': 'CHOOSE KEY STORAGE DEVICES TO UNLOCK',
  'selector.confirm': 'Choose key storage devices',
  'slot.request': 'Letter requesting to restore the subscriber’s key storage device, confirmed by the organisation that directly manages the subscriber',
};
