/** What lists say of the procedures under `vn-2025`: as before, with where dossiers go since 1 July 2025. */
import type { ProcedureNotice } from '../definition.js';
import { notices as before } from '../vn-2024/notices.js';

const words = {
  'basis.units': 'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh',
  'details.addressee':
    'Hệ thống tiếp nhận: dichvucong.ca.gov.vn. Địa chỉ cơ quan tiếp nhận: Lô CN27A, Khu công nghệ cao Hòa Lạc, Thạch Thất, Hà Nội; điện thoại 024.3773.8668.',
} as const;

export const notices: readonly ProcedureNotice[] = before.map((notice) => ({
  ...notice,
  profile: 'vn-2025',
  legalBasis: [...notice.legalBasis, 'basis.units'],
  details: [...notice.details, 'details.addressee'],
  strings: { ...notice.strings, ...words },
}));
