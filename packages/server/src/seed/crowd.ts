/** A crowd of subscribers made up by a fixed rule: the same at every start, spread over the tree. */
import { fold, type WorldCertificate, type WorldOrganisation } from '@ctso/core';
import type { Named } from './people.js';
import { certificateSerial, tokenSerial } from './serials.js';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Quốc', 'Ngọc', 'Minh', 'Thanh', 'Hoàng', 'Thị Kim', 'Đức', 'Thị Ánh'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dung', 'Đạt', 'Giang', 'Hải', 'Hương', 'Khoa', 'Lan', 'Long', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Yến'];
const POSITIONS = ['Chuyên viên', 'Chuyên viên chính', 'Phó Trưởng phòng', 'Trưởng phòng', 'Kế toán trưởng', 'Văn thư', 'Phó Chủ tịch', 'Công chức tư pháp - hộ tịch'];
const MOBILE = ['0912', '0905', '0868', '0383', '0779', '0987', '0842', '0356'];
/** Legacy codes of provinces of birth. */
const BIRTHPLACES = ['089', '091', '087', '092', '001', '038', '040', '079'];

/** Series of the serials of their devices. */
const SERIES = 2;

/** One person for every `every`-th organisation. */
export function crowd(organisations: readonly WorldOrganisation[], every: number): readonly Named[] {
  return organisations.filter((_, index) => index % every === every - 1).map(person);
}

/** So many for each organisation. `after` is how many persons there are already. */
export function staff(organisations: readonly WorldOrganisation[], each: number, after: number): readonly Named[] {
  return organisations.flatMap((organisation) => Array.from({ length: each }, () => organisation)).map((organisation, index) => person(organisation, after + index));
}

function person(organisation: WorldOrganisation, index: number): Named {
  const middle = pick(MIDDLE, index * 3 + 1);
  const name = `${pick(FAMILY, index)} ${middle} ${pick(GIVEN, index * 2)}`;
  const year = 1970 + ((index * 7) % 29);
  const woman = middle.startsWith('Thị');
  const number = `${pick(BIRTHPLACES, index)}${woman ? '1' : '0'}${String(year % 100).padStart(2, '0')}${String(100_000 + index * 7919).slice(-6)}`;
  return {
    email: `${addressName(name)}${String(index + 1).padStart(2, '0')}@lamgiang.gov.vn`,
    at: organisation.id,
    fullName: name,
    birthDate: day(index * 11, index * 5, year),
    idNumber: number,
    idIssuedOn: day(index * 13, index * 7, 2021 + (index % 4)),
    phone: `${pick(MOBILE, index)}${String(100_000 + index * 6113).slice(-6)}`,
    position: pick(POSITIONS, index * 5),
    certificates: certificates(index),
  };
}

/**
 * Every third has an older one that has ended, on the same device; every seventh lost the present one; every ninth's ends in the
 * winter of 2026; of every twelfth's it ended in that autumn.
 */
function certificates(index: number): readonly WorldCertificate[] {
  const [from, month] = index % 9 === 4 ? [2021, 12] : index % 12 === 7 ? [2021, 10] : [2022 + (index % 4), 3];
  const day = `${String(month).padStart(2, '0')}-${two(index)}`;
  const state = index % 7 === 6 ? 'revoked' : month === 10 ? 'expired' : 'active';
  const device = { serial: tokenSerial(index, SERIES), kind: index % 4 === 1 ? 'SIM PKI' : 'USB Token' };
  const present: WorldCertificate = { serial: certificateSerial(index, 3), validFrom: `${from}-${day}`, validTo: `${from + 5}-${day}`, state, device };
  const older: WorldCertificate = { serial: certificateSerial(index, 1), validFrom: `${from - 5}-${day}`, validTo: `${from}-${day}`, state: 'expired', device };
  return index % 3 === 2 ? [present, older] : [present];
}

/** `lannt` for Nguyễn Thị Lan: the given name, then the initials. */
function addressName(name: string): string {
  const words = fold(name).split(' ');
  return `${words.at(-1) ?? ''}${words.slice(0, -1).map((word) => word.charAt(0)).join('')}`;
}

function day(seed: number, month: number, year: number): string {
  return `${two(seed)}/${String((month % 12) + 1).padStart(2, '0')}/${year}`;
}

function two(seed: number): string {
  return String((seed % 28) + 1).padStart(2, '0');
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
