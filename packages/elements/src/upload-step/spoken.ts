/** What a slot says aloud: a quarter, a half, three quarters, the end; what was stopped, refused or taken away. */
import type { Attachment, Translate } from '@ctso/core';
import { percentOf } from './amounts.js';
import type { Transfer } from './uploads.js';

const MILESTONES = [25, 50, 75];

export interface FileChange {
  readonly gone: Attachment | undefined;
  readonly here: Attachment | undefined;
}

/** The sentence for a step from one state to the next; `undefined` when nothing worth hearing has happened. */
export function spoken(before: Transfer | undefined, after: Transfer | undefined, file: FileChange, words: Translate): string | undefined {
  if (after === undefined) return ended(before, file, words);
  if (after.kind !== 'sending') return after.kind === 'checking' ? words('upload.checking') : undefined;
  const was = before?.kind === 'sending' ? percentOf(before.sent, before.size) : 0;
  const now = percentOf(after.sent, after.size);
  const reached = MILESTONES.filter((milestone) => was < milestone && now >= milestone).at(-1);
  return reached === undefined ? undefined : words('upload.progress', { percent: reached, name: after.name });
}

function ended(before: Transfer | undefined, { gone, here }: FileChange, words: Translate): string | undefined {
  if (here !== undefined && here.id !== gone?.id && before !== undefined) return words('upload.finished', { name: here.name });
  if (before?.kind === 'removing') return words('upload.removed', { name: before.name });
  return before?.kind === 'sending' ? words('upload.stopped', { name: before.name }) : undefined;
}
