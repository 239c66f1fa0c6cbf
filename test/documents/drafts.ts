/** Dossiers as offices file them, for any procedure: every field filled, and as many different rows as asked for. */
import { compose, fingerprintOf, ownStrings, stamped, type CompiledProcedure, type Draft, type FieldValue, type FieldValues, type Language, type LetterModel, type ProfileBundle } from '@ctso/core';
import { locale } from '@ctso/locales';
import { provinceName } from '@ctso/units';
import { fullDraft } from '../definitions/samples.js';

const NAMES = ['Nguyễn Thị Hoa', 'Trần Quỳnh Như', 'Lê Hữu Phước', 'Đặng Thuỳ Trâm', 'Phạm Ngọc Bảo Khuyên', 'H’Hen Niê', 'Vũ Đức Đam', 'Nguyễn Hoàng Phương Thảo Vy'];
const BODIES = ['Sở Nội vụ tỉnh Lam Giang', 'Ủy ban nhân dân phường Nguyễn An Ninh', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lam Giang'];

function varied(id: string, value: FieldValue, index: number): FieldValue {
  const number = String(index);
  if (typeof value === 'object' && value !== null && 'name' in value) return { ...value, id: number, name: BODIES[index % BODIES.length] ?? '' };
  if (typeof value !== 'string') return value;
  if (/email/iu.test(id)) return `thuebao${number}@lamgiang.gov.vn`;
  if (/name/iu.test(id)) return NAMES[index % NAMES.length] ?? '';
  return /^[0-9a-f]{8,}$/iu.test(value) ? value.slice(0, -number.length) + number : value;
}

function rowValues(values: FieldValues, index: number): FieldValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, varied(id, value, index)]));
}

export function aFullDraft(procedure: CompiledProcedure, rows: number): Draft {
  const { sections, rows: [row] } = fullDraft(procedure);
  const idOf = (layout: string): string => procedure.definition.sections.find((section) => section.layout === layout)?.id ?? '';
  const [letter, closing] = [idOf('letterhead'), idOf('closing')];
  return {
    sections: {
      ...sections,
      [letter]: { parentAuthority: 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu', organisationName: 'Sở Nội vụ', symbol: '125/SNV-VP', place: 'Bà Rịa - Vũng Tàu', date: '05/03/2026' },
      [closing]: { recipients: '- Như trên;\n- UBND tỉnh (để báo cáo);\n- Lưu: VT, VP.', capacities: 'KT. Giám đốc\nPhó Giám đốc', signer: 'Nguyễn Văn An' },
    },
    rows: Array.from({ length: rows }, (_, index) => ({ id: `r${String(index)}`, values: rowValues(row?.values ?? {}, index) })),
  };
}

/** Composed and stamped as the page does before it prints. */
export async function letterOf(bundle: ProfileBundle, procedure: CompiledProcedure, draft: Draft, language: Language = 'vi'): Promise<LetterModel> {
  const { translate } = await locale(language, await ownStrings(bundle, language));
  const model = compose(procedure, { draft }, { language, translate, provinceName: (code) => provinceName(code) });
  return stamped(model, await fingerprintOf(procedure, draft), translate);
}
