/** What was sent back before and what became of it: open, changed (before and after side by side), or kept and explained. */
import { answerIn, remarkState, showMoment, standingAt, type DeskDossier, type Remark, type RemarkState, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import type { DossierWords } from './dossier-words.js';

const LOOKS: Readonly<Record<RemarkState, { readonly tone: string; readonly icon: IconName }>> = {
  open: { tone: 'warning', icon: 'warning' },
  changed: { tone: 'success', icon: 'check' },
  explained: { tone: 'info', icon: 'remark' },
};

export interface EarlierParts {
  readonly words: Translate;
  readonly texts: DossierWords;
  readonly dossier: DeskDossier;
  /** Takes the person to the place of a remark. */
  readonly go: (remark: Remark) => void;
}

export function earlierTemplate(parts: EarlierParts): TemplateResult | typeof nothing {
  const { words, dossier } = parts;
  const remarks = dossier.remarks ?? [];
  if (remarks.length === 0) return nothing;
  const states = remarks.map((remark) => remarkState(remark, dossier, (id) => parts.texts.row(id)));
  const answered = states.filter((state) => state !== 'open').length;
  return html`<section class="panel" aria-labelledby="earlier"><header><h2 id="earlier" tabindex="-1">${words('desk.earlier')}</h2>
      <span class="small muted">${words('desk.earlier.count', { answered, count: remarks.length })}</span></header>
    <ol class="in stack plain">${remarks.map((remark, index) => earlier(parts, remark, states[index] ?? 'open'))}</ol></section>`;
}

function earlier({ words, texts, dossier, go }: EarlierParts, remark: Remark, state: RemarkState): TemplateResult {
  const look = LOOKS[state];
  const answer = answerIn(dossier.draft, remark.id).trim();
  return html`<li class="remark-note">
    <p class="who"><b>${texts.place(remark.path)}</b><span class="chip ${look.tone}">${icon(look.icon)}${words(`desk.earlier.${state}`)}</span></p>
    <p class="small muted">${showMoment(remark.at)}, ${remark.actor.name}, ${remark.actor.organisation}</p>
    <p class="said">${remark.text}</p>
    ${state === 'changed' ? change(words, texts, remark, dossier) : nothing}
    ${answer === '' ? nothing : html`<p class="said"><b>${words('desk.earlier.answer')}</b> ${answer}</p>`}
    <div><button class="link-btn" type="button" @click=${() => { go(remark); }}>${words('desk.earlier.go')}<span class="vh"> ${texts.place(remark.path)}</span></button></div>
  </li>`;
}

function change(words: Translate, texts: DossierWords, { path, before }: Remark, dossier: DeskDossier): TemplateResult {
  const now = standingAt(path, dossier, (id) => texts.row(id));
  return html`<div class="change"><p><span class="tiny muted">${words('desk.earlier.before')}</span><br /><span class="before">${texts.value(path, before)}</span></p>
    <span class="arrow" aria-hidden="true">${icon('right')}</span>
    <p><span class="tiny muted">${words('desk.earlier.after')}</span><br /><span>${texts.value(path, now)}</span></p></div>`;
}
