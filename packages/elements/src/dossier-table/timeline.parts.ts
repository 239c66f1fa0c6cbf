/** What has been done with a dossier, newest first, and on top what is to be done next and by whom. */
import { fromIsoDay, isKnownStatus, showDay, showMoment, type DossierSummary, type HistoryEntry, type KnownStatus, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import { statusInWords } from './dossier-words.js';

type Told = 'create' | 'submit' | 'withdraw' | 'receive' | 'register' | 'supplement' | 'return' | 'refuse';

const SIGNS: Readonly<Record<Told, IconName>> = {
  create: 'edit', submit: 'upload', withdraw: 'undo', receive: 'inbox', register: 'check', supplement: 'remark', return: 'check-circle', refuse: 'close',
};

/** Who at the authority has a dossier on the desk is the authority's affair. */
const INTERNAL: ReadonlySet<string> = new Set(['claim', 'release']);

/** Statuses that something is to follow, and whether that is the applicant's to do. */
const NEXT: Readonly<Partial<Record<KnownStatus, 'own' | 'authority'>>> = {
  'draft': 'own', 'supplement': 'own', 'submitted': 'authority', 'records-office': 'authority', 'processing': 'authority',
};

export function timelineTemplate(history: readonly HistoryEntry[], dossier: DossierSummary, words: Translate): TemplateResult {
  const told = history.filter(({ act }) => !INTERNAL.has(act));
  return html`<ol class="timeline">${nextTemplate(dossier, words)}${told.map((entry, index) => entryTemplate(entry, dossier, index === 0, words))}</ol>`;
}

function nextTemplate({ status, permitted, dueOn }: DossierSummary, words: Translate): TemplateResult | typeof nothing {
  const whose = isKnownStatus(status) ? NEXT[status] : undefined;
  if (whose === undefined) return nothing;
  const who = whose === 'authority' ? 'authority' : permitted.includes('edit') ? 'own' : 'applicant';
  return html`<li class="next"><span class="dot">${icon(whose === 'own' ? 'edit' : 'clock')}</span><div>
    <p class="strong">${words(`dossiers.next.${status}`)}</p>
    <p class="small">${words(`dossiers.next.by.${who}`)}${whose === 'authority' && dueOn !== undefined ? html`, ${words('dossiers.due', { day: showDay(fromIsoDay(dueOn)) })}` : nothing}</p></div></li>`;
}

function entryTemplate(entry: HistoryEntry, { status, statusLabel }: DossierSummary, newest: boolean, words: Translate): TemplateResult {
  const { act, from, to, at, actor, note } = entry;
  const known = isTold(act);
  const label = to === status ? statusLabel : undefined;
  const title = known ? words(`dossiers.did.${act === 'submit' && from === 'supplement' ? 'submit-again' : act}`) : statusInWords(to, label, words);
  const look = newest ? (to === 'supplement' ? 'now' : '') : 'done';
  return html`<li class=${look} aria-current=${newest ? 'step' : nothing}><span class="dot">${icon(known ? SIGNS[act] : newest ? 'clock' : 'check')}</span><div>
    <p class="strong">${title}</p>
    <p class="small muted tnum">${showMoment(at)}, ${actor.name}, ${actor.organisation}</p>
    ${note === undefined || note === '' ? nothing : html`<p class="note">${act === 'register' ? words('dossiers.did.number', { number: note }) : note}</p>`}</div></li>`;
}

function isTold(act: string): act is Told {
  return act in SIGNS;
}
