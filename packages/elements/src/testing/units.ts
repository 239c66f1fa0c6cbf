/** A small country: two provinces, before and after 2025, with a commune that was divided and an island. Tests only. */
import type { Address, UnitRef } from '@ctso/core';
import type { AddressUnits, DistrictUnits, Units } from '../context/contexts.js';

export const LAM_GIANG: UnitRef = { code: '91', name: 'tỉnh Lam Giang' };
export const HA_NOI: UnitRef = { code: '01', name: 'thành phố Hà Nội' };
export const OLD_LAM_GIANG: UnitRef = { code: '89', name: 'tỉnh Lam Giang cũ' };

export const LONG_XUYEN: UnitRef = { code: '30292', name: 'phường Long Xuyên' };
export const BINH_DUC: UnitRef = { code: '30293', name: 'phường Bình Đức' };
const COMMUNES: Readonly<Record<string, readonly UnitRef[]>> = {
  '91': [BINH_DUC, LONG_XUYEN, { code: '30301', name: 'xã Long Xuyên Đông' }, { code: '30302', name: 'xã Mỹ Hòa' }],
  '01': [{ code: '00004', name: 'phường Ba Đình' }],
};

export const MY_BINH: UnitRef = { code: '30280', name: 'phường Mỹ Bình' };
export const MY_XUYEN: UnitRef = { code: '', name: 'phường Mỹ Xuyên' };
const DISTRICTS: readonly DistrictUnits[] = [
  { name: 'thành phố Long Xuyên', communes: [MY_BINH, MY_XUYEN] },
  { name: 'huyện Côn Đảo', communes: [] },
];

const form = (commune: UnitRef): Address => ({ scheme: 'vn-2025', detail: '', province: LAM_GIANG, district: null, commune });

export const addresses: AddressUnits = {
  legacyProvinces: async () => [OLD_LAM_GIANG, HA_NOI],
  communes: async (province) => COMMUNES[province] ?? [],
  legacyDistricts: async () => DISTRICTS,
  newForms: async ({ commune }) => {
    if (commune?.name === MY_BINH.name) return [form(LONG_XUYEN)];
    return commune?.name === MY_XUYEN.name ? [form(LONG_XUYEN), form(BINH_DUC)] : [];
  },
};

export const UNITS: Units = { provinces: [HA_NOI, LAM_GIANG], addresses };

export const OLD: Address = {
  scheme: 'vn-2018',
  detail: '76 Khu phố 4',
  province: OLD_LAM_GIANG,
  district: { code: '', name: 'thành phố Long Xuyên' },
  commune: MY_BINH,
};

export const NEW: Address = { scheme: 'vn-2025', detail: '76 Khu phố 4', province: LAM_GIANG, district: null, commune: LONG_XUYEN };
