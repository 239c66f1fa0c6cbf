/** The head of the table: column labels in full, groups above them, footnote marks that lead to the notes. */
import type { ColumnDefinition, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { RowWords } from './row-words.js';
import type { Sort } from './sorting.js';

/** Widths in multiples of the unit: what a column of width 1 takes, then the two that every list has. */
const UNIT_WIDTH = 4.8;
/** A day, a phone number and every word of a label stand on one line. */
const LEAST = 1.2;
const LEAST_NUMBER = 1.25;
const NUMBER_WIDTH = 3.5;
const ACTIONS_WIDTH = 6.75;

export interface HeadView {
  readonly sort: Sort | undefined;
  /** Whether all rows that show are selected, or some of them. */
  readonly pickedAll: 'all' | 'some' | 'none';
  /** Which of the head's controls is its tab stop. */
  readonly stop: string;
  readonly toNote: (mark: string) => void;
  readonly sortBy: (column: string) => void;
  readonly pickAll: (picked: boolean) => void;
}

interface Group {
  readonly label: string | undefined;
  readonly columns: readonly ColumnDefinition[];
}

export function hasGroups(words: RowWords): boolean {
  return words.columns.some((column) => column.group !== undefined);
}

export function columnsTemplate(words: RowWords): TemplateResult {
  const widths = words.columns.map(({ width = 1, look }) => UNIT_WIDTH * Math.max(width, look === 'number' ? LEAST_NUMBER : LEAST));
  const size = (units: number): string => `inline-size:calc(var(--_unit) * ${String(units)})`;
  return html`<colgroup>
    <col .style=${size(NUMBER_WIDTH)}>
    ${widths.map((width) => html`<col .style=${size(width)}>`)}
    <col .style=${size(ACTIONS_WIDTH)}>
  </colgroup>`;
}

export function headTemplate(words: RowWords, say: Translate, view: HeadView): TemplateResult {
  const rows = hasGroups(words) ? 2 : 1;
  const cell = (column: ColumnDefinition, span: number, look = ''): TemplateResult => columnTemplate(column, `${look} ${column.title === true ? 'hold-2' : ''}`, span, words, view);
  const number = html`<th scope="col" rowspan=${rows} class="c hold-1"><span class="numbered"><input class="tick" type="checkbox" data-head="all" tabindex=${view.stop === 'all' ? 0 : -1} aria-label=${say('rows.pick-all')}
    .checked=${view.pickedAll === 'all'} .indeterminate=${view.pickedAll === 'some'} @change=${(event: Event) => { view.pickAll((event.target as HTMLInputElement).checked); }}>${say('rows.number')}</span></th>`;
  const actions = html`<th scope="col" rowspan=${rows} class="acts hold-end">${say('rows.actions')}</th>`;
  if (rows === 1) return html`<thead><tr aria-rowindex="1">${number}${words.columns.map((column) => cell(column, 1))}${actions}</tr></thead>`;
  const groups = groupsOf(words.columns);
  return html`<thead>
    <tr aria-rowindex="1">${number}${groups.map((group) => group.label === undefined
      ? group.columns.map((column) => cell(column, 2))
      : html`<th scope="colgroup" class="group" colspan=${group.columns.length}>${words.own(group.label)}</th>`)}${actions}</tr>
    <tr aria-rowindex="2">${groups.filter((group) => group.label !== undefined).map((group) =>
      group.columns.map((column, index) => cell(column, 1, index === 0 ? 'in-group first' : 'in-group')))}</tr>
  </thead>`;
}

/** The label sorts; the mark of its footnote, which is a link, stands beside the button. */
function columnTemplate(column: ColumnDefinition, look: string, span: number, words: RowWords, { sort, stop, sortBy, toNote }: HeadView): TemplateResult {
  const { footnote } = column;
  const order = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const follow = (event: Event): void => {
    event.preventDefault();
    toNote(footnote ?? '');
  };
  return html`<th scope="col" rowspan=${span} class=${look} aria-sort=${order ?? nothing}>
    <button class="sort" type="button" data-head="sort-${column.id}" tabindex=${stop === `sort-${column.id}` ? 0 : -1} @click=${() => { sortBy(column.id); }}>${words.own(column.label)}${order === undefined ? nothing : icon(order === 'ascending' ? 'up' : 'down')}</button>${footnote === undefined
      ? nothing
      : html` <a href="#note-${footnote}" data-head="note-${footnote}" tabindex=${stop === `note-${footnote}` ? 0 : -1} @click=${follow}>(${footnote})</a>`}</th>`;
}

function groupsOf(columns: readonly ColumnDefinition[]): readonly Group[] {
  const groups: { label: string | undefined; columns: ColumnDefinition[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.label === column.group) last.columns.push(column);
    else groups.push({ label: column.group, columns: [column] });
  }
  return groups;
}
