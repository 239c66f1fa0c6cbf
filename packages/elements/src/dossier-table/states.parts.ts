/** What stands where rows would: skeletons while waiting, and the words for an empty list, a search without hits, a list that did not come. */
import type { Failure, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { headTemplate } from './rows.parts.js';
import type { Sorting } from './sort.parts.js';

const SKELETON = ['w85', 'w60', 'w40'] as const;

export function skeletonTemplate(words: Translate, sorting: Sorting): TemplateResult {
  const bar = (width: string): TemplateResult => html`<td><span class="skeleton ${width}"></span></td>`;
  return html`<div class="table-frame" aria-busy="true">
    <table class="grid">
      ${headTemplate(words, sorting)}
      <tbody>${SKELETON.map((width, index) => html`<tr><td class="c num">${index + 1}</td>${bar('w60')}${bar(width)}${bar('w60')}${bar('w40')}</tr>`)}</tbody>
    </table>
    <div class="table-foot"><span role="status">${icon('spin', 'spin')} ${words('dossiers.loading')}</span></div>
  </div>`;
}

export function emptyTemplate(words: Translate): TemplateResult {
  return html`<div class="table-frame">
    <div class="empty">
      ${icon('inbox')}
      <p class="strong">${words('dossiers.empty')}</p>
      <p class="small muted">${words('dossiers.empty.hint')}</p>
    </div>
  </div>`;
}

/** `text` is empty when other conditions than words were set. */
export function noneTemplate(words: Translate, text: string, clear: () => void): TemplateResult {
  return html`<div class="table-frame">
    <div class="empty">
      ${icon('search')}
      <p class="strong" role="status">${text === '' ? words('dossiers.none.filtered') : words('dossiers.none', { text })}</p>
      <p class="small muted">${words('dossiers.none.hint')}</p>
      <button class="btn" type="button" @click=${clear}>${words('dossiers.clear')}</button>
    </div>
  </div>`;
}

/** `again` in seconds; 0 when it does not try again by itself. */
export function failedTemplate(words: Translate, failure: Failure, again: number, retry: () => void): TemplateResult {
  return html`<div class="table-frame">
    <div class="empty" role="alert">
      ${icon('cloudoff')}
      <p class="strong">${words('dossiers.failed')}</p>
      <p class="small muted">${words(`failure.${failure.code}`)} ${again > 0 ? words('dossiers.failed.again', { seconds: again }) : nothing}</p>
      <button class="btn" type="button" @click=${retry}>${words('dossiers.retry')}</button>
    </div>
  </div>`;
}
