/** Template parts of a dossier's view: its facts, its papers, its history. */
import { fromIsoDay, showDay, showMoment, type Attachment, type CompiledProcedure, type Dossier, type HistoryEntry, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { statusChip, statusInWords } from '../dossier-table/dossier-words.js';
import { sizeWords } from '../upload-step/amounts.js';

export function factsOf(dossier: Dossier, words: Translate): TemplateResult {
  const facts: readonly (readonly [string, string | TemplateResult | undefined])[] = [
    [words('view.status'), statusChip(dossier.status, dossier.statusLabel, words)],
    [words('view.code'), dossier.receiptCode],
    [words('view.organisation'), dossier.organisation.name],
    [words('view.submitted'), dossier.submittedAt && showMoment(dossier.submittedAt)],
    [words('view.received'), dossier.receivedAt && showMoment(dossier.receivedAt)],
    [words('view.due'), dossier.dueOn && showDay(fromIsoDay(dossier.dueOn))],
  ];
  return html`<section class="panel" aria-label=${words('view.title')}><div class="in"><dl class="facts">${facts.map(([label, text]) =>
    text === undefined || text === '' ? nothing : html`<dt>${label}</dt><dd>${text}</dd>`)}</dl></div></section>`;
}

export interface PapersFacts {
  readonly procedure: CompiledProcedure | undefined;
  readonly dossier: Dossier;
  readonly words: Translate;
  readonly language: string;
  readonly open: (attachment: Attachment, way: 'view' | 'download') => void;
}

export function papersOf({ procedure, dossier, words, language, open }: PapersFacts): TemplateResult {
  const label = (slotId: string): string => {
    const slot = procedure?.definition.slots.find(({ id }) => id === slotId);
    return slot === undefined || procedure === undefined ? slotId : words(procedure.key(slot.label));
  };
  return html`<section class="panel" aria-labelledby="papers"><header><h2 id="papers">${words('review.papers')}</h2></header><div class="in">
    ${dossier.attachments.length === 0
      ? html`<p class="muted">${words('review.papers.none')}</p>`
      : html`<ul class="plain stack">${dossier.attachments.map((one) => html`<li class="row between"><div>
          <p><b>${label(one.slot)}</b></p>
          <p>${one.name} <span class="small muted">${words('upload.facts', { size: sizeWords(one.size, language), time: showMoment(one.uploadedAt) })}</span></p></div>
          <span class="row"><button type="button" class="btn s" aria-label="${words('upload.view')}: ${one.name}" @click=${() => { open(one, 'view'); }}>${icon('eye')}${words('upload.view')}</button>
            <button type="button" class="btn s" aria-label="${words('upload.download')}: ${one.name}" @click=${() => { open(one, 'download'); }}>${icon('download')}${words('upload.download')}</button></span></li>`)}</ul>`}
  </div></section>`;
}

/** Newest first, as the backend gives it. */
export function historyOf(history: readonly HistoryEntry[], { status, statusLabel }: Dossier, words: Translate): TemplateResult {
  return html`<section class="panel" aria-labelledby="history"><header><h2 id="history">${words('dossiers.history')}</h2></header><div class="in">
    ${history.length === 0
      ? html`<p class="muted">${words('view.history.none')}</p>`
      : html`<ol class="timeline">${history.map((entry, index) => html`<li class=${index === 0 ? '' : 'done'}><span class="dot">${icon(index === 0 ? 'clock' : 'check')}</span><div>
          <p><b>${statusInWords(entry.to, entry.to === status ? statusLabel : undefined, words)}</b></p>
          <p class="small muted">${showMoment(entry.at)}, ${entry.actor.name}, ${entry.actor.organisation}</p>
          ${entry.note === undefined ? nothing : html`<p>${entry.note}</p>`}</div></li>`)}</ol>`}
  </div></section>`;
}
