/** What lists say of the procedures under `vn-2018`: titles and details, as the manual of 2023 and its law have them. */
import type { ProcedureNotice } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';

const notice = {
  profile: 'vn-2018',
  group: 'group',
  title: 'title',
  summary: 'summary',
  legalBasis: ['basis.decree', 'basis.circular'],
  noun: 'noun',
} as const;

const basis = {
  'basis.decree': 'Nghị định 130/2018/NĐ-CP ngày 27/9/2018',
  'basis.circular': 'Thông tư 185/2019/TT-BQP ngày 04/12/2019',
} as const;

export const notices: readonly ProcedureNotice[] = [
  {
    ...notice,
    id: PROCEDURE_IDS.issueIndividuals,
    code: '01',
    details: ['details.who', 'details.papers', 'details.time', 'details.fee'],
    strings: {
      ...basis,
      group: 'Cấp mới chứng thư số',
      title: '01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân',
      summary: 'Cán bộ, công chức, viên chức có thư điện tử công vụ. Trả kết quả theo ngày hẹn của cơ quan tiếp nhận.',
      'details.who': 'Cơ quan, tổ chức quản lý trực tiếp lập danh sách cá nhân thuộc đơn vị mình và nộp thay cho họ; cá nhân không tự nộp.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị cấp chứng thư số cho cá nhân có xác nhận của cơ quan, tổ chức quản lý trực tiếp. Hệ thống soạn sẵn văn bản này từ đơn đã nhập.',
      'details.time': 'Thời hạn: theo ngày hẹn trả ghi trong hồ sơ sau khi cơ quan tiếp nhận.',
      'details.fee': 'Lệ phí: không.',
      noun: 'cá nhân',
    },
  },
  {
    ...notice,
    id: PROCEDURE_IDS.issueOrganisations,
    code: '02',
    details: ['details.who', 'details.papers', 'details.time', 'details.fee'],
    strings: {
      ...basis,
      group: 'Cấp mới chứng thư số',
      title: '02-Danh sách đề nghị cấp mới chứng thư số cho cơ quan, tổ chức',
      summary: 'Cơ quan, tổ chức có tư cách pháp nhân, con dấu riêng.',
      'details.who': 'Cơ quan, tổ chức quản lý trực tiếp lập danh sách các cơ quan, tổ chức thuộc quyền quản lý của mình.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị của người được cơ quan, tổ chức giao quản lý chứng thư số của cơ quan, tổ chức và được người đứng đầu cơ quan, tổ chức quản lý trực tiếp xác nhận. Hệ thống soạn sẵn văn bản này từ đơn đã nhập.',
      'details.time': 'Thời hạn: theo ngày hẹn trả ghi trong hồ sơ sau khi cơ quan tiếp nhận.',
      'details.fee': 'Lệ phí: không.',
      noun: 'cơ quan, tổ chức',
    },
  },
  {
    ...notice,
    id: PROCEDURE_IDS.issueDevices,
    code: '03',
    details: ['details.who', 'details.papers', 'details.time', 'details.provisional'],
    strings: {
      ...basis,
      group: 'Cấp mới chứng thư số',
      title: '03-Danh sách đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm',
      summary: 'Máy chủ, trang thông tin, phần mềm do cơ quan sở hữu hoặc quản lý.',
      'details.who': 'Thiết bị, dịch vụ, phần mềm phải thuộc sở hữu hoặc quản lý của cơ quan, tổ chức có tư cách pháp nhân.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm có xác nhận của cơ quan, tổ chức quản lý trực tiếp. Hệ thống soạn sẵn văn bản này từ đơn đã nhập.',
      'details.time': 'Thời hạn: theo ngày hẹn trả ghi trong hồ sơ sau khi cơ quan tiếp nhận.',
      'details.provisional': 'Các cột của danh sách là tạm thời, sẽ được thay khi có biểu mẫu chính thức.',
      noun: 'thiết bị, dịch vụ, phần mềm',
    },
  },
  {
    ...notice,
    id: PROCEDURE_IDS.renewOrChange,
    code: '04',
    details: ['details.condition', 'details.papers', 'details.time', 'details.basis'],
    strings: {
      ...basis,
      group: 'Gia hạn, thay đổi, thu hồi',
      title: '04-Đề nghị gia hạn (thay đổi nội dung thông tin) chứng thư số',
      summary: 'Chứng thư số đang hoạt động của đơn vị sắp hết hạn, hoặc có thông tin đã thay đổi.',
      'details.condition': 'Mỗi chứng thư số được gia hạn một lần, khi thời hạn còn ít nhất 60 ngày.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị gia hạn, thay đổi nội dung thông tin của chứng thư số có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
      'details.time': 'Thời hạn: 3 ngày làm việc. Lệ phí: không.',
      'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 63; Thông tư 185/2019/TT-BQP.',
      noun: 'chứng thư số',
    },
  },
  {
    ...notice,
    id: PROCEDURE_IDS.revokeCertificates,
    code: '05',
    details: ['details.papers', 'details.return', 'details.time', 'details.basis'],
    strings: {
      ...basis,
      group: 'Gia hạn, thay đổi, thu hồi',
      title: '05-Thu hồi chứng thư số',
      summary: 'Nghỉ hưu, thôi việc, mất hoặc hỏng thiết bị, lộ khóa bí mật.',
      'details.papers': 'Thành phần hồ sơ: văn bản đề nghị thu hồi chứng thư số có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
      'details.return': 'Sau khi thu hồi, thiết bị lưu khóa bí mật được bàn giao trong 5 ngày làm việc, có biên bản.',
      'details.time': 'Thời hạn: 3 ngày làm việc. Lệ phí: không.',
      'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 71; Thông tư 185/2019/TT-BQP.',
      noun: 'chứng thư số',
    },
  },
  {
    ...notice,
    id: PROCEDURE_IDS.restoreDevices,
    code: '06',
    details: ['details.who', 'details.papers', 'details.basis'],
    strings: {
      ...basis,
      group: 'Khôi phục thiết bị',
      title: '06-Khôi phục thiết bị lưu khóa bí mật',
      summary: 'Thiết bị bị khóa vì nhập sai mật khẩu quá số lần cho phép.',
      'details.who': 'Chỉ tổ chức cung cấp dịch vụ chứng thực chữ ký số chuyên dùng Chính phủ mới được khôi phục thiết bị.',
      'details.papers':
        'Thành phần hồ sơ: văn bản đề nghị khôi phục thiết bị lưu khóa bí mật của thuê bao có xác nhận của cơ quan, tổ chức quản lý trực tiếp.',
      'details.basis': 'Căn cứ: Nghị định 130/2018/NĐ-CP, Điều 73; Thông tư 185/2019/TT-BQP.',
      noun: 'thiết bị',
    },
  },
];
