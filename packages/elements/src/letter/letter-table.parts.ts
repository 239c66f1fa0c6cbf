/** The head of the letter's list: one line, or two where columns share a group. */
import type { TableColumn } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Number and name stay in sight while the rest passes beneath them. */
export function heldAt(index: number): '' | 'hold-1' | 'hold-2' {
  if (index > 1) return '';
  return index === 0 ? 'hold-1' : 'hold-2';
}

export function tableHead(columns: readonly TableColumn[]): TemplateResult {
  if (columns.every(({ group }) => group === undefined)) {
    return html`<thead><tr aria-rowindex="1">${columns.map((column, index) => html`<th scope="col" class="${column.align === 'center' ? 'c' : ''} ${heldAt(index)}">${column.label}</th>`)}</tr></thead>`;
  }
  const lower = columns.filter(({ group }) => group !== undefined);
  return html`<thead><tr>${columns.map((column, index) => upper(columns, column, index))}</tr>
    <tr>${lower.map((column) => html`<th scope="col" class="in-group">${column.label}</th>`)}</tr></thead>`;
}

function upper(columns: readonly TableColumn[], column: TableColumn, index: number): TemplateResult | typeof nothing {
  if (column.group === undefined) return html`<th scope="col" rowspan="2" class=${heldAt(index)}>${column.label}</th>`;
  if (columns[index - 1]?.group === column.group) return nothing;
  const after = columns.slice(index).findIndex(({ group }) => group !== column.group);
  return html`<th scope="colgroup" class="group" colspan=${after < 0 ? columns.length - index : after}>${column.group}</th>`;
}
