/** What an officer has remarked on a row, beneath it in the list. It is read here and answered in the row's editor. */
import { ROWS, type RemarkStanding } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { RowContext, RowView } from './row.parts.js';

/** Remarks by the id of their row. */
export function remarksOfRows(remarks: readonly RemarkStanding[]): ReadonlyMap<string, readonly RemarkStanding[]> {
  const byRow = new Map<string, RemarkStanding[]>();
  for (const standing of remarks) {
    const [first, rowId] = standing.remark.path;
    if (first !== ROWS || rowId === undefined) continue;
    const known = byRow.get(rowId);
    if (known === undefined) byRow.set(rowId, [standing]);
    else known.push(standing);
  }
  return byRow;
}

/** As a line of the table, as wide as it. */
export function remarkLine(view: RowView, context: RowContext, state: string, index: number): TemplateResult | typeof nothing {
  if (view.remarks.length === 0) return nothing;
  return html`<tr class="${state} sub-row" aria-rowindex=${index}>
    <td class="hold-1"></td>
    <td colspan=${context.words.columns.length + 1}>${remarkLines(view, context)}</td>
  </tr>`;
}

export function remarkLines({ remarks }: RowView, { say, labelOf }: RowContext): readonly TemplateResult[] {
  return remarks.map(({ remark, state }) => {
    const label = labelOf({ path: remark.path });
    const sentence = label === undefined ? remark.text : say('rows.issue.field', { field: label.replace(/\s*:\s*$/u, ''), sentence: remark.text });
    return html`<p class="issue remark">${icon('remark')}<span><b>${say(`rows.remark.${state}`)}</b> ${sentence}</span></p>`;
  });
}
