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
    vi: {
      group: 'Khôi phục thiết bị',
      title: '06-Khôi phục thiết bị lưu khóa bí mật',
      summary: 'Thiết bị bị khóa vì nhập sai mật khẩu quá số lần cho phép.',
      'details.who': 'Chỉ tổ chức cung cấp dịch vụ chứng thực chữ ký số chuyên dùng Chính phủ mới được khôi phục thiết bị.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị khôi phục thiết bị lưu khóa bí mật của thuê bao có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
      'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 73; Thông tư 185/2019/TT-BQP.',
    },
    en: {
      group: 'Device recovery',
      title: '06-Restoring key storage devices',
      summary: 'A device that locked itself after too many wrong passwords.',
      'details.who': 'Only the certification authority of the Government may restore a device.',
      'details.papers':
        'Papers: letter requesting to restore the subscriber’s device, confirmed by the organisation that directly manages the subscriber.',
      'details.basis': 'Legal basis: decree 130/2018/NĐ-CP, article 73; circular 185/2019/TT-BQP.',
    },
  },
};
