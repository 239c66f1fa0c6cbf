/** Procedure 05 in English. */
export const en = {
  group: 'Renewal, change, revocation',
  title: '05-Revocation of certificates',
  summary: 'Retirement, resignation, a lost or broken device, a leaked private key.',
  'details.papers': 'Papers: letter requesting revocation, confirmed by the organisation that directly manages the subscriber.',
  'details.return': 'After revocation the key storage device is handed over within 5 working days, with minutes.',
  'details.time': 'Time: 3 working days. Fee: none.',
  'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 71; circular 185/2019/TT-BQP.',
};
