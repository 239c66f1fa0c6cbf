/** What stands where the queue would, and what is said around it: waiting, empty, no match, not to be had, out of date, what came of a claim. */
import { showTime, type Failure, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { Question } from '../question/question.js';

export type DeskNews = { readonly kind: 'claimed'; readonly organisation: string } | { readonly kind: 'refused'; readonly failure: Failure };

export function newsOf(words: Translate, news: DeskNews): TemplateResult {
  if (news.kind === 'claimed') return html`<div class="banner success">${icon('check-circle')}<p><b>${words('desk.claimed', { organisation: news.organisation })}</b> ${words('desk.claimed.way')}</p></div>`;
  return html`<div class="banner danger">${icon('error')}<p><b>${words('desk.claim.failed')}</b> ${deskFailure(news.failure, words)}</p></div>`;
}

/** A failure in the desk's own words, where those for applicants would say something else. */
export function deskFailure({ code, retryAfter }: Failure, words: Translate): string {
  if (code === 'conflict' || code === 'forbidden' || code === 'unavailable' || code === 'signed-out' || code === 'not-found') return words(`desk.failure.${code}`);
  return words(`failure.${code}`, { seconds: retryAfter ?? 0 });
}

export function takenOver(words: Translate, name: string): Question {
  return { title: words('desk.take-over.ask'), text: words('desk.take-over.text', { name }), yes: words('desk.act.take-over'), no: words('desk.take-over.no') };
}

const LINES = ['w85', 'w60', 'w40'] as const;

export function skeletonQueue(words: Translate): TemplateResult {
  return html`<div class="table-frame" aria-busy="true"><div class="empty">${LINES.map((width) => html`<p><span class="skeleton ${width}"></span></p>`)}</div>
    <div class="table-foot"><span role="status">${icon('spin', 'spin')} ${words('dossiers.loading')}</span></div></div>`;
}

export function emptyQueue(words: Translate): TemplateResult {
  return html`<div class="table-frame"><div class="empty">${icon('inbox')}<p class="strong">${words('desk.empty')}</p><p class="small muted">${words('desk.empty.hint')}</p></div></div>`;
}

/** `text` is empty when other conditions than words were set. */
export function noneQueue(words: Translate, text: string, clear: () => void): TemplateResult {
  return html`<div class="table-frame"><div class="empty">${icon('search')}
    <p class="strong" role="status">${text === '' ? words('dossiers.none.filtered') : words('dossiers.none', { text })}</p>
    <button class="btn" type="button" @click=${clear}>${words('dossiers.clear')}</button></div></div>`;
}

/** `again` in seconds; 0 when it does not try again by itself. */
export function failedQueue(words: Translate, failure: Failure, again: number, retry: () => void): TemplateResult {
  return failedList(words, words('dossiers.failed'), failure, again, retry);
}

export function failedList(words: Translate, title: string, failure: Failure, again: number, retry: () => void): TemplateResult {
  return html`<div class="table-frame"><div class="empty" role="alert">${icon('cloudoff')}
    <p class="strong">${title}</p>
    <p class="small muted">${deskFailure(failure, words)} ${again > 0 ? words('dossiers.failed.again', { seconds: again }) : nothing}</p>
    ${failure.code === 'signed-out'
      ? html`<ctso-sign-in @ctso-signed-in=${retry}></ctso-sign-in>`
      : html`<button class="btn" type="button" @click=${retry}>${words('dossiers.retry')}</button>`}</div></div>`;
}

/** The list stands, but it is from earlier. */
export function staleQueue(words: Translate, failure: Failure, at: string, retry: () => void): TemplateResult {
  return html`<span class="issue warning" role="status">${icon('cloudoff')}<span>${words('desk.stale', { time: showTime(at) })} ${deskFailure(failure, words)}
    <button class="link-btn" type="button" @click=${retry}>${words('dossiers.retry')}</button></span></span>`;
}
