/** What lists say of the procedures under `vn-2018`, in English. */
import type { OwnWords } from '../../bundle.js';
import { PROCEDURE_IDS } from '../../ids.js';

const basis = {
  'basis.decree': 'Decree 130/2018/NĐ-CP of 27 September 2018',
  'basis.circular': 'Circular 185/2019/TT-BQP of 4 December 2019',
} as const;

export const en: Readonly<Record<string, OwnWords>> = {
  [PROCEDURE_IDS.issueIndividuals]: {
    ...basis,
    group: 'New certificates',
    title: '01-List of individuals for whom new certificates are requested',
    summary: 'Officials and public employees with an official e-mail address. Answered by the day that the receiving authority names.',
    'details.who': 'The organisation that directly manages the individuals lists them and files for them; individuals do not file.',
    'details.papers':
      'Papers: the letter requesting certificates for individuals, confirmed by the organisation that directly manages them. The letter is written from the form.',
    'details.time': 'Time: by the due date that the dossier shows once the authority has received it.',
    'details.fee': 'Fee: none.',
    noun: 'individuals',
  },
  [PROCEDURE_IDS.issueOrganisations]: {
    ...basis,
    group: 'New certificates',
    title: '02-List of organisations for which new certificates are requested',
    summary: 'Organisations with legal personality and a seal of their own.',
    'details.who': 'The organisation that directly manages them lists the organisations under it.',
    'details.papers':
      'Papers: request of the person whom the organisation put in charge of its certificate, confirmed by the head of the organisation that directly manages it. The letter is written from the form.',
    'details.time': 'Time: by the due date that the dossier shows once the authority has received it.',
    'details.fee': 'Fee: none.',
    noun: 'organisations',
  },
  [PROCEDURE_IDS.issueDevices]: {
    ...basis,
    group: 'New certificates',
    title: '03-List of devices, services and software for which certificates are requested',
    summary: 'Servers, sites and software that the organisation owns or manages.',
    'details.who': 'The device, service or software is owned or managed by an organisation with legal personality.',
    'details.papers':
      'Papers: the letter requesting certificates for devices, services and software, confirmed by the organisation that directly manages them. The letter is written from the form.',
    'details.time': 'Time: by the due date that the dossier shows once the authority has received it.',
    'details.provisional': 'The columns of the list are provisional and will be replaced once the official form is known.',
    noun: 'devices, services and software',
  },
  [PROCEDURE_IDS.renewOrChange]: {
    ...basis,
    group: 'Renewal, change, revocation',
    title: '04-Request to renew certificates (or change their information)',
    summary: 'Active certificates of the organisation that soon expire, or whose information has changed.',
    'details.condition': 'A certificate may be renewed once, while at least 60 days of its validity remain.',
    'details.papers':
      'Papers: letter requesting renewal or change of information, confirmed by the organisation that directly manages the subscriber.',
    'details.time': 'Time: 3 working days. Fee: none.',
    'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 63; circular 185/2019/TT-BQP.',
    noun: 'certificates',
  },
  [PROCEDURE_IDS.revokeCertificates]: {
    ...basis,
    group: 'Renewal, change, revocation',
    title: '05-Revocation of certificates',
    summary: 'Retirement, resignation, a lost or broken device, a leaked private key.',
    'details.papers': 'Papers: letter requesting revocation, confirmed by the organisation that directly manages the subscriber.',
    'details.return': 'After revocation the key storage device is handed over within 5 working days, with minutes.',
    'details.time': 'Time: 3 working days. Fee: none.',
    'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 71; circular 185/2019/TT-BQP.',
    noun: 'certificates',
  },
  [PROCEDURE_IDS.restoreDevices]: {
    ...basis,
    group: 'Device recovery',
    title: '06-Restoring key storage devices',
    summary: 'A device that locked itself after too many wrong passwords.',
    'details.who': 'Only the certification authority of the Government may restore a device.',
    'details.papers':
      'Papers: letter requesting to restore the subscriber’s device, confirmed by the organisation that directly manages the subscriber.',
    'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 73; circular 185/2019/TT-BQP.',
    noun: 'devices',
  },
};
