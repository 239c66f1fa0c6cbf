/** The two schemes of addresses and the provinces of each: small, and there from the first moment. */
import { current, legacy } from './data/provinces.js';

/**
 * `vn-2018` is the country of 63 provinces and three levels as it stood on its last day, 2025-06-30; `vn-2025` that of 34 provinces and
 * two levels, as amended since. Keep the scheme beside a code: a number such as 24 or 91 names different provinces in the two.
 */
export type SchemeId = 'vn-2018' | 'vn-2025';

export interface Province {
  /** Two digits. */
  readonly code: string;
  /** As printed, e.g. `tỉnh An Giang`, `thành phố Hà Nội`. */
  readonly name: string;
  /** E.g. `An Giang`; what lists are sorted by. */
  readonly bareName: string;
  readonly kind: 'province' | 'city';
}

export interface LegacyProvince extends Province {
  /** Code in `vn-2025` of the province that it became part of. */
  readonly now: string;
}

function read(entry: string, nameAt: number): Province {
  const bareName = entry.slice(nameAt);
  const kind = entry[2] === 'C' ? 'city' : 'province';
  return { code: entry.slice(0, 2), name: `${kind === 'city' ? 'thành phố' : 'tỉnh'} ${bareName}`, bareName, kind };
}

/** Those of `vn-2025`, in the order of the Vietnamese alphabet. */
export const provinces: readonly Province[] = current.split(';').map((entry) => read(entry, 3));

/** Those of `vn-2018`, in the order of the Vietnamese alphabet. Their codes, after a 0, begin the numbers of identity cards for good. */
export const legacyProvinces: readonly LegacyProvince[] = legacy
  .split(';')
  .map((entry) => ({ ...read(entry, 5), now: entry.slice(3, 5) }));

const schemes: Readonly<Record<SchemeId, readonly Province[]>> = { 'vn-2018': legacyProvinces, 'vn-2025': provinces };

export function provincesOf(scheme: SchemeId): readonly Province[] {
  return schemes[scheme];
}

/** Name as printed; the code itself if the scheme has no such province. */
export function provinceName(code: string, scheme: SchemeId = 'vn-2025'): string {
  return schemes[scheme].find((province) => province.code === code)?.name ?? code;
}
