/** What the selector lists, as a table or as cards: of a long list only the rows that are seen, and of those only what changed. */
import type { CompiledProcedure, HeldCertificate, Row, SelectorColumn, Translate, WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../base/icons.js';
import type { Units } from '../context/contexts.js';
import type { Drawn } from '../row-table/row-window.js';
import { answers, askLabel } from './ask.parts.js';
import type { Choice } from './choice.js';
import type { Order, Sort } from './conditions.js';
import { cardTemplate, lineTemplate, type LineContext, type LineView } from './line.parts.js';

/** One that is listed, under the key by which it is chosen. */
export interface Listed {
  readonly id: string;
  readonly held: HeldCertificate;
}

export interface ListView {
  readonly say: Translate;
  readonly store: WizardStore;
  readonly procedure: CompiledProcedure;
  readonly units: Units;
  readonly choice: Choice;
  readonly columns: readonly SelectorColumn[];
  readonly ask: readonly string[];
  readonly items: readonly Listed[];
  readonly drawn: readonly Drawn[];
  readonly cards: boolean;
  readonly isLong: boolean;
  readonly order: Order;
  /** The key of the row that has the list's tab stop, with the control that has it. */
  readonly stop: { readonly rowId: string; readonly control: string } | undefined;
  /** The key of the row whose fields are open, and whether what is wrong with them may be said. */
  readonly editing: string | undefined;
  readonly tried: boolean;
  readonly sortBy: (order: Order) => void;
  readonly tickPage: (event: Event) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly focusIn: (event: Event) => void;
  readonly click: (event: Event) => void;
}

const SORTS: Readonly<Partial<Record<string, Sort>>> = { name: 'name', officialEmail: 'officialEmail', validTo: 'validTo' };

export function listTemplate(view: ListView): TemplateResult {
  const { say, items, drawn, cards, choice } = view;
  const context = contextOf(view);
  const stopKey = items.some(({ id }) => id === view.stop?.rowId) ? view.stop?.rowId : firstDrawn(view);
  const several = choice.size > 1;
  const lines = repeat(drawn, (one) => ('index' in one ? items[one.index]?.id : one.key), (one) => {
    const item = 'index' in one ? items[one.index] : undefined;
    if (!('index' in one) || item === undefined) return gapTemplate('gap' in one ? one.gap : 0, view);
    const row = choice.row(item.held);
    const isOpen = view.editing === item.id && row !== undefined;
    const line: LineView = {
      item, row, isOpen, several,
      number: one.index + 1,
      size: items.length,
      takes: choice.takes(item.held),
      issues: row === undefined ? [] : choice.issues(row),
      stop: stopKey === item.id ? stopIn(row, several, view, context) : undefined,
      tried: isOpen && view.tried,
    };
    const template = cards ? cardTemplate : lineTemplate;
    return guard([item, row, isOpen, several, line.number, line.size, line.stop, line.tried, template, say, view.units], () => template(line, context));
  });
  return html`${cards ? sortTemplate(view) : nothing}<div class="table-frame ${cards ? 'bare' : ''}"><div class="table-scroll ${view.isLong ? 'long' : ''}" tabindex="0" role="region" aria-label=${say('selector.list')}
    @keydown=${view.key} @focusin=${view.focusIn} @click=${view.click}>${cards
      ? html`<ol class="cards plain" aria-label=${say('selector.list')}>${lines}</ol>`
      : html`<table class="grid" aria-rowcount=${items.length + 1}>${headTemplate(view)}${lines}</table>`}</div></div>`;
}

/** The control that takes the tab stop in a line: the one last used, as far as the line still has it. */
function stopIn(row: Row | undefined, several: boolean, { stop }: ListView, context: LineContext): string {
  const control = stop?.control ?? 'pick';
  const isThere = row !== undefined && ((control === 'edit' && context.isEditable) || (control === 'apply' && several && answers(row, context)));
  return isThere ? control : 'pick';
}

function contextOf(view: ListView): LineContext {
  const asked = view.procedure.definition.rows.fields.some(({ id, asked: isAsked, readOnly, kind }) => isAsked !== false && readOnly !== true && kind !== 'serials' && kind !== 'lookup' && !view.ask.includes(id));
  return { say: view.say, store: view.store, procedure: view.procedure, units: view.units, columns: view.columns, ask: view.ask, isEditable: asked };
}

function firstDrawn({ items, drawn }: ListView): string | undefined {
  const first = drawn.find((one) => 'index' in one);
  return first === undefined || !('index' in first) ? undefined : items[first.index]?.id;
}

function headTemplate(view: ListView): TemplateResult {
  const { say, items, choice } = view;
  const able = items.filter(({ held }) => choice.takes(held));
  const ticked = able.filter(({ held }) => choice.row(held) !== undefined).length;
  return html`<thead><tr aria-rowindex="1"><th scope="col" class="c"><input class="tick" type="checkbox" aria-label=${say('selector.page')} .checked=${able.length > 0 && ticked === able.length}
      .indeterminate=${ticked > 0 && ticked < able.length} @change=${view.tickPage}></th><th scope="col" class="c">${say('selector.number')}</th>
    ${view.columns.map((column) => columnTemplate(column, view))}${view.ask.length === 0 ? nothing : html`<th scope="col">${askLabel(view)}</th>`}
    <th scope="col" class="acts">${say('selector.declared')}</th></tr></thead>`;
}

function columnTemplate(column: SelectorColumn, view: ListView): TemplateResult {
  const { footnote, fact } = column;
  const words = view.say(view.procedure.key(column.label));
  const mark = footnote === undefined ? nothing : html` (${footnote})`;
  const sort = SORTS[fact];
  if (sort === undefined) return html`<th scope="col">${words}${mark}</th>`;
  const { order } = view;
  const is = order.sort === sort;
  return html`<th scope="col" aria-sort=${is ? (order.descending ? 'descending' : 'ascending') : nothing}>
    <button type="button" class="sort" @click=${() => { view.sortBy({ sort, descending: is && !order.descending }); }}>${words}${is ? icon(order.descending ? 'down' : 'up') : nothing}</button>${mark}</th>`;
}

/** Cards have no head to press. */
function sortTemplate({ say, procedure, columns, order, sortBy }: ListView): TemplateResult {
  const choose = (event: Event): void => {
    const [sort, way] = (event.target as HTMLSelectElement).value.split(' ');
    sortBy({ sort: SORTS[sort ?? ''] ?? 'name', descending: way === 'descending' });
  };
  return html`<label class="field sort-by"><span class="small">${say('rows.sort')}</span><span class="affix"><select class="input" @change=${choose}>${columns.flatMap(({ fact, label }) => {
    const sort = SORTS[fact];
    return sort === undefined ? [] : [false, true].map((descending) => html`<option value="${sort} ${descending ? 'descending' : 'ascending'}" .selected=${order.sort === sort && order.descending === descending}
      >${say(descending ? 'rows.sort.down' : 'rows.sort.up', { column: say(procedure.key(label)) })}</option>`);
  })}</select>${icon('down')}</span></label>`;
}

function gapTemplate(height: number, view: ListView): TemplateResult {
  const style = `block-size:${String(height)}px`;
  return view.cards
    ? html`<li class="gap" aria-hidden="true" .style=${style}></li>`
    : html`<tbody class="gap" aria-hidden="true"><tr><td colspan=${view.columns.length + 3 + Number(view.ask.length > 0)} .style=${style}></td></tr></tbody>`;
}


/** The notes that columns of the list refer to, as the letter has them. */
export function notesTemplate(say: Translate, procedure: CompiledProcedure, columns: readonly SelectorColumn[]): TemplateResult | typeof nothing {
  const marks = new Set(columns.map(({ footnote }) => footnote));
  const notes = procedure.definition.footnotes.filter(({ mark }) => marks.has(mark));
  return notes.length === 0 ? nothing : html`<ul class="notes">${notes.map(({ mark, text }) => html`<li>(${mark}) ${say(procedure.key(text))}</li>`)}</ul>`;
}

/** In place of a list without anything in it. */
export function nothingTemplate(say: Translate, onlyChosen: boolean, isNarrowed: boolean, clear: () => void): TemplateResult {
  const words = say(onlyChosen ? 'selector.none-chosen' : isNarrowed ? 'selector.no-match' : 'selector.empty');
  return html`<div class="empty"><p><b>${words}</b></p>${isNarrowed ? html`<button class="btn s clear-all" type="button" @click=${clear}>${say('rows.clear')}</button>` : nothing}</div>`;
}
