/** The dossier table in its states: every status, just filed, empty, waiting, not to be had, the menu, the question, the history. */
import { Failure, permitted, type Dossiers, type DossierSummary } from '@ctso/core';
import type { CtsoDossierTable } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aBackend, notices, procedure } from './world.js';

export default { title: 'Danh sách hồ sơ' } satisfies Meta;

function aSummary(id: string, status: string, given: Partial<DossierSummary> = {}): DossierSummary {
  return {
    id,
    procedure: { id: procedure.definition.id, profile: procedure.definition.profile },
    status,
    organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' },
    rowCount: 6,
    symbol: '125/SNV-VP',
    revision: 1,
    createdAt: '2026-11-13T02:00:00Z',
    updatedAt: '2026-11-20T02:40:00Z',
    permitted: permitted(status),
    ...(status === 'draft' ? {} : { submittedAt: '2026-11-13T08:43:00Z' }),
    ...given,
  };
}

/** One dossier of each status, each of another procedure. */
const EACH: readonly DossierSummary[] = [
  aSummary('1', 'submitted', { submittedAt: '2026-11-20T02:40:00Z' }),
  aSummary('2', 'supplement', { receiptCode: 'VGCA-261116-0012', receivedAt: '2026-11-16T02:04:00Z', rowCount: 14 }),
  aSummary('3', 'records-office', { receiptCode: 'VGCA-261112-0007', receivedAt: '2026-11-12T07:31:00Z', dueOn: '2026-12-03' }),
  aSummary('4', 'draft', { symbol: '', rowCount: 1 }),
  aSummary('5', 'leader', { statusLabel: 'Đang trình lãnh đạo ký duyệt', receiptCode: 'VGCA-261105-0003', dueOn: '2026-11-26' }),
  aSummary('6', 'returned', { receiptCode: 'VGCA-261028-0021' }),
].map((summary, index) => ({ ...summary, procedure: { id: notices[index]?.id ?? '', profile: procedure.definition.profile } }));

function over(summaries: readonly DossierSummary[], given: Partial<Dossiers> = {}): Dossiers {
  return {
    ...aBackend().dossiers,
    list: (query) => {
      const items = summaries.filter(({ status }) => query.status === undefined || status === query.status);
      const counts = Object.fromEntries(summaries.map(({ status }) => [status, summaries.filter((one) => one.status === status).length]));
      return Promise.resolve({ items, total: items.length, counts });
    },
    history: () =>
      Promise.resolve({
        items: [
          { at: '2026-11-17T02:00:00Z', actor: { name: 'Trần Minh Đức', organisation: 'Cục Chứng thực số và Bảo mật thông tin' }, act: 'ask', to: 'supplement', note: 'Hộp thư không phải thư công vụ.' },
          { at: '2026-11-13T08:43:00Z', actor: { name: 'van.thu@snv.lamgiang.gov.vn', organisation: 'Sở Nội vụ tỉnh Lam Giang' }, act: 'submit', to: 'submitted' },
        ],
      }),
    ...given,
  };
}

const table = (source: Dossiers, highlight = ''): TemplateResult => html`<ctso-dossier-table .source=${source} .highlight=${highlight}></ctso-dossier-table>`;
const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });

async function choose(canvas: HTMLElement, id: string, place: number): Promise<void> {
  const root = canvas.querySelector<CtsoDossierTable>('ctso-dossier-table')?.shadowRoot;
  while (!root?.querySelector('[data-id]')) await frame();
  const menu = root.querySelector(`[data-id="${id}"] ctso-act-menu`)?.shadowRoot;
  menu?.querySelector<HTMLElement>('.btn')?.click();
  while (!menu?.querySelector('.menu')) await frame();
  if (place >= 0) menu.querySelectorAll<HTMLElement>('.menu-item')[place]?.click();
}

export const EachStatus: StoryObj = { name: 'Mọi trạng thái', render: () => table(over(EACH)) };
export const JustFiled: StoryObj = { name: 'Vừa nộp', render: () => table(over(EACH), '1') };
export const JustSaved: StoryObj = { name: 'Vừa lưu dự thảo', render: () => table(over(EACH), '4') };
export const Empty: StoryObj = { name: 'Chưa có hồ sơ', render: () => table(over([])) };
export const Waiting: StoryObj = { name: 'Đang tải', render: () => table(over([], { list: () => new Promise<never>(() => undefined) })) };
export const NotToBeHad: StoryObj = { name: 'Chưa tải được', render: () => table(over([], { list: () => Promise.reject(new Failure('unavailable')) })) };
export const Menu: StoryObj = { name: 'Thao tác', render: () => table(over(EACH)), play: ({ canvasElement }) => choose(canvasElement, '2', -1) };
export const Question: StoryObj = { name: 'Hỏi trước khi xóa', render: () => table(over(EACH)), play: ({ canvasElement }) => choose(canvasElement, '4', 2) };
export const Undo: StoryObj = {
  name: 'Hoàn tác khi xóa',
  render: () => table(over(EACH)),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '4', 2);
    const root = canvasElement.querySelector<CtsoDossierTable>('ctso-dossier-table')?.shadowRoot;
    const question = root?.querySelector('ctso-question')?.shadowRoot;
    while (!question?.querySelector('dialog[open]')) await frame();
    question.querySelector<HTMLElement>('.yes')?.click();
    while (!root?.querySelector('.toast')) await frame();
  },
};
export const ByAddress: StoryObj = {
  name: 'Theo địa chỉ: lọc, tìm, xếp',
  render: () => html`<ctso-dossier-table .source=${over(EACH)} .view=${'status=supplement&sort=dueOn&order=asc&from=01%2F10%2F2026'}></ctso-dossier-table>`,
};
export const Exporting: StoryObj = {
  name: 'Đang xuất danh sách',
  render: () => {
    let asked = 0;
    const source = over(EACH);
    return table({ ...source, list: (query) => ((asked += 1) === 1 ? source.list(query) : new Promise<never>(() => undefined)) });
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector<CtsoDossierTable>('ctso-dossier-table')?.shadowRoot;
    while (!root?.querySelector('.export button')) await frame();
    root.querySelector<HTMLElement>('.export button')?.click();
  },
};
export const History: StoryObj = { name: 'Tiến trình xử lý', render: () => table(over(EACH)), play: ({ canvasElement }) => choose(canvasElement, '2', 2) };
