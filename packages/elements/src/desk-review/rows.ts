/** The list of a dossier at the desk: found, jumped in, opened row by row, remarked on. A part of the review, not of the public surface. */
import { fold, pathKey, ROWS, type ColumnDefinition, type Row } from '@ctso/core';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, cards, chip, field, layout, remark, segments, table, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { Narrow } from '../controllers/narrow.js';
import { RowWindow } from '../row-table/row-window.js';
import { RowWords } from '../row-table/row-words.js';
import type { DossierWords } from './dossier-words.js';
import type { RemarkParts } from './remark.parts.js';
import { cardTemplate, rowTemplate, type RowParts } from './row.parts.js';
import { placeStyles, rowStyles } from './review.styles.js';
import { toolsTemplate } from './tools.parts.js';

const CARDS_BELOW = 640;
const LINE = 52;
const CARD = 160;

/** Columns of a line besides number and name; everything else is in the opened row. */
const KEY_COLUMNS = 4;

export class CtsoDeskRows extends CtsoElement {
  static override styles: CSSResult[] = [...viewOnly, layout, button, field, segments, table, cards, chip, remark, waiting, placeStyles, rowStyles];

  @property({ attribute: false }) texts: DossierWords | undefined;
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) parts: RemarkParts | undefined;
  /** Ids of rows that were remarked on before. */
  @property({ attribute: false }) earlier: ReadonlySet<string> = new Set();

  @state() private onlyMarked = false;
  @state() private query = '';
  @state() private open: ReadonlySet<string> = new Set();
  @state() private shortcuts = true;
  /** The row in use: it stays drawn wherever one scrolls to. */
  @state() private kept = '';
  @state() private heard = '';

  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #window = new RowWindow(this, () => this.renderRoot.querySelector('.table-scroll'));
  #rowWords: { readonly words: RowWords; readonly of: unknown } | undefined;
  #shown: readonly Row[] = [];
  #wasNarrow = false;

  /** Scrolls a row into sight, opens it where a place inside it is meant, and puts the focus there. */
  async show(rowId: string, selector = '.unfold'): Promise<boolean> {
    if (!this.rows.some(({ id }) => id === rowId)) return false;
    if (!this.#shown.some(({ id }) => id === rowId)) {
      this.query = '';
      this.onlyMarked = false;
    }
    if (selector !== '.unfold') this.open = new Set([...this.open, rowId]);
    this.kept = rowId;
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"]`);
    const target = row?.querySelector<HTMLElement>(selector) ?? row?.querySelector<HTMLElement>('.unfold');
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { editing } = this.parts ?? {};
    if (changed.has('parts') && editing?.path[0] === ROWS && editing.path[1] !== undefined && !this.open.has(editing.path[1])) this.open = new Set([...this.open, editing.path[1]]);
    if (this.#wasNarrow === this.#narrow.value) return;
    this.#wasNarrow = this.#narrow.value;
    this.#window.forget(this.#wasNarrow ? CARD : LINE);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, parts } = this;
    if (texts === undefined || parts === undefined || this.locale === undefined) return nothing;
    this.#shown = this.#matching(texts, parts);
    this.#window.show({ rows: this.#shown, kept: this.#shown.findIndex(({ id }) => id === this.kept) });
    return html`<div class="stack">${this.#tools(texts)}<p class="vh" role="status">${this.heard}</p>
      <div class=${this.#narrow.value ? '' : 'table-frame'}>${this.#shown.length === 0 ? this.#none() : this.#list(texts, parts)}</div></div>`;
  }

  protected override updated(): void {
    this.#window.measure([...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')]);
  }

  #tools(texts: DossierWords): TemplateResult {
    return toolsTemplate({
      words: this.words,
      title: this.words(texts.procedure.key(texts.procedure.definition.rows.title), { count: this.#number(this.rows.length) }),
      all: this.rows.length,
      marked: this.rows.filter(({ id }) => this.#isMarked(id)).length,
      onlyMarked: this.onlyMarked,
      query: this.query,
      found: this.#shown.length,
      shortcuts: this.shortcuts,
      number: this.#number,
      filter: (onlyMarked) => { this.onlyMarked = onlyMarked; },
      find: (query) => { this.query = query; },
      jump: (number) => { void this.#jump(number); },
      toggleShortcuts: () => { this.shortcuts = !this.shortcuts; },
    });
  }

  #list(texts: DossierWords, parts: RemarkParts): TemplateResult {
    const words = this.#wordsOf(texts);
    const columns = words.columns.filter(({ title, key }) => title !== true && key === true).slice(0, KEY_COLUMNS);
    const row: RowParts = {
      parts, texts, words, columns, title: words.columns.find(({ title }) => title === true), open: this.open, earlier: this.earlier,
      toggle: (id) => { this.#toggle(id); },
    };
    const narrow = this.#narrow.value;
    const items = repeat(this.#window.drawn(), (one) => ('index' in one ? this.#shown[one.index]?.id : one.key), (one) => {
      const shown = 'index' in one ? this.#shown[one.index] : undefined;
      if (shown === undefined) return this.#gap('gap' in one ? one.gap : 0, columns.length + 3);
      return narrow ? cardTemplate(row, shown) : rowTemplate(row, shown);
    });
    return html`<div class="table-scroll ${this.#window.isLong ? 'long' : ''}" tabindex="0" role="region" aria-labelledby="rows" @keydown=${this.#key} @focusin=${this.#use}>
      ${narrow ? html`<ol class="cards plain">${items}</ol>` : html`<table class="grid" aria-labelledby="rows" aria-rowcount=${this.#shown.length + 1}>${this.#head(columns)}${items}</table>`}</div>`;
  }

  #head(columns: readonly ColumnDefinition[]): TemplateResult {
    const words = this.#rowWords?.words;
    const title = words?.columns.find((column) => column.title === true);
    return html`<thead><tr><th scope="col" class="c no">${this.words('rows.number')}</th><th scope="col">${title === undefined ? nothing : words?.own(title.label)}</th>
      ${columns.map((column) => html`<th scope="col">${words?.own(column.label)}</th>`)}<th scope="col" class="acts">${this.words('desk.rows.remark')}</th></tr></thead>`;
  }

  #gap(height: number, columns: number): TemplateResult {
    const style = `block-size:${String(height)}px`;
    return this.#narrow.value
      ? html`<li class="gap" aria-hidden="true" .style=${style}></li>`
      : html`<tbody class="gap" aria-hidden="true"><tr><td colspan=${columns} .style=${style}></td></tr></tbody>`;
  }

  #none(): TemplateResult {
    return html`<div class="empty"><p class="strong">${this.query === '' ? this.words('desk.rows.none-marked') : this.words('rows.no-match', { text: this.query })}</p>
      <button class="btn s" type="button" @click=${() => { this.query = ''; this.onlyMarked = false; }}>${this.words('rows.clear')}</button></div>`;
  }

  #matching(texts: DossierWords, { notes }: RemarkParts): readonly Row[] {
    const marked = this.onlyMarked ? new Set(notes.written.map(({ path }) => (path[0] === ROWS ? path[1] : undefined))) : undefined;
    const rows = marked === undefined ? this.rows : this.rows.filter(({ id }) => marked.has(id) || this.earlier.has(id));
    const wanted = fold(this.query);
    if (wanted === '') return rows;
    const words = this.#wordsOf(texts);
    return rows.filter((row) => words.holds(row, wanted));
  }

  #isMarked(rowId: string): boolean {
    return this.earlier.has(rowId) || (this.parts?.notes.written.some(({ path }) => path[0] === ROWS && path[1] === rowId) ?? false);
  }

  #wordsOf({ procedure, context }: DossierWords): RowWords {
    if (this.#rowWords?.of !== context) this.#rowWords = { words: new RowWords(procedure, context), of: context };
    return this.#rowWords.words;
  }

  readonly #number = (value: number): string => value.toLocaleString(this.locale?.language);

  #toggle(rowId: string): void {
    const open = new Set(this.open);
    if (!open.delete(rowId)) open.add(rowId);
    this.open = open;
    this.kept = rowId;
  }

  async #jump(number: number): Promise<void> {
    const row = this.rows[number - 1];
    if (row === undefined) this.heard = this.words('desk.rows.no-such', { count: this.#number(this.rows.length) });
    else await this.show(row.id);
  }

  readonly #use = (event: FocusEvent): void => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    if (id !== undefined && id !== this.kept) this.kept = id;
  };

  /** Letters act only while the focus is in the list and nobody types. */
  readonly #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = this.#shown.findIndex(({ id }) => id === this.kept);
    const letter = this.shortcuts ? event.key.toLowerCase() : '';
    const step = letter === 'j' || event.key === 'ArrowDown' ? 1 : letter === 'k' || event.key === 'ArrowUp' ? -1 : 0;
    const row = step === 0 ? undefined : this.#shown[Math.max(0, here + step)];
    if (row !== undefined) {
      event.preventDefault();
      void this.show(row.id);
    } else if (letter === 'r' && here >= 0 && this.parts?.canWrite === true) {
      event.preventDefault();
      this.parts.begin([ROWS, this.kept]);
    }
  };

  /** Puts the focus on the control that begins or goes on with a remark on a place of a row. */
  async focusPlace(rowId: string, path: readonly string[], noteId = ''): Promise<void> {
    await this.show(rowId, noteId === '' ? `[data-begin="${CSS.escape(pathKey(path))}"]` : `[data-edit="${CSS.escape(noteId)}"]`);
  }
}

