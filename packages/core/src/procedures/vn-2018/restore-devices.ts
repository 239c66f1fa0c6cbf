/** Procedure 06, as the list of services announces it: restoring locked key storage devices. */
import type { ProcedureNotice } from '../definition.js';

export const restoreDevices: ProcedureNotice = {
  id: 'restore-devices',
  profile: 'vn-2018',
  code: '06',
  group: 'group',
  title: 'title',
  summary: 'summary',
  details: ['details.who', 'details.papers', 'details.basis'],
  strings: {
    group: 'Khôi phục thiết bị',
    title: '06-Khôi phục thiết bị lưu khóa bí mật',
    summary: 'Thiết bị bị khóa vì nhập sai mật khẩu quá số lần cho phép.',
    'details.who': 'Chỉ tổ chức cung cấp dịch vụ chứng thực chữ ký số chuyên dùng Chính phủ mới được khôi phục thiết bị.',
    'details.papers':
      'Thành phần hồ sơ: văn bản đề nghị khôi phục thiết bị lưu khóa bí mật của thuê bao có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
    'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 73; Thông tư 185/2019/TT-BQP.',
  },
};
