/** What is said around the list: what has come of an act or of a dossier just filed, and which page this is. */
import { showMoment, type DossierSummary, type Failure, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

/** An act that was done, or why it was not. */
export type News = { readonly key: 'dossiers.deleted' | 'dossiers.withdrawn' } | { readonly failure: Failure };

export function newsTemplate(words: Translate, news: News): TemplateResult {
  if ('key' in news) return html`<div class="banner success">${icon('check-circle')}<p><b>${words(news.key)}</b></p></div>`;
  return html`<div class="banner danger">
    ${icon('error')}
    <p><b>${words('dossiers.act.failed')}</b> ${words(`failure.${news.failure.code}`)}</p>
  </div>`;
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
