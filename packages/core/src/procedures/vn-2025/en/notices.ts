/** What lists say of the procedures under `vn-2025`, in English. */
import type { OwnWords } from '../../bundle.js';
import { en as before } from '../../vn-2024/en/notices.js';

const words = {
  'basis.units': 'Resolution 202/2025/QH15 on the arrangement of provinces',
  'details.addressee':
    'System: dichvucong.ca.gov.vn. Address of the receiving authority: Lot CN27A, Hoa Lac Hi-tech Park, Thach That, Hanoi; phone 024.3773.8668.',
} as const;

export const en: Readonly<Record<string, OwnWords>> = Object.fromEntries(Object.entries(before).map(([id, own]) => [id, { ...own, ...words }]));
