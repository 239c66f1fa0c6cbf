/** The communes of the scheme in force, loaded when a province is chosen. */
import { loaders } from './data/communes.js';

export type CommuneKind = 'ward' | 'commune' | 'special-zone' | 'town';

export interface Commune {
  /** Five digits. */
  readonly code: string;
  /** As printed, e.g. `phường Long Xuyên`. */
  readonly name: string;
  readonly bareName: string;
  readonly kind: CommuneKind;
}

const KINDS: Readonly<Record<string, readonly [CommuneKind, string]>> = {
  P: ['ward', 'phường'],
  X: ['commune', 'xã'],
  D: ['special-zone', 'đặc khu'],
  T: ['town', 'thị trấn'],
};

/** Reads `30292PBình Đức`; the code may be missing. */
export function readCommune(entry: string): Commune {
  const [, code = '', letter = '', bareName = ''] = /^(\d*)([PXDT])(.*)$/u.exec(entry) ?? [];
  const [kind, word] = KINDS[letter] ?? ['commune', 'xã'];
  return { code, name: `${word} ${bareName}`, bareName, kind };
}

/** Those of a province of `vn-2025` in the order of the alphabet; none if there is no such province. */
export async function communes(provinceCode: string): Promise<readonly Commune[]> {
  const part = await loaders[provinceCode.charAt(0)]?.();
  const text = part?.texts[provinceCode];
  return text === undefined ? [] : text.split(';').map(readCommune);
}
