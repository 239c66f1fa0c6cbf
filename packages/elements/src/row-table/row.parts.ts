/** One row of the list as a line of the table or as a card, with what is wrong with it beneath. */
import type { ColumnDefinition, Issue, RemarkStanding, Row, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { remarkLine, remarkLines } from './remark-line.parts.js';
import { insideSentence, outcomeOf, shortSerial, type RowWords } from './row-words.js';

/** Everything that a row's look depends on. */
export interface RowView {
  readonly row: Row;
  /** Its running number in the dossier, from 1. */
  readonly number: number;
  /** Its place among the rows that show, from 0. */
  readonly index: number;
  /** How many rows show. */
  readonly size: number;
  readonly issues: readonly Issue[];
  /** Which of its controls is the list's tab stop, if any. */
  readonly stop: string | undefined;
  /** What an officer has remarked on it or in it. */
  readonly remarks: readonly RemarkStanding[];
  /** For cards: whether all facts show. */
  readonly open: boolean;
  /** Whether it is one of the selected rows. */
  readonly picked: boolean;
  /** Whether its menu shows. */
  readonly menu: boolean;
}

export interface RowContext {
  readonly words: RowWords;
  readonly say: Translate;
  readonly isEditable: boolean;
  readonly lookup: { readonly field: string; readonly result: string } | undefined;
  /** Label of the field that an issue is about, `undefined` when it is about the whole row. */
  readonly labelOf: (issue: Pick<Issue, 'path'>) => string | undefined;
  /** How many rows the table's head has. */
  readonly headRows: number;
}

export function lineTemplate(view: RowView, context: RowContext): TemplateResult {
  const { row, number, issues } = view;
  const state = stateOf(view);
  const index = view.index + 1 + context.headRows;
  return html`<tbody data-row=${row.id}>
    <tr class="${state} ${pickedOf(view)} ${issues.length + view.remarks.length > 0 ? 'has-sub' : ''}" aria-rowindex=${index}>
      <td class="c num hold-1"><span class="numbered">${pickTemplate(view, context)}${number}</span></td>
      ${context.words.columns.map((column) =>
        column.title === true
          ? html`<th scope="row" class="name hold-2"><div class="clamp">${cellTemplate(column, view, context)}</div></th>`
          : html`<td class=${column.show === 'tick' ? 'c' : ''}><div class="clamp">${cellTemplate(column, view, context)}</div></td>`)}
      <td class="acts hold-end">${actionsTemplate(view, context)}</td>
    </tr>
    ${issues.length === 0 ? nothing : html`<tr class="${state} ${pickedOf(view)} sub-row" aria-rowindex=${index}>
      <td class="hold-1"></td>
      <td colspan=${context.words.columns.length + 1}>${issuesTemplate(view, context)}</td>
    </tr>`}${remarkLine(view, context, state, index)}
  </tbody>`;
}

export function cardTemplate(view: RowView, context: RowContext): TemplateResult {
  const { row, number, open } = view;
  const facts = context.words.columns.filter((column) => column.title !== true);
  const shown = open ? facts : facts.filter((column) => column.key === true);
  return html`<li class="card ${stateOf(view)} ${pickedOf(view)}" data-row=${row.id} aria-posinset=${view.index + 1} aria-setsize=${view.size}>
    <div class="card-head">
      <span class="numbered muted">${pickTemplate(view, context)}${number}</span>
      <h3>${context.words.name(row, number)}</h3>
      <span class="acts">${actionsTemplate(view, context)}</span>
    </div>
    <dl class="card-facts">
      ${shown.map((column) => html`<div><dt>${context.words.own(column.label)}</dt><dd>${cellTemplate(column, view, context)}</dd></div>`)}
    </dl>
    ${issuesTemplate(view, context)}${remarkLines(view, context)}
    <button class="link-btn small" type="button" data-control="open" tabindex=${stopIndex(view, 'open')} aria-expanded=${open ? 'true' : 'false'}>
      ${open ? context.say('rows.card.less') : context.say('rows.card.more', { count: facts.length + 1 })}
    </button>
  </li>`;
}

function pickedOf({ picked, issues, remarks }: RowView): string {
  if (!picked) return '';
  return issues.length === 0 && remarks.length === 0 ? 'is-picked' : 'is-picked-too';
}

function pickTemplate(view: RowView, context: RowContext): TemplateResult {
  const name = context.words.name(view.row, view.number);
  return html`<input class="tick" type="checkbox" data-control="pick" tabindex=${stopIndex(view, 'pick')} .checked=${view.picked} aria-label=${context.say('rows.pick', { name })}>`;
}

function stateOf({ issues, remarks }: RowView): string {
  if (issues.length === 0) return remarks.length === 0 ? '' : 'is-remark';
  return issues.some((issue) => issue.severity === 'error') ? 'is-error' : 'is-warning';
}

function cellTemplate(column: ColumnDefinition, view: RowView, context: RowContext): TemplateResult {
  const { main, more } = context.words.cell(column, view.row);
  const beneath = more === '' ? nothing : html`<span class="sub">${more}</span>`;
  if (column.show === 'tick') return main === '' ? html`` : html`${icon('check')}<span class="vh">${context.say('rows.tick')}</span>`;
  if (column.look === 'email') return html`${emailTemplate(main, column, view)}${outcomeTemplate(column, view, context)}${beneath}`;
  if (main === '') return html`<span class="muted">${column.emptyWord === undefined ? '' : context.words.own(column.emptyWord)}</span>${beneath}`;
  if (column.look === 'serials') return serialsTemplate(column, view, context);
  return html`<span class="${column.look === 'number' ? 'num' : ''} ${badness(column, view)}">${main}</span>${beneath}`;
}

/** Breaks before the sign, then after dots. */
function emailTemplate(email: string, column: ColumnDefinition, view: RowView): TemplateResult {
  const at = email.indexOf('@');
  if (at < 0) return html`<span class=${badness(column, view)}>${email}</span>`;
  const domain = email.slice(at).split('.');
  return html`<span class=${badness(column, view)}>${email.slice(0, at)}<span class="domain">${domain.map((part, index) =>
    index === domain.length - 1 ? part : html`${part}.<wbr>`)}</span></span>`;
}

function outcomeTemplate(column: ColumnDefinition, view: RowView, context: RowContext): TemplateResult | typeof nothing {
  if (context.lookup === undefined || !column.fields.includes(context.lookup.field)) return nothing;
  return html`<span class="sub">${context.say(`rows.lookup.${outcomeOf(view.row, context.lookup) ?? 'unknown'}`)}</span>`;
}

function serialsTemplate(column: ColumnDefinition, view: RowView, context: RowContext): TemplateResult {
  const value = view.row.values[column.fields[0] ?? ''];
  const serials = typeof value === 'string' && value !== '' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  const [first = ''] = serials;
  return html`<span class="code ${badness(column, view)}" title=${serials.join(', ')}>${shortSerial(first)}</span>${serials.length > 1
    ? html`<span class="sub">${context.say('rows.serials.more', { count: serials.length - 1 })}</span>`
    : nothing}`;
}

function badness(column: ColumnDefinition, view: RowView): string {
  const isBad = view.issues.some((issue) => issue.severity === 'error' && issue.path[2] !== undefined && column.fields.includes(issue.path[2]));
  return isBad ? 'bad' : '';
}

function stopIndex(view: RowView, control: string): number {
  return view.stop === control ? 0 : -1;
}

function actionsTemplate(view: RowView, context: RowContext): TemplateResult {
  const name = context.words.name(view.row, view.number);
  const edit = html`<button class="icon-btn" type="button" data-control="edit" tabindex=${stopIndex(view, 'edit')} aria-label=${context.say('rows.edit', { name })}>${icon('edit')}</button>`;
  return html`${context.isEditable ? edit : nothing}<button class="icon-btn danger" type="button" data-control="remove" tabindex=${stopIndex(view, 'remove')} aria-label=${context.say('rows.remove', { name })}>${icon('bin')}</button><button
    class="icon-btn" type="button" data-control="menu" tabindex=${stopIndex(view, 'menu')} aria-haspopup="menu" aria-expanded=${view.menu ? 'true' : 'false'} aria-label=${context.say('rows.menu', { name })}>${icon('dots')}</button>`;
}

function issuesTemplate(view: RowView, context: RowContext): readonly TemplateResult[] {
  return view.issues.map((issue, index) => {
    const control = `issue-${String(index)}`;
    const label = context.labelOf(issue);
    const sentence = context.say(`issue.${issue.code}`, issue.params);
    return html`<p class="issue ${issue.severity === 'warning' ? 'warning' : ''}">${icon(issue.severity)}<span><b>${context.say(`rows.${issue.severity}`)}</b>
      ${label === undefined ? sentence : context.say('rows.issue.field', { field: label.replace(/\s*:\s*$/u, ''), sentence })}
      <button class="link-btn" type="button" data-control=${control} data-field=${issue.path[2] ?? ''} tabindex=${stopIndex(view, control)}>${label === undefined
        ? context.say('rows.issue.fix-row')
        : context.say('rows.issue.fix', { field: insideSentence(label) })}</button></span></p>`;
  });
}
