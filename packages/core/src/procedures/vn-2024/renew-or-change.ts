/**
 * Procedure 04 under decree 68/2024/NĐ-CP: renewal of certificates and change of their information. Form 04 of the decree.
 * The 60 days of the decree before stay as a warning: what this one asks of a renewal could not be read.
 */
import type { ProcedureDefinition } from '../definition.js';
import { renewOrChange as before } from '../vn-2018/renew-or-change.js';
import { recipient, underDecree68 } from './decree-68.js';

export const renewOrChange: ProcedureDefinition = underDecree68(before, {
  ...recipient,
  subject: 'V/v đề nghị gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số chuyên dùng công vụ',
});
