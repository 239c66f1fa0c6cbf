/** What decree 68/2024/NĐ-CP makes of a procedure that was written for the law before it: its terms throughout, and words of its own. */
import type { OwnWords } from '../bundle.js';
import type { ProcedureDefinition } from '../definition.js';

/** "chứng thư số" is "chứng thư chữ ký số", and what was the Government's is official-duty ("công vụ"). Capitals stay as they were. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/(chứng thư) (số)/giu, 'chữ ký'],
  [/(chữ ký số chuyên dùng) Chính phủ()/giu, 'công vụ'],
];

export function inTermsOf68<Words extends OwnWords>(words: Words): Record<keyof Words, string> {
  const reworded = Object.entries(words).map(([key, sentence]) => [key, TERMS.reduce((said, [term, word]) => said.replace(term, renaming(word)), sentence)]);
  return Object.fromEntries(reworded) as Record<keyof Words, string>;
}

function renaming(word: string): (found: string, before: string, after: string) => string {
  return (found, before, after) => [before, found === found.toUpperCase() ? word.toUpperCase() : word, after].filter((part) => part !== '').join(' ');
}

/** The procedure as it was, under `vn-2024`; `words` are those that the terms alone do not make. */
export function underDecree68(definition: ProcedureDefinition, words: OwnWords): ProcedureDefinition {
  return { ...definition, profile: 'vn-2024', strings: { ...inTermsOf68(definition.strings), ...words } };
}

/** Form 02 of the decree: the heading names the devices alone, and identity is one number. */
export const recipient = {
  recipient: '1. Thông tin người tiếp nhận thiết bị lưu khóa bí mật:',
  'recipient.id-number': 'Số định danh cá nhân',
} as const;
