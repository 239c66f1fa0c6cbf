/** Certificates of the fictitious province that are no person's: seals of its bodies, and its services, devices and programs. */
import type { WorldCertificate, WorldHolder, WorldOrganisation } from '@ctso/core';
import { certificateSerial, tokenSerial } from './serials.js';
import { isBody } from './facts.js';

/** Series of serials, apart from those of persons. */
const SEALS = 6;
const MACHINES = 7;

/** What the province's own systems identify themselves with, and where they belong. */
const SYSTEMS = [
  { name: 'Máy chủ motcua.lamgiang.gov.vn', at: 'H99.12.05', officialEmail: 'cds@lamgiang.gov.vn' },
  { name: 'Phần mềm Quản lý văn bản và điều hành', at: 'H99.12.05', officialEmail: 'qlvb@lamgiang.gov.vn' },
  { name: 'Dịch vụ Lưu trữ điện tử', at: 'H99.12.09.03', officialEmail: 'luutru@snv.lamgiang.gov.vn' },
  { name: 'Máy chủ thư công vụ mail.lamgiang.gov.vn', at: 'H99.14.07', officialEmail: 'quantri@lamgiang.gov.vn' },
  { name: 'Trục liên thông văn bản tỉnh Lam Giang', at: 'H99.11.08', officialEmail: 'truclienthong@lamgiang.gov.vn' },
  { name: 'Máy chủ dichvucong.lamgiang.gov.vn', at: 'H99.11.07', officialEmail: 'dichvucong@lamgiang.gov.vn' },
  { name: 'Cổng thông tin phường Nguyễn An Ninh', at: 'H99.31', officialEmail: 'bbt@nguyenanninh.lamgiang.gov.vn' },
];

export function holders(organisations: readonly WorldOrganisation[], province: string): readonly WorldHolder[] {
  return [...organisations.filter(isBody).map((body, index) => seal(body, index, province)), ...SYSTEMS.map((system, index) => machine(system, index, province))];
}

/** Every fifth ends within weeks of the end of 2026; every eleventh was revoked, and a new one came in its place on another token. */
function seal({ id, name, officialEmail = '', taxCode, budgetCode }: WorldOrganisation, index: number, province: string): WorldHolder {
  const [from, month] = index % 5 === 3 ? [2021, 12] : [2023 + (index % 3), 1 + (index % 12)];
  const lost: readonly WorldCertificate[] = index % 11 === 5 ? [{ ...spell(index + 1000, SEALS, from - 1, month), state: 'revoked' }] : [];
  return {
    group: 'organisation',
    name,
    officialEmail,
    organisation: id,
    province,
    taxCode,
    budgetCode,
    certificates: [spell(index, SEALS, from, month), ...lost].map((certificate, place) => ({
      ...certificate,
      device: { serial: tokenSerial(index + place * 1000, SEALS), kind: 'USB Token' },
    })),
  };
}

/** Kept in files, so that no device is known; one in a module of its own. */
function machine({ name, at, officialEmail }: (typeof SYSTEMS)[number], index: number, province: string): WorldHolder {
  const certificate = spell(index, MACHINES, 2022 + (index % 4), 6);
  const device = index % 3 === 1 ? { device: { serial: tokenSerial(index, MACHINES), kind: 'HSM' } } : {};
  return { group: 'device', name, officialEmail, organisation: at, province, certificates: [{ ...certificate, ...device }] };
}

function spell(index: number, series: number, from: number, month: number): WorldCertificate {
  const day = `${String(month).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
  return { serial: certificateSerial(index, series), validFrom: `${from}-${day}`, validTo: `${from + 5}-${day}`, state: 'active' };
}
