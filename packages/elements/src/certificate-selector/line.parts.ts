/** One certificate or device of the selector, as a line of the table or as a card. */
import { holdingFact, type HeldCertificate, type Issue, type Row, type SelectorColumn, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import { shortSerial } from '../row-table/row-words.js';
import { answers, askLabel, askTemplate, othersTemplate, type AskView } from './ask.parts.js';
import { daysLeft, dayWords, SOON } from './conditions.js';
import type { Listed } from './list.parts.js';

/** Everything that a line's look depends on. */
export interface LineView {
  readonly item: Listed;
  /** The row that it became, if it is chosen. */
  readonly row: Row | undefined;
  /** Its place in the list, from 1, and how long the list is. */
  readonly number: number;
  readonly size: number;
  readonly takes: boolean;
  /** What is wrong with what is asked of it. */
  readonly issues: readonly Issue[];
  readonly stop: string | undefined;
  /** Whether all its fields are open beneath it, and whether their issues may be said. */
  readonly isOpen: boolean;
  readonly tried: boolean;
  /** Whether others are chosen too, that could be answered alike. */
  readonly several: boolean;
}

export interface LineContext extends AskView {
  readonly columns: readonly SelectorColumn[];
  /** Whether a row has fields beyond those of the column. */
  readonly isEditable: boolean;
}

export function lineTemplate(view: LineView, context: LineContext): TemplateResult {
  const { item, row, number } = view;
  const picked = row === undefined ? '' : 'is-picked';
  const { columns, ask } = context;
  return html`<tbody data-row=${item.id}>
    <tr class="${picked} ${view.takes ? '' : 'is-over'} ${view.isOpen ? 'has-sub' : ''}" aria-rowindex=${number + 1}>
      <td class="c">${tickTemplate(view, context)}</td><td class="c num">${number}</td>
      ${columns.map((column, index) => (index === 0
        ? html`<th scope="row" class="name">${cellTemplate(column, view, context)}</th>`
        : html`<td>${cellTemplate(column, view, context)}</td>`))}
      ${ask.length === 0 ? nothing : html`<td class="ask">${row === undefined ? nothing : askedTemplate(row, view, context)}</td>`}
      <td class="acts">${doneTemplate(view, context)}</td>
    </tr>
    ${row !== undefined && view.isOpen ? html`<tr class="${picked} sub-row"><td></td><td colspan=${columns.length + 2 + Number(ask.length > 0)}>${openTemplate(row, view, context)}</td></tr>` : nothing}
  </tbody>`;
}

export function cardTemplate(view: LineView, context: LineContext): TemplateResult {
  const { item, row, number } = view;
  const [first, ...others] = context.columns;
  return html`<li class="card ${row === undefined ? '' : 'is-picked'} ${view.takes ? '' : 'is-over'}" data-row=${item.id} aria-posinset=${number} aria-setsize=${view.size}>
    <div class="card-head"><span class="numbered muted">${tickTemplate(view, context)}${number}</span><h3>${first === undefined ? item.held.name : cellTemplate(first, view, context)}</h3></div>
    <dl class="card-facts">${others.map((column) => html`<div><dt>${context.say(context.procedure.key(column.label))}</dt><dd>${cellTemplate(column, view, context)}</dd></div>`)}</dl>
    ${row === undefined || context.ask.length === 0 ? nothing : html`<div class="ask">${askedTemplate(row, view, context)}</div>`}
    ${doneTemplate(view, context)}
    ${row !== undefined && view.isOpen ? openTemplate(row, view, context) : nothing}
  </li>`;
}

function stopIndex({ stop }: LineView, control: string): number {
  return stop === control ? 0 : -1;
}

/** One that cannot be chosen keeps its box, so that pressing it says why. */
function tickTemplate(view: LineView, { say }: LineContext): TemplateResult {
  const { held } = view.item;
  return html`<input class="tick" type="checkbox" data-control="pick" tabindex=${stopIndex(view, 'pick')} aria-disabled=${view.takes ? nothing : 'true'} .checked=${view.row !== undefined}
    aria-label=${say('selector.tick', { name: held.name, serial: shortSerial(held.device?.serial ?? held.serial) })}>`;
}

function askedTemplate(row: Row, view: LineView, context: LineContext): TemplateResult {
  const { say } = context;
  const apply = html`<button type="button" class="link-btn small" data-control="apply" tabindex=${stopIndex(view, 'apply')}>${say('selector.apply')}<span class="vh"> ${say('selector.apply.what', { label: askLabel(context), name: view.item.held.name })}</span></button>`;
  return html`${askTemplate(row, context)}${view.several && answers(row, context) ? apply : nothing}`;
}

/** Whether all that is asked of it was told, and the way to the rest of it. */
function doneTemplate(view: LineView, { say, isEditable, ask }: LineContext): TemplateResult | typeof nothing {
  const { row, issues, item } = view;
  if (row === undefined || (!isEditable && ask.length === 0)) return nothing;
  const isDone = issues.length === 0;
  const edit = html`<button type="button" class="icon-btn" data-control="edit" tabindex=${stopIndex(view, 'edit')} aria-expanded=${view.isOpen ? 'true' : 'false'} aria-label=${say('selector.edit', { name: item.held.name })}>${icon('edit')}</button>`;
  return html`<span class="told"><span class="done ${isDone ? 'ok' : 'muted'}">${isDone ? icon('check-circle') : nothing}<span>${say(isDone ? 'selector.done' : 'selector.undone')}</span></span>${isEditable ? edit : nothing}</span>`;
}

function openTemplate(row: Row, view: LineView, context: LineContext): TemplateResult {
  const { say } = context;
  const whole = view.tried ? view.issues.filter(({ path }) => path[2] === undefined || context.ask.includes(path[2])) : [];
  return html`<div class="open stack" role="group" aria-label=${say('selector.edit', { name: view.item.held.name })}>
    ${othersTemplate(row, view.tried ? view.issues : [], context)}
    ${whole.map(({ code, params }) => html`<p class="issue">${icon('error')}<span>${say(`issue.${code}`, params)}</span></p>`)}
    <div class="row"><button type="button" class="btn s" data-act="shut">${say('selector.shut')}</button></div></div>`;
}

function cellTemplate(column: SelectorColumn, { item: { held } }: LineView, { say, store, units, columns }: LineContext): unknown {
  const endsHere = column.fact === 'validTo' || (column === columns[0] && !columns.some(({ fact }) => fact === 'validTo'));
  const words = factWords(held, column.fact, say, units.provinces);
  return endsHere ? html`${words}${endingTemplate(held, store.settings.today, say)}` : words;
}

function factWords(held: HeldCertificate, fact: SelectorColumn['fact'], say: Translate, provinces: readonly { readonly code: string; readonly name: string }[]): unknown {
  switch (fact) {
    case 'serial':
      return html`<span class="code" title=${held.serial}>${shortSerial(held.serial)}</span>`;
    case 'deviceSerial':
      return html`<span class="num">${held.device?.serial ?? ''}</span>`;
    case 'officialEmail':
      return emailTemplate(held.officialEmail);
    case 'group':
      return say(`selector.group-of.${held.group}`);
    case 'organisation':
      return held.organisation.name;
    case 'province':
      return provinces.find(({ code }) => code === held.province)?.name ?? held.province;
    case 'validTo':
      return html`<span class="num">${dayWords(held.validTo)}</span>`;
    default:
      return holdingFact(held, fact);
  }
}

/** Breaks before the sign. */
function emailTemplate(email: string): TemplateResult {
  const at = email.indexOf('@');
  return html`<span>${at < 0 ? email : email.slice(0, at)}${at < 0 ? nothing : html`<wbr>${email.slice(at)}`}</span>`;
}

interface Ending {
  readonly words: string;
  readonly look: 'danger' | 'warning';
  readonly icon: IconName;
}

/** In words and days what the end of validity means today; nothing while it is far. */
function endingOf(held: Pick<HeldCertificate, 'validTo' | 'state'>, today: string, say: Translate): Ending | undefined {
  if (held.state === 'revoked') return { words: say('selector.revoked'), look: 'danger', icon: 'close' };
  const days = daysLeft(held.validTo, today);
  if (days < 0) return { words: say('selector.expired', { days: -days }), look: 'danger', icon: 'error' };
  return days > SOON ? undefined : { words: say('selector.expires', { days }), look: 'warning', icon: 'clock' };
}

function endingTemplate(held: HeldCertificate, today: string, say: Translate): TemplateResult | typeof nothing {
  const ending = endingOf(held, today, say);
  return ending === undefined ? nothing : html`<span class="sub"><span class="chip tiny ${ending.look}">${icon(ending.icon)}${ending.words}</span></span>`;
}
