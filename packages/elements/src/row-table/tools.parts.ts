/** What stands above and below the rows: heading, filters, search, totals, the notices. */
import type { Row, Translate } from '@ctso/core';
import type { Countdown } from '../controllers/countdown.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import type { RowWords } from './row-words.js';
import type { RowFilter, Totals } from './rows-view.js';

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

/** The toast that undoes a removal; it stays while one points at it or stands in it. `name` is absent when there is nothing to undo. */
export function toastTemplate(say: Translate, name: string | undefined, countdown: Countdown, undo: () => void): TemplateResult {
  const leave = (event: Event): void => {
    const place = event.currentTarget as HTMLElement;
    queueMicrotask(() => { if (!place.matches(':hover, :focus-within')) countdown.resume(); });
  };
  return html`<div class="toast-place" role="status" @pointerenter=${countdown.pause} @pointerleave=${leave} @focusin=${countdown.pause} @focusout=${leave}>${name === undefined
    ? nothing
    : html`<div class="toast"><span>${say('rows.removed', { name })}</span><button class="link-btn undo" type="button" @click=${undo}>${say('rows.undo')}</button></div>`}</div>`;
}
