/** The authority's desk in its states: the queue, the review with remarks and acts, requests for accounts. */
import { Failure, type Backend, type RegistrationRequest, type RegistrationStatus } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { aClaimed, aHouse, aMended, aQueue, filed, IDS, manyRows, withRequests } from './desk-scenes.js';
import { press, sees } from './wizard-scenes.js';

export default { title: 'Bàn xử lý' } satisfies Meta;

const over = (backend: () => Promise<Backend>) => ({ ctso: { backend } });
const bent = async (backend: Promise<Backend>, desk: Partial<Backend['desk']>): Promise<Backend> => {
  const standing = await backend;
  return { ...standing, desk: { ...standing.desk, ...desk } };
};

const queue = (filter = '') => () => html`<ctso-desk .filter=${filter}></ctso-desk>`;
export const Queue: StoryObj = { name: 'Hàng chờ của cán bộ', render: queue(), parameters: over(() => aQueue('minh-duc')) };
export const QueueOfClerk: StoryObj = { name: 'Hàng chờ của văn thư', render: queue(), parameters: over(() => aQueue('van-thu')) };
export const QueueMine: StoryObj = { name: 'Hàng chờ, của tôi', render: queue('whose=me'), parameters: over(() => aQueue('minh-duc')) };
export const QueueNoMatch: StoryObj = { name: 'Hàng chờ, không có hồ sơ khớp', render: queue('text=999'), parameters: over(() => aQueue('minh-duc')) };
export const QueueEmpty: StoryObj = { name: 'Hàng chờ trống', render: queue(), parameters: over(() => aHouse().as('minh-duc')) };
export const QueueWaiting: StoryObj = { name: 'Hàng chờ đang tải', render: queue(), parameters: over(() => bent(aQueue('minh-duc'), { dossiers: () => new Promise<never>(() => undefined) })) };
export const QueueLost: StoryObj = { name: 'Hàng chờ chưa tải được', render: queue(), parameters: over(() => bent(aQueue('minh-duc'), { dossiers: () => Promise.reject(new Failure('unavailable')) })) };
export const TakeOver: StoryObj = { name: 'Hỏi trước khi nhận thay', render: queue(), parameters: over(() => aQueue('minh-duc')), play: ({ canvasElement }) => press(canvasElement, 'Nhận thay') };

const review = () => html`<ctso-desk-review dossier=${IDS[0]}></ctso-desk-review>`;
const unclaimed = async (): Promise<Backend> => {
  const house = aHouse();
  await filed(house, IDS[0]);
  return house.as('minh-duc');
};
type Play = NonNullable<StoryObj['play']>;
const act = (kind: string): Play => async ({ canvasElement }) => {
  await sees(canvasElement, `[data-act="${kind}"]`);
  canvasElement.querySelector('ctso-desk-review')?.shadowRoot?.querySelector<HTMLElement>(`[data-act="${kind}"]`)?.click();
  await sees(canvasElement, 'dialog[open]');
};
export const NotTaken: StoryObj = { name: 'Hồ sơ chưa ai nhận', render: review, parameters: over(unclaimed) };
export const Remarks: StoryObj = { name: 'Hồ sơ có ý kiến chưa gửi', render: review, parameters: over(() => aClaimed()) };
export const Mended: StoryObj = { name: 'Hồ sơ nộp lại sau bổ sung', render: review, parameters: over(aMended) };
export const Long: StoryObj = { name: 'Hồ sơ 2.000 dòng', render: review, parameters: over(() => aClaimed({ notes: [], rows: manyRows(2000) })) };
export const Receive: StoryObj = { name: 'Tiếp nhận', render: review, parameters: over(() => aClaimed()), play: act('receive') };
export const ReceiveUncertain: StoryObj = {
  name: 'Tiếp nhận, lịch nghỉ chưa công bố',
  render: review,
  parameters: over(async () => {
    const officer = await aClaimed();
    return bent(Promise.resolve(officer), { get: async (input) => ({ ...(await officer.desk.get(input)), proposal: { dueOn: '2027-01-08', workingDays: 15, certain: false } }) });
  }),
  play: act('receive'),
};
export const Supplement: StoryObj = { name: 'Yêu cầu bổ sung', render: review, parameters: over(() => aClaimed()), play: act('supplement') };
export const Refuse: StoryObj = { name: 'Từ chối', render: review, parameters: over(() => aClaimed()), play: act('refuse') };
export const Return: StoryObj = { name: 'Trả kết quả', render: () => html`<ctso-desk-review dossier=${IDS[3]}></ctso-desk-review>`, parameters: over(() => aQueue('minh-duc')), play: act('return') };
export const Register: StoryObj = { name: 'Văn thư vào sổ', render: () => html`<ctso-desk-review dossier=${IDS[2]}></ctso-desk-review>`, parameters: over(() => aQueue('van-thu')), play: act('register') };
export const NotFound: StoryObj = { name: 'Không mở được', render: review, parameters: over(() => aHouse().as('minh-duc')) };

const aRequest = (id: string, status: RegistrationStatus, given: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  id, status, revision: 1, standing: 0, registeredAt: '2026-11-19T02:00:00Z',
  path: [{ id: 'H99', name: 'UBND tỉnh Lam Giang' }, { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' }],
  answers: {
    organisation: { organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' }, isNew: false, phone: '02543851234', address: null, parentAuthority: 'UBND tỉnh Lam Giang' },
    recipient: { fullName: 'Trần Văn Bình', position: 'Văn thư', mobile: '0987648487', officialEmail: 'binh@snv.lamgiang.gov.vn', idNumber: '030185004127', idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH' },
    account: { email: 'van.thu@snv.lamgiang.gov.vn', committed: true },
  },
  ...given,
});
const REQUESTS = [
  aRequest('1', 'activated', { standing: 1 }), aRequest('2', 'registered'),
  aRequest('3', 'refused', { decidedAt: '2026-11-20T01:00:00Z', decidedBy: 'minh-duc@ca.gov.vn', reason: 'Đơn vị đã có tài khoản.' }),
];
const requests = (filter: string) => () => html`<ctso-desk-registrations .filter=${filter}></ctso-desk-registrations>`;
const first: Play = ({ canvasElement }) => press(canvasElement, 'Sở Nội vụ tỉnh Lam Giang');
export const Requests: StoryObj = { name: 'Yêu cầu cấp tài khoản', render: requests('status='), parameters: over(() => withRequests(REQUESTS)) };
export const Request: StoryObj = { name: 'Một yêu cầu chờ duyệt', render: requests('status=activated'), parameters: over(() => withRequests(REQUESTS)), play: first };
export const RequestRefused: StoryObj = { name: 'Một yêu cầu bị từ chối', render: requests('status=refused'), parameters: over(() => withRequests(REQUESTS)), play: first };
export const NoRequests: StoryObj = { name: 'Không có yêu cầu', render: requests('status=activated'), parameters: over(() => withRequests([])) };
