/**
 * The fictitious province Lam Giang and the authority that answers it: the one world that demo, stories and tests share. Plain data, the same at every start, fit for
 * a browser. Its seat lies where the real province of code 91 lies, so that addresses come from the real units.
 */
import type { Account, DeskRole, World, WorldAccount } from '@ctso/core';
import { AUTHORITY, AUTHORITY_ACCOUNTS } from './authority.js';
import { COMMUNES_OUTLINE } from './communes.js';
import { crowd, staff } from './crowd.js';
import { COUNCIL, PROVINCE } from './departments.js';
import { withFacts } from './facts.js';
import { holders } from './holders.js';
import { readOutline } from './outline.js';
import { NAMED, toWorldSubscriber } from './people.js';

const SEAT = '91';
const EVERY = 6;
/** The Department of Home Affairs, whose clerk the demo shows, has certificates enough for several pages. */
const OF_HOME_AFFAIRS = 5;

const provincial = withFacts(readOutline(`${PROVINCE}${COMMUNES_OUTLINE}\n${COUNCIL}`, SEAT));
const organisations = [...provincial, ...AUTHORITY];
const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));

const hoa = {
  fullName: 'Nguyễn Văn Hòa',
  idNumber: '030082110999',
  idIssuedOn: '07/01/2022',
  idIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
  position: 'Chánh Văn phòng',
  mobile: '0987654321',
  officialEmail: 'nguyenvanhoa@snv.lamgiang.gov.vn',
  address: 'Số 76, đường Trần Hưng Đạo, phường Nguyễn An Ninh, tỉnh Lam Giang',
};

const accounts: readonly WorldAccount[] = [
  {
    account: account('noi-vu', 'van.thu@snv.lamgiang.gov.vn', 'H99.12', 'UBND tỉnh Lam Giang', hoa, {
      capacities: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      name: 'Nguyễn Văn An',
    }),
    password: 'noi-vu-2026',
  },
  {
    account: account(
      'ubnd-tinh',
      'van.thu@ubndtinh.lamgiang.gov.vn',
      'H99',
      '',
      { ...hoa, fullName: 'Trần Thị Mai', idNumber: '089184002315', position: 'Phó Chánh Văn phòng', mobile: '0912345606', officialEmail: 'tranthimai@ubndtinh.lamgiang.gov.vn', address: 'Số 1, đường Lê Lợi, phường Nguyễn An Ninh, tỉnh Lam Giang' },
      { capacities: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', name: 'Lê Minh Quân' },
    ),
    password: 'ubnd-tinh-2026',
  },
  {
    account: account(
      'nguyen-an-ninh',
      'van.thu@nguyenanninh.lamgiang.gov.vn',
      'H99.31',
      'UBND tỉnh Lam Giang',
      { ...hoa, fullName: 'Phạm Quốc Khánh', idNumber: '087090003478', position: 'Công chức văn phòng', mobile: '0905771231', officialEmail: 'phamquockhanh@nguyenanninh.lamgiang.gov.vn', address: 'Số 12, đường Nguyễn An Ninh, phường Nguyễn An Ninh, tỉnh Lam Giang' },
      { capacities: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', name: 'Đỗ Thanh Tâm' },
    ),
    password: 'nguyen-an-ninh-2026',
  },
  ...AUTHORITY_ACCOUNTS,
];

const spread = crowd(provincial, EVERY);
const homeAffairs = staff(provincial.filter(({ id }) => id.startsWith('H99.12')), OF_HOME_AFFAIRS, spread.length);

export const world: World = {
  organisations,
  subscribers: [...NAMED, ...spread, ...homeAffairs].map((named) => toWorldSubscriber(named, byId, SEAT)),
  holders: holders(provincial, SEAT),
  accounts,
};

/** The sign-ins, as a demo shows them beside its form. */
export const demoAccounts: readonly DemoAccount[] = accounts.map(({ account: { organisation, email, desk = [] }, password }) => ({
  organisation: organisation.name,
  email,
  password,
  desk,
}));

export interface DemoAccount {
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
  /** What it may do at the authority's desk; empty for those that file. */
  readonly desk: readonly DeskRole[];
}

function account(id: string, email: string, at: string, parentAuthority: string, recipient: Account['recipient'], signer: Account['signer']): Account {
  const name = byId.get(at)?.name ?? at;
  return { id, email, organisation: { id: at, name, parentAuthority, place: 'Lam Giang', province: SEAT }, recipient, signer };
}
