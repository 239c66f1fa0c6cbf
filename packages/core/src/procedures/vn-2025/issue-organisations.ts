/** Procedure 02 since 1 July 2025: addresses of two levels, and twelve digits that are the tax code of persons alone (circular 86/2024/TT-BTC, art. 5). */
import type { ProcedureDefinition } from '../definition.js';
import { issueOrganisations as before } from '../vn-2024/issue-organisations.js';
import { since2025 } from './two-levels.js';

const since = since2025(before, {
  'row.address.hint': 'Nhập địa chỉ chi tiết (Số nhà, tên đường, ...) và chọn tỉnh thành phố, phường xã ở danh sách bên dưới',
  'row.tax-code.hint': 'Của cơ quan, tổ chức: 10 chữ số, hoặc thêm 3 chữ số của đơn vị phụ thuộc. Số định danh cá nhân chỉ là mã số thuế của cá nhân.',
});

export const issueOrganisations: ProcedureDefinition = {
  ...since,
  rows: { ...since.rows, fields: since.rows.fields.map((field) => (field.kind === 'tax-code' ? { ...field, hint: 'row.tax-code.hint' } : field)) },
};
