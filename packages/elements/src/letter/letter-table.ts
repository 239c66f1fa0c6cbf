/** The list inside the letter: a page of rows at a time, with their issues beneath them. */
import type { TableBlock, TableColumn, TableRow, WizardSnapshot, WizardStore } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, field, layout, table, viewOnly } from '../base/base.styles.js';
import { StoreController } from '../controllers/store-controller.js';
import { GuardedElement } from '../wizard/guarded.js';
import { breakable, issueLine } from './letter.parts.js';
import { letterTableStyles } from './letter-table.styles.js';

/** Enough for nearly every dossier on one page, and few enough that thousands do not stop the browser. */
const PAGE = 100;

/** @summary The table of a letter. */
export class CtsoLetterTable extends GuardedElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, table, letterTableStyles];

  @property({ attribute: false }) block: TableBlock | undefined;
  @property({ attribute: false }) store: WizardStore | undefined;

  @state() private page = 0;
  readonly #issues = new StoreController<WizardSnapshot, number>(this, (snapshot) => snapshot.issuesVersion);

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#issues.follow(this.store);
    if (changed.has('block')) this.page = Math.min(this.page, Math.max(0, this.#pages - 1));
  }

  get #pages(): number {
    return Math.ceil((this.block?.rows.length ?? 0) / PAGE);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (block === undefined || this.locale === undefined) return nothing;
    if (block.rows.length === 0) return html`<p class="muted nobody">${block.empty}</p>`;
    const first = this.page * PAGE;
    const rows = block.rows.slice(first, first + PAGE);
    return html`<div class="table-frame"><div class="table-scroll" tabindex="0" role="region" aria-label=${block.title}>
      <table class="grid wide-table" aria-rowcount=${block.rows.length + 1}>${head(block.columns)}
        <tbody>${repeat(rows, ({ id }) => id, (row, index) => this.#row(row, first + index, block.columns))}</tbody></table></div>
      ${this.#pages > 1 ? this.#pager(block.rows.length, first, rows.length) : nothing}</div>`;
  }

  #row(row: TableRow, index: number, columns: readonly TableColumn[]): TemplateResult {
    const issues = this.store?.issues.row(row.id) ?? [];
    const look = issues.some(({ severity }) => severity === 'error') ? 'is-error' : issues.length > 0 ? 'is-warning' : '';
    return html`<tr class="${look} ${issues.length > 0 ? 'has-sub' : ''}" aria-rowindex=${index + 2}>
        ${row.cells.map((text, at) => (at === 1
          ? html`<th scope="row" class="name">${breakable(text)}</th>`
          : html`<td class=${columns[at]?.align === 'center' ? 'c num' : ''}>${breakable(text)}</td>`))}
      </tr>${issues.length === 0
        ? nothing
        : html`<tr class="${look} sub-row"><td></td><td colspan=${columns.length - 1}>${issues.map((issue) => issueLine(issue, this.words))}</td></tr>`}`;
  }

  #pager(total: number, first: number, count: number): TemplateResult {
    const told = this.words('review.rows', { first: first + 1, last: first + count, total });
    return html`<div class="table-foot"><span role="status">${told}</span><span class="row">
      <button type="button" class="btn s" aria-disabled=${this.page === 0 ? 'true' : nothing} @click=${() => { this.#turn(-1); }}>${this.words('review.rows.previous')}</button>
      <button type="button" class="btn s" aria-disabled=${this.page >= this.#pages - 1 ? 'true' : nothing} @click=${() => { this.#turn(1); }}>${this.words('review.rows.next')}</button></span></div>`;
  }

  #turn(by: number): void {
    this.page = Math.max(0, Math.min(this.#pages - 1, this.page + by));
  }
}

function head(columns: readonly TableColumn[]): TemplateResult {
  if (columns.every(({ group }) => group === undefined)) {
    return html`<thead><tr aria-rowindex="1">${columns.map((column) => html`<th scope="col" class=${column.align === 'center' ? 'c' : ''}>${column.label}</th>`)}</tr></thead>`;
  }
  const upper = columns.map((column, index) => {
    if (column.group === undefined) return html`<th scope="col" rowspan="2">${column.label}</th>`;
    if (columns[index - 1]?.group === column.group) return nothing;
    const width = columns.slice(index).findIndex(({ group }) => group !== column.group);
    return html`<th scope="colgroup" class="group" colspan=${width < 0 ? columns.length - index : width}>${column.group}</th>`;
  });
  const lower = columns.filter(({ group }) => group !== undefined).map((column) => html`<th scope="col" class="in-group">${column.label}</th>`);
  return html`<thead><tr>${upper}</tr><tr>${lower}</tr></thead>`;
}
