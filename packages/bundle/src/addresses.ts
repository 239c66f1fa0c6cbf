/** What addresses need of the units, fetched when the first of them is asked for. */
import type { AddressUnits } from '@ctso/elements';

const units = (): Promise<AddressUnits> => import('@ctso/units/addresses.js');

export const addresses: AddressUnits = {
  legacyProvinces: async () => (await units()).legacyProvinces(),
  communes: async (province) => (await units()).communes(province),
  legacyDistricts: async (province) => (await units()).legacyDistricts(province),
  newForms: async (address) => (await units()).newForms(address),
};
