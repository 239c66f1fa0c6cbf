/** The head of the table: column labels in full, groups above them, footnote marks that lead to the notes. */
import type { ColumnDefinition, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowWords } from './row-words.js';

/** Widths in multiples of the unit: what a column of width 1 takes, then the two that every list has. */
const UNIT_WIDTH = 4.8;
/** A day, a phone number and every word of a label stand on one line. */
const LEAST = 1.2;
const LEAST_NUMBER = 1.25;
const NUMBER_WIDTH = 2.75;
const ACTIONS_WIDTH = 4.75;

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

export function headTemplate(words: RowWords, say: Translate, follow: (mark: string) => void): TemplateResult {
  const rows = hasGroups(words) ? 2 : 1;
  const label = (column: ColumnDefinition): TemplateResult => html`${words.own(column.label)}${column.footnote === undefined
    ? nothing
    : html` <a href="#note-${column.footnote}" @click=${(event: Event) => { event.preventDefault(); follow(column.footnote ?? ''); }}>(${column.footnote})</a>`}`;
  const cell = (column: ColumnDefinition, span: number, look = ''): TemplateResult =>
    html`<th scope="col" rowspan=${span} class="${look} ${column.title === true ? 'hold-2' : ''}">${label(column)}</th>`;
  const edge = (look: string, word: string): TemplateResult => html`<th scope="col" rowspan=${rows} class=${look}>${word}</th>`;
  if (rows === 1) {
    return html`<thead><tr aria-rowindex="1">${edge('c hold-1', say('rows.number'))}${words.columns.map((column) => cell(column, 1))}${edge('acts hold-end', say('rows.actions'))}</tr></thead>`;
  }
  const groups = groupsOf(words.columns);
  return html`<thead>
    <tr aria-rowindex="1">${edge('c hold-1', say('rows.number'))}${groups.map((group) => group.label === undefined
      ? group.columns.map((column) => cell(column, 2))
      : html`<th scope="colgroup" class="group" colspan=${group.columns.length}>${words.own(group.label)}</th>`)}${edge('acts hold-end', say('rows.actions'))}</tr>
    <tr aria-rowindex="2">${groups.filter((group) => group.label !== undefined).map((group) =>
      group.columns.map((column, index) => cell(column, 1, index === 0 ? 'in-group first' : 'in-group')))}</tr>
  </thead>`;
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
