/** Template parts of the selector: search and groups, the count bar, and the list. */
import {
  CERTIFICATE_GROUPS, fromIsoDay, holdingFact, ROWS, showDay, type CertificateGroup, type CompiledProcedure, type HeldCertificate, type Row, type SelectorColumn,
  type Translate, type WizardStore,
} from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { fieldTemplate } from '../fields/field-template.js';
import { shortSerial } from '../row-table/row-words.js';

const DAY = 86_400_000;
/** From so many days on, an end of validity is said in days. */
const SOON = 60;

export type Sort = 'name' | 'officialEmail' | 'validTo';

export interface SearchView {
  readonly say: Translate;
  readonly text: string;
  readonly group: CertificateGroup | undefined;
  readonly counts: Readonly<Partial<Record<CertificateGroup, number | undefined>>>;
  readonly typed: (event: Event) => void;
  readonly choose: (group: CertificateGroup | undefined) => void;
}

export function searchTemplate({ say, text, group, counts, typed, choose }: SearchView): TemplateResult {
  const all = CERTIFICATE_GROUPS.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const button = (one: CertificateGroup | undefined, count: number): TemplateResult => html`<button type="button" class="btn s"
    aria-pressed=${group === one ? 'true' : 'false'} @click=${() => { choose(one); }}>${say(`selector.group.${one ?? 'all'}`, { count })}</button>`;
  return html`<div class="tools">
    <div class="field"><label for="search">${say('selector.search')}</label>
      <input id="search" class="input" type="search" autocomplete="off" spellcheck="false" .value=${text} placeholder=${say('selector.search.placeholder')} @input=${typed}></div>
    <div class="groups" role="group" aria-label=${say('selector.groups')}>${button(undefined, all)}${CERTIFICATE_GROUPS.map((one) => button(one, counts[one] ?? 0))}</div>
  </div>`;
}

export interface BarView {
  readonly say: Translate;
  readonly chosen: number;
  readonly total: number;
  /** Offered once a page is ticked whole, or the list is narrowed. */
  readonly offersAll: boolean;
  readonly isLoading: boolean;
  readonly all: () => void;
  readonly none: () => void;
}

export function barTemplate({ say, chosen, total, offersAll, isLoading, all, none }: BarView): TemplateResult {
  return html`<div class="bar"><p role="status"><b>${say('selector.chosen', { count: chosen })}</b> ${isLoading ? say('selector.loading') : say('selector.total', { count: total })}</p>
    ${offersAll ? html`<button type="button" class="btn s" @click=${all}>${say('selector.all', { count: total })}</button>` : nothing}
    ${chosen > 0 ? html`<button type="button" class="btn s quiet" @click=${none}>${say('selector.none')}</button>` : nothing}</div>`;
}

export interface ListView {
  readonly say: Translate;
  readonly store: WizardStore;
  readonly procedure: CompiledProcedure;
  readonly units: Units;
  readonly columns: readonly SelectorColumn[];
  readonly ask: readonly string[];
  readonly items: readonly HeldCertificate[];
  readonly sort: Sort;
  readonly descending: boolean;
  readonly rowOf: (held: HeldCertificate) => Row | undefined;
  readonly sortBy: (sort: Sort) => void;
  readonly tick: (held: HeldCertificate, event: Event) => void;
  readonly tickPage: (event: Event) => void;
}

const SORTS: Readonly<Partial<Record<string, Sort>>> = { name: 'name', officialEmail: 'officialEmail', validTo: 'validTo' };

export function listTemplate(view: ListView): TemplateResult {
  const { say, columns, items, rowOf } = view;
  const isWhole = items.length > 0 && items.every((held) => rowOf(held) !== undefined);
  return html`<div class="table-frame"><div class="table-scroll" tabindex="0" role="region" aria-label=${say('selector.list')}><table class="grid">
    <thead><tr><th scope="col"><input class="tick" type="checkbox" aria-label=${say('selector.page')} .checked=${isWhole} @change=${view.tickPage}></th>
      ${columns.map((column) => headTemplate(column, view))}${view.ask.length === 0 ? nothing : html`<th scope="col">${askLabel(view)}</th>`}</tr></thead>
    <tbody>${items.map((held) => rowTemplate(held, view))}</tbody></table></div></div>`;
}

function headTemplate({ fact, label, footnote }: SelectorColumn, view: ListView): TemplateResult {
  const words = `${view.say(view.procedure.key(label))}${footnote === undefined ? '' : ` (${footnote})`}`;
  const sort = SORTS[fact];
  if (sort === undefined) return html`<th scope="col">${words}</th>`;
  const is = view.sort === sort;
  return html`<th scope="col" aria-sort=${is ? (view.descending ? 'descending' : 'ascending') : nothing}>
    <button type="button" class="sort" @click=${() => { view.sortBy(sort); }}>${words}${is ? html`<span aria-hidden="true">${view.descending ? ' ↓' : ' ↑'}</span>` : nothing}</button></th>`;
}

/** Several questions stand in one column under the first one's label. */
function askLabel({ ask, procedure, say }: ListView): string {
  const field = procedure.field([ROWS, '', ask[0] ?? '']);
  return field === undefined ? '' : say(field.label);
}

function rowTemplate(held: HeldCertificate, view: ListView): TemplateResult {
  const row = view.rowOf(held);
  return html`<tr class=${row === undefined ? '' : 'is-picked'}>
    <td><input class="tick" type="checkbox" aria-label=${view.say('selector.tick', { name: held.name, serial: shortSerial(held.device?.serial ?? held.serial) })}
      .checked=${row !== undefined} @change=${(event: Event) => { view.tick(held, event); }}></td>
    ${view.columns.map(({ fact }, index) => (index === 0 ? html`<th scope="row" class="name">${cell(held, fact, view)}</th>` : html`<td>${cell(held, fact, view)}</td>`))}
    ${view.ask.length === 0 ? nothing : html`<td class="ask" data-key=${row?.id ?? nothing}>${row === undefined ? nothing : askTemplate(row, view)}</td>`}</tr>`;
}

function cell(held: HeldCertificate, fact: SelectorColumn['fact'], { say, store, units }: ListView): unknown {
  switch (fact) {
    case 'serial':
      return html`<span class="code" title=${held.serial}>${shortSerial(held.serial)}</span>`;
    case 'deviceSerial':
      return html`<span class="num">${held.device?.serial ?? ''}</span>`;
    case 'group':
      return say(`selector.group-of.${held.group}`);
    case 'organisation':
      return held.organisation.name;
    case 'province':
      return units.provinces.find(({ code }) => code === held.province)?.name ?? held.province;
    case 'validTo':
      return html`<span class="num">${showDay(fromIsoDay(held.validTo))}</span><span class="sub">${ending(held, store.settings.today, say)}</span>`;
    default:
      return holdingFact(held, fact);
  }
}

/** In words and days what the end of validity means today; nothing while it is far. */
export function ending(held: Pick<HeldCertificate, 'validTo' | 'state'>, today: string, say: Translate): string {
  if (held.state === 'revoked') return say('selector.revoked');
  const days = Math.round((Date.parse(held.validTo) - Date.parse(today)) / DAY);
  if (days < 0) return say('selector.expired', { days: -days });
  return days > SOON ? '' : say('selector.expires', { days });
}

function askTemplate(row: Row, { ask, procedure, store, units, say }: ListView): unknown {
  return ask.map((id) => {
    const path = [ROWS, row.id, id];
    const field = procedure.field(path);
    if (field === undefined) return nothing;
    return fieldTemplate(field, { procedure, path, value: row.values[id] ?? field.kind.empty, values: row.values, issues: [], words: say, units, settings: store.settings });
  });
}
