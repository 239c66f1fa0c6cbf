/** The list inside the letter: a page of rows at a time, as a table or as cards, with the issues of each beneath it. */
import type { Issue, TableBlock, TableColumn, TableRow, WizardSnapshot, WizardStore } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, cards, field, layout, table, viewOnly } from '../base/base.styles.js';
import { Narrow } from '../controllers/narrow.js';
import { StoreController } from '../controllers/store-controller.js';
import { GuardedElement } from '../wizard/guarded.js';
import { breakable, issueLine } from './letter.parts.js';
import { letterTableStyles } from './letter-table.styles.js';
import { heldAt, tableHead } from './letter-table.parts.js';

/** Enough for nearly every dossier on one page, and few enough that thousands do not stop the browser. */
const PAGE = 100;
const CARDS_BELOW = 640;

/**
 * View-only: a part of `<ctso-letter>`.
 *
 * @summary The table of a letter.
 */
export class CtsoLetterTable extends GuardedElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, table, cards, letterTableStyles];

  @property({ attribute: false }) block: TableBlock | undefined;
  /** Names the list to assistive technology. */
  @property({ attribute: false }) label = '';
  /** The wizard's store, where rows may still be corrected. */
  @property({ attribute: false }) store: WizardStore | undefined;

  @state() private page = 0;
  readonly #issues = new StoreController<WizardSnapshot, number>(this, (snapshot) => snapshot.issuesVersion);
  readonly #narrow = new Narrow(this, CARDS_BELOW);

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
    const pager = this.#pages > 1 ? this.#pager(block.rows.length, first, rows.length) : nothing;
    return this.#narrow.value ? html`${this.#cards(block, rows)}${pager}` : this.#grid(block, rows, first, pager);
  }

  #grid(block: TableBlock, rows: readonly TableRow[], first: number, pager: unknown): TemplateResult {
    return html`<div class="table-frame"><div class="table-scroll" tabindex="0" role="region" aria-label=${this.label}>
      <table class="grid wide-table" aria-rowcount=${block.rows.length + 1}>${tableHead(block.columns)}
        <tbody>${repeat(rows, ({ id }) => id, (row, index) => this.#row(row, first + index, block.columns))}</tbody></table></div>${pager}</div>`;
  }

  #row(row: TableRow, index: number, columns: readonly TableColumn[]): TemplateResult {
    const issues = this.#issuesOf(row);
    const look = lookOf(issues);
    return html`<tr class="${look} ${issues.length > 0 ? 'has-sub' : ''}" aria-rowindex=${index + 2}>
        ${row.cells.map((text, at) => (at === 1
          ? html`<th scope="row" class="name hold-2">${breakable(text)}</th>`
          : html`<td class="${columns[at]?.align === 'center' ? 'c num' : ''} ${heldAt(at)}">${breakable(text)}</td>`))}
      </tr>${issues.length === 0
        ? nothing
        : html`<tr class="${look} sub-row"><td class="hold-1"></td><td colspan=${columns.length - 1}>${issues.map((issue) => issueLine(issue, this.words))}</td></tr>`}`;
  }

  #cards({ columns }: TableBlock, rows: readonly TableRow[]): TemplateResult {
    return html`<ul class="cards">${repeat(rows, ({ id }) => id, (row) => {
      const [number = '', name = '', ...rest] = row.cells;
      const issues = this.#issuesOf(row);
      return html`<li class="card ${lookOf(issues)}"><p class="card-head"><span class="num">${number}</span><b>${name}</b></p>
        <dl class="card-facts">${rest.map((text, at) => (text === '' ? nothing : html`<dt>${columns[at + 2]?.label ?? ''}</dt><dd>${breakable(text)}</dd>`))}</dl>
        ${issues.map((issue) => issueLine(issue, this.words))}</li>`;
    })}</ul>`;
  }

  #issuesOf({ id }: TableRow): readonly Issue[] {
    return this.store?.issues.row(id) ?? [];
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

function lookOf(issues: readonly Issue[]): '' | 'is-error' | 'is-warning' {
  if (issues.length === 0) return '';
  return issues.some(({ severity }) => severity === 'error') ? 'is-error' : 'is-warning';
}
