/** Districts and communes of the country of three levels, and what each has become; loaded when a province is chosen. */
import { readCommune, type Commune } from './communes.js';
import { loaders } from './data/legacy.js';

export interface LegacyCommune extends Commune {
  /** Empty for communes that were merged away before 2025 already: the sources know these by name only. */
  readonly code: string;
  /** Codes in `vn-2025` of the communes that hold its land today; several if it was divided. */
  readonly now: readonly string[];
}

export interface LegacyDistrict {
  /** As printed, e.g. `thành phố Long Xuyên`. Unique within its province. The sources give districts no code. */
  readonly name: string;
  /** None in the five island districts. */
  readonly communes: readonly LegacyCommune[];
  /** For an island district, the commune of `vn-2025` that it became. */
  readonly now?: string | undefined;
}

function readLegacyCommune(entry: string): LegacyCommune {
  const [unit = '', goals = ''] = entry.split('>');
  return { ...readCommune(unit), now: goals.split(',') };
}

function readDistrict(entry: string): LegacyDistrict {
  const [head = '', list = ''] = entry.split(':');
  const [title = '', now] = head.split('>');
  const name = title.charAt(0).toLowerCase() + title.slice(1);
  return { name, now, communes: list === '' ? [] : list.split(';').map(readLegacyCommune) };
}

/** Those of a province of `vn-2018` in the order of the alphabet; none if there is no such province. */
export async function legacyDistricts(provinceCode: string): Promise<readonly LegacyDistrict[]> {
  const part = await loaders[provinceCode.charAt(0)]?.();
  return part?.texts[provinceCode]?.split('|').map(readDistrict) ?? [];
}
