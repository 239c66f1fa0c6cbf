/** Procedure 06 under decree 68/2024/NĐ-CP, in English. */
import { en as before } from '../../vn-2018/en/restore-devices.js';

export const en: typeof before = {
  ...before,
  'coordinator.id-number': 'Personal identity number',
};
