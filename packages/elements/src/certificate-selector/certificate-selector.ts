/** The dialog in which certificates, or the devices that hold their keys, are chosen for a dossier. */
import type { CertificateGroup, Certificates, CompiledProcedure, HeldCertificate, RowSource, WizardStore } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, dialog, field, fields, layout, table, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { certificatesContext, portsContext, unitsContext } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import type { CtsoQuestion } from '../question/question.js';
import { DialogGuard } from '../subscriber-editor/dialog-guard.js';
import { act, failureWords, notice } from '../wizard/notices.js';
import { certificateSelector } from './certificate-selector.styles.js';
import { Choice } from './choice.js';
import { CertificatePages } from './pages.js';
import { barTemplate, listTemplate, searchTemplate, type Sort } from './selector.parts.js';

/** Between the last letter and the question to the backend. */
const PAUSE = 300;

/**
 * Lists what the organisation holds, page by page. Rows of the draft are ticked when it opens; ticks are kept across pages and searches, and
 * reach the draft as one edit when they are confirmed.
 */
export class CtsoCertificateSelector extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, fields, dialog, table, banner, certificateSelector];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) procedure: CompiledProcedure | undefined;
  /** Goes before the context. */
  @property({ attribute: false }) source: Certificates | undefined;

  @state() private choice: Choice | undefined;
  @state() private text = '';
  @state() private group: CertificateGroup | undefined;
  @state() private sort: Sort = 'name';
  @state() private descending = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('ctso-question') private readonly question!: CtsoQuestion | null;

  readonly #certificates = new ContextConsumer(this, { context: certificatesContext, subscribe: true });
  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #pages = new CertificatePages(this, () => this.source ?? this.#certificates.value);
  readonly #guard = new DialogGuard(() => { void this.#leave(); });
  #isChanged = false;
  #waiting: (() => void) | undefined;
  #opener: HTMLElement | undefined;
  #closed: (() => void) | undefined;

  /** Opens the dialog; settles when it is closed. `opener` takes the focus back. */
  async open({ opener }: { readonly opener?: HTMLElement } = {}): Promise<void> {
    const rows = this.procedure?.definition.rows.source;
    if (this.store === undefined || rows === undefined || this.dialog?.open === true) return;
    this.#opener = opener;
    this.#isChanged = false;
    this.choice = new Choice(this.store, rows, () => this.#clock.id());
    this.text = '';
    this.group = undefined;
    void this.#ask();
    await this.updateComplete;
    this.dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
    return new Promise((resolve) => { this.#closed = resolve; });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { procedure, store, choice } = this;
    const rows = procedure?.definition.rows.source;
    if (procedure === undefined || store === undefined || rows === undefined || this.locale === undefined) return nothing;
    return html`<dialog class="dialog large" aria-labelledby="title" @keydown=${this.#guard.key} @cancel=${this.#guard.cancel} @close=${this.#afterClose} @mousedown=${this.#guard.press}>
        <div class="dialog-head"><h2 id="title">${this.words(procedure.key(rows.title))}</h2>
          <button class="icon-btn" type="button" aria-label=${this.words('editor.close')} @click=${this.#leave}>${icon('close')}</button></div>
        ${choice === undefined ? nothing : this.#body(store, procedure, rows, choice)}
      </dialog>
      <ctso-question></ctso-question>`;
  }

  #body(store: WizardStore, procedure: CompiledProcedure, rows: RowSource, choice: Choice): TemplateResult {
    const say = this.words;
    const { items, total, counts, isLoading, failure } = this.#pages;
    const isWhole = items.length > 0 && items.every((held) => choice.row(held) !== undefined);
    const isNarrowed = this.text.trim() !== '' || this.group !== undefined;
    return html`<div class="dialog-body" @ctso-change=${this.#answered} @ctso-touch=${(event: Event) => { event.stopPropagation(); }}>
        ${searchTemplate({ say, text: this.text, group: this.group, counts, typed: this.#typed, choose: this.#chooseGroup })}
        ${failure === undefined ? nothing : notice({ look: 'danger', icon: 'cloudoff', alert: true, title: say('selector.failed'), way: failureWords(failure, say), acts: act(say('selector.again'), () => { void this.#pages.again(); }) })}
        ${choice.isFull ? notice({ look: 'warning', icon: 'warning', title: say('selector.full', { count: choice.size }) }) : nothing}
        ${barTemplate({ say, chosen: choice.size, total, offersAll: total > items.length && (isWhole || isNarrowed), isLoading, all: () => { void this.#all(); }, none: this.#none })}
        ${items.length === 0 && !isLoading && failure === undefined ? html`<p class="muted">${say(isNarrowed ? 'selector.no-match' : 'selector.empty')}</p>` : nothing}
        ${items.length === 0 ? nothing : listTemplate({
          say, store, procedure, units: this.#units.value ?? { provinces: [] }, columns: rows.columns, ask: rows.ask, items, sort: this.sort, descending: this.descending,
          rowOf: (held) => choice.row(held), sortBy: this.#sortBy, tick: this.#tick, tickPage: this.#tickPage,
        })}
        ${this.#pages.hasMore ? html`<button type="button" class="btn more" @click=${() => { void this.#pages.more(); }}>${say('selector.more')}</button>` : nothing}
      </div>
      <div class="dialog-foot"><button class="btn quiet first" type="button" @click=${this.#leave}>${say('selector.back')}</button>
        <button class="btn primary" type="button" @click=${this.#confirm}>${say('selector.confirm', { words: say(procedure.key(rows.confirm)), count: choice.size })}</button></div>`;
  }

  get #clock(): typeof pageClock {
    return this.#ports.value?.environment ?? pageClock;
  }

  async #ask(): Promise<void> {
    const text = this.text.trim();
    await this.#pages.ask({
      view: this.procedure?.definition.rows.source?.from ?? 'certificates',
      sort: this.sort,
      descending: this.descending,
      ...(text === '' ? {} : { text }),
      ...(this.group === undefined ? {} : { group: this.group }),
    });
  }

  /** An input method that composes is left alone: its last letter comes with the event that ends it. */
  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.text = (event.target as HTMLInputElement).value;
    this.#waiting?.();
    this.#waiting = this.#clock.after(PAUSE, () => { void this.#ask(); });
  };

  readonly #chooseGroup = (group: CertificateGroup | undefined): void => {
    this.group = group;
    void this.#ask();
  };

  readonly #sortBy = (sort: Sort): void => {
    this.descending = this.sort === sort && !this.descending;
    this.sort = sort;
    void this.#ask();
  };

  #changed(): void {
    this.#isChanged = true;
    this.requestUpdate();
  }

  readonly #tick = (held: HeldCertificate, event: Event): void => {
    if ((event.target as HTMLInputElement).checked) this.choice?.add(held);
    else this.choice?.drop(held);
    this.#changed();
  };

  readonly #tickPage = (event: Event): void => {
    const isTicked = (event.target as HTMLInputElement).checked;
    for (const held of this.#pages.items) {
      if (isTicked) this.choice?.add(held);
      else this.choice?.drop(held);
    }
    this.#changed();
  };

  readonly #all = async (): Promise<void> => {
    const found = await this.#pages.all(this.procedure?.definition.rows.max ?? 0);
    for (const held of found ?? []) this.choice?.add(held);
    this.#changed();
  };

  readonly #none = (): void => {
    this.choice?.clear();
    this.#changed();
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  };

  readonly #answered = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    const [, rowId, id] = event.detail.path;
    const held = this.#pages.items.find((one) => this.choice?.row(one)?.id === rowId);
    if (held === undefined || id === undefined) return;
    this.choice?.set(held, id, event.detail.value);
    this.#changed();
  };

  readonly #confirm = async (): Promise<void> => {
    const { choice, store } = this;
    if (choice === undefined || store === undefined) return;
    const count = choice.dropped.length;
    if (count > 0 && (await this.question?.ask(this.#dropQuestion(count))) !== true) return;
    const { edits } = choice;
    if (edits.length > 0) store.edit(...edits);
    this.dialog?.close();
  };

  #dropQuestion(count: number): Parameters<CtsoQuestion['ask']>[0] {
    return { title: this.words('selector.drop', { count }), text: this.words('selector.drop.say'), no: this.words('selector.drop.keep'), yes: this.words('selector.drop.yes'), danger: true };
  }

  readonly #leave = async (): Promise<void> => {
    if (this.#isChanged) {
      const drop = await this.question?.ask({ title: this.words('selector.leave'), text: this.words('selector.leave.say'), no: this.words('selector.leave.keep'), yes: this.words('selector.leave.drop'), danger: true });
      if (drop !== true) return;
    }
    this.dialog?.close();
  };

  /** The event comes a moment after closing: by then it may be open again. */
  readonly #afterClose = (event: Event): void => {
    if (event.target !== this.dialog || this.dialog?.open === true) return;
    this.#waiting?.();
    this.choice = undefined;
    this.#opener?.focus();
    this.#closed?.();
  };
}
