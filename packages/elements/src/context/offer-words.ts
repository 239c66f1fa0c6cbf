/** How a procedure is called in words, for lists that know it by its reference only. */
import { keyOf, type ProcedureNotice, type ProcedureRef, type Translate } from '@ctso/core';
import type { Offer } from './contexts.js';

/** A procedure that the host does not offer any more has no words of its own. */
export function noticeOf(offer: Offer | undefined, ref: ProcedureRef): ProcedureNotice | undefined {
  return offer?.notices.find((notice) => notice.id === ref.id && notice.profile === ref.profile) ?? offer?.notices.find((notice) => notice.id === ref.id);
}

export function titleOf(offer: Offer | undefined, ref: ProcedureRef, words: Translate): string {
  const notice = noticeOf(offer, ref);
  return notice === undefined ? words('dossiers.unknown-service') : words(keyOf(notice, notice.title));
}

/** E.g. "6 cá nhân". */
export function rowsInWords(offer: Offer | undefined, ref: ProcedureRef, count: number, words: Translate): string {
  const compiled = offer?.procedures.find(({ definition }) => definition.id === ref.id);
  return words('dossiers.rows', { count, noun: compiled === undefined ? words('dossiers.rows.noun') : words(compiled.key(compiled.definition.rows.noun)) });
}
