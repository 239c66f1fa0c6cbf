/** The rows that are drawn, as a table or as cards, with the stretches of height between them. */
import type { CompiledProcedure, Issue, Row, Translate, WizardStore } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { columnsTemplate, hasGroups, headTemplate, type HeadView } from './head.parts.js';
import type { Stop } from './list-focus.js';
import { cardTemplate, lineTemplate, type RowContext, type RowView } from './row.parts.js';
import type { Drawn } from './row-window.js';
import { remarksOfRows } from './remark-line.parts.js';
import type { RowWords } from './row-words.js';

export interface ListView {
  readonly store: WizardStore;
  readonly procedure: CompiledProcedure;
  readonly say: Translate;
  readonly words: RowWords;
  /** The rows that match. */
  readonly rows: readonly Row[];
  readonly drawn: readonly Drawn[];
  readonly cards: boolean;
  readonly stop: Stop | undefined;
  /** Its place among `rows`, -1 for none: then the first drawn row takes the tab stop. */
  readonly stopIndex: number;
  readonly open: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  /** The row whose menu shows. */
  readonly menuOf: string | undefined;
  readonly head: HeadView;
}

/** A row is rendered again only when something that it shows is another value than before: the cost of an edit is one row. */
export function listTemplate(view: ListView): TemplateResult {
  const { store, rows, words, drawn, cards } = view;
  const headRows = hasGroups(words) ? 2 : 1;
  const context: RowContext = {
    words,
    say: view.say,
    lookup: view.procedure.definition.rows.lookup,
    isEditable: isEditable(view),
    labelOf: (issue) => labelOf(view, issue),
    headRows,
  };
  const stopAt = view.stopIndex >= 0 ? view.stopIndex : drawn.find((one) => 'index' in one)?.index;
  const template = cards ? cardTemplate : lineTemplate;
  const remarks = remarksOfRows(store.value.remarks);
  const items = repeat(drawn, (one) => ('index' in one ? rows[one.index]?.id : one.key), (one) => {
    const row = 'index' in one ? rows[one.index] : undefined;
    if (!('index' in one) || row === undefined) return gapTemplate('gap' in one ? one.gap : 0, view);
    const number = store.indexOf(row.id) + 1;
    const issues = store.issues.row(row.id);
    const stop = one.index === stopAt ? stopIn(row, issues, view) : undefined;
    const open = view.open.has(row.id);
    const picked = view.picked.has(row.id);
    const menu = view.menuOf === row.id;
    const shown: RowView = { row, number, index: one.index, size: rows.length, issues, stop, open, picked, menu, remarks: remarks.get(row.id) ?? NO_REMARKS };
    return guard([row, number, one.index, rows.length, stop, open, picked, menu, template, words, ...issues, ...shown.remarks], () => template(shown, context));
  });
  if (cards) return html`<ol class="cards plain" aria-labelledby="title">${items}</ol>`;
  const { sort, pickedAll, stop } = view.head;
  return html`<table class="grid wide-table" aria-labelledby="title" aria-rowcount=${rows.length + headRows}>
    ${guard([words, sort, pickedAll, stop], () => [columnsTemplate(words), headTemplate(words, view.say, view.head)])}${items}
  </table>`;
}

const NO_REMARKS: RowView['remarks'] = [];

function gapTemplate(height: number, view: ListView): TemplateResult {
  const style = `block-size:${String(height)}px`;
  return view.cards
    ? html`<li class="gap" aria-hidden="true" .style=${style}></li>`
    : html`<tbody class="gap" aria-hidden="true"><tr><td colspan=${view.words.columns.length + 2} .style=${style}></td></tr></tbody>`;
}

/** Whether a row has anything to type: what was chosen from a list and is asked nothing has only its bin. */
function isEditable({ procedure }: ListView): boolean {
  return procedure.definition.rows.fields.some(({ asked, readOnly }) => asked !== false && readOnly !== true);
}

function labelOf(view: ListView, issue: Pick<Issue, 'path'>): string | undefined {
  const label = issue.path.length === 3 ? view.procedure.field(issue.path)?.label : undefined;
  return label === undefined ? undefined : view.say(label);
}

/** The control that takes the tab stop in a row: the one last used, as far as the row still has it. */
function stopIn(row: Row, issues: readonly Issue[], view: ListView): string {
  const wanted = view.stop?.rowId === row.id ? view.stop.control : 'edit';
  const gone = wanted.startsWith('issue-') && Number(wanted.slice('issue-'.length)) >= issues.length;
  const control = gone || (wanted === 'open' && !view.cards) ? 'edit' : wanted;
  return control === 'edit' && !isEditable(view) ? 'remove' : control;
}
