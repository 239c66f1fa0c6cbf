/** Procedure 05, as the list of services announces it: revocation of certificates. */
import type { ProcedureNotice } from '../definition.js';

export const revokeCertificates: ProcedureNotice = {
  id: 'revoke-certificates',
  profile: 'vn-2018',
  code: '05',
  group: 'group',
  title: 'title',
  summary: 'summary',
  details: ['details.papers', 'details.return', 'details.time', 'details.basis'],
  strings: {
    group: 'Gia hạn, thay đổi, thu hồi',
    title: '05-Thu hồi chứng thư số',
    summary: 'Nghỉ hưu, thôi việc, mất hoặc hỏng thiết bị, lộ khóa bí mật.',
    'details.papers': 'Thành phần hồ sơ: văn bản đề nghị thu hồi chứng thư số có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
    'details.return': 'Sau khi thu hồi, thiết bị lưu khóa bí mật được bàn giao trong 5 ngày làm việc, có biên bản.',
    'details.time': 'Thời hạn: 3 ngày làm việc. Lệ phí: không.',
    'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 71; Thông tư 185/2019/TT-BQP.',
  },
};
