/**
 * Procedure 05 under decree 68/2024/NĐ-CP: revocation of certificates. Form 05 of the decree.
 * Columns are those of 2023, with one number for identity.
 */
import type { ProcedureDefinition } from '../definition.js';
import { revokeCertificates as before } from '../vn-2018/revoke-certificates.js';
import { recipient, underDecree68 } from './decree-68.js';

export const revokeCertificates: ProcedureDefinition = underDecree68(before, {
  ...recipient,
  subject: 'V/v đề nghị thu hồi chứng thư chữ ký số chuyên dùng công vụ',
  'column.id-document': 'Số định danh cá nhân/Ngày cấp, nơi cấp',
});
