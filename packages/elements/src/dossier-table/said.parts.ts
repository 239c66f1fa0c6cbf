/** What is said around the list: what has come of an act or of a dossier just filed, and which page this is. */
import { showMoment, type DossierSummary, type Failure, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { Countdown } from '../controllers/countdown.js';
import { statusInWords } from './dossier-words.js';
import type { ExportState } from './list-export.js';

/** An act that was done, or why it was not. */
export type News =
  | { readonly key: 'dossiers.deleted' | 'dossiers.withdrawn' | 'dossiers.kept' }
  | { readonly failure: Failure }
  /** Dossiers that got on while one was looking on. */
  | { readonly moved: readonly DossierSummary[] };

/** More than this are counted. */
const NAMED = 3;

export function newsTemplate(words: Translate, news: News): TemplateResult {
  if ('key' in news) return html`<div class="banner success">${icon('check-circle')}<p><b>${words(news.key)}</b></p></div>`;
  if ('moved' in news) return movedTemplate(words, news.moved);
  return html`<div class="banner danger">
    ${icon('error')}
    <p><b>${words('dossiers.act.failed')}</b> ${words(`failure.${news.failure.code}`)}</p>
  </div>`;
}

function movedTemplate(words: Translate, moved: readonly DossierSummary[]): TemplateResult {
  const named = moved.slice(0, NAMED).map(({ receiptCode, symbol, organisation, status, statusLabel }) =>
    words('dossiers.moved.one', { name: receiptCode ?? (symbol === '' ? organisation.name : symbol), status: statusInWords(status, statusLabel, words) }));
  return html`<div class="banner">${icon('info')}<p><b>${words('dossiers.moved', { count: moved.length })}</b> ${named.join(' ')}</p></div>`;
}

/** Rows came, went or changed places: the list waits for the reader. */
export function staleTemplate(words: Translate, take: () => void): TemplateResult {
  return html`<div class="banner stale">${icon('info')}<p>${words('dossiers.stale')}</p>
    <div class="acts"><button class="btn s" type="button" @click=${take}>${words('dossiers.stale.take')}</button></div></div>`;
}

/** Stays while one points at it or stands in it. `title` is absent when there is nothing to undo. */
export function undoTemplate(words: Translate, title: string | undefined, countdown: Countdown, undo: () => void): TemplateResult {
  const leave = (event: Event): void => {
    const place = event.currentTarget as HTMLElement;
    queueMicrotask(() => { if (!place.matches(':hover, :focus-within')) countdown.resume(); });
  };
  return html`<div class="toast-place" role="status" @pointerenter=${countdown.pause} @pointerleave=${leave} @focusin=${countdown.pause} @focusout=${leave}>${title === undefined
    ? nothing
    : html`<div class="toast"><span>${words('dossiers.deleting', { title })}</span><button class="link-btn undo" type="button" @click=${undo}>${words('dossiers.undo')}</button></div>`}</div>`;
}

/** The button that exports the list, and how far it is. */
export function exportTemplate(words: Translate, state: ExportState, run: () => void, stop: () => void): TemplateResult {
  const running = state.kind === 'running';
  // One button for both, so that the focus stays on it; the second press of a double click is not a stop.
  const press = (event: MouseEvent): void => {
    if (event.detail < 2) (running ? stop : run)();
  };
  return html`<div class="row export"><span class=${running ? '' : 'small muted'} role="status">${running ? html`${icon('spin', 'spin')} ${words('dossiers.export.progress', { done: state.done, total: state.total })}` : nothing}${
      state.kind === 'done' ? words('dossiers.export.done', { count: state.count }) : nothing}${state.kind === 'failed'
      ? html`<span class="issue">${icon('error')}<span>${words('dossiers.export.failed')} ${words(`failure.${state.failure.code}`)}</span></span>` : nothing}</span>
    <button class="btn quiet s" type="button" @click=${press}>${running ? words('dossiers.export.stop') : html`${icon('download')}${words('dossiers.export')}`}</button></div>`;
}

/** The titles of procedures could not be loaded: the dossiers themselves are there. */
export function untitledTemplate(words: Translate, again: () => void): TemplateResult {
  return html`<div class="banner warning" role="alert">
    ${icon('cloudoff')}
    <p><b>${words('services.failed')}</b> ${words('services.failed.way')}</p>
    <div class="acts"><button class="btn s" type="button" @click=${again}>${words('dossiers.retry')}</button></div>
  </div>`;
}

/** `place` is the dossier's running number. A draft was saved; anything else was filed. */
export function receiptTemplate(words: Translate, dossier: DossierSummary, place: number): TemplateResult {
  const { submittedAt, status, updatedAt, receiptCode } = dossier;
  const filed = submittedAt !== undefined && status !== 'draft';
  const moment = showMoment(filed ? submittedAt : updatedAt);
  return html`<div class="banner success">
    ${icon('check-circle')}
    <p>
      <b>${words(filed ? 'dossiers.receipt.filed' : 'dossiers.receipt.saved', { moment })}</b> ${words('dossiers.receipt.place', { place })}
      ${filed && receiptCode === undefined ? words('dossiers.receipt.code') : nothing}
    </p>
  </div>`;
}

/** A direction without a page keeps its button, so that the focus is not lost on the way there. */
export function pagesTemplate(words: Translate, page: number, back: (() => void) | undefined, forward: (() => void) | undefined): TemplateResult {
  const step = (go: (() => void) | undefined, name: string, sign: 'left' | 'right'): TemplateResult =>
    html`<button class="btn s" type="button" aria-disabled=${go === undefined} aria-label=${name} @click=${() => { go?.(); }}>${icon(sign)}</button>`;
  return html`<nav class="pages" aria-label=${words('dossiers.pages')}>
    ${step(back, words('dossiers.pages.previous'), 'left')}
    <span aria-current="page">${words('dossiers.pages.here', { page })}</span>
    ${step(forward, words('dossiers.pages.next'), 'right')}
  </nav>`;
}
