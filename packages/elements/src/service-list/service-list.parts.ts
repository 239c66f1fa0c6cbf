/** Parts of the service list: one procedure as a row, as a card, and in full. */
import { keyOf, type ProcedureNotice, type Translate } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

export interface ServiceParts {
  readonly words: Translate;
  readonly isOpen: (notice: ProcedureNotice) => boolean;
  readonly prepare: (notice: ProcedureNotice) => void;
  readonly details: (notice: ProcedureNotice) => void;
}

export function rowTemplate(parts: ServiceParts, notice: ProcedureNotice, place: number): TemplateResult {
  return html`<tr>
    <td class="c num">${place}</td>
    <th scope="row"><span class="strong">${own(parts, notice, notice.title)}</span><span class="sub">${own(parts, notice, notice.summary)}</span></th>
    <td class="c">${details(parts, notice)}</td>
    <td class="c">${prepare(parts, notice)}</td>
  </tr>`;
}

export function cardTemplate(parts: ServiceParts, notice: ProcedureNotice): TemplateResult {
  return html`<li class="card">
    <p class="strong">${own(parts, notice, notice.title)}</p>
    <p class="sub">${own(parts, notice, notice.summary)}</p>
    <div class="row between">${details(parts, notice)}${prepare(parts, notice)}</div>
  </li>`;
}

export function detailsTemplate(parts: ServiceParts, notice: ProcedureNotice, close: () => void): TemplateResult {
  const { words } = parts;
  const begin = (): void => {
    close();
    parts.prepare(notice);
  };
  return html`<dialog class="dialog" aria-labelledby="details-title" @close=${close}>
    <div class="dialog-head">
      <h2 id="details-title" tabindex="-1">${own(parts, notice, notice.title)}</h2>
      <button class="icon-btn" type="button" aria-label=${words('services.close')} @click=${close}>${icon('close')}</button>
    </div>
    <div class="dialog-body stack-s">
      <p>${own(parts, notice, notice.summary)}</p>
      ${notice.details.map((key) => html`<p>${own(parts, notice, key)}</p>`)}
    </div>
    <div class="dialog-foot">
      <button class="btn first" type="button" @click=${close}>${words('services.close')}</button>
      ${parts.isOpen(notice) ? html`<button class="btn primary" type="button" @click=${begin}>${words('services.column.prepare')}</button>` : closed(words)}
    </div>
  </dialog>`;
}

/** Stands in for the list that is being loaded. */
export function skeletonTemplate(words: Translate): TemplateResult {
  return html`<div class="late" role="status">
    <p class="muted">${words('services.loading')}</p>
    <p><span class="skeleton w60"></span></p>
    <p><span class="skeleton w85"></span></p>
    <p><span class="skeleton w40"></span></p>
  </div>`;
}

export function failedTemplate(words: Translate, again: () => void): TemplateResult {
  return html`<div class="banner danger" role="alert">
    ${icon('cloudoff')}
    <p><b>${words('services.failed')}</b> ${words('services.failed.way')}</p>
    <div class="acts"><button class="btn s" type="button" @click=${again}>${words('dossiers.retry')}</button></div>
  </div>`;
}

function details({ words, details: show }: ServiceParts, notice: ProcedureNotice): TemplateResult {
  return html`<button class="btn quiet s" type="button" @click=${() => { show(notice); }}>
    ${icon('eye')}<span>${words('services.details')}<span class="vh"> ${words('services.details.of', { code: notice.code })}</span></span>
  </button>`;
}

function prepare(parts: ServiceParts, notice: ProcedureNotice): TemplateResult {
  const { words } = parts;
  if (!parts.isOpen(notice)) return closed(words);
  return html`<button class="btn s" type="button" @click=${() => { parts.prepare(notice); }}>
    ${icon('edit')}<span>${words('services.prepare')}<span class="vh"> ${words('services.prepare.of', { code: notice.code })}</span></span>
  </button>`;
}

function closed(words: Translate): TemplateResult {
  return html`<span class="chip draft">${icon('clock')}${words('services.closed')}</span>`;
}

function own({ words }: ServiceParts, notice: ProcedureNotice, key: string): string {
  return words(keyOf(notice, key));
}
