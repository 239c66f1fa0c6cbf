/** What the queue is narrowed by: whose, status with counts, overdue, group of services, and a search. */
import type { Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { statusInShort } from '../dossier-table/dossier-words.js';
import type { Conditions, Group, Whose } from './conditions.js';

export interface FilterParts {
  readonly words: Translate;
  readonly conditions: Conditions;
  readonly groups: readonly Group[];
  /** By status, for the same query without its status; `undefined` until the first page is there. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  /** The backend's own words for statuses that the library does not know. */
  readonly labels: ReadonlyMap<string, string>;
  readonly set: (part: Partial<Conditions>) => void;
  readonly submit: (event: Event) => void;
}

const WHOSE: readonly Whose[] = ['all', 'me', 'nobody'];
/** What waits for the authority stands first. */
const ORDER = ['submitted', 'records-office', 'processing', 'supplement', 'returned', 'refused', 'withdrawn'];

export function filtersTemplate(parts: FilterParts): TemplateResult {
  const { words, conditions, set } = parts;
  return html`<div class="panel"><div class="in stack">
    <div class="find">
      <form role="search" aria-labelledby="title" class="field" @submit=${parts.submit}>
        <label for="text">${words('desk.search')}</label>
        <div class="with-btn"><input class="input" id="text" type="search" autocomplete="off" spellcheck="false" .value=${conditions.text} />
          <button class="btn primary" type="submit">${icon('search')}${words('dossiers.search')}</button></div>
      </form>
      ${groupTemplate(parts)}
    </div>
    <div class="row filters">
      <div class="row"><span class="small strong" id="whose">${words('desk.column.claim')}</span><div class="seg" role="group" aria-labelledby="whose">
        ${WHOSE.map((whose) => html`<button type="button" aria-pressed=${conditions.whose === whose} @click=${() => { set({ whose }); }}>${words(`desk.whose.${whose}`)}</button>`)}
      </div></div>
      <div class="seg"><button type="button" aria-pressed=${conditions.overdue} @click=${() => { set({ overdue: !conditions.overdue }); }}>${icon('warning')}${words('desk.overdue')}</button></div>
    </div>
  </div></div>`;
}

function groupTemplate({ words, conditions, groups, set }: FilterParts): TemplateResult | typeof nothing {
  if (groups.length < 2) return nothing;
  return html`<div class="field"><label for="group">${words('dossiers.group')}</label>
    <span class="affix"><select class="input" id="group" autocomplete="off" @change=${(event: Event) => { set({ group: (event.target as HTMLSelectElement).value }); }}>
      <option value="" ?selected=${conditions.group === ''}>${words('dossiers.group.all')}</option>
      ${groups.map(({ id, label }) => html`<option value=${id} ?selected=${id === conditions.group}>${label}</option>`)}
    </select>${icon('down')}</span></div>`;
}

/** A status that no dossier has is left out, save the chosen one. */
export function statusesTemplate({ words, conditions, counts, labels, set }: FilterParts): TemplateResult | typeof nothing {
  if (counts === undefined) return nothing;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const present = Object.keys(counts).filter((status) => (counts[status] ?? 0) > 0 || status === conditions.status);
  if (conditions.status !== '' && !present.includes(conditions.status)) present.push(conditions.status);
  const statuses = [...ORDER.filter((status) => present.includes(status)), ...present.filter((status) => !ORDER.includes(status)).sort()];
  const option = (status: string, label: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${status === conditions.status} @click=${() => { set({ status }); }}>${label} <b class="count">${count}</b></button>`;
  return html`<div class="table-tools"><div class="seg" role="group" aria-label=${words('dossiers.filter')}>
    ${option('', words('dossiers.filter.all'), total)}${statuses.map((status) => option(status, statusInShort(status, labels.get(status), words), counts[status] ?? 0))}
  </div></div>`;
}
