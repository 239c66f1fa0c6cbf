/** Profile `vn-2025`: decree 68/2024/NĐ-CP since 34 provinces without districts, and since a person's identity number is a tax code. */
import type { Profile } from '../definition.js';
import { profile as before } from '../vn-2024/profile.js';

export const profile: Profile = {
  id: 'vn-2025',
  law: { vi: 'Nghị định 68/2024/NĐ-CP và địa giới hành chính hai cấp', en: 'decree 68/2024/NĐ-CP with two levels of administrative units' },
  from: '2025-07-01',
  settings: { ...before.settings, addresses: 'vn-2025' },
  processing: before.processing,
};
