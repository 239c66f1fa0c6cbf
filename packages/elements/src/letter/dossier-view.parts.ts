/** Template parts of a dossier's view: its facts, its papers, its history. */
import { fromIsoDay, RESULT_SLOTS, showDay, showMoment, type Attachment, type CompiledProcedure, type Dossier, type HistoryEntry, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { statusChip } from '../dossier-table/dossier-words.js';
import { timelineTemplate } from '../dossier-table/timeline.parts.js';
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
  const papers = dossier.attachments.filter(({ slot }) => !RESULT_SLOTS.includes(slot));
  return html`<section class="panel" aria-labelledby="papers"><header><h2 id="papers">${words('review.papers')}</h2></header><div class="in">
    ${papers.length === 0
      ? html`<p class="muted">${words('review.papers.none')}</p>`
      : html`<ul class="plain stack">${papers.map((one) => fileTemplate(one, html`<p><b>${label(one.slot)}</b></p>`, { words, language, open }))}</ul>`}
  </div></section>`;
}

/** What the authority has given back; nothing while it has not. */
export function resultsOf({ dossier, ...facts }: Omit<PapersFacts, 'procedure'>): TemplateResult | typeof nothing {
  const results = RESULT_SLOTS.flatMap((id) => dossier.attachments.filter(({ slot }) => slot === id));
  if (results.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="results"><header><h2 id="results">${facts.words('dossiers.results')}</h2></header><div class="in">
    <ul class="plain stack">${results.map((one) => fileTemplate(one, nothing, facts))}</ul></div></section>`;
}

function fileTemplate(one: Attachment, heading: TemplateResult | typeof nothing, { words, language, open }: Pick<PapersFacts, 'words' | 'language' | 'open'>): TemplateResult {
  return html`<li class="row between"><div>${heading}
      <p>${one.name} <span class="small muted">${words('upload.facts', { size: sizeWords(one.size, language), time: showMoment(one.uploadedAt) })}</span></p></div>
    <span class="row"><button type="button" class="btn s" aria-label="${words('upload.view')}: ${one.name}" @click=${() => { open(one, 'view'); }}>${icon('eye')}${words('upload.view')}</button>
      <button type="button" class="btn s" aria-label="${words('upload.download')}: ${one.name}" @click=${() => { open(one, 'download'); }}>${icon('download')}${words('upload.download')}</button></span></li>`;
}

/** Newest first, as the backend gives it. */
export function historyOf(history: readonly HistoryEntry[], dossier: Dossier, words: Translate): TemplateResult {
  return html`<section class="panel" aria-labelledby="history"><header><h2 id="history">${words('dossiers.history')}</h2></header><div class="in">
    ${history.length === 0 ? html`<p class="muted">${words('view.history.none')}</p>` : timelineTemplate(history, dossier, words)}
  </div></section>`;
}
