/** Procedure 02, as the list of services announces it: issue of certificates to organisations. */
import type { ProcedureNotice } from '../definition.js';

export const issueOrganisations: ProcedureNotice = {
  id: 'issue-organisations',
  profile: 'vn-2018',
  code: '02',
  group: 'group',
  title: 'title',
  summary: 'summary',
  details: ['details.papers', 'details.basis'],
  strings: {
    group: 'Cấp mới chứng thư số',
    title: '02-Danh sách đề nghị cấp mới chứng thư số cho cơ quan, tổ chức',
    summary: 'Cơ quan, tổ chức có tư cách pháp nhân, con dấu riêng.',
    'details.papers':
      'Thành phần hồ sơ: văn bản đề nghị của người được cơ quan, tổ chức giao quản lý chứng thư số của cơ quan, tổ chức và được người đứng đầu cơ quan, tổ chức quản lý trực tiếp xác nhận.',
    'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP; Thông tư 185/2019/TT-BQP.',
  },
};
