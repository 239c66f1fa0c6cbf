/** Procedure 02 under decree 68/2024/NĐ-CP: issue of certificates to organisations. Form 02 of the decree. */
import type { ProcedureDefinition } from '../definition.js';
import { issueOrganisations as before } from '../vn-2018/issue-organisations.js';
import { recipient, underDecree68 } from './decree-68.js';

export const issueOrganisations: ProcedureDefinition = underDecree68(before, {
  ...recipient,
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cơ quan, tổ chức',
});
