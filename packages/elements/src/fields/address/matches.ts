/** Finding a unit by what is typed: without accents, and with or without its rank ("phường", "huyện"). */
import { findFolded, fold, nfc, type UnitRef } from '@ctso/core';

const RANK = /^(?:thành phố|thị xã|thị trấn|đặc khu|phường|quận|huyện|xã|tỉnh)\s+(?=\p{L})/iu;

function bareName({ name }: UnitRef): string {
  return nfc(name).replace(RANK, '');
}

/** Those that hold the text, names that begin with it first. All of them for an empty text. */
export function matching(units: readonly UnitRef[], text: string): readonly UnitRef[] {
  const wanted = fold(text);
  if (wanted === '') return units;
  const found = units.filter(({ name }) => findFolded(name, text) !== undefined);
  const begins = (unit: UnitRef): boolean => fold(bareName(unit)).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((unit) => !begins(unit))];
}

/** The one unit that is called so: letter by letter, or else without accents if only one then is. */
export function called(units: readonly UnitRef[], text: string): UnitRef | undefined {
  const exact = nfc(text).trim().toLowerCase();
  const folded = fold(text);
  if (folded === '') return undefined;
  const manners: readonly ((unit: UnitRef) => boolean)[] = [
    ({ name }) => nfc(name).toLowerCase() === exact,
    (unit) => bareName(unit).toLowerCase() === exact,
    ({ name }) => fold(name) === folded,
    (unit) => fold(bareName(unit)) === folded,
  ];
  for (const isCalled of manners) {
    const found = units.filter(isCalled);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** What tells units of one list apart: the sources give districts and some old communes no code. */
export function keyOf({ code, name }: UnitRef): string {
  return code === '' ? name : code;
}

export function isSame(one: UnitRef | null, other: UnitRef | null): boolean {
  if (one === null || other === null) return one === other;
  return one.code === '' && other.code === '' ? nfc(one.name).toLowerCase() === nfc(other.name).toLowerCase() : one.code === other.code;
}
