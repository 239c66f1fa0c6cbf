/** The authority that dossiers go to, with an officer who judges them and a clerk who enters letters. The persons are invented. */
import type { Account, DeskRole, WorldAccount, WorldOrganisation } from '@ctso/core';

const SEAT = '01';
const NAME = 'Cục Chứng thực số và Bảo mật thông tin';
const PARENT = 'Ban Cơ yếu Chính phủ';

export const AUTHORITY: readonly WorldOrganisation[] = [
  { id: 'BCY', parentId: null, name: PARENT, code: 'BCY', province: SEAT },
  { id: 'BCY.01', parentId: 'BCY', name: NAME, code: 'BCY.01', province: SEAT },
];

export const AUTHORITY_ACCOUNTS: readonly WorldAccount[] = [
  { account: account('can-bo', 'canbo.tiepnhan@bcy.gov.vn', ['officer'], 'Trần Quang Minh', '001082004417', '0912345671'), password: 'can-bo-2026' },
  { account: account('van-thu', 'vanthu.cts@bcy.gov.vn', ['clerk'], 'Lê Thu Hằng', '001190007732', '0912345672'), password: 'van-thu-2026' },
];

function account(id: string, email: string, desk: readonly DeskRole[], fullName: string, idNumber: string, mobile: string): Account {
  return {
    id,
    email,
    organisation: { id: 'BCY.01', name: NAME, parentAuthority: PARENT, place: 'Hà Nội', province: SEAT },
    recipient: {
      fullName,
      idNumber,
      idIssuedOn: '12/05/2021',
      idIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
      position: 'Chuyên viên',
      mobile,
      officialEmail: email,
      address: 'Số 23, đường Ngụy Như Kon Tum, thành phố Hà Nội',
    },
    signer: { capacities: 'CỤC TRƯỞNG', name: 'Phạm Văn Sơn' },
    person: fullName,
    desk,
  };
}
