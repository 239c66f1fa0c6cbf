/** Procedure 02 since 1 July 2025, in English. */
import { en as before } from '../../vn-2024/en/issue-organisations.js';

export const en: Readonly<Record<keyof typeof before | 'row.tax-code.hint', string>> = {
  ...before,
  'row.address.hint': 'Enter the address in detail (house number, street ...) and choose province and commune from the lists below',
  'row.tax-code.hint': 'Of an organisation: 10 digits, or 3 more of a dependent unit. A personal identity number is the tax code of a person only.',
};
