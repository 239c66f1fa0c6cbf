/** The dialog in which certificates, or the devices that hold their keys, are chosen for a dossier. */
import { holdingKey, type Certificates, type CompiledProcedure, type HeldCertificate, type OrganisationRef, type Path, type RowSource, type WizardStore } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, chip, dialog, field, fields, layout, longList, panel, pickedBar, segments, table, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { certificatesContext, portsContext, unitsContext, type Units } from '../context/contexts.js';
import { Narrow } from '../controllers/narrow.js';
import { pageClock } from '../controllers/page-clock.js';
import { TypingPause } from '../controllers/typing-pause.js';
import type { CtsoQuestion } from '../question/question.js';
import { TreeInPlace, treeInPlace } from '../organisation-picker/tree-in-place.js';
import { ListFocus, stopAt } from '../row-table/list-focus.js';
import { RowWindow } from '../row-table/row-window.js';
import { DialogGuard } from '../subscriber-editor/dialog-guard.js';
import { act, failureWords, notice, skeleton } from '../wizard/notices.js';
import { focusFirst } from './ask.parts.js';
import { barTemplate, dropQuestion, leaveQuestion } from './bar.parts.js';
import { certificateSelector } from './certificate-selector.styles.js';
import { Choice } from './choice.js';
import { isNarrowed, NO_CONDITIONS, questionOf, type Conditions, type Order } from './conditions.js';
import { listTemplate, notesTemplate, nothingTemplate, type Listed } from './list.parts.js';
import { CertificatePages } from './pages.js';
import { searchTemplate } from './search.parts.js';

/** Below this width of the dialog, in pixels, what is listed is cards. */
const CARDS_BELOW = 640;
/** Up to here the list is drawn whole: more than the first page of any backend of ours. */
const DRAW_ALL = 120;
/** Of rows that were never drawn, in pixels; the first that are drawn correct it. */
const LINE_HEIGHT = 64;
const CARD_HEIGHT = 260;
const BY_NAME: Order = { sort: 'name', descending: false };

/**
 * Lists what the organisation holds, page by page. Rows of the draft are ticked when it opens; ticks are kept across pages and searches, and
 * reach the draft as one edit when they are confirmed. The list is one tab stop, besides what is asked of the chosen.
 */
export class CtsoCertificateSelector extends CtsoElement {
  static {
    // Rows are measured once they are drawn, and what is drawn follows from what was measured.
    this.disableWarning?.('change-in-update');
  }

  static override styles: CSSResultGroup = [
    ...viewOnly, layout, button, field, fields, segments, dialog, panel, chip, table, longList, pickedBar, banner, waiting, treeInPlace, certificateSelector,
  ];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) procedure: CompiledProcedure | undefined;
  /** Goes before the context. */
  @property({ attribute: false }) source: Certificates | undefined;

  @state() private choice: Choice | undefined;
  @state() private conditions = NO_CONDITIONS;
  @state() private order = BY_NAME;
  @state() private advanced = false;
  @state() private onlyChosen = false;
  @state() private editing: string | undefined;
  @state() private tried = false;
  @state() private said = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('ctso-question') private readonly question!: CtsoQuestion | null;
  @query('.table-scroll') private readonly scroller!: HTMLElement | null;

  readonly #certificates = new ContextConsumer(this, { context: certificatesContext, subscribe: true });
  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #pages = new CertificatePages(this, () => this.source ?? this.#certificates.value);
  readonly #pause = new TypingPause(() => this.#clock);
  readonly #guard = new DialogGuard(() => { void this.#leave(); });
  readonly #window = new RowWindow(this, () => this.scroller, DRAW_ALL);
  readonly #focus = new ListFocus(this, () => this.#listed);
  readonly #tree = new TreeInPlace(this, (path, chosen) => { this.#answer(path, chosen); });
  readonly #narrow = new Narrow(this, CARDS_BELOW, () => this.dialog);
  #listed: readonly Listed[] = [];
  #listedOf: readonly HeldCertificate[] | undefined;
  #cards = false;
  #isChanged = false;
  #opener: HTMLElement | undefined;
  #closed: (() => void) | undefined;

  /** Opens the dialog; settles when it is closed, or when it is opened anew. `opener` takes the focus back. */
  async open({ opener }: { readonly opener?: HTMLElement } = {}): Promise<void> {
    const rows = this.procedure?.definition.rows.source;
    if (this.store === undefined || rows === undefined || this.dialog?.open === true) return;
    this.#closed?.();
    const closed = new Promise<void>((resolve) => { this.#closed = resolve; });
    this.#opener = opener;
    this.#isChanged = false;
    this.choice = new Choice(this.store, rows, () => this.#clock.id());
    this.conditions = NO_CONDITIONS;
    this.onlyChosen = false;
    this.editing = undefined;
    this.said = '';
    this.#tree.shut();
    void this.#ask();
    await this.updateComplete;
    this.dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
    return closed;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause.stop();
  }

  protected override willUpdate(): void {
    if (this.#narrow.value === this.#cards) return;
    this.#cards = this.#narrow.value;
    this.#window.forget(this.#cards ? CARD_HEIGHT : LINE_HEIGHT);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { procedure, store, choice } = this;
    const rows = procedure?.definition.rows.source;
    if (procedure === undefined || store === undefined || rows === undefined || this.locale === undefined) return nothing;
    const title = this.#tree.isOpen ? this.words('organisation.tree.title') : this.words(procedure.key(rows.title));
    return html`<dialog class="dialog large" aria-labelledby="title" @keydown=${this.#guard.key} @cancel=${this.#guard.cancel} @close=${this.#afterClose} @mousedown=${this.#guard.press}>
        <div class="dialog-head"><h2 id="title">${title}</h2>
          <button class="icon-btn" type="button" aria-label=${this.words('editor.close')} @click=${this.#leave}>${icon('close')}</button></div>
        ${choice === undefined ? nothing : html`<div class="part" ?hidden=${this.#tree.isOpen}>${this.#body(store, procedure, rows, choice)}</div>`}
        ${this.#tree.template(this.words, this.#selected(), this.#leave)}
      </dialog>
      <ctso-question></ctso-question>`;
  }

  protected override updated(): void {
    this.#window.measure([...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')]);
  }

  #body(store: WizardStore, procedure: CompiledProcedure, rows: RowSource, choice: Choice): TemplateResult {
    const say = this.words;
    const { failure } = this.#pages;
    const again = act(say('selector.again'), () => { void this.#pages.again(); });
    return html`<div class="dialog-body" @ctso-change=${this.#answered} @ctso-touch=${this.#touched} @ctso-browse=${this.#tree.browse}>
        ${this.#search(rows)}
        ${failure === undefined ? nothing : notice({ look: 'danger', icon: 'cloudoff', alert: true, title: say('selector.failed'), way: failureWords(failure, say), acts: again })}
        ${choice.isFull ? notice({ look: 'warning', icon: 'warning', title: say('selector.full', { count: this.#number(choice.size) }) }) : nothing}
        ${this.#bar(choice)}
        ${this.#list(store, procedure, rows, choice)}
        ${this.#pages.hasMore ? html`<button type="button" class="btn more" @click=${() => { void this.#more(); }}>${say('selector.more')}</button>` : nothing}
        ${notesTemplate(say, procedure, rows.columns)}
      </div>
      <div class="dialog-foot"><button class="btn quiet first" type="button" @click=${this.#leave}>${say('selector.back')}</button>
        <button class="btn primary confirm" type="button" @click=${this.#confirm}>${say('selector.confirm', { words: say(procedure.key(rows.confirm)), count: this.#number(choice.size) })}</button></div>`;
  }

  #search({ from }: RowSource): TemplateResult {
    return searchTemplate({
      say: this.words, number: this.#number, conditions: this.conditions, today: this.#today, isOpen: this.advanced, counts: this.#pages.counts,
      issues: questionOf(from, this.conditions, this.order, this.#today).issues,
      typed: (part) => {
        this.conditions = { ...this.conditions, ...part };
        this.#pause.soon(() => this.#ask());
      },
      chosen: (part) => { this.#seek(part); },
      unfold: () => { this.advanced = !this.advanced; },
      clear: () => { this.#seek(NO_CONDITIONS); },
    });
  }

  #seek(part: Partial<Conditions>): void {
    this.conditions = { ...this.conditions, ...part };
    void this.#ask();
  }

  #bar(choice: Choice): TemplateResult {
    const { items, total, isLoading, gathered } = this.#pages;
    const able = items.filter((held) => choice.takes(held));
    const isWhole = able.length > 0 && able.every((held) => choice.row(held) !== undefined);
    return barTemplate({
      say: this.words, number: this.#number, chosen: choice.size, total, isLoading, gathered, said: this.said, onlyChosen: this.onlyChosen,
      offersAll: !this.onlyChosen && total > items.length && able.length > 0 && (isWhole || isNarrowed(this.conditions)),
      all: () => { void this.#all(); },
      stop: () => {
        this.#pages.stop();
        this.#focusOn('.all, #search');
      },
      none: this.#none,
      toggleOnly: () => {
        this.onlyChosen = !this.onlyChosen;
        void this.#ask();
      },
    });
  }

  #list(store: WizardStore, procedure: CompiledProcedure, rows: RowSource, choice: Choice): TemplateResult | typeof nothing {
    const { items, isLoading, failure } = this.#pages;
    this.#listed = this.#listedFor(rows, items);
    const { stop } = this.#focus;
    this.#window.show({ rows: this.#listed, kept: stop === undefined ? -1 : this.#listed.findIndex(({ id }) => id === stop.rowId) });
    if (items.length === 0) return failure !== undefined ? nothing : isLoading ? skeleton(this.words('selector.loading')) : nothingTemplate(this.words, this.onlyChosen, isNarrowed(this.conditions), () => { this.#seek(NO_CONDITIONS); this.#focusOn('#search'); });
    return listTemplate({
      say: this.words, store, procedure, choice, units: this.#units.value ?? NO_UNITS, columns: rows.columns, ask: rows.ask, items: this.#listed, drawn: this.#window.drawn(), cards: this.#cards,
      isLong: this.#window.isLong, order: this.order, stop, editing: this.editing, tried: this.tried,
      sortBy: (order) => {
        this.order = order;
        void this.#ask();
      },
      tickPage: this.#tickPage, key: this.#focus.key, focusIn: this.#focus.focusIn, click: this.#click,
    });
  }

  #listedFor(rows: RowSource, items: readonly HeldCertificate[]): readonly Listed[] {
    if (items === this.#listedOf) return this.#listed;
    this.#listedOf = items;
    return items.map((held) => ({ id: holdingKey(rows, held), held }));
  }

  readonly #number = (value: number): string => value.toLocaleString(this.locale?.language);

  get #today(): string {
    return this.store?.settings.today ?? '';
  }

  get #clock(): typeof pageClock {
    return this.#ports.value?.environment ?? pageClock;
  }

  async #ask(): Promise<void> {
    this.#pause.stop();
    this.said = '';
    const { query: asked } = questionOf(this.procedure?.definition.rows.source?.from ?? 'certificates', this.conditions, this.order, this.#today);
    if (this.scroller !== null) this.scroller.scrollTop = 0;
    await this.#pages.ask(asked, this.onlyChosen ? this.choice?.keys : undefined);
  }

  /** What was added takes the focus, since the button may be gone with the last page. */
  async #more(): Promise<void> {
    const before = this.#listed.length;
    await this.#pages.more();
    await this.updateComplete;
    const next = this.#listed[before];
    if (next !== undefined) this.#focus.move({ rowId: next.id, control: 'pick' });
  }

  #changed(): void {
    this.#isChanged = true;
    this.said = '';
    this.requestUpdate();
  }

  readonly #click = (event: Event): void => {
    const target = event.target as HTMLElement;
    if (target.closest('[data-act="shut"]') !== null) void this.#shut();
    const stop = stopAt(event);
    const item = stop === undefined ? undefined : this.#listed.find(({ id }) => id === stop.rowId);
    if (stop === undefined || item === undefined) return;
    if (stop.control === 'pick') this.#tick(item.held, target as HTMLInputElement, event);
    else if (stop.control === 'edit') this.#edit(item.id);
    else this.#apply(item.held);
  };

  #tick(held: HeldCertificate, box: HTMLInputElement, event: Event): void {
    const { choice } = this;
    if (choice === undefined) return;
    if (!choice.takes(held)) {
      event.preventDefault();
      this.said = this.words('selector.ended', { name: held.name });
      return;
    }
    choice.put([held], box.checked);
    // Beyond the most that a dossier takes it is not ticked.
    if (box.checked && choice.row(held) === undefined) event.preventDefault();
    this.#changed();
  }

  readonly #tickPage = (event: Event): void => {
    this.choice?.put(this.#pages.items, (event.target as HTMLInputElement).checked);
    this.#changed();
  };

  readonly #all = async (): Promise<void> => {
    const gathering = this.#pages.all(this.procedure?.definition.rows.max ?? 0);
    await this.updateComplete;
    this.#focusOn('.stop');
    const found = await gathering;
    if (found === undefined) return;
    this.choice?.put(found, true);
    this.#changed();
    await this.updateComplete;
    this.#focusOn('.none, #search');
  };

  readonly #none = (): void => {
    this.choice?.clear();
    this.editing = undefined;
    this.#changed();
    this.#focusOn('#search');
  };

  #focusOn(selector: string): void {
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>(selector)?.focus(); });
  }

  #edit(id: string): void {
    this.editing = this.editing === id ? undefined : id;
    this.tried = false;
    if (this.editing !== undefined) void this.updateComplete.then(() => { focusFirst(this.renderRoot.querySelectorAll('.open [data-field]')); });
  }

  async #shut(): Promise<void> {
    const item = this.#listed.find(({ id }) => id === this.editing);
    const row = item === undefined ? undefined : this.choice?.row(item.held);
    const wrong = row === undefined ? undefined : this.choice?.issues(row)[0];
    if (item !== undefined && wrong !== undefined && !this.tried) {
      this.tried = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-row] [data-field="${wrong.path[2] ?? ''}"]`)?.focus();
      return;
    }
    this.editing = undefined;
    if (item !== undefined) this.#focus.move({ rowId: item.id, control: 'edit' });
  }

  #apply(held: HeldCertificate): void {
    const row = this.choice?.row(held);
    const done = row === undefined ? undefined : this.choice?.applyToAll(row);
    if (done === undefined) return;
    this.#changed();
    this.said = this.words(done.left === 0 ? 'selector.applied' : 'selector.applied.some', { count: this.#number(done.taken), left: this.#number(done.left) });
  }

  /** What the field holds that the tree is open for. */
  #selected(): string | undefined {
    const [, rowId = '', id = ''] = this.#tree.path ?? [];
    const value = this.choice?.rowOf(rowId)?.values[id];
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  }

  #answer(path: Path, value: OrganisationRef): void {
    const [, rowId = '', id = ''] = path;
    this.choice?.set(rowId, id, value);
    this.#changed();
    this.#focusOn(`.open [data-field="${id}"]`);
  }

  readonly #answered = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    const [, rowId, id] = event.detail.path;
    if (rowId === undefined || id === undefined) return;
    this.choice?.set(rowId, id, event.detail.value);
    this.#changed();
  };

  readonly #touched = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    const [, rowId, id] = event.detail.path;
    if (rowId !== undefined && id !== undefined) this.choice?.touch(rowId, id);
    this.requestUpdate();
  };

  readonly #confirm = async (): Promise<void> => {
    const { choice, store } = this;
    const count = choice?.dropped.length ?? 0;
    if (choice === undefined || store === undefined || (count > 0 && (await this.question?.ask(dropQuestion(this.words, this.#number(count)))) !== true)) return;
    const { edits } = choice;
    if (edits.length > 0) store.edit(...edits);
    this.dialog?.close();
  };

  readonly #leave = async (): Promise<void> => {
    if (this.#tree.isOpen) {
      const id = this.#tree.shut();
      this.#focusOn(`.open [data-field="${id ?? ''}"]`);
      return;
    }
    if (this.#isChanged) {
      const drop = await this.question?.ask(leaveQuestion(this.words));
      if (drop !== true) return;
    }
    this.dialog?.close();
  };

  /** The event comes a moment after closing: by then it may be open again. */
  readonly #afterClose = (event: Event): void => {
    if (event.target !== this.dialog || this.dialog?.open === true) return;
    this.#pause.stop();
    this.#pages.stop();
    this.choice = undefined;
    this.#opener?.focus();
    this.#closed?.();
    this.#closed = undefined;
  };
}

const NO_UNITS: Units = { provinces: [] };
