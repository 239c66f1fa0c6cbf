/** Procedure 04 in English. */
export const en = {
  group: 'Renewal, change, revocation',
  title: '04-Request to renew certificates (or change their information)',
  summary: 'Active certificates of the organisation that soon expire, or whose information has changed.',
  'details.condition': 'A certificate may be renewed once, while at least 60 days of its validity remain.',
  'details.papers':
    'Papers: letter requesting renewal or change of information, confirmed by the organisation that directly manages the subscriber.',
  'details.time': 'Time: 3 working days. Fee: none.',
  'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 63; circular 185/2019/TT-BQP.',
};
