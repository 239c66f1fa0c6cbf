/** The dialog with what has happened to a dossier: a part of the dossier table, not of the public surface. */
import { toFailure, type Dossiers, type DossierSummary, type Failure, type HistoryEntry } from '@ctso/core';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { button, dialog, timeline, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { timelineTemplate } from './timeline.parts.js';

/** "Xem tiến trình xử lý hồ sơ": newest first, with the actor and the unit of every act. */
export class CtsoDossierHistory extends CtsoElement {
  static override styles: CSSResult[] = [...viewOnly, button, dialog, timeline, waiting];

  @state() private dossier: DossierSummary | undefined;
  @state() private heading = '';
  @state() private entries: readonly HistoryEntry[] | undefined;
  @state() private failure: Failure | undefined;
  #source: Dossiers | undefined;

  /** Opens at once and loads. `title` is the procedure's, in words. */
  async show(source: Dossiers, dossier: DossierSummary, title: string): Promise<void> {
    this.#source = source;
    this.dossier = dossier;
    this.heading = title;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    await this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { dossier } = this;
    if (this.locale === undefined || dossier === undefined) return nothing;
    return html`<dialog class="dialog" aria-labelledby="title" @close=${this.#closed}>
      <div class="dialog-head">
        <div>
          <h2 id="title" tabindex="-1">${this.words('dossiers.history')}</h2>
          <p class="small muted">${this.heading}${dossier.receiptCode === undefined ? nothing : `, ${dossier.receiptCode}`}</p>
        </div>
        <button class="icon-btn" type="button" aria-label=${this.words('dossiers.close')} @click=${this.#close}>${icon('close')}</button>
      </div>
      <div class="dialog-body" aria-busy=${this.entries === undefined && this.failure === undefined}>${this.#body()}</div>
      <div class="dialog-foot"><button class="btn" type="button" @click=${this.#close}>${this.words('dossiers.close')}</button></div>
    </dialog>`;
  }

  #body(): TemplateResult {
    if (this.failure !== undefined) {
      return html`<div class="empty" role="alert">
        ${icon('cloudoff')}
        <p class="strong">${this.words('dossiers.history.failed')}</p>
        <p class="small muted">${this.words(`failure.${this.failure.code}`)}</p>
        <button class="btn" type="button" @click=${() => { void this.#load(); }}>${this.words('dossiers.retry')}</button>
      </div>`;
    }
    if (this.entries === undefined) return html`<p role="status">${icon('spin', 'spin')} ${this.words('dossiers.loading')}</p>`;
    return this.dossier === undefined ? html`` : timelineTemplate(this.entries, this.dossier, this.words);
  }

  async #load(): Promise<void> {
    const { dossier } = this;
    if (dossier === undefined) return;
    this.entries = undefined;
    this.failure = undefined;
    try {
      const page = await this.#source?.history({ id: dossier.id });
      if (this.dossier === dossier) this.entries = page?.items ?? [];
    } catch (thrown) {
      if (this.dossier === dossier) this.failure = toFailure(thrown);
    }
  }

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #closed = (): void => {
    this.dossier = undefined;
  };
}
