/** The rows of the queue, as a table or, in narrow room, as cards. */
import { showMoment, type DeskSummary, type DossierSort, type ProcedureNotice, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../base/icons.js';
import { rowsInWords, titleOf } from '../context/offer-words.js';
import { statusChip } from '../dossier-table/dossier-words.js';
import type { Conditions } from './conditions.js';
import { dueTemplate } from './due-words.js';

export interface QueueParts {
  readonly words: Translate;
  readonly notices: readonly ProcedureNotice[] | undefined;
  readonly conditions: Conditions;
  readonly today: string;
  /** Ids that were not there when the queue was last looked at. */
  readonly fresh: ReadonlySet<string>;
  /** Id of the dossier that is being claimed just now. */
  readonly busy: string;
  readonly sort: (by: DossierSort) => void;
  readonly open: (dossier: DeskSummary) => void;
  readonly claim: (dossier: DeskSummary) => void;
}

export function queueTable(parts: QueueParts, items: readonly DeskSummary[], caption: string): TemplateResult {
  const { words } = parts;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}><table class="grid queue">
    <caption class="vh">${caption}</caption>
    <thead><tr>
      ${head(parts, 'receiptCode', 'dossiers.column.code', 'receipt-code')}<th scope="col">${words('dossiers.column.facts')}</th>
      ${head(parts, 'submittedAt', 'view.submitted', 'moment')}${head(parts, 'dueOn', 'view.due', 'day')}
      <th scope="col" class="state">${words('view.status')}</th><th scope="col" class="claim">${words('desk.column.claim')}</th>
    </tr></thead>
    <tbody>${repeat(items, ({ id }) => id, (dossier) => html`<tr data-id=${dossier.id} class=${parts.fresh.has(dossier.id) ? 'is-picked' : ''}>
      <td>${code(words, dossier)}</td><th scope="row">${facts(parts, dossier)}</th>
      <td class="tnum">${dossier.submittedAt === undefined ? nothing : showMoment(dossier.submittedAt)}</td>
      <td>${dueTemplate(dossier, parts.today, words)}</td>
      <td>${statusChip(dossier.status, dossier.statusLabel, words)}</td><td>${claim(parts, dossier)}</td></tr>`)}</tbody>
  </table></div>`;
}

export function queueCards(parts: QueueParts, items: readonly DeskSummary[], caption: string): TemplateResult {
  const { words } = parts;
  return html`<ul class="cards" aria-label=${caption}>${repeat(items, ({ id }) => id, (dossier) => html`<li class="card ${parts.fresh.has(dossier.id) ? 'is-picked' : ''}" data-id=${dossier.id}>
    ${facts(parts, dossier)}
    <dl class="card-facts">
      <dt>${words('dossiers.column.code')}</dt><dd>${code(words, dossier)}</dd>
      <dt>${words('view.submitted')}</dt><dd class="tnum">${dossier.submittedAt === undefined ? nothing : showMoment(dossier.submittedAt)}</dd>
      <dt>${words('view.due')}</dt><dd>${dueTemplate(dossier, parts.today, words)}</dd>
      <dt>${words('view.status')}</dt><dd>${statusChip(dossier.status, dossier.statusLabel, words)}</dd>
    </dl>
    ${claim(parts, dossier)}</li>`)}</ul>`;
}

/** Pressing it again turns the order round. */
function head({ words, conditions, sort }: QueueParts, by: DossierSort, label: string, width: string): TemplateResult {
  const chosen = conditions.sort === by || (conditions.sort === '' && by === 'dueOn');
  const up = conditions.sort === '' ? true : conditions.ascending;
  return html`<th scope="col" class=${width} aria-sort=${chosen ? (up ? 'ascending' : 'descending') : nothing}>
    <button class="sort" type="button" data-sort=${by} @click=${() => { sort(by); }}>${words(label)}${chosen ? icon(up ? 'up' : 'down') : nothing}</button></th>`;
}

function facts({ words, notices, fresh, open }: QueueParts, dossier: DeskSummary): TemplateResult {
  return html`<div><button class="link-btn strong open" type="button" @click=${() => { open(dossier); }}>${titleOf(notices, dossier.procedure, words)}</button>
    ${fresh.has(dossier.id) ? html`<span class="chip info tag">${words('desk.fresh')}</span>` : nothing}
    <span class="sub">${dossier.organisation.name}, ${rowsInWords(notices, dossier.procedure, dossier.rowCount, words)}</span>
    ${dossier.symbol === '' ? nothing : html`<span class="sub">${words('dossiers.symbol', { symbol: dossier.symbol })}</span>`}</div>`;
}

function code(words: Translate, { receiptCode }: DeskSummary): TemplateResult {
  return receiptCode === undefined ? html`<span class="muted">${words('dossiers.code.none')}</span>` : html`<span class="code">${receiptCode}</span>`;
}

function claim({ words, busy, claim: take }: QueueParts, dossier: DeskSummary): TemplateResult {
  const { claim: held, deskActs, id } = dossier;
  const who = held === undefined
    ? html`<span class="muted">${words('desk.claim.nobody')}</span>`
    : held.mine ? html`<span class="chip">${icon('lock')}${words('desk.claim.mine')}</span>` : html`<span class="who">${held.name}</span>`;
  if (!deskActs.includes('claim')) return html`<div class="stack-s">${who}</div>`;
  const name = words(held === undefined ? 'desk.act.claim' : 'desk.act.take-over');
  return html`<div class="stack-s">${who}<button class="btn s take" type="button" aria-busy=${busy === id ? 'true' : nothing}
    aria-label=${words('desk.act.on', { act: name, organisation: dossier.organisation.name, symbol: dossier.symbol })}
    @click=${() => { take(dossier); }}>${busy === id ? html`${icon('spin', 'spin')}${words('desk.claim.busy')}` : name}</button></div>`;
}
