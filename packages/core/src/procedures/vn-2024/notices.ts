/** What lists say of the procedures under `vn-2024`: decree 68/2024/NĐ-CP, its articles and its forms. */
import type { OwnKey, ProcedureNotice } from '../definition.js';
import { PROCEDURE_IDS } from '../ids.js';
import { notices as before } from '../vn-2018/notices.js';
import { inTermsOf68 } from './decree-68.js';

const basis = { 'basis.decree': 'Nghị định 68/2024/NĐ-CP ngày 25/6/2024' } as const;

/** Three working days: decree 68/2024, art. 11. How long the others take could not be read. */
const issueTime = 'Thời hạn: 3 ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ.';
const dueTime = 'Thời hạn: theo ngày hẹn trả ghi trong hồ sơ sau khi cơ quan tiếp nhận.';
const channel = 'Hồ sơ là văn bản điện tử ký số. Đơn vị chưa có chứng thư chữ ký số thì ký, đóng dấu rồi quét.';

/** Own details of each procedure, over those that the terms make of the notices before. */
const DETAILS: Readonly<Record<string, Readonly<Record<OwnKey, string>>>> = {
  [PROCEDURE_IDS.issueIndividuals]: {
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11; Mẫu số 01.',
  },
  [PROCEDURE_IDS.issueOrganisations]: {
    'details.condition': 'Cấp lần đầu cần có quyết định thành lập hoặc văn bản xác nhận của người đứng đầu cơ quan, tổ chức cấp trên.',
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11; Mẫu số 02.',
  },
  [PROCEDURE_IDS.issueDevices]: {
    'details.time': issueTime,
    'details.channel': channel,
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11; Mẫu số 03.',
  },
  [PROCEDURE_IDS.renewOrChange]: {
    'details.condition': 'Thời gian gia hạn không quá 3 năm. Nên đề nghị khi thời hạn còn ít nhất 60 ngày.',
    'details.change': 'Thay đổi thông tin khi cá nhân chuyển cơ quan, đổi thư điện tử công vụ; khi tổ chức đổi tên, đổi địa chỉ.',
    'details.time': dueTime,
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 9, Điều 12 đến Điều 16; Mẫu số 04.',
  },
  [PROCEDURE_IDS.revokeCertificates]: {
    'details.return': 'Sau khi thu hồi, thiết bị lưu khóa bí mật được bàn giao trong 5 ngày làm việc, có biên bản (Mẫu số 08); mất thiết bị thì lập Mẫu số 09.',
    'details.time': dueTime,
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 17 đến Điều 20; Mẫu số 05.',
  },
  [PROCEDURE_IDS.restoreDevices]: {
    'details.who': 'Gửi tổ chức cung cấp dịch vụ chứng thực chữ ký số chuyên dùng công vụ, hoặc đơn vị được ủy quyền tại tỉnh.',
    'details.basis': 'Căn cứ: Nghị định 68/2024/NĐ-CP, Điều 22; Mẫu số 06.',
  },
};

/** Details as they follow each other. */
const ORDER = ['who', 'condition', 'change', 'papers', 'return', 'channel', 'time', 'provisional', 'basis'];

/** Whether there is a fee could not be read, so nothing is said of it. */
const UNKNOWN = 'details.fee';

export const notices: readonly ProcedureNotice[] = before.map((notice) => {
  const own = DETAILS[notice.id] ?? {};
  const details = [...new Set([...notice.details, ...Object.keys(own)])].filter((key) => key !== UNKNOWN).sort(inOrder);
  const words = inTermsOf68(notice.strings);
  const kept = Object.entries(words).filter(([key]) => key !== UNKNOWN && !key.startsWith('basis.'));
  return { ...notice, profile: 'vn-2024', legalBasis: ['basis.decree'], details, strings: { ...Object.fromEntries(kept), ...basis, ...own } };
});

function inOrder(one: OwnKey, other: OwnKey): number {
  return place(one) - place(other);
}

function place(key: OwnKey): number {
  return ORDER.indexOf(key.slice('details.'.length));
}
