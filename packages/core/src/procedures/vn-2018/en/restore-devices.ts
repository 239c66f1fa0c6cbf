/** Procedure 06 in English. */
export const en = {
  group: 'Device recovery',
  title: '06-Restoring key storage devices',
  summary: 'A device that locked itself after too many wrong passwords.',
  'details.who': 'Only the certification authority of the Government may restore a device.',
  'details.papers':
    'Papers: letter requesting to restore the subscriber’s device, confirmed by the organisation that directly manages the subscriber.',
  'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 73; circular 185/2019/TT-BQP.',
};
