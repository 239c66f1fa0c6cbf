/** Why a letter could not be printed, in words: where it is for a character that no font has, with the place to mend. */
import type { Failure, Translate, UnknownCharacter } from '@ctso/core';
import { failureWords } from '../wizard/notices.js';

export function printFailureWords(failure: Failure, words: Translate): string {
  const unknown = failure.code === 'unsupported' ? unknownOf(failure.cause) : undefined;
  if (unknown === undefined) return failureWords(failure, words);
  const { character, codePoint } = unknown;
  return words('preview.unknown', { character, codePoint, place: placeOf(unknown, words) });
}

function placeOf({ block, label, row }: UnknownCharacter, words: Translate): string {
  if (label !== '' && row !== undefined) return words('preview.unknown.cell', { row, label });
  if (label !== '') return words('preview.unknown.field', { label: label.replace(/\s*:$/u, '') });
  if (block === 'letterhead') return words('review.letterhead');
  return block === 'closing' ? words('review.closing') : words('preview.unknown.elsewhere');
}

function unknownOf(cause: unknown): UnknownCharacter | undefined {
  return typeof cause === 'object' && cause !== null && 'codePoint' in cause ? (cause as UnknownCharacter) : undefined;
}
