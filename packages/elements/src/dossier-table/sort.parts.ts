/** How the list is sorted: buttons in the head of the table, a choice above the cards. */
import type { DossierSort, Translate } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { SORTS } from './view.js';

export interface Sorting {
  readonly sort: DossierSort;
  readonly ascending: boolean;
  /** The same once more turns it round. */
  readonly by: (sort: DossierSort) => void;
}

/** For the head of a column whose facts these are. */
export function ariaSort({ sort, ascending }: Sorting, sorts: readonly DossierSort[]): 'ascending' | 'descending' | 'none' {
  if (!sorts.includes(sort)) return 'none';
  return ascending ? 'ascending' : 'descending';
}

export function sortButton(words: Translate, { sort, ascending, by }: Sorting, wanted: DossierSort): TemplateResult {
  const here = sort === wanted;
  return html`<button class="sort ${here ? 'here' : ''}" type="button" data-sort=${wanted} aria-pressed=${here} title=${words('dossiers.sort')} @click=${() => { by(wanted); }}>
    ${words(`dossiers.sort.${wanted}`)}${here ? icon(ascending ? 'up' : 'down') : ''}${here ? html`<span class="vh">, ${words(ascending ? 'dossiers.sort.up' : 'dossiers.sort.down')}</span>` : ''}</button>`;
}

/** Where rows are cards and have no head. */
export function sortChoice(words: Translate, { sort, ascending, by }: Sorting): TemplateResult {
  return html`<div class="sorting"><label for="sort">${words('dossiers.sort')}</label>
    <span class="affix"><select class="input" id="sort" autocomplete="off" @change=${(event: Event) => { by((event.target as HTMLSelectElement).value as DossierSort); }}>
      ${SORTS.map((one) => html`<option value=${one} ?selected=${one === sort}>${words(`dossiers.sort.${one}`)}</option>`)}</select>${icon('down')}</span>
    <button class="btn s turn" type="button" @click=${() => { by(sort); }}>${icon(ascending ? 'up' : 'down')}${words(ascending ? 'dossiers.sort.up' : 'dossiers.sort.down')}</button></div>`;
}
