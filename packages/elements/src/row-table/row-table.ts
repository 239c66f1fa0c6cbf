/** The list of a dossier's rows: a table, or cards where the room is narrow, for one row as for five thousand. */
import { remarkedRows, type CompiledProcedure, type Row, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, field, layout, segments, sheet, table, toast, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { portsContext, unitsContext } from '../context/contexts.js';
import { Countdown } from '../controllers/countdown.js';
import { pageClock } from '../controllers/page-clock.js';
import { StoreController } from '../controllers/store-controller.js';
import { ListFocus, stopAt } from './list-focus.js';
import { listTemplate } from './list.parts.js';
import { rowTable } from './row-table.styles.js';
import { RowWindow } from './row-window.js';
import { RowWords } from './row-words.js';
import { matching, nextAfter, Totalling, type RowFilter } from './rows-view.js';
import { emptyTemplate, noneTemplate, toastTemplate, toolsTemplate, totalsTemplate, unfinishedTemplate } from './tools.parts.js';

const UNDO_TIME = 10_000;
/** Below this width of the container, in pixels, rows are cards. */
const CARDS_BELOW = 640;
/** Of rows that were never drawn, in pixels; the first that are drawn correct it. */
const LINE_HEIGHT = 88;
const CARD_HEIGHT = 240;

/**
 * Shows the rows of a wizard store and asks for them to be added and edited; removes them itself, with undo. All controls in the list
 * are one tab stop; arrows lead between them.
 *
 * @fires ctso-row-add - "Thêm …" was pressed
 * @fires ctso-row-edit - a row is to be edited, perhaps at one field
 * @fires ctso-footnote - the mark of a footnote in the head was followed: whoever shows the notes takes the focus there
 */
export class CtsoRowTable extends CtsoElement {
  static {
    // Rows are measured once they are drawn, and what is drawn follows from what was measured.
    this.disableWarning?.('change-in-update');
  }

  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, segments, sheet, table, banner, toast, waiting, rowTable];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) procedure: CompiledProcedure | undefined;
  /** Which rows show. A host that wants only those with errors sets it. */
  @property() filter: RowFilter = 'all';

  @state() private search = '';
  @state() private narrow = false;
  @state() private undoable = false;
  @state() private open: ReadonlySet<string> = new Set();
  @query('.table-scroll') private readonly scroller!: HTMLElement | null;

  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #countdown = new Countdown(this, () => this.#ports.value?.environment ?? pageClock, UNDO_TIME, () => { this.undoable = false; });
  readonly #window = new RowWindow(this, () => this.scroller);
  readonly #focus = new ListFocus(this, () => this.#shown);
  /** In the next frame, since a change of what is observed within its own notification is reported as an error of the page. */
  readonly #room = new ResizeObserver(() => { requestAnimationFrame(() => { this.#measureRoom(); }); });
  readonly #followed = new StoreController<WizardSnapshot, unknown>(this, factsShown());
  readonly #totalling = new Totalling();
  #head = 0;
  #addedLast = false;
  #words: { readonly words: RowWords; readonly for: readonly unknown[] } | undefined;
  #shown: readonly Row[] = [];
  #leftOver: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
  }

  /** To where the person last acted: a control of the list, or the button that adds. */
  override focus(options?: FocusOptions): void {
    const last = this.#addedLast ? null : this.renderRoot.querySelector<HTMLElement>('[data-control][tabindex="0"]');
    (last ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus(options);
  }

  /** Scrolls a row into sight and puts the focus on one of its controls, by default its pencil. Answers false for a row that is gone. */
  async focusRow(rowId: string, control = 'edit'): Promise<boolean> {
    if (this.store?.row(rowId) === undefined) return false;
    await this.updateComplete;
    if (!this.#shown.some((row) => row.id === rowId)) this.#clear();
    this.#focus.move({ rowId, control });
    await this.updateComplete;
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('store')) {
      this.#followed.follow(this.store);
      // What stood half typed when the list came up; rows that are being typed now are the open editor's own business.
      this.#leftOver = new Set(this.store?.value.unfinished.map((row) => row.id));
    }
    if (changed.has('narrow')) this.#window.forget(this.narrow ? CARD_HEIGHT : LINE_HEIGHT);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, procedure } = this;
    if (store === undefined || procedure === undefined || this.locale === undefined) return nothing;
    const { rows: definition } = procedure.definition;
    const { draft, unfinished, removed } = store.value;
    const words = this.#wordsFor(procedure);
    this.#shown = matching(store, this.filter, this.search, words);
    const title = this.words(procedure.key(definition.title), { count: this.#number(draft.rows.length) });
    return html`<div class="stack">
      <div class="table-tools">
        <h2 id="title">${title}</h2>
        <button class="btn primary add" type="button" @click=${this.#add}>${icon('plus')}${words.own(definition.addLabel)}</button>
      </div>
      ${unfinishedTemplate(this.words, words, unfinished.filter((row) => this.#leftOver.has(row.id)),
        (row) => { this.emit('ctso-row-edit', { rowId: row.id }); }, (row) => { store.dropUnfinished(row.id); })}
      ${draft.rows.length === 0 ? nothing : this.#tools(store)}
      <div class="table-frame ${this.narrow ? 'bare' : ''}">${draft.rows.length === 0
        ? emptyTemplate(this.words, words, definition.empty)
        : this.#list(store, procedure, words)}</div>
      ${toastTemplate(this.words, this.undoable && removed !== undefined ? words.name(removed.row, 0) : undefined, this.#countdown, () => { this.#undo(store); })}
    </div>`;
  }

  protected override updated(): void {
    this.#window.measure([...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')]);
    const head = this.renderRoot.querySelector('thead');
    if (head !== null) this.#room.observe(head);
  }

  #tools(store: WizardStore): TemplateResult {
    const { issues } = store;
    return toolsTemplate({
      say: this.words,
      filter: this.filter,
      query: this.search,
      counts: { all: store.value.draft.rows.length, error: issues.rows('error').length, warning: issues.rows('warning').length, remark: remarkedRows(store.value.remarks).length },
      number: this.#number,
      found: this.#shown.length,
      setFilter: (filter) => { this.filter = filter; },
      setQuery: (text) => { this.search = text; },
      nextError: () => { void this.#nextError(store); },
    });
  }

  #list(store: WizardStore, procedure: CompiledProcedure, words: RowWords): TemplateResult {
    const { rows: all } = store.value.draft;
    const rows = this.#shown;
    const { stop } = this.#focus;
    const stopIndex = stop === undefined ? -1 : rows === all ? store.indexOf(stop.rowId) : rows.findIndex((row) => row.id === stop.rowId);
    this.#window.show({ rows, kept: stopIndex });
    const list = rows.length === 0
      ? noneTemplate(this.words, this.filter, this.search, () => { this.#clear(); })
      : html`<div class="table-scroll ${this.#window.isLong ? 'long' : ''}" tabindex="0" role="region" aria-labelledby="title"
          @keydown=${this.#focus.key} @focusin=${this.#focus.focusIn} @click=${(event: Event) => { this.#click(event, store); }}>${listTemplate({
          store, procedure, words, rows, stop, stopIndex, say: this.words, drawn: this.#window.drawn(), cards: this.narrow, open: this.open,
          toNote: (mark) => { this.emit('ctso-footnote', { mark }); },
        })}</div>`;
    return html`${list}${totalsTemplate(this.words, this.#number, this.#totalling.of(all, procedure), words.own(procedure.definition.rows.noun))}`;
  }

  readonly #number = (value: number): string => value.toLocaleString(this.locale?.language);

  #wordsFor(procedure: CompiledProcedure): RowWords {
    const units = this.#units.value;
    const facts = [procedure, this.locale, units];
    if (this.#words === undefined || facts.some((fact, index) => fact !== this.#words?.for[index])) {
      const names = new Map(units?.provinces.map(({ code, name }) => [code, name]));
      const context = { translate: this.words, provinceName: (code: string) => names.get(code) ?? code };
      this.#words = { words: new RowWords(procedure, context), for: facts };
    }
    return this.#words.words;
  }

  #measureRoom(): void {
    const width = this.clientWidth;
    if (width > 0) this.narrow = width < CARDS_BELOW;
    const head = this.renderRoot.querySelector('thead')?.offsetHeight ?? 0;
    if (head === this.#head) return;
    this.#head = head;
    if (this.scroller !== null) this.scroller.style.scrollPaddingBlockStart = `${String(head)}px`;
    this.requestUpdate();
  }

  readonly #add = (): void => {
    this.#addedLast = true;
    this.emit('ctso-row-add', {});
  };

  #click(event: Event, store: WizardStore): void {
    const stop = stopAt(event);
    if (stop === undefined) return;
    this.#addedLast = false;
    const { rowId, control } = stop;
    const fieldId = (event.target as Element).closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
    if (control === 'remove') this.#remove(rowId, store);
    else if (control === 'open') this.#toggle(rowId);
    else this.emit('ctso-row-edit', fieldId === '' ? { rowId } : { rowId, field: fieldId });
  }

  /** The focus goes to the pencil of the row that took the place of the removed one, never to another bin. */
  #remove(rowId: string, store: WizardStore): void {
    const at = this.#shown.findIndex((row) => row.id === rowId);
    const next = this.#shown[at + 1] ?? this.#shown[at - 1];
    store.removeRow(rowId);
    this.undoable = true;
    this.#countdown.start();
    if (next !== undefined) this.#focus.move({ rowId: next.id, control: 'edit' });
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.empty .btn, .add')?.focus());
  }

  #undo(store: WizardStore): void {
    const rowId = store.value.removed?.row.id;
    store.undoRemove();
    this.#countdown.stop();
    this.undoable = false;
    if (rowId !== undefined) void this.focusRow(rowId);
  }

  #toggle(rowId: string): void {
    const open = new Set(this.open);
    if (!open.delete(rowId)) open.add(rowId);
    this.open = open;
  }

  async #nextError(store: WizardStore): Promise<void> {
    const next = nextAfter(store, store.issues.rows('error'), this.#focus.stop?.rowId);
    if (next !== undefined) await this.focusRow(next, 'issue-0');
  }

  #clear(): void {
    this.filter = 'all';
    this.search = '';
  }
}

/** What of a snapshot the list shows, as one value that stays the same while none of it changes. */
function factsShown(): (snapshot: WizardSnapshot) => unknown {
  let facts: readonly unknown[] = [];
  return ({ draft, issuesVersion, removed, unfinished, remarks }) => {
    const next = [draft.rows, issuesVersion, removed, unfinished, remarks];
    if (next.some((fact, index) => fact !== facts[index])) facts = next;
    return facts;
  };
}
