/** Procedure 04 under decree 68/2024/NĐ-CP, in English. */
import { en as before } from '../../vn-2018/en/renew-or-change.js';
import { recipient } from './decree-68.js';

export const en: typeof before = {
  ...before,
  ...recipient,
  subject: 'Re: request to renew official-duty digital signature certificates and change their information',
};
