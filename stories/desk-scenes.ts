/** What the desk's stories stand on: the demo world with an officer and a clerk, and dossiers in the hands of each. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import type { Account, Backend, DeskAct, DeskRole, RegistrationRequest, RemarkNote, Row } from '@ctso/core';
import { NOW, procedure, world } from './world.js';
import { aDraft, GOOD_ROWS, SIGNED } from './wizard-scenes.js';

const AUTHORITY = { id: 'H99', name: 'Cục Chứng thực số và Bảo mật thông tin', parentAuthority: '', place: 'Hà Nội', province: '01' };
const person = (id: string, desk: readonly DeskRole[]): Account =>
  ({ id, email: `${id}@ca.gov.vn`, organisation: AUTHORITY, recipient: {}, signer: { capacities: '', name: '' }, desk });
const PEOPLE = [person('minh-duc', ['officer']), person('thu-lan', ['officer']), person('van-thu', ['clerk'])];

export type Who = 'minh-duc' | 'thu-lan' | 'van-thu';

export interface Scene {
  readonly applicant: MemoryBackend;
  as(who: Who): Promise<Backend>;
}

export function aHouse(): Scene {
  const accounts = [...world.accounts, ...PEOPLE.map((account) => ({ account, password: 'x' }))];
  const applicant = memory({ world: { ...world, accounts }, procedures: [procedure], now: () => NOW, signedIn: world.accounts[0]?.account.id });
  return {
    applicant,
    async as(who) {
      const backend = applicant.session();
      await backend.accounts.signIn({ email: `${who}@ca.gov.vn`, password: 'x', remember: false });
      return backend;
    },
  };
}

export async function filed({ applicant }: Scene, id: string, rows: readonly Row[] = GOOD_ROWS): Promise<void> {
  const { revision } = await applicant.dossiers.create({ id, procedure: { id: procedure.definition.id, profile: procedure.definition.profile }, draft: aDraft(rows) });
  const [slot] = procedure.definition.slots;
  if (slot !== undefined) await applicant.attachments.put({ id: crypto.randomUUID(), dossierId: id, slot: slot.id, name: SIGNED.name, file: SIGNED });
  await applicant.dossiers.act({ id, revision, key: crypto.randomUUID(), act: 'submit' });
}

export async function acted(backend: Backend, id: string, act: DeskAct): Promise<void> {
  const { revision } = await backend.desk.get({ id });
  await backend.desk.act({ id, revision, key: crypto.randomUUID(), act });
}

export const IDS = ['1', '2', '3', '4'].map((digit) => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`) as [string, string, string, string];
export const NOTES: readonly RemarkNote[] = [
  { id: crypto.randomUUID(), path: ['rows', 'vuongtq', 'birthDate'], text: 'Ngày sinh trên thẻ là 03/02/1991. Đề nghị kiểm tra lại.' },
  { id: crypto.randomUUID(), path: ['letter', 'symbol'], text: 'Số ký hiệu chưa đúng thể thức.' },
];

/** Four dossiers: not taken, taken by somebody else, received and soon due, in processing and overdue. */
export async function aQueue(who: Who): Promise<Backend> {
  const house = aHouse();
  const [mine, other, clerk] = [await house.as('minh-duc'), await house.as('thu-lan'), await house.as('van-thu')];
  const [, second, third, fourth] = IDS;
  for (const id of IDS) await filed(house, id);
  await acted(other, second, { kind: 'claim' });
  for (const [id, dueOn] of [[third, '2026-11-21'], [fourth, '2026-11-20']] as const) {
    await acted(mine, id, { kind: 'claim' });
    await acted(mine, id, { kind: 'receive', dueOn });
  }
  await acted(clerk, fourth, { kind: 'register', number: '1287/2026' });
  return who === 'minh-duc' ? mine : who === 'thu-lan' ? other : clerk;
}

/** One that the officer has claimed, with remarks that are not sent. */
export async function aClaimed({ notes = NOTES, rows = GOOD_ROWS }: { readonly notes?: readonly RemarkNote[]; readonly rows?: readonly Row[] } = {}): Promise<Backend> {
  const house = aHouse();
  await filed(house, IDS[0], rows);
  const officer = await house.as('minh-duc');
  await acted(officer, IDS[0], { kind: 'claim' });
  await officer.desk.keepNotes({ id: IDS[0], notes });
  return officer;
}

/** One that came back: a remark mended, one explained. */
export async function aMended(): Promise<Backend> {
  const house = aHouse();
  await filed(house, IDS[0]);
  const officer = await house.as('minh-duc');
  await acted(officer, IDS[0], { kind: 'claim' });
  await acted(officer, IDS[0], { kind: 'supplement', note: 'Đề nghị đơn vị bổ sung theo ý kiến ở từng dòng.', remarks: NOTES });
  const { revision } = await house.applicant.dossiers.get({ id: IDS[0] });
  const saved = await house.applicant.dossiers.save({
    id: IDS[0], revision, key: 'mended',
    edits: [
      { kind: 'set', path: ['rows', 'vuongtq', 'birthDate'], value: '03/02/1991' },
      { kind: 'set', path: ['answers', NOTES[1]?.id ?? ''], value: 'Số ký hiệu đúng theo quy định của đơn vị.' },
    ],
  });
  await house.applicant.dossiers.act({ id: IDS[0], revision: saved.revision, key: 'again', act: 'submit' });
  await acted(officer, IDS[0], { kind: 'claim' });
  return officer;
}

/** A long list: every row another person. */
export function manyRows(count: number): readonly Row[] {
  const [first] = GOOD_ROWS;
  return Array.from({ length: count }, (_, index) => {
    const email = `nguoi${String(index)}@snv.lamgiang.gov.vn`;
    const values = { fullName: `Nguyễn Thị Hoa ${String(index + 1)}`, officialEmail: email, lookup: { email, outcome: 'new' as const }, idNumber: `0301850${String(10_000 + index)}` };
    return { id: `r${String(index + 1)}`, values: { ...first?.values, ...values } };
  });
}

/** Requests as the desk gets them, without the work of asking for each. */
export async function withRequests(requests: readonly RegistrationRequest[]): Promise<Backend> {
  const officer = await aHouse().as('minh-duc');
  const counts = Object.fromEntries(requests.map(({ status }) => [status, requests.filter((one) => one.status === status).length]));
  return {
    ...officer,
    desk: {
      ...officer.desk,
      registrations: ({ status }) => {
        const items = requests.filter((one) => status === undefined || one.status === status);
        return Promise.resolve({ items, total: items.length, counts });
      },
    },
  };
}
