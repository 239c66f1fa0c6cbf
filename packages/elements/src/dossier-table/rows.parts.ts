/** The dossiers of one page, as a table or as cards: the same facts, words and acts. */
import type { ApplicantAct, DossierSummary, ProcedureNotice, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rowsInWords, titleOf } from '../context/offer-words.js';
import { statusChip, timesInWords } from './dossier-words.js';
import { ariaSort, sortButton, type Sorting } from './sort.parts.js';

export interface RowParts {
  readonly words: Translate;
  /** `undefined` where they could not be loaded. */
  readonly notices: readonly ProcedureNotice[] | undefined;
  /** Running number of the first row of the page. */
  readonly first: number;
  readonly highlight: string;
  readonly sorting: Sorting;
  readonly act: (dossier: DossierSummary, act: ApplicantAct) => void;
}

export function tableTemplate(parts: RowParts, dossiers: readonly DossierSummary[], caption: string): TemplateResult {
  return html`<table class="grid">
    <caption class="vh">${caption}</caption>
    ${headTemplate(parts.words, parts.sorting)}
    <tbody>
      ${repeat(dossiers, ({ id }) => id, (dossier, index) => rowTemplate(parts, dossier, parts.first + index))}
    </tbody>
  </table>`;
}

const FACTS = ['submittedAt', 'dueOn', 'updatedAt'] as const;

export function headTemplate(words: Translate, sorting: Sorting): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col" class="c no">${words('dossiers.column.no')}</th>
      <th scope="col" class="receipt-code" aria-sort=${ariaSort(sorting, ['receiptCode'])}>${sortButton(words, sorting, 'receiptCode')}</th>
      <th scope="col" aria-sort=${ariaSort(sorting, FACTS)}>${words('dossiers.column.facts')}
        <span class="sorts">${FACTS.map((one) => sortButton(words, sorting, one))}</span></th>
      <th scope="col" class="status">${words('dossiers.column.status')}</th>
      <th scope="col" class="acts">${words('dossiers.column.acts')}</th>
    </tr>
  </thead>`;
}

export function cardsTemplate(parts: RowParts, dossiers: readonly DossierSummary[], caption: string): TemplateResult {
  const { words } = parts;
  return html`<ul class="cards" aria-label=${caption}>
    ${repeat(
      dossiers,
      ({ id }) => id,
      (dossier, index) => html`<li class="card ${tone(parts, dossier)}" data-id=${dossier.id}>
        <div class="card-head"><span class="num">${parts.first + index}</span>${facts(parts, dossier)}</div>
        <dl class="card-facts">
          <dt>${words('dossiers.column.code')}</dt>
          <dd>${code(words, dossier)}</dd>
          <dt>${words('dossiers.column.status')}</dt>
          <dd>${statusChip(dossier.status, dossier.statusLabel, words)}</dd>
        </dl>
        <div>${menu(parts, dossier, parts.first + index)}</div>
      </li>`,
    )}
  </ul>`;
}

function rowTemplate(parts: RowParts, dossier: DossierSummary, place: number): TemplateResult {
  return html`<tr class=${tone(parts, dossier)} data-id=${dossier.id}>
    <td class="c num">${place}</td>
    <td>${code(parts.words, dossier)}</td>
    <th scope="row">${facts(parts, dossier)}</th>
    <td>${statusChip(dossier.status, dossier.statusLabel, parts.words)}</td>
    <td class="acts">${menu(parts, dossier, place)}</td>
  </tr>`;
}

function facts({ words, notices, act }: RowParts, dossier: DossierSummary): TemplateResult {
  const title = titleOf(notices, dossier.procedure, words);
  return html`<div>
    ${dossier.permitted.includes('view')
      ? html`<button class="link-btn strong" type="button" @click=${() => { act(dossier, 'view'); }}>${title}</button>`
      : html`<span class="strong">${title}</span>`}
    <span class="sub">=> ${dossier.organisation.name}, ${rowsInWords(notices, dossier.procedure, dossier.rowCount, words)}</span>
    ${dossier.symbol === '' ? nothing : html` <span class="sub">${words('dossiers.symbol', { symbol: dossier.symbol })}</span>`}
    ${timesInWords(dossier, words).map((line) => html` <span class="sub tnum">${line}</span>`)}
  </div>`;
}

function code(words: Translate, { receiptCode }: DossierSummary): TemplateResult {
  return receiptCode === undefined ? html`<span class="muted">${words('dossiers.code.none')}</span>` : html`<span class="code">${receiptCode}</span>`;
}

function menu({ words, act }: RowParts, dossier: DossierSummary, place: number): TemplateResult {
  return html`<ctso-act-menu
    .acts=${dossier.permitted}
    .subject=${words('dossiers.act.subject', { place })}
    @act=${(event: CustomEvent<ApplicantAct>) => { act(dossier, event.detail); }}
  ></ctso-act-menu>`;
}

function tone({ highlight }: RowParts, { id, status }: DossierSummary): string {
  if (id === highlight) return 'is-picked';
  return status === 'supplement' ? 'is-remark' : '';
}
