/** Profile `vn-2018`: decree 130/2018/NĐ-CP with circular 185/2019/TT-BQP, the law that the manual of 2023 describes. */
import type { Profile } from '../definition.js';

export const profile: Profile = {
  id: 'vn-2018',
  law: { vi: 'Nghị định 130/2018/NĐ-CP', en: 'decree 130/2018/NĐ-CP' },
  from: '2018-11-15',
  to: '2024-08-14',
  settings: {
    officialEmail: {
      // The manual names gmail, yahoo and hotmail "..."; the rest are their like.
      refused: [
        'gmail.com',
        'googlemail.com',
        'yahoo.com',
        'yahoo.com.vn',
        'ymail.com',
        'hotmail.com',
        'outlook.com',
        'live.com',
        'msn.com',
        'icloud.com',
        'me.com',
        'aol.com',
        'proton.me',
        'protonmail.com',
        'zoho.com',
        'mail.ru',
        'yandex.com',
        'gmx.com',
      ],
      trusted: ['.gov.vn', '.dcs.vn', '.chinhphu.vn'],
    },
    severities: {},
    addresses: 'vn-2018',
    // The manual's footnote names three operators, its list of choices only two; spelled as the operators spell themselves.
    operators: ['Viettel', 'Vinaphone', 'MobiFone'],
  },
  // The manual's sample: received on 04/02/2020, due on 25/02/2020.
  processing: { '*': 15 },
};
