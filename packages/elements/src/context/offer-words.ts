/** How a procedure is called in words, for lists that know it by its reference only. */
import { keyOf, type ProcedureNotice, type ProcedureRef, type Translate } from '@ctso/core';

type Listed = readonly ProcedureNotice[] | undefined;

/** A procedure that the host does not offer any more has no words of its own. One begun under another profile is called as it is now. */
export function noticeOf(notices: Listed, ref: ProcedureRef): ProcedureNotice | undefined {
  return notices?.find((notice) => notice.id === ref.id && notice.profile === ref.profile) ?? notices?.find((notice) => notice.id === ref.id);
}

export function titleOf(notices: Listed, ref: ProcedureRef, words: Translate): string {
  if (notices === undefined) return words('dossiers.service-missing');
  const notice = noticeOf(notices, ref);
  return notice === undefined ? words('dossiers.unknown-service') : words(keyOf(notice, notice.title));
}

/** E.g. "6 cá nhân". */
export function rowsInWords(notices: Listed, ref: ProcedureRef, count: number, words: Translate): string {
  const notice = noticeOf(notices, ref);
  return words('dossiers.rows', { count, noun: notice === undefined ? words('dossiers.rows.noun') : words(keyOf(notice, notice.noun)) });
}
