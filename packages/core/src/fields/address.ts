/**
 * Field kind `address`: house number and street, then the units that they lie in, of the scheme that the address was given in. Names are
 * kept with the codes, since the letter prints them as they were chosen; the same code names different units before and after 2025-07-01.
 */
import { addressSchema } from '../records/draft-schema.js';
import type { Address, UnitRef } from '../records/draft.js';
import * as z from '../support/schema.js';
import { nfc, tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding } from './kind.js';

/** Districts of `vn-2018` that had no communes: islands. */
const WITHOUT_COMMUNES: ReadonlySet<string> = new Set(['huyện bạch long vĩ', 'huyện cồn cỏ', 'huyện hoàng sa', 'huyện lý sơn', 'huyện côn đảo']);

type Part = 'detail' | 'province' | 'district' | 'commune';

/** The parts of a whole address, in the order in which they are asked. */
export function partsOf(scheme: Address['scheme']): readonly Part[] {
  return scheme === 'vn-2018' ? ['detail', 'province', 'district', 'commune'] : ['detail', 'province', 'commune'];
}

function isGiven(address: Address, part: Part): boolean {
  return part === 'detail' ? address.detail.trim() !== '' : address[part] !== null;
}

function isNeeded(address: Address, part: Part): boolean {
  const { scheme, district } = address;
  return !(part === 'commune' && scheme === 'vn-2018' && WITHOUT_COMMUNES.has(nfc(district?.name ?? '').toLowerCase()));
}

function tidyUnit(one: UnitRef | null): UnitRef | null {
  return one === null || nfc(one.name) === one.name ? one : { code: one.code, name: nfc(one.name) };
}

function tidy(value: Address | null): Address | null {
  if (value === null) return null;
  const detail = tidyLine(value.detail);
  const units = [tidyUnit(value.province), tidyUnit(value.district), tidyUnit(value.commune)] as const;
  const [province, district, commune] = units;
  const isSame = detail === value.detail && province === value.province && district === value.district && commune === value.commune;
  return isSame ? value : { scheme: value.scheme, detail, province, district, commune };
}

/** An address that lacks a part says which: each has a sentence of its own. */
function check(value: Address | null): readonly Finding[] {
  if (value === null) return NO_FINDINGS;
  const missing = partsOf(value.scheme).find((part) => isNeeded(value, part) && !isGiven(value, part));
  return missing === undefined ? NO_FINDINGS : [{ code: `address.${missing}`, severity: 'error' }];
}

export const address: FieldKindModule<Address | null> = {
  empty: null,
  required: 'required.address',
  shape: z.nullable(addressSchema),
  isEmpty: (value) => value === null || !(['detail', 'province', 'district', 'commune'] as const).some((part) => isGiven(value, part)),
  tidy,
  check,
  mean: tidy,
  toText: (value) =>
    value === null
      ? ''
      : [tidyLine(value.detail), value.commune?.name, value.district?.name, value.province?.name].filter((part) => part !== undefined && part !== '').join(', '),
};
