/** The words of procedure 02, as the manual of 2023 has them. */
import { frame, recipient } from './frame.strings.js';

export const vi = {
  ...frame,
  ...recipient,
  'form-title': 'CẤP CHỨNG THƯ SỐ CHO CƠ QUAN, TỔ CHỨC',
  subject: 'V/v đề nghị cấp chứng thư số cho cơ quan, tổ chức',
  'closing.recipients.default': '- Như trên;\n- UBND tỉnh;\n- Lưu: VT.',
  'rows.add': 'Thêm cơ quan, tổ chức',
  'rows.empty': 'Chưa chọn tổ chức.',
  'rows.noun': 'cơ quan, tổ chức',
  'row.organisation': 'Chọn cơ quan, tổ chức',
  'row.organisation.placeholder': '--Chọn Tổ chức--',
  'row.address': 'Địa chỉ cơ quan, tổ chức',
  'row.address.hint':
    'Nhập địa chỉ chi tiết (Số nhà, tên đường, ...) và chọn tỉnh thành phố, quận huyện, phường xã ở danh sách bên dưới',
  'row.tax-code': 'Mã số thuế',
  'row.tax-code.placeholder': 'Nhập Mã số thuế nếu có',
  'row.budget-code': 'Mã quan hệ ngân sách',
  'row.budget-code.placeholder': 'Nhập Mã quan hệ ngân sách nếu có',
  'row.official-email': 'Địa chỉ thư công vụ',
  'column.organisation': 'Tên cơ quan, tổ chức',
  'column.address': 'Địa chỉ',
  'column.identifiers': 'Định danh của thuê bao',
  'column.province': 'Tỉnh/Thành phố',
  'column.official-email': 'Địa chỉ thư điện tử công vụ',
  'slot.request':
    'Văn bản đề nghị của người được cơ quan, tổ chức giao quản lý chứng thư số của cơ quan, tổ chức và được người đứng đầu cơ quan, tổ chức quản lý trực tiếp xác nhận',
  'footnote.province': 'Tỉnh/Thành phố của cơ quan, tổ chức.',
  'footnote.email':
    'Địa chỉ hộp thư điện tử của cơ quan, tổ chức sử dụng chứng thư số được cấp bởi cơ quan nhà nước (không sử dụng các địa chỉ thư điện tử gmail, yahoo, hotmail...).',
} as const;
