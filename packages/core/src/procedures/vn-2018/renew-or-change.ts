/** Procedure 04, as the list of services announces it: renewal of certificates and change of their information. */
import type { ProcedureNotice } from '../definition.js';

export const renewOrChange: ProcedureNotice = {
  id: 'renew-or-change',
  profile: 'vn-2018',
  code: '04',
  group: 'group',
  title: 'title',
  summary: 'summary',
  details: ['details.condition', 'details.papers', 'details.time', 'details.basis'],
  strings: {
    group: 'Gia hạn, thay đổi, thu hồi',
    title: '04-Đề nghị gia hạn (thay đổi nội dung thông tin) chứng thư số',
    summary: 'Chứng thư số đang hoạt động của đơn vị sắp hết hạn, hoặc có thông tin đã thay đổi.',
    'details.condition': 'Mỗi chứng thư số được gia hạn một lần, khi thời hạn còn ít nhất 60 ngày.',
    'details.papers':
      'Thành phần hồ sơ: văn bản đề nghị gia hạn, thay đổi nội dung thông tin của chứng thư số có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
    'details.time': 'Thời hạn: 3 ngày làm việc. Lệ phí: không.',
    'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 63; Thông tư 185/2019/TT-BQP.',
  },
};
