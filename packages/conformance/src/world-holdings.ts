/** Who holds certificates in the kit's world: persons, organisations, devices, on both sides of the first account's scope. */
import type { WorldCertificate, WorldHolder, WorldSubscriber } from '@ctso/core';

/** Addresses by the answer that the first account gets about them. */
export const kitEmails = { existing: 'nthoa@lamgiang.gov.vn', elsewhere: 'tvbinh@lamgiang.gov.vn', new: 'chuaco@lamgiang.gov.vn' } as const;

/** Ends lie far off, so that what may be filed now may be filed for long. Persons below the first account's organisation: with their certificates more than a page holds. */
export const CROWD = 57;

const province = '92';

function subscriber(email: string, fullName: string, organisation: { id: string; name: string }, certificates: readonly WorldCertificate[]): WorldSubscriber {
  return {
    subscriber: {
      email,
      fullName,
      birthDate: '21/07/1985',
      idNumber: '001185000123',
      idIssuedOn: '01/02/2021',
      idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      phone: '0987654321',
      position: 'Chuyên viên',
      organisation,
      province,
    },
    certificates,
  };
}

function active(serial: string, validTo: string, device?: WorldCertificate['device']): WorldCertificate {
  return { serial, validFrom: '2024-03-01', validTo, state: 'active', ...(device === undefined ? {} : { device }) };
}

/** Serials of the first account's scope that cases ask for. The token served twice; its first certificate has ended. */
export const kitSerials = {
  hoa: '54010a1b2c3d4e5f60718293a4b5c6d7',
  hoaEnded: '54010a1b2c3d4e5f60718293a4b5c6d8',
  hoaToken: '029708EF',
  seal: '54010b00000000000000000000000001',
  revoked: '54010b00000000000000000000000002',
  gateway: '54010c00000000000000000000000001',
  elsewhere: '54010e00000000000000000000000001',
  elsewhereToken: '0E9708EF',
} as const;

const hoaToken = { serial: kitSerials.hoaToken, kind: 'USB Token' };
const unit = (number: number) => ({ id: `kit-phong-${String(number).padStart(3, '0')}`, name: `Phòng Nội vụ số ${String(number).padStart(3, '0')}` });

const crowd = Array.from({ length: CROWD }, (_, index) => {
  const number = String(index + 1).padStart(3, '0');
  const certificate = active(`54010d00000000000000000000000${number}`, `2038-${index < 28 ? '01' : '02'}-${String((index % 28) + 1).padStart(2, '0')}`, {
    serial: `0D000${number}`,
    kind: 'SIM PKI',
  });
  const { subscriber: facts, certificates } = subscriber(`nguoi${number}@lamgiang.gov.vn`, `Người số ${number}`, unit(index + 1), [certificate]);
  // Another province than the account's, so that a change to that one is a change.
  return { subscriber: { ...facts, province: '91' }, certificates };
});

export const kitSubscribers: readonly WorldSubscriber[] = [
  subscriber(kitEmails.existing, 'Nguyễn Thị Hoa', unit(1), [
    active(kitSerials.hoa, '2039-03-01', hoaToken),
    { serial: kitSerials.hoaEnded, validFrom: '2019-03-01', validTo: '2024-03-01', state: 'expired', device: hoaToken },
  ]),
  subscriber(kitEmails.elsewhere, 'Trần Văn Bình', { id: 'kit-benh-vien', name: 'Bệnh viện Đa khoa có Phòng Nội vụ' }, [
    active(kitSerials.elsewhere, '2039-03-01', { serial: kitSerials.elsewhereToken, kind: 'USB Token' }),
  ]),
  ...crowd,
];

export const kitHolders: readonly WorldHolder[] = [
  {
    group: 'organisation',
    name: 'Sở Nội vụ tỉnh Lâm Giang',
    officialEmail: 'vanthu@sonoivu.lamgiang.gov.vn',
    organisation: 'kit-so-noi-vu',
    province,
    taxCode: '0100109106',
    budgetCode: '0007800',
    certificates: [
      active(kitSerials.seal, '2039-03-01', { serial: '0B000001', kind: 'USB Token' }),
      { serial: kitSerials.revoked, validFrom: '2023-01-01', validTo: '2028-01-01', state: 'revoked', device: { serial: '0B000002', kind: 'USB Token' } },
    ],
  },
  {
    group: 'device',
    name: 'Cổng dịch vụ công tỉnh Lâm Giang',
    officialEmail: 'quantri@lamgiang.gov.vn',
    organisation: 'kit-phong-002',
    province,
    certificates: [active(kitSerials.gateway, '2026-12-31')],
  },
  {
    group: 'organisation',
    name: 'Sở Y tế tỉnh Lâm Giang',
    officialEmail: 'vanthu@soyte.lamgiang.gov.vn',
    organisation: 'kit-so-y-te',
    province,
    certificates: [active('54010e00000000000000000000000002', '2039-03-01')],
  },
];
