/** A dossier of the wizard's scenes as an officer has sent it back, as it stands at the backend. */
import type { MemoryBackend } from '@ctso/backends/memory';
import { ANSWERS, permitted, standingAt, type Attachment, type Dossier, type Draft, type HistoryEntry, type KnownStatus, type Path, type Remark } from '@ctso/core';
import { aDraft, DOSSIER, GOOD_ROWS, standing } from './wizard-scenes.js';

const officer = { name: 'Trần Minh Đức', organisation: 'Phòng Tiếp nhận' };
const clerk = { name: 'van.thu@snv.lamgiang.gov.vn', organisation: 'Sở Nội vụ tỉnh Lam Giang' };

const TOLD: readonly (readonly [id: string, path: Path, text: string])[] = [
  ['11111111-0000-4000-8000-000000000001', ['letter', 'symbol'], 'Số ký hiệu khác với văn bản gửi kèm.'],
  ['11111111-0000-4000-8000-000000000002', ['rows', 'vuongtq', 'idNumber'], 'Số CCCD không khớp ảnh chụp thẻ gửi kèm. Đề nghị kiểm tra 3 chữ số cuối.'],
  ['11111111-0000-4000-8000-000000000003', ['rows', 'quynhdn', 'position'], 'Chức vụ không có trong quyết định bổ nhiệm gửi kèm.'],
  ['11111111-0000-4000-8000-000000000004', ['slots', 'request'], 'Văn bản chưa có chữ ký số của người ký.'],
];
const [SYMBOL, IDENTITY] = TOLD.map(([id]) => id);

export const NOTE = 'Bổ sung trước 17:00 ngày 27/11/2026. Gặp khó khăn xin gọi số 024 3773 8668.';

export interface SentBack {
  readonly status?: KnownStatus;
  /** How the applicant has answered so far. */
  readonly answered?: 'nothing' | 'some' | 'all';
  readonly remarks?: readonly Remark[];
  readonly draft?: Draft;
  readonly results?: readonly Attachment[];
  readonly history?: readonly HistoryEntry[];
}

const entry = (at: string, actor: HistoryEntry['actor'], act: string, from: string | undefined, to: string, note?: string): HistoryEntry => ({
  at, actor, act, to, ...(from === undefined ? {} : { from }), ...(note === undefined ? {} : { note }),
});

export const HISTORY: readonly HistoryEntry[] = [
  entry('2026-11-17T03:24:00Z', officer, 'supplement', 'processing', 'supplement', NOTE),
  entry('2026-11-16T07:10:00Z', officer, 'register', 'records-office', 'processing', '1284'),
  entry('2026-11-16T02:04:00Z', officer, 'receive', 'submitted', 'records-office'),
  entry('2026-11-16T02:01:00Z', officer, 'claim', 'submitted', 'submitted'),
  entry('2026-11-13T08:43:00Z', clerk, 'submit', 'draft', 'submitted'),
  entry('2026-11-13T07:58:00Z', clerk, 'create', undefined, 'draft'),
];

const RETURNED = [entry('2026-11-19T07:00:00Z', officer, 'return', 'processing', 'returned', 'Nhận thiết bị tại Phòng Tiếp nhận.'), ...HISTORY];
const RESULTS: readonly Attachment[] = [1, 2].map((number) => ({
  id: `result-${String(number)}`, slot: `result-${String(number)}`, name: number === 1 ? 'Thông báo kết quả.pdf' : 'Danh sách chứng thư số.pdf',
  type: 'application/pdf', size: 214_000 * number, uploadedAt: '2026-11-19T07:00:00Z', sha256: '0'.repeat(64),
}));

/** Two thousand people, of whom seven were remarked on. */
export const MANY: Draft = aDraft(Array.from({ length: 2000 }, (_, index) => {
  const [first] = GOOD_ROWS;
  const mailbox = `nguoi${String(index + 1)}@snv.lamgiang.gov.vn`;
  return { id: `r${String(index + 1)}`, values: { ...first?.values, officialEmail: mailbox, fullName: `Nguyễn Văn ${String(index + 1)}`, idNumber: `0301850${String(index + 10_000)}`, lookup: { email: mailbox, outcome: 'new' as const } } };
}));
export const SEVEN: readonly Remark[] = [3, 250, 251, 777, 1200, 1650, 1999].map((number) => remark(`22222222-0000-4000-8000-${String(number).padStart(12, '0')}`, ['rows', `r${String(number)}`, 'position'], 'Chức vụ chưa đúng.', 'Trưởng phòng'));

function remark(id: string, path: Path, text: string, before: Remark['before']): Remark {
  return { id, path, text, at: '2026-11-17T03:20:00Z', actor: officer, before };
}

/** The memory backend knows it as a draft, and takes what is typed; the wizard meets it as it was sent back. */
export async function sentBack({ status = 'supplement', answered = 'nothing', remarks, draft = aDraft(), results = [], history = HISTORY }: SentBack = {}): Promise<MemoryBackend> {
  const told = (dossier: Dossier): Dossier => ({
    ...dossier,
    status,
    permitted: permitted(status),
    receiptCode: 'VGCA-261116-0012',
    submittedAt: '2026-11-13T08:43:00Z',
    receivedAt: '2026-11-16T02:04:00Z',
    dueOn: '2026-12-07',
    attachments: [...dossier.attachments, ...results],
    remarks: remarks ?? TOLD.map(([id, path, text]) => remark(id, path, text, path[0] === 'slots' ? (dossier.attachments[0]?.id ?? null) : standingAt(path, { draft, attachments: [] }))),
  });
  return standing({
    draft: answeredDraft(draft, answered),
    signed: true,
    dossiers: (dossiers) => ({ get: async (input, options) => told(await dossiers.get(input, options)), history: () => Promise.resolve({ items: history }) }),
  });
}

function answeredDraft(draft: Draft, answered: NonNullable<SentBack['answered']>): Draft {
  if (answered === 'nothing') return draft;
  const all = Object.fromEntries(TOLD.slice(2).map(([id]) => [id, 'Đúng như hồ sơ; quyết định bổ nhiệm có ở trang 2.']));
  const answers = answered === 'all' ? all : Object.fromEntries(Object.entries(all).slice(0, 1));
  const rows = draft.rows.map((row) => (row.id === 'vuongtq' ? { ...row, values: { ...row.values, idNumber: '001090012378' } } : row));
  return { sections: { ...draft.sections, letter: { ...draft.sections['letter'], symbol: '48/SNV-VP' }, [ANSWERS]: answers }, rows };
}

export const returned = (): Promise<MemoryBackend> => sentBack({ status: 'returned', answered: 'all', results: RESULTS, history: RETURNED });
export { DOSSIER, IDENTITY, SYMBOL };
