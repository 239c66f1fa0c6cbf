/** What lists say of the procedures under `vn-2024`, in English. */
import type { OwnWords } from '../../bundle.js';
import { PROCEDURE_IDS } from '../../ids.js';
import { en as before } from '../../vn-2018/en/notices.js';

const basis = { 'basis.decree': 'Decree 68/2024/NĐ-CP of 25 June 2024' } as const;
const issueTime = 'Time: 3 working days once a valid dossier has been received.';
const dueTime = 'Time: by the due date that the dossier shows once the authority has received it.';
const channel =
  'The dossier is an electronic document with a digital signature. An organisation that has no certificate yet signs, seals and scans it.';

const OWN: Readonly<Record<string, OwnWords>> = {
  [PROCEDURE_IDS.issueIndividuals]: {
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, articles 10 and 11; form 01.',
  },
  [PROCEDURE_IDS.issueOrganisations]: {
    'details.condition': 'A first certificate needs the founding decision, or a confirmation by the head of the superior body.',
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, articles 10 and 11; form 02.',
  },
  [PROCEDURE_IDS.issueDevices]: {
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, articles 10 and 11; form 03.',
  },
  [PROCEDURE_IDS.renewOrChange]: {
    'details.condition': 'A renewal lasts 3 years at most. It is best asked for while at least 60 days of validity remain.',
    'details.change': 'Information changes when a person moves to another body or gets another mailbox, and when an organisation is renamed or moves.',
    'details.time': dueTime,
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, articles 9 and 12 to 16; form 04.',
  },
  [PROCEDURE_IDS.revokeCertificates]: {
    'details.return':
      'After revocation the key storage device is handed over within 5 working days, with minutes (form 08); of a lost device, form 09 is drawn up.',
    'details.time': dueTime,
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, articles 17 to 20; form 05.',
  },
  [PROCEDURE_IDS.restoreDevices]: {
    'details.who': 'Sent to the official-duty certification authority, or to the body that it has authorised in the province.',
    'details.basis': 'Legal basis: decree 68/2024/NĐ-CP, article 22; form 06.',
  },
};

export const en: Readonly<Record<string, OwnWords>> = Object.fromEntries(
  Object.entries(before).map(([id, words]) => {
    const kept = Object.entries(words).filter(([key]) => key !== 'details.fee' && !key.startsWith('basis.'));
    return [id, { ...Object.fromEntries(kept), ...basis, ...OWN[id] }];
  }),
);
