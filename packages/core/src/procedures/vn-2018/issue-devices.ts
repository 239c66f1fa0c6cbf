/** Procedure 03, as the list of services announces it: issue of certificates to devices, services and software. */
import type { ProcedureNotice } from '../definition.js';

export const issueDevices: ProcedureNotice = {
  id: 'issue-devices',
  profile: 'vn-2018',
  code: '03',
  group: 'group',
  title: 'title',
  summary: 'summary',
  details: ['details.who', 'details.basis'],
  strings: {
    group: 'Cấp mới chứng thư số',
    title: '03-Danh sách đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm',
    summary: 'Máy chủ, trang thông tin, phần mềm do cơ quan sở hữu hoặc quản lý.',
    'details.who': 'Thiết bị, dịch vụ, phần mềm phải thuộc sở hữu hoặc quản lý của cơ quan, tổ chức có tư cách pháp nhân.',
    'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP; Thông tư 185/2019/TT-BQP.',
  },
};
