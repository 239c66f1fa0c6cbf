/** The list of a dossier's rows: a table, or cards where the room is narrow, for one row as for five thousand. */
import { remarkedRows, type CompiledProcedure, type Row, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, field, layout, longList, pickedBar, segments, sheet, table, toast, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { portsContext, unitsContext } from '../context/contexts.js';
import { Countdown } from '../controllers/countdown.js';
import { pageClock } from '../controllers/page-clock.js';
import { StoreController } from '../controllers/store-controller.js';
import type { HeadView } from './head.parts.js';
import { ListFocus, stopAt } from './list-focus.js';
import { listTemplate } from './list.parts.js';
import { actsOf, moveTo, placeAfter, type Move } from './row-acts.js';
import type { ChosenAct, CtsoRowMenu } from './row-menu.js';
import { rowTable } from './row-table.styles.js';
import { RowWindow } from './row-window.js';
import { RowWords } from './row-words.js';
import { matching, nextAfter, Totalling, type RowFilter } from './rows-view.js';
import { sortAfter, SortedRows, type Sort } from './sorting.js';
import { emptyTemplate, noneTemplate, pickedTemplate, sortTemplate, toastTemplate, toolsTemplate, totalsTemplate, undoableWords, unfinishedTemplate } from './tools.parts.js';

const UNDO_TIME = 10_000;
/** Below this width of the container, in pixels, rows are cards. */
const CARDS_BELOW = 640;
/** Of rows that were never drawn, in pixels; the first that are drawn correct it. */
const LINE_HEIGHT = 88;
const CARD_HEIGHT = 240;

/**
 * Shows the rows of a wizard store and asks for them to be added and edited; removes, moves and orders them itself, removals and orders
 * with undo. Sorting by a column is a way of looking only, until the person makes it the order of the list. All controls in the list are one
 * tab stop, and so are those of its head; arrows lead between them, and with Alt move the row.
 *
 * @fires ctso-row-add - "Thêm …" was pressed
 * @fires ctso-row-edit - a row is to be edited, perhaps at one field
 * @fires ctso-footnote - the mark of a footnote in the head was followed: whoever shows the notes takes the focus there
 */
export class CtsoRowTable extends CtsoElement {
  static override readonly laterWord: string = 'rows.actions';
  static {
    // Rows are measured once they are drawn, and what is drawn follows from what was measured.
    this.disableWarning?.('change-in-update');
  }

  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, segments, sheet, table, longList, banner, toast, pickedBar, waiting, rowTable];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) procedure: CompiledProcedure | undefined;
  /** Which rows show. A host that wants only those with errors sets it. */
  @property() filter: RowFilter = 'all';

  @state() private search = '';
  @state() private narrow = false;
  @state() private offersUndo = false;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private sort: Sort | undefined;
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private menuOf: string | undefined;
  @state() private said = '';
  @query('.table-scroll') private readonly scroller!: HTMLElement | null;

  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #countdown = new Countdown(this, () => this.#ports.value?.environment ?? pageClock, UNDO_TIME, () => { this.offersUndo = false; });
  readonly #window = new RowWindow(this, () => this.scroller);
  readonly #focus = new ListFocus(this, () => this.#shown);
  /** In the next frame, since a change of what is observed within its own notification is reported as an error of the page. */
  readonly #room = new ResizeObserver(() => { requestAnimationFrame(() => { this.#measureRoom(); }); });
  readonly #followed = new StoreController<WizardSnapshot, unknown>(this, factsShown());
  readonly #totalling = new Totalling();
  readonly #sorted = new SortedRows();
  #headHeight = 0;
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
      this.picked = new Set();
    }
    if (changed.has('narrow')) this.#window.forget(this.narrow ? CARD_HEIGHT : LINE_HEIGHT);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, procedure } = this;
    if (store === undefined || procedure === undefined || this.locale === undefined) return nothing;
    const { rows: definition } = procedure.definition;
    const { draft, unfinished, undoable } = store.value;
    const words = this.#wordsFor(procedure);
    const noun = words.own(definition.noun);
    this.#shown = matching(this.#sorted.of(draft.rows, this.sort, words), store, this.filter, this.search, words);
    const title = this.words(procedure.key(definition.title), { count: this.#number(draft.rows.length) });
    return html`<div class="stack">
      <div class="table-tools">
        <h2 id="title">${title}</h2>
        <button class="btn primary add" type="button" @click=${this.#add}>${icon('plus')}${words.own(definition.addLabel)}</button>
      </div>
      ${unfinishedTemplate(this.words, words, unfinished.filter((row) => this.#leftOver.has(row.id)),
        (row) => { this.emit('ctso-row-edit', { rowId: row.id }); }, (row) => { store.dropUnfinished(row.id); })}
      ${draft.rows.length === 0 ? nothing : [this.#tools(store), this.#sorting(store, words)]}
      <div class="table-frame ${this.narrow ? 'bare' : ''}">${draft.rows.length === 0
        ? emptyTemplate(this.words, words, definition.empty)
        : this.#list(store, procedure, words)}</div>
      <div class="at-hand">${this.#pickedBar(store, noun)}${toastTemplate(
        this.words, this.offersUndo && undoable !== undefined ? undoableWords(this.words, undoable, words, noun, this.#number) : '', this.#countdown, () => { this.#undo(store); })}</div>
      <p class="vh" role="status">${this.said}</p>
      <ctso-row-menu @act=${(event: CustomEvent<ChosenAct>) => { this.#act(event.detail, store); }} @closed=${() => { this.menuOf = undefined; }}></ctso-row-menu>
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

  #sorting(store: WizardStore, words: RowWords): TemplateResult {
    return sortTemplate({
      say: this.words, words, sort: this.sort, cards: this.narrow,
      setSort: (sort) => { this.#sortBy(sort); },
      keep: () => { this.#keepOrder(store, words); },
    });
  }

  #pickedBar(store: WizardStore, noun: string): TemplateResult | typeof nothing {
    const picked = this.#pickedIn(store);
    const isNarrowed = this.#shown.length < store.value.draft.rows.length;
    const shown = new Set(isNarrowed && picked.length > 0 ? this.#shown.map(({ id }) => id) : picked);
    return pickedTemplate({
      say: this.words, number: this.#number, noun,
      picked: picked.length,
      hidden: picked.filter((id) => !shown.has(id)).length,
      remove: () => { this.#remove(picked, store); },
      none: () => {
        this.picked = new Set();
        this.focus();
      },
    });
  }

  /** Those that are still there. */
  #pickedIn(store: WizardStore): readonly string[] {
    return [...this.picked].filter((id) => store.row(id) !== undefined);
  }

  #head(store: WizardStore): HeadView {
    const shown = this.#shown.length;
    const picked = this.picked.size === 0 ? 0 : this.#shown.filter(({ id }) => this.picked.has(id)).length;
    return {
      sort: this.sort,
      pickedAll: picked === 0 ? 'none' : picked === shown ? 'all' : 'some',
      stop: this.#focus.head ?? 'all',
      toNote: (mark) => { this.emit('ctso-footnote', { mark }); },
      sortBy: (column) => { this.#sortBy(sortAfter(this.sort, column)); },
      pickAll: (isPicked) => {
        const next = new Set(this.#pickedIn(store));
        for (const { id } of this.#shown) if (isPicked) next.add(id); else next.delete(id);
        this.picked = next;
      },
    };
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
          @keydown=${(event: KeyboardEvent) => { this.#key(event, store); }} @focusin=${this.#focus.focusIn} @click=${(event: Event) => { this.#click(event, store); }}>${listTemplate({
          store, procedure, words, rows, stop, stopIndex, say: this.words, drawn: this.#window.drawn(), cards: this.narrow, open: this.open,
          picked: this.picked, menuOf: this.menuOf, head: this.#head(store),
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
    if (head === this.#headHeight) return;
    this.#headHeight = head;
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
    const target = event.target as HTMLElement;
    if (control === 'remove') this.#remove([rowId], store);
    else if (control === 'pick') this.#pick(rowId, (target as HTMLInputElement).checked);
    else if (control === 'menu') void this.#showMenu(rowId, target.closest<HTMLElement>('[data-control]'), store);
    else if (control === 'open') this.#toggle(rowId);
    else this.#edit(rowId, target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '');
  }

  #edit(rowId: string, fieldId: string): void {
    this.emit('ctso-row-edit', fieldId === '' ? { rowId } : { rowId, field: fieldId });
  }

  #pick(rowId: string, isPicked: boolean): void {
    const picked = new Set(this.picked);
    if (isPicked) picked.add(rowId);
    else picked.delete(rowId);
    this.picked = picked;
  }

  async #showMenu(rowId: string, anchor: HTMLElement | null, store: WizardStore): Promise<void> {
    const { procedure } = this;
    const row = store.row(rowId);
    const place = store.indexOf(rowId);
    if (anchor === null || row === undefined || procedure === undefined) return;
    const { rows } = store.value.draft;
    const acts = actsOf({ place, count: rows.length, inOrder: this.#shown === rows, copies: procedure.definition.rows.source === undefined });
    await this.renderRoot.querySelector<CtsoRowMenu>('ctso-row-menu')?.show({ name: this.#wordsFor(procedure).name(row, place + 1), acts, number: place + 1, count: rows.length }, anchor);
    this.menuOf = rowId;
  }

  #act({ act, place }: ChosenAct, store: WizardStore): void {
    const { stop } = this.#focus;
    if (stop === undefined) return;
    if (act === 'copy') this.emit('ctso-row-add', { from: stop.rowId });
    else if (act === 'place') this.#moveTo(stop.rowId, place, store);
    else this.#move(stop.rowId, act, store);
  }

  #key(event: KeyboardEvent, store: WizardStore): void {
    const move = moveOf(event);
    const stop = move === undefined ? undefined : stopAt(event);
    if (move === undefined || stop === undefined) {
      this.#focus.key(event);
      return;
    }
    event.preventDefault();
    if (this.#shown === store.value.draft.rows) this.#move(stop.rowId, move, store);
  }

  #move(rowId: string, move: Move, store: WizardStore): void {
    this.#moveTo(rowId, placeAfter(move, store.indexOf(rowId), store.value.draft.rows.length), store);
  }

  /** The focus goes with the row, to the control that had it. */
  #moveTo(rowId: string, place: number, store: WizardStore): void {
    const edit = moveTo(store, rowId, place);
    const row = store.row(rowId);
    if (edit !== undefined) store.edit(edit);
    this.#focus.move({ rowId, control: this.#focus.stop?.control ?? 'menu' });
    if (row !== undefined && this.procedure !== undefined) {
      this.said = this.words('rows.moved', { name: this.#wordsFor(this.procedure).name(row, place + 1), number: store.indexOf(rowId) + 1 });
    }
  }

  /** A sorted list begins at its top. */
  #sortBy(sort: Sort | undefined): void {
    this.sort = sort;
    if (this.scroller !== null) this.scroller.scrollTop = 0;
  }

  #keepOrder(store: WizardStore, words: RowWords): void {
    const before = store.value.undoable;
    store.orderRows(this.#sorted.of(store.value.draft.rows, this.sort, words).map(({ id }) => id));
    this.sort = undefined;
    if (store.value.undoable !== before) this.#offerUndo();
    void this.updateComplete.then(() => { this.focus(); });
  }

  #offerUndo(): void {
    this.offersUndo = true;
    this.#countdown.start();
  }

  /** The focus goes to the pencil of the row that took the place of the removed one, never to another bin. */
  #remove(rowIds: readonly string[], store: WizardStore): void {
    const gone = new Set(rowIds);
    const at = this.#shown.findIndex((row) => gone.has(row.id));
    const next = this.#shown.slice(Math.max(0, at)).find((row) => !gone.has(row.id)) ?? this.#shown.slice(0, Math.max(0, at)).reverse().find((row) => !gone.has(row.id));
    store.removeRows(rowIds);
    this.picked = new Set([...this.picked].filter((id) => !gone.has(id)));
    this.#offerUndo();
    if (next !== undefined) this.#focus.move({ rowId: next.id, control: 'edit' });
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.empty .btn, .add')?.focus());
  }

  #undo(store: WizardStore): void {
    const [first] = store.value.undoable?.removed ?? [];
    store.undo();
    this.#countdown.stop();
    this.offersUndo = false;
    if (first !== undefined) void this.focusRow(first.id);
    else void this.updateComplete.then(() => { this.focus(); });
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

/** Alt with an arrow moves the row that one stands in. */
function moveOf(event: KeyboardEvent): Move | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
}

/** What of a snapshot the list shows, as one value that stays the same while none of it changes. */
function factsShown(): (snapshot: WizardSnapshot) => unknown {
  let facts: readonly unknown[] = [];
  return ({ draft, issuesVersion, undoable, unfinished, remarks }) => {
    const next = [draft.rows, issuesVersion, undoable, unfinished, remarks];
    if (next.some((fact, index) => fact !== facts[index])) facts = next;
    return facts;
  };
}
