/** What stands above and below the rows: heading, filters, search, totals, the notices. */
import type { Row, Translate, Undoable } from '@ctso/core';
import type { Countdown } from '../controllers/countdown.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import type { RowWords } from './row-words.js';
import type { RowFilter, Totals } from './rows-view.js';
import type { Sort } from './sorting.js';

const FILTERS: readonly { readonly filter: RowFilter; readonly icon?: IconName }[] = [
  { filter: 'all' },
  { filter: 'error', icon: 'error' },
  { filter: 'warning', icon: 'warning' },
  { filter: 'remark', icon: 'remark' },
];

export interface ToolsView {
  readonly say: Translate;
  readonly filter: RowFilter;
  readonly query: string;
  readonly counts: Readonly<Record<RowFilter, number>>;
  readonly found: number;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  readonly setFilter: (filter: RowFilter) => void;
  readonly setQuery: (query: string) => void;
  readonly nextError: () => void;
}

export function toolsTemplate(view: ToolsView): TemplateResult {
  const { say, counts } = view;
  return html`<div class="table-tools">
    <div class="seg" role="group" aria-label=${say('rows.filter')}>
      ${FILTERS.filter(({ filter }) => filter !== 'remark' || counts.remark > 0 || view.filter === filter).map((one) => html`<button type="button" data-filter=${one.filter} aria-pressed=${view.filter === one.filter ? 'true' : 'false'}
        @click=${() => { view.setFilter(one.filter); }}>${one.icon === undefined ? nothing : icon(one.icon)}${say(`rows.filter.${one.filter}`)} <b class="count">${view.number(counts[one.filter])}</b></button>`)}
    </div>
    <div class="row">
      ${counts.error === 0 ? nothing : html`<button class="btn quiet s next-error" type="button" @click=${view.nextError}>${say('rows.next-error')}${icon('down')}</button>`}
      <span class="affix search"><input class="input" type="search" aria-label=${say('rows.search')} placeholder=${say('rows.search.example')} autocomplete="off" spellcheck="false"
        .value=${view.query} @input=${(event: InputEvent) => { if (!event.isComposing) view.setQuery((event.target as HTMLInputElement).value); }}
        @compositionend=${(event: CompositionEvent) => { view.setQuery((event.target as HTMLInputElement).value); }}>${icon('search')}</span>
      <span class="vh" role="status">${view.query === '' ? '' : say('rows.search.found', { count: view.number(view.found) })}</span>
    </div>
  </div>`;
}

export interface SortView {
  readonly say: Translate;
  readonly words: RowWords;
  readonly sort: Sort | undefined;
  /** Cards have no head to press: a list of the columns stands in for it. */
  readonly cards: boolean;
  readonly setSort: (sort: Sort | undefined) => void;
  /** Makes what is looked at the order of the list. */
  readonly keep: () => void;
}

/** How the rows are sorted just now, and the two ways on from there. */
export function sortTemplate({ say, words, sort, cards, setSort, keep }: SortView): TemplateResult {
  const sorted = words.columns.find(({ id }) => id === sort?.column);
  const choose = (event: Event): void => {
    const [column = '', order] = (event.target as HTMLSelectElement).value.split(' ');
    setSort(column === '' ? undefined : { column, descending: order === 'descending' });
  };
  const option = (value: string, name: string, is: boolean): TemplateResult => html`<option value=${value} .selected=${is}>${name}</option>`;
  const list = html`<label class="field sort-by"><span class="small">${say('rows.sort')}</span><select class="input" @change=${choose}>
    ${option('', say('rows.sort.entered'), sort === undefined)}
    ${words.columns.map(({ id, label }) => [false, true].map((descending) =>
      option(`${id} ${descending ? 'descending' : 'ascending'}`, say(descending ? 'rows.sort.down' : 'rows.sort.up', { column: words.own(label) }), sort?.column === id && sort.descending === descending)))}
  </select></label>`;
  const said = sorted === undefined || sort === undefined ? '' : say('rows.sorted', { order: say(sort.descending ? 'rows.sort.down' : 'rows.sort.up', { column: words.own(sorted.label) }) });
  return html`${cards ? list : nothing}<div class="sorted"><p class="small" role="status">${said}</p>${said === ''
    ? nothing
    : html`<button class="btn s keep-order" type="button" @click=${keep}>${say('rows.sort.keep')}</button>
      <button class="btn s quiet" type="button" @click=${() => { setSort(undefined); }}>${say('rows.sort.entered')}</button>`}</div>`;
}

export interface PickedView {
  readonly say: Translate;
  readonly number: (value: number) => string;
  readonly noun: string;
  readonly picked: number;
  /** How many of them do not show, since the list is filtered. */
  readonly hidden: number;
  readonly remove: () => void;
  readonly none: () => void;
}

export function pickedTemplate({ say, number, noun, picked, hidden, remove, none }: PickedView): TemplateResult | typeof nothing {
  if (picked === 0) return nothing;
  return html`<div class="picked-bar"><p><b>${say('rows.picked', { count: number(picked), noun })}</b>${hidden === 0 ? nothing : html` <span class="small">${say('rows.picked.hidden', { count: number(hidden) })}</span>`}</p>
    <button class="btn s danger remove-picked" type="button" @click=${remove}>${icon('bin')}${say('rows.picked.remove')}</button>
    <button class="btn s quiet" type="button" @click=${none}>${say('rows.picked.none')}</button></div>`;
}

export function noneTemplate(say: Translate, filter: RowFilter, query: string, clear: () => void): TemplateResult {
  const sentence = query !== '' ? say('rows.no-match', { text: query }) : say(filter === 'error' ? 'rows.no-error' : filter === 'remark' ? 'rows.no-remark' : 'rows.no-warning');
  return html`<div class="empty"><p><b>${sentence}</b></p><button class="btn s" type="button" @click=${clear}>${say('rows.clear')}</button></div>`;
}

export function emptyTemplate(say: Translate, words: RowWords, key: string): TemplateResult {
  return html`<div class="empty">${icon('user')}<p><b>${words.own(key)}</b></p><p class="small muted">${say('rows.empty.hint')}</p></div>`;
}

const PARTS = ['new', 'existing', 'elsewhere', 'unknown'] as const;

export function totalsTemplate(say: Translate, number: (value: number) => string, totals: Totals, noun: string): TemplateResult {
  const parts = PARTS.filter((part) => totals[part] > 0).map((part) => say(`rows.total.${part}`, { count: number(totals[part]) }));
  return html`<div class="table-foot"><span><b>${say('rows.total', { count: number(totals.rows), noun })}</b>${parts.length === 0
    ? nothing
    : say('rows.total.parts', { parts: parts.join(', ') })}</span></div>`;
}

/** Rows that stand half typed in the editor since a crash or a reload. */
export function unfinishedTemplate(say: Translate, words: RowWords, rows: readonly Row[], resume: (row: Row) => void, drop: (row: Row) => void): TemplateResult[] {
  return rows.map((row) => {
    const named = words.columns.find((column) => column.title === true);
    const name = named === undefined ? '' : words.cell(named, row).main;
    return html`<div class="banner warning unfinished">${icon('edit')}
      <p><b>${say('rows.unfinished', { name: name === '' ? say('rows.unfinished.nameless') : name })}</b> ${say('rows.unfinished.kept')}</p>
      <div class="acts"><button class="btn s" type="button" @click=${() => { resume(row); }}>${say('rows.unfinished.resume')}</button>
        <button class="btn s quiet" type="button" @click=${() => { drop(row); }}>${say('editor.discard.drop')}</button></div></div>`;
  });
}

/** The toast that undoes; it stays while one points at it or stands in it. `said` is empty when there is nothing to undo. */
export function toastTemplate(say: Translate, said: string, countdown: Countdown, undo: () => void): TemplateResult {
  const leave = (event: Event): void => {
    const place = event.currentTarget as HTMLElement;
    queueMicrotask(() => { if (!place.matches(':hover, :focus-within')) countdown.resume(); });
  };
  return html`<div class="toast-place" role="status" @pointerenter=${countdown.pause} @pointerleave=${leave} @focusin=${countdown.pause} @focusout=${leave}>${said === ''
    ? nothing
    : html`<div class="toast"><span>${said}</span><button class="link-btn undo" type="button" @click=${undo}>${say('rows.undo')}</button></div>`}</div>`;
}

/** What can be undone, in words. */
export function undoableWords(say: Translate, { removed }: Undoable, words: RowWords, noun: string, number: (value: number) => string): string {
  const [first] = removed;
  if (first === undefined) return say('rows.ordered');
  return removed.length === 1 ? say('rows.removed', { name: words.name(first, 0) }) : say('rows.removed.several', { count: number(removed.length), noun });
}
