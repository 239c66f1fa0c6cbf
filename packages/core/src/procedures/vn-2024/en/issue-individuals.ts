/** Procedure 01 under decree 68/2024/NĐ-CP, in English. */
import { en as before } from '../../vn-2018/en/issue-individuals.js';
import { recipient } from './decree-68.js';

export const en: typeof before = {
  ...before,
  ...recipient,
  subject: 'Re: request for official-duty digital signature certificates for individuals',
  'row.id-number': 'Personal identity number',
  'column.id-document': 'Personal identity number/ Issued on, issued by',
};
