/** The words of procedure 06, as the manual of 2023 has them. */
import { frame } from './frame.strings.js';

export const vi = {
  ...frame,
  'form-title': 'KHÔI PHỤC THIẾT BỊ LƯU KHÓA BÍ MẬT',
  subject: 'V/v đề nghị khôi phục thiết bị lưu khóa bí mật',
  coordinator: '2. Thông tin về người phối hợp hỗ trợ khôi phục thiết bị lưu khóa bí mật:',
  'coordinator.hint': 'Điền sẵn từ tài khoản của đơn vị. Sửa ở đây chỉ đổi hồ sơ này.',
  'coordinator.full-name': 'Họ và tên:',
  'coordinator.id-number': 'Số CMND/Thẻ CCCD/Hộ chiếu',
  'coordinator.mobile': 'Điện thoại di động:',
  'coordinator.organisation': 'Cơ quan, tổ chức công tác:',
  'coordinator.office-phone': 'Số điện thoại cơ quan:',
  'rows.title': '1. Thông tin về thiết bị lưu khóa bí mật cần khôi phục:',
  'rows.add': 'Chọn thiết bị lưu khóa bí mật',
  'rows.empty': 'Chưa chọn thiết bị lưu khóa bí mật.',
  'rows.noun': 'thiết bị',
  'row.device-serial': 'Số hiệu thiết bị lưu khóa bí mật',
  'row.name': 'Tên chứng thư số',
  'row.organisation': 'Cơ quan, tổ chức công tác',
  'row.official-email': 'Địa chỉ thư điện tử công vụ',
  'column.subscriber': 'Thông tin của thuê bao',
  'selector.title': 'CHỌN THIẾT BỊ LƯU KHÓA BÍ MẬT CẦN MỞ KHÓA',
  'selector.confirm': 'Chọn thiết bị lưu khóa bí mật',
  'slot.request':
    'Văn bản đề nghị khôi phục thiết bị lưu khóa bí mật của thuê bao có xác nhận của cơ quan, tổ chức quản lý trực tiếp',
} as const;
