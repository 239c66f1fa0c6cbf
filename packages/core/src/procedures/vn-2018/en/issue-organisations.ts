/** Procedure 02 in English. */
export const en = {
  group: 'New certificates',
  title: '02-List of organisations for which new certificates are requested',
  summary: 'Organisations with legal personality and a seal of their own.',
  'details.papers':
    'Papers: request of the person whom the organisation put in charge of its certificate, confirmed by the head of the organisation that directly manages it.',
  'details.basis': 'Legal basis: decree 130/2018/NĐ-CP; circular 185/2019/TT-BQP.',
};
