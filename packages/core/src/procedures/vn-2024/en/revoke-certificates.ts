/** Procedure 05 under decree 68/2024/NĐ-CP, in English. */
import { en as before } from '../../vn-2018/en/revoke-certificates.js';
import { recipient } from './decree-68.js';

export const en: typeof before = {
  ...before,
  ...recipient,
  subject: 'Re: request to revoke official-duty digital signature certificates',
  'column.id-document': 'Personal identity number/Issued on, issued by',
};
