/** A dossier's status and times in words and signs. An unknown status is said by its own label. */
import { fromIsoDay, isKnownStatus, showDay, showMoment, type DossierSummary, type KnownStatus, type Translate } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';

interface Look {
  readonly tone: '' | 'draft' | 'info' | 'remark' | 'success';
  readonly icon: IconName;
}

const LOOKS: Readonly<Record<KnownStatus, Look>> = {
  'draft': { tone: 'draft', icon: 'edit' },
  'submitted': { tone: 'info', icon: 'clock' },
  'records-office': { tone: '', icon: 'inbox' },
  'processing': { tone: 'info', icon: 'clock' },
  'supplement': { tone: 'remark', icon: 'remark' },
  'returned': { tone: 'success', icon: 'check' },
  'refused': { tone: '', icon: 'close' },
  'withdrawn': { tone: '', icon: 'undo' },
};
const OTHER: Look = { tone: '', icon: 'dots' };

/** `label` is the backend's own, for a status that the library does not know. */
export function statusInWords(status: string, label: string | undefined, words: Translate): string {
  if (isKnownStatus(status)) return words(`status.${status}`);
  return label ?? words('status.other');
}

/** For filters, where "Hồ sơ" goes without saying. */
export function statusInShort(status: string, label: string | undefined, words: Translate): string {
  return isKnownStatus(status) ? words(`status.short.${status}`) : statusInWords(status, label, words);
}

export function statusChip(status: string, label: string | undefined, words: Translate): TemplateResult {
  const look = isKnownStatus(status) ? LOOKS[status] : OTHER;
  return html`<span class="chip ${look.tone}">${icon(look.icon)}${statusInWords(status, label, words)}</span>`;
}

/** E.g. "Ngày nộp : 15:43 04/02/2020", one line each. */
export function timesInWords(dossier: DossierSummary, words: Translate): readonly string[] {
  const { submittedAt, receivedAt, dueOn, updatedAt } = dossier;
  if (submittedAt === undefined) return [words('dossiers.updated', { moment: showMoment(updatedAt) })];
  return [
    words('dossiers.submitted', { moment: showMoment(submittedAt) }),
    ...(receivedAt === undefined ? [] : [words('dossiers.received', { moment: showMoment(receivedAt) })]),
    ...(dueOn === undefined ? [] : [words('dossiers.due', { day: showDay(fromIsoDay(dueOn)) })]),
  ];
}
