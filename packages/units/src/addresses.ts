/** The units as addresses ask for them: each with its code and the name that is printed, and what an old address is called today. */
import type { Address, UnitRef } from '@ctso/core';
import { communes as communesOf } from './communes.js';
import { legacyDistricts as districtsOf, type LegacyCommune, type LegacyDistrict } from './legacy.js';
import { legacyProvinces as oldProvinces, provinces } from './scheme.js';

const refOf = ({ code, name }: UnitRef): UnitRef => ({ code, name });

export async function legacyProvinces(): Promise<readonly UnitRef[]> {
  return oldProvinces.map(refOf);
}

export async function communes(province: string): Promise<readonly UnitRef[]> {
  return (await communesOf(province)).map(refOf);
}

export async function legacyDistricts(province: string): Promise<readonly { readonly name: string; readonly communes: readonly UnitRef[] }[]> {
  return (await districtsOf(province)).map(({ name, communes: inside }) => ({ name, communes: inside.map(refOf) }));
}

const isNamed = (one: { readonly name: string }, name: string): boolean => one.name.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase();

function communeOf(district: LegacyDistrict, { code, name }: UnitRef): LegacyCommune | undefined {
  return district.communes.find((one) => (code === '' ? isNamed(one, name) : one.code === code));
}

/** Codes of the communes that hold the place today. */
async function goalsOf({ province, district, commune }: Address): Promise<readonly string[]> {
  if (province === null || district === null) return [];
  const found = (await districtsOf(province.code)).find((one) => isNamed(one, district.name));
  if (found === undefined) return [];
  if (found.now !== undefined) return [found.now];
  return commune === null ? [] : (communeOf(found, commune)?.now ?? []);
}

/** Those of the communes with these codes that lie in a province. */
async function formsIn(province: UnitRef, goals: readonly string[], detail: string): Promise<readonly Address[]> {
  return (await communes(province.code))
    .filter(({ code }) => goals.includes(code))
    .map((commune) => ({ scheme: 'vn-2025', detail, province: refOf(province), district: null, commune }));
}

/** An address of `vn-2018` in `vn-2025`: several where its commune was divided, none where it is not known or not whole. */
export async function newForms(address: Address): Promise<readonly Address[]> {
  const goals = address.scheme === 'vn-2018' ? await goalsOf(address) : [];
  if (goals.length === 0) return [];
  const now = oldProvinces.find(({ code }) => code === address.province?.code)?.now;
  const usual = await Promise.all(provinces.filter(({ code }) => code === now).map((province) => formsIn(province, goals, address.detail)));
  if (usual.flat().length === goals.length) return usual.flat();
  // A few communes went to another province than the one around them.
  return (await Promise.all(provinces.map((province) => formsIn(province, goals, address.detail)))).flat();
}
