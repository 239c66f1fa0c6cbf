/** One row of the list at the desk, as a line or as a card: its key facts, and opened everything that was entered, each with its remark. */
import { pathKey, ROWS, type ColumnDefinition, type RemarkNote, type Row } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { breakable } from '../letter/letter.parts.js';
import type { RowWords } from '../row-table/row-words.js';
import type { DossierWords } from './dossier-words.js';
import { fieldsTemplate, remarkButton, remarksAt, secretButton, type RemarkParts } from './remark.parts.js';

export interface RowParts {
  readonly parts: RemarkParts;
  readonly texts: DossierWords;
  readonly words: RowWords;
  /** Of a line, besides number and name. */
  readonly columns: readonly ColumnDefinition[];
  readonly title: ColumnDefinition | undefined;
  readonly open: ReadonlySet<string>;
  readonly earlier: ReadonlySet<string>;
  readonly toggle: (rowId: string) => void;
}

export function rowTemplate(view: RowParts, row: Row): TemplateResult {
  const { texts, columns, open } = view;
  const isOpen = open.has(row.id);
  const marked = isMarked(view, row);
  const noted = notesOf(view, row).length > 0;
  return html`<tbody data-row=${row.id}><tr class="${marked ? 'is-remark' : ''} ${isOpen || noted ? 'has-sub' : ''}">
      <td class="c num">${texts.number(row.id)}</td><th scope="row" class="name">${texts.nameOf(row)}</th>
      ${columns.map((column) => html`<td>${cell(view, column, row)}</td>`)}<td class="acts">${buttons(view, row)}</td></tr>
    ${isOpen || noted ? html`<tr class="sub-row ${marked ? 'is-remark' : ''}"><td></td><td colspan=${columns.length + 2}>${isOpen ? details(view, row) : inShort(view, row)}</td></tr>` : nothing}</tbody>`;
}

export function cardTemplate(view: RowParts, row: Row): TemplateResult {
  const { texts, words, columns, open } = view;
  return html`<li class="card ${isMarked(view, row) ? 'is-remark' : ''}" data-row=${row.id}>
    <div class="card-head"><span class="num">${texts.number(row.id)}</span><span class="strong grow">${texts.nameOf(row)}</span></div>
    ${open.has(row.id)
      ? details(view, row)
      : html`<dl class="card-facts">${columns.map((column) => html`<dt>${words.own(column.label)}</dt><dd>${cell(view, column, row)}</dd>`)}</dl>${inShort(view, row)}`}
    <div class="row">${remarkButton(view.parts, [ROWS, row.id], texts.place([ROWS, row.id]))}${unfold(view, row)}</div></li>`;
}

function notesOf({ parts }: RowParts, { id }: Row): readonly RemarkNote[] {
  return parts.notes.written.filter(({ path }) => path[0] === ROWS && path[1] === id);
}

/** What is said of a row that is not opened. */
function inShort(view: RowParts, row: Row): TemplateResult[] {
  return notesOf(view, row).map(({ path, text }) => html`<p class="issue remark">${icon('remark')}<span>${path.length === 3 ? html`<b>${view.texts.label(path)}:</b> ` : nothing}${text}</span></p>`);
}

function isMarked({ parts, earlier }: RowParts, { id }: Row): boolean {
  return earlier.has(id) || parts.notes.all.some(({ path }) => path[0] === ROWS && path[1] === id);
}

function cell({ parts, texts, words }: RowParts, column: ColumnDefinition, row: Row): TemplateResult {
  const { main, more } = words.cell(column, texts.masked(row));
  const secret = texts.secretIn(row, column.fields);
  return html`<span class=${column.look === 'number' ? 'num' : nothing}>${column.look === 'email' ? breakable(main) : main}</span>
    ${secret === undefined ? nothing : secretButton(secret, `${secret.label}, ${texts.nameOf(row)}`, parts)}${more === '' ? nothing : html`<span class="sub">${more}</span>`}`;
}

function buttons({ parts, texts, open, toggle }: RowParts, row: Row): TemplateResult {
  const isOpen = open.has(row.id);
  const label = texts.place([ROWS, row.id]);
  return html`${remarkButton(parts, [ROWS, row.id], label)}<button class="icon-btn unfold" type="button" aria-expanded=${isOpen}
    aria-label=${parts.words(isOpen ? 'desk.rows.fold' : 'desk.rows.unfold', { label })} @click=${() => { toggle(row.id); }}>${icon(isOpen ? 'up' : 'down')}</button>`;
}

function details({ parts, texts }: RowParts, row: Row): TemplateResult {
  const path = [ROWS, row.id];
  const label = texts.place(path);
  return html`<div class="stack-s details" data-path=${pathKey(path)}>${remarksAt(parts, path, label)}
    ${fieldsTemplate(texts.fields(row), parts, (field) => texts.place(field.path))}</div>`;
}

/** A card has the room to say what its button does. */
function unfold({ parts: { words }, texts, open, toggle }: RowParts, row: Row): TemplateResult {
  const isOpen = open.has(row.id);
  const name = isOpen ? words('rows.card.less') : words('rows.card.more', { count: texts.fields(row).length });
  return html`<button class="btn quiet s unfold" type="button" aria-expanded=${isOpen} @click=${() => { toggle(row.id); }}>${name}<span class="vh">: ${texts.place([ROWS, row.id])}</span>${icon(isOpen ? 'up' : 'down')}</button>`;
}
