/** The procedures that a host offers: searched, described, begun. */
import { findFolded, isFailure, keyOf, showMoment, type Dossiers, type DossierSummary, type ProcedureNotice } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, cards, chip, connected, dialog, field, fields, panel, table, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { dossiersContext, offerContext, type Offer } from '../context/contexts.js';
import { rowsInWords, titleOf } from '../context/offer-words.js';
import { Narrow } from '../controllers/narrow.js';
import { Notices } from '../controllers/notices.js';
import { cardTemplate, detailsTemplate, failedTemplate, rowTemplate, skeletonTemplate, type ServiceParts } from './service-list.parts.js';
import { styles } from './service-list.styles.js';

const CARDS_BELOW = 640;

/**
 * "Đăng ký dịch vụ". Searches without accents; procedures that cannot be filed yet say so. A draft that was put aside stands on top.
 *
 * @fires ctso-action - `prepare` with a procedure's id, `details` with a procedure's id (cancelled: no dialog opens), `edit` with a draft's id
 */
export class CtsoServiceList extends CtsoElement {
  static override styles: CSSResult[] = [...connected, button, field, fields, banner, panel, table, cards, chip, dialog, waiting, styles];

  /** What is offered; the provider's offer otherwise. */
  @property({ attribute: false }) offer: Offer | undefined;
  /** Where drafts are found; the provider's capability otherwise. */
  @property({ attribute: false }) source: Dossiers | undefined;

  @state() private givenOffer: Offer | undefined;
  @state() private givenSource: Dossiers | undefined;
  @state() private typed = '';
  @state() private group = '';
  @state() private advanced = false;
  @state() private shown: ProcedureNotice | undefined;
  @state() private draft: DossierSummary | undefined;
  @state() private moreDrafts = 0;

  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #notices = new Notices(this);
  #asked: Dossiers | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: offerContext, subscribe: true, callback: (offer) => { this.givenOffer = offer; } });
    new ContextConsumer(this, { context: dossiersContext, subscribe: true, callback: (source) => { this.givenSource = source; } });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#notices.follow(this.#offer);
    const source = this.source ?? this.givenSource;
    if (source !== undefined && source !== this.#asked) void this.#findDrafts(source);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined || this.#offer === undefined) return nothing;
    const { listed } = this.#notices;
    return html`<section class="body" aria-labelledby="title">
      <div class="page-head">
        <div class="stack-s">
          <h1 id="title">${this.words('services.title')}</h1>
          ${listed === undefined ? nothing : html`<p class="muted">${this.words('services.intro', { count: listed.length })}</p>`}
        </div>
      </div>
      <div class="stack-l">${listed === undefined ? this.#toCome() : html`${this.#draftTemplate(listed)}${this.#search(listed)}${this.#list(listed)}`}</div>
      ${this.shown === undefined ? nothing : detailsTemplate(this.#parts, this.shown, this.#close)}
    </section>`;
  }

  get #offer(): Offer | undefined {
    return this.offer ?? this.givenOffer;
  }

  #toCome(): TemplateResult {
    return this.#notices.failed ? failedTemplate(this.words, this.#notices.again) : skeletonTemplate(this.words);
  }

  #draftTemplate(listed: readonly ProcedureNotice[]): TemplateResult | typeof nothing {
    const { draft } = this;
    if (draft === undefined) return nothing;
    const facts = {
      title: titleOf(listed, draft.procedure, this.words),
      rows: rowsInWords(listed, draft.procedure, draft.rowCount, this.words),
      moment: showMoment(draft.updatedAt),
    };
    return html`<div class="banner plain">
      ${icon('save')}
      <p>
        <b>${this.words('services.draft')}</b> ${this.words('services.draft.facts', facts)}
        ${this.moreDrafts > 0 ? this.words('services.draft.more', { count: this.moreDrafts }) : nothing}
      </p>
      <div class="acts">
        <button class="btn s" type="button" @click=${() => { this.#act('edit', draft.id); }}>${this.words('services.draft.resume')}</button>
      </div>
    </div>`;
  }

  #search(listed: readonly ProcedureNotice[]): TemplateResult {
    return html`<form role="search" aria-labelledby="title" class="panel" @submit=${this.#submit}>
      <div class="in">
        <div class="field">
          <label for="text">${this.words('services.search.label')}</label>
          <div class="with-btn">
            <input class="input search" id="text" type="search" autocomplete="off" spellcheck="false" placeholder=${this.words('services.search.example')}
              @input=${this.#searching} @compositionend=${this.#searching} />
            <button class="btn primary" type="submit">${icon('search')}${this.words('services.search')}</button>
            <button class="btn quiet" type="button" aria-expanded=${this.advanced} @click=${this.#unfold}>
              ${this.words('services.search.advanced')}${icon(this.advanced ? 'up' : 'down')}
            </button>
          </div>
        </div>
        ${this.advanced ? this.#groups(listed) : nothing}
      </div>
    </form>`;
  }

  #groups(listed: readonly ProcedureNotice[]): TemplateResult {
    const groups = [...new Set(listed.map((notice) => this.words(keyOf(notice, notice.group))))];
    return html`<div class="field advanced">
      <label for="group">${this.words('dossiers.group')}</label>
      <span class="affix">
        <select class="input" id="group" @change=${(event: Event) => { this.group = (event.target as HTMLSelectElement).value; }}>
          <option value="">${this.words('dossiers.group.all')}</option>
          ${groups.map((group) => html`<option value=${group} ?selected=${group === this.group}>${group}</option>`)}
        </select>
        ${icon('down')}
      </span>
    </div>`;
  }

  #list(listed: readonly ProcedureNotice[]): TemplateResult {
    const found = this.#found(listed);
    if (found.length === 0) return this.#none();
    const parts = this.#parts;
    const foot = html`<div class="table-foot">
      <span role="status">${this.words('services.count', { count: found.length })}</span>${this.#basis(listed)}
    </div>`;
    if (this.#narrow.value) {
      return html`<div class="stack">
        <ul class="cards" aria-label=${this.words('services.caption')}>
          ${found.map((notice) => cardTemplate(parts, notice))}
        </ul>
        ${foot}
      </div>`;
    }
    return html`<div class="table-frame">
      <table class="grid mid">
        <caption class="vh">${this.words('services.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" class="c no">${this.words('services.column.no')}</th>
            <th scope="col">${this.words('services.column.title')}</th>
            <th scope="col" class="c details">${this.words('services.column.details')}</th>
            <th scope="col" class="c prepare">${this.words('services.column.prepare')}</th>
          </tr>
        </thead>
        <tbody>${found.map((notice, index) => rowTemplate(parts, notice, index + 1))}</tbody>
      </table>
      ${foot}
    </div>`;
  }

  /** The law is the profile's, so the first procedure speaks for all. */
  #basis([first]: readonly ProcedureNotice[]): TemplateResult | typeof nothing {
    if (first === undefined) return nothing;
    const basis = first.legalBasis.map((key) => this.words(keyOf(first, key))).join('; ');
    return html`<span class="muted">${this.words('services.basis', { basis })}</span>`;
  }

  #none(): TemplateResult {
    return html`<div class="table-frame">
      <div class="empty">
        ${icon('search')}
        <p class="strong" role="status">${this.words('services.none', { text: this.typed })}</p>
        <button class="btn" type="button" @click=${this.#clear}>${this.words('dossiers.clear')}</button>
      </div>
    </div>`;
  }

  #found(listed: readonly ProcedureNotice[]): readonly ProcedureNotice[] {
    return listed.filter((notice) => {
      if (this.group !== '' && this.words(keyOf(notice, notice.group)) !== this.group) return false;
      if (this.typed.trim() === '') return true;
      return [notice.title, notice.summary].some((key) => findFolded(this.words(keyOf(notice, key)), this.typed) !== undefined);
    });
  }

  get #parts(): ServiceParts {
    return {
      words: this.words,
      isOpen: (notice) => this.#offer?.procedures.some(({ id, profile }) => id === notice.id && profile.id === notice.profile) === true,
      prepare: (notice) => { this.#act('prepare', notice.id); },
      details: (notice) => { if (this.#act('details', notice.id)) void this.#open(notice); },
    };
  }

  #act(action: 'prepare' | 'details' | 'edit', id: string): boolean {
    return this.emit('ctso-action', { action, id }, { cancelable: true });
  }

  /** The list is there for visitors too: when drafts cannot be had, it does without. */
  async #findDrafts(source: Dossiers): Promise<void> {
    this.#asked = source;
    try {
      const { items, total } = await source.list({ status: 'draft' });
      [this.draft] = items;
      this.moreDrafts = Math.max(0, total - 1);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
    }
  }

  async #open(notice: ProcedureNotice): Promise<void> {
    this.shown = notice;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#details-title')?.focus();
  }

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
    this.shown = undefined;
  };

  readonly #searching = (event: Event): void => {
    if (!(event as InputEvent).isComposing) this.typed = (event.target as HTMLInputElement).value;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
  };

  readonly #unfold = (): void => {
    this.advanced = !this.advanced;
    if (!this.advanced) this.group = '';
  };

  readonly #clear = (): void => {
    this.typed = '';
    this.group = '';
    const input = this.renderRoot.querySelector<HTMLInputElement>('#text');
    if (input === null) return;
    input.value = '';
    input.focus();
  };
}
