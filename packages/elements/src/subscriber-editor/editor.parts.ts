/** What the editor says around its fields: the certificates that exist, what differs, what went wrong. */
import { fromIsoDay, showDay, type Certificate, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import type { Question } from '../question/question.js';

const STATES: Readonly<Record<Certificate['state'], { readonly look: string; readonly icon: IconName }>> = {
  active: { look: 'success', icon: 'check' },
  expired: { look: '', icon: 'clock' },
  revoked: { look: '', icon: 'close' },
};

/** With their dates while the answer of the check is at hand, later their serials alone. */
export function certificatesTemplate(say: Translate, certificates: readonly Certificate[], serials: readonly string[], column: string): TemplateResult | typeof nothing {
  if (serials.length === 0) return nothing;
  const head = html`<header><h3 class="small">${say('editor.certificates', { count: serials.length })}</h3>
    <span class="tiny muted">${say('editor.certificates.where', { column })}</span></header>`;
  if (certificates.length === 0) {
    return html`<div class="panel">${head}<ul class="in plain">${serials.map((serial) => html`<li class="code wrap">${serial}</li>`)}</ul></div>`;
  }
  return html`<div class="panel">${head}<table class="grid">
    <thead><tr><th scope="col">${say('editor.certificates.serial')}</th><th scope="col">${say('editor.certificates.until')}</th><th scope="col">${say('editor.certificates.state')}</th></tr></thead>
    <tbody>${certificates.map(({ serial, validTo, state }) => html`<tr><td class="code wrap">${serial}</td><td class="num">${showDay(fromIsoDay(validTo))}</td>
      <td><span class="chip ${STATES[state].look}">${icon(STATES[state].icon)}${say(`editor.certificates.${state}`)}</span></td></tr>`)}</tbody>
  </table></div>`;
}

export function refusedTemplate(say: Translate, count: number): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="banner danger" role="alert">${icon('error')}<p><b>${say('editor.refused', { count })}</b> ${say('editor.refused.next')}</p></div>`;
}

export function offerTemplate(say: Translate, labels: readonly string[], take: () => void, keep: () => void): TemplateResult {
  return html`<div class="banner plain offer" role="status">${icon('info')}<p class="small">${say('editor.offer', { count: labels.length, fields: labels.join(', ') })}</p>
    <div class="acts"><button class="btn s" type="button" @click=${take}>${say('editor.offer.take')}</button>
      <button class="btn s quiet" type="button" @click=${keep}>${say('editor.offer.keep')}</button></div></div>`;
}

export function elsewhereTemplate(say: Translate): TemplateResult {
  return html`<div class="banner plain">${icon('info')}<p class="small">${say('editor.elsewhere.way-out')}</p></div>`;
}

export function failedTemplate(say: Translate, again: () => void): TemplateResult {
  return html`<div class="banner warning check-failed" role="status">${icon('cloudoff')}<p class="small"><b>${say('editor.check-failed')}</b> ${say('editor.check-failed.next')}</p>
    <div class="acts"><button class="btn s" type="button" @click=${again}>${say('editor.retry')}</button></div></div>`;
}

export function noticeTemplate(text: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<p class="issue ok">${icon('check-circle')}<span>${text}</span></p>`;
}

export function discardQuestion(say: Translate): Question {
  return { title: say('editor.discard'), text: say('editor.discard.say'), no: say('editor.discard.keep'), yes: say('editor.discard.drop'), danger: true };
}
