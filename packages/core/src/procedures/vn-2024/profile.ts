/** Profile `vn-2024`: decree 68/2024/NĐ-CP, with terms and forms of its own. */
import type { Profile } from '../definition.js';
import { profile as before } from '../vn-2018/profile.js';

export const profile: Profile = {
  id: 'vn-2024',
  law: { vi: 'Nghị định 68/2024/NĐ-CP', en: 'decree 68/2024/NĐ-CP' },
  from: '2024-08-15',
  // The decree goes on. What ends is the district level: from 1 July 2025 addresses have two levels, and dossiers are begun under `vn-2025`.
  to: '2025-06-30',
  settings: before.settings,
  // Article 11 says so of issuing; what the decree says of the others was not read.
  processing: { '*': 3 },
};
