/** The words of every letter in English, key for key. */
import type { frame as frameVi, recipient as recipientVi } from '../frame.strings.js';

export const frame: Readonly<Record<keyof typeof frameVi, string>> = {
  addressee: 'Department of Digital Certification and Information Security, Government Cipher Committee',
  letter: 'Letter of request',
  'letter.parent-authority': 'Governing body',
  'letter.parent-authority.placeholder': '(Enter the governing body)',
  'letter.organisation-name': 'Organisation',
  'letter.symbol': 'Number and symbol:',
  'letter.symbol.placeholder': '(Enter number and symbol)',
  'letter.place': 'Place',
  'letter.date': 'Date',
  'letter.addressee': 'To:',
  closing: 'Copies and signature',
  'closing.recipients': 'Copies to:',
  'closing.recipients.hint': 'One recipient a line.',
  'closing.recipients.default': '- As above;\n- Filed: Records.',
  'closing.capacities': 'Signer: capacity and position',
  'closing.signer': 'Full name of the signer',
  commitment: 'Commitment',
  'commitment.agreed': 'We confirm that what is registered here is as declared by our organisation.',
  'rows.title': '2. Number and list of registrations: {{count}}, namely:',
  'footnote.signer':
    'For the Ministries of National Defence, Public Security and Foreign Affairs: the head of the cipher organisation of that ministry.',
};

export const recipient: Readonly<Record<keyof typeof recipientVi, string>> = {
  recipient: '1. Recipient of the certificates (key storage devices):',
  'recipient.hint': 'Filled in from the account of your organisation. Changes made here concern this dossier only.',
  'recipient.full-name': 'Full name:',
  'recipient.id-number': 'ID card/Citizen card/Passport number',
  'recipient.id-issued-on': 'Issued on:',
  'recipient.id-issued-by': 'Issued by:',
  'recipient.position': 'Position:',
  'recipient.mobile': 'Mobile phone:',
  'recipient.official-email': 'Official e-mail address:',
  'recipient.address': 'Delivery address:',
};
