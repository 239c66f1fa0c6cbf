/** What is said of the bodies of the fictitious province: addresses, tax and budget codes, mailboxes, telephones, by a fixed rule. */
import { fold, type Address, type OrganisationFacts, type WorldOrganisation } from '@ctso/core';

/** Real units of the province in which the fictitious one lies, so that address fields know them. */
const PROVINCE = { code: '91', name: 'tỉnh An Giang' };
const COMMUNES = [
  { code: '30307', name: 'phường Long Xuyên' },
  { code: '30292', name: 'phường Bình Đức' },
  { code: '30301', name: 'phường Mỹ Thới' },
  { code: '30316', name: 'phường Châu Đốc' },
  { code: '30742', name: 'phường Rạch Giá' },
];
const STREETS = ['Trần Hưng Đạo', 'Lê Lợi', 'Tôn Đức Thắng', 'Nguyễn Huệ', 'Hùng Vương', 'Lý Thường Kiệt', 'Ngô Gia Tự'];

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Bodies with a seal of their own: the province's two and what stands right below them. */
export function isBody({ id }: Pick<WorldOrganisation, 'id'>): boolean {
  return id.split('.').length <= 2;
}

/** The same tree, every body of it with its facts. */
export function withFacts(organisations: readonly WorldOrganisation[]): readonly WorldOrganisation[] {
  let number = 0;
  return organisations.map((organisation) => (isBody(organisation) ? { ...organisation, ...factsOf(organisation, (number += 1)) } : organisation));
}

function factsOf({ name, id }: WorldOrganisation, number: number): Partial<OrganisationFacts> {
  const host = hostOf(name) ?? id.toLowerCase().replace('.', '');
  return {
    address: addressOf(number),
    taxCode: taxCode(number),
    budgetCode: String(1_007_000 + number * 137),
    officialEmail: `vanthu@${host}.lamgiang.gov.vn`,
    phone: `0296${String(3_852_000 + number * 61)}`,
  };
}

function addressOf(number: number): Address {
  const commune = COMMUNES[number % COMMUNES.length] ?? null;
  return { scheme: 'vn-2025', detail: `Số ${number * 7}, đường ${STREETS[number % STREETS.length] ?? ''}`, province: PROVINCE, district: null, commune };
}

/** `sonoivu` for Sở Nội vụ tỉnh Lam Giang. */
function hostOf(name: string): string | undefined {
  const word = fold(name).replace(/ tinh lam giang$/u, '').replace(/^(ubnd|hdnd) (xa|phuong|tinh) /u, '').replace(/[^a-z]/gu, '');
  return word.length > 2 && word.length < 40 ? word : undefined;
}

/** Ten digits with their check digit; numbers for which there is none are passed over. */
function taxCode(number: number): string {
  const digits = String(160_010_000 + number * 23);
  const rest = TAX_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
  return rest === 0 ? taxCode(number + 500) : `${digits}${10 - rest}`;
}
