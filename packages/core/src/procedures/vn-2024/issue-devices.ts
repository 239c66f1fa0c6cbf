/**
 * Procedure 03 under decree 68/2024/NĐ-CP: issue of certificates to devices, services and software. Form 03 of the decree.
 * Its columns are as provisional as before: the annex could not be read.
 */
import type { ProcedureDefinition } from '../definition.js';
import { issueDevices as before } from '../vn-2018/issue-devices.js';
import { recipient, underDecree68 } from './decree-68.js';

export const issueDevices: ProcedureDefinition = underDecree68(before, {
  ...recipient,
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho thiết bị, dịch vụ, phần mềm',
});
