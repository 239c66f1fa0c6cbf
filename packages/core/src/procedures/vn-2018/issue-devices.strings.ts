/** The words of procedure 03: its title is the manual's, the rest is worded after procedures 01 and 02. */
import { frame, recipient } from './frame.strings.js';

export const vi = {
  ...frame,
  ...recipient,
  'form-title': 'CẤP CHỨNG THƯ SỐ CHO THIẾT BỊ, DỊCH VỤ, PHẦN MỀM',
  subject: 'V/v đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm',
  'rows.add': 'Thêm thiết bị, dịch vụ, phần mềm',
  'rows.empty': 'Chưa chọn thiết bị, dịch vụ, phần mềm.',
  'rows.noun': 'thiết bị, dịch vụ, phần mềm',
  'rows.provisional': 'Các cột của danh sách này là tạm thời, sẽ được thay khi có biểu mẫu chính thức.',
  'row.name': 'Tên thiết bị, dịch vụ, phần mềm',
  'row.kind': 'Loại (thiết bị/dịch vụ/phần mềm)',
  'row.kind.placeholder': '--Chọn loại--',
  'row.kind.device': 'Thiết bị',
  'row.kind.service': 'Dịch vụ',
  'row.kind.software': 'Phần mềm',
  'row.version': 'Phiên bản',
  'row.host': 'Tên miền hoặc địa chỉ IP',
  'row.host.placeholder': 'ví dụ dichvu.lamgiang.gov.vn',
  'row.organisation': 'Cơ quan, tổ chức quản lý',
  'row.organisation.placeholder': 'Gõ tên hoặc mã định danh',
  'row.province': 'Tỉnh/Thành phố',
  'row.official-email': 'Địa chỉ thư điện tử công vụ',
  'row.previous-serial': 'Số hiệu chứng thư số cũ (nếu có)',
  'column.kind': 'Loại',
  'slot.request':
    'Văn bản đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm có xác nhận của cơ quan, tổ chức quản lý trực tiếp',
  'footnote.province': 'Tỉnh/Thành phố của cơ quan, tổ chức quản lý.',
  'footnote.email':
    'Địa chỉ hộp thư điện tử được cấp bởi cơ quan nhà nước (không sử dụng các địa chỉ thư điện tử gmail, yahoo, hotmail...).',
} as const;
