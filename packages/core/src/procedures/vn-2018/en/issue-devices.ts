/** Procedure 03 in English. */
export const en = {
  group: 'New certificates',
  title: '03-List of devices, services and software for which certificates are requested',
  summary: 'Servers, sites and software that the organisation owns or manages.',
  'details.who': 'The device, service or software is owned or managed by an organisation with legal personality.',
  'details.basis': 'Legal basis: decree 130/2018/NĐ-CP; circular 185/2019/TT-BQP.',
};
