/** The world that the kit is played in. A server under test is filled with it before the kit comes. */
import { holdingsOf, type Account, type OrganisationFacts, type World, type WorldOrganisation } from '@ctso/core';
import { kitHolders, kitSubscribers } from './world-holdings.js';

export { kitEmails } from './world-holdings.js';

export type KitAccount = 'first' | 'second' | 'careless' | 'above' | 'officer' | 'colleague' | 'clerk';

/** The password of each of its accounts. */
export const KIT_PASSWORD = 'Mật khẩu của bộ kiểm 2026';

/** Units below the first account's organisation: more than a page holds. */
export const UNIT_COUNT = 120;

const province = '92';

function account(id: string, email: string, organisation: { id: string; name: string }, ofDesk: Pick<Account, 'desk' | 'person'> = {}): Account {
  return {
    ...ofDesk,
    id,
    email,
    organisation: { ...organisation, parentAuthority: 'Ủy ban nhân dân tỉnh Lâm Giang', place: 'Lâm Giang', province },
    recipient: {
      fullName: 'Nguyễn Văn Hòa',
      idNumber: '001085000001',
      idIssuedOn: '01/02/2021',
      idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      position: 'Văn thư',
      mobile: '0912345678',
      officialEmail: 'nvhoa@lamgiang.gov.vn',
      address: 'Số 1 đường Lê Lợi, tỉnh Lâm Giang',
    },
    signer: { capacities: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', name: 'Nguyễn Văn An' },
  };
}

const authority = { id: 'kit-cuc', name: 'Cục Chứng thực số và Bảo mật thông tin' };

/** Two of different organisations, one whose password is guessed at, one of the organisation above all three, and the authority's. */
export const kitAccounts: Readonly<Record<KitAccount, Account>> = {
  first: account('kit-first', 'vanthu@sonoivu.lamgiang.gov.vn', { id: 'kit-so-noi-vu', name: 'Sở Nội vụ tỉnh Lâm Giang' }),
  second: account('kit-second', 'vanthu@soyte.lamgiang.gov.vn', { id: 'kit-so-y-te', name: 'Sở Y tế tỉnh Lâm Giang' }),
  careless: account('kit-careless', 'vanthu@sotuphap.lamgiang.gov.vn', { id: 'kit-so-tu-phap', name: 'Sở Tư pháp tỉnh Lâm Giang' }),
  above: account('kit-above', 'vanthu@lamgiang.gov.vn', { id: 'kit-tinh', name: 'Ủy ban nhân dân tỉnh Lâm Giang' }),
  officer: account('kit-officer', 'chuyenvien@cuc.gov.vn', authority, { desk: ['officer'], person: 'Trần Quang Minh' }),
  colleague: account('kit-colleague', 'dongnghiep@cuc.gov.vn', authority, { desk: ['officer'], person: 'Vũ Hải Yến' }),
  clerk: account('kit-clerk', 'vanthu@cuc.gov.vn', authority, { desk: ['clerk'] }),
};

/** What is said of an organisation to those who may file for it. */
export const kitFacts = {
  address: {
    scheme: 'vn-2025',
    detail: 'Số 1 đường Lê Lợi',
    province: { code: province, name: 'Thành phố Cần Thơ' },
    district: null,
    commune: { code: '31117', name: 'Phường Ninh Kiều' },
  },
  taxCode: '0100109106',
  budgetCode: '0007800',
  officialEmail: 'vanthu@sonoivu.lamgiang.gov.vn',
  phone: '02923812345',
} satisfies Partial<OrganisationFacts>;

const units: readonly WorldOrganisation[] = Array.from({ length: UNIT_COUNT }, (_, index) => ({
  id: unitId(index + 1),
  name: `Phòng Nội vụ số ${String(index + 1).padStart(3, '0')}`,
  code: `H92.07.${String(index + 1).padStart(3, '0')}`,
  parentId: 'kit-so-noi-vu',
  province,
}));

function unitId(number: number): string {
  return `kit-phong-${String(number).padStart(3, '0')}`;
}

const organisations: readonly WorldOrganisation[] = [
  { ...authority, code: 'G02.05', parentId: null, province: '01' },
  { id: 'kit-tinh', name: 'Ủy ban nhân dân tỉnh Lâm Giang', code: 'H92', parentId: null, province },
  { id: 'kit-so-y-te', name: 'Sở Y tế tỉnh Lâm Giang', code: 'H92.09', parentId: 'kit-tinh', province, ...kitFacts },
  { id: 'kit-so-tu-phap', name: 'Sở Tư pháp tỉnh Lâm Giang', code: 'H92.08', parentId: 'kit-tinh', province },
  { id: 'kit-so-noi-vu', name: 'Sở Nội vụ tỉnh Lâm Giang', code: 'H92.07', parentId: 'kit-tinh', province, ...kitFacts },
  { id: 'kit-benh-vien', name: 'Bệnh viện Đa khoa có Phòng Nội vụ', code: 'H92.09.01', parentId: 'kit-so-y-te', province },
  ...units,
];

/** Every account's password is `KIT_PASSWORD`. */
export const kitWorld: World = {
  organisations,
  subscribers: kitSubscribers,
  holders: kitHolders,
  accounts: Object.values(kitAccounts).map((each) => ({ account: each, password: KIT_PASSWORD })),
};

/** Certificates of the first account's scope that rows may be chosen from. */
export const kitChoices = holdingsOf(kitWorld).filter(({ serial, state }) => serial.startsWith('54010d') && state === 'active');
