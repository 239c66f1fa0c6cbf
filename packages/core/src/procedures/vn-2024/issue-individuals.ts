/**
 * Procedure 01 under decree 68/2024/NĐ-CP: issue of certificates to individuals. Form 01 of the decree.
 * Columns are those of 2023, with one number for identity.
 */
import type { ProcedureDefinition } from '../definition.js';
import { issueIndividuals as before } from '../vn-2018/issue-individuals.js';
import { recipient, underDecree68 } from './decree-68.js';

export const issueIndividuals: ProcedureDefinition = underDecree68(before, {
  ...recipient,
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân',
  'row.id-number': 'Số định danh cá nhân',
  'column.id-document': 'Số định danh cá nhân/ Ngày cấp, nơi cấp',
});
