/** "Xem trước": the pages of a letter as they will be printed, one at a time, in a dialog. */
import { toFailure, type Failure, type LetterModel, type PrintedPage } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { button, dialog, field, layout, viewOnly, waiting } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { portsContext, type Ports } from '../context/contexts.js';
import { GuardedElement } from '../wizard/guarded.js';
import { letterPreviewStyles } from './letter-preview.styles.js';
import { pageOf } from './page.parts.js';
import { printFailureWords } from './print-words.js';

/**
 * Connected: ports. The pages are those of the PDF: `Exporter.pages` lays them out.
 *
 * @summary Shows the pages of a letter before it is exported.
 */
export class CtsoLetterPreview extends GuardedElement {
  static override readonly laterWord: string = 'preview.title';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, dialog, waiting, letterPreviewStyles];

  @consume({ context: portsContext, subscribe: true }) @state() private ports: Ports | undefined;
  @state() private open = false;
  @state() private pages: readonly PrintedPage[] | undefined;
  @state() private failure: Failure | undefined;
  @state() private progress: readonly [number, number] = [0, 0];
  @state() private page = 0;
  @state() private actual = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.pages') private readonly scroller!: HTMLElement | null;
  #stop: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  /** Opens at once and lays the pages out. Resolves when they stand, or why they do not is said. Closing stops it. */
  async show(model: LetterModel | Promise<LetterModel>): Promise<void> {
    const stop = this.#begin();
    await this.updateComplete;
    if (this.dialog?.open === false) this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    try {
      const pages = await this.ports?.exporter.pages(await model, {
        signal: stop.signal,
        onProgress: (done, total) => { if (this.#stop === stop) this.progress = [done, total]; },
      });
      if (!stop.signal.aborted) this.pages = pages;
    } catch (error) {
      if (!stop.signal.aborted) this.failure = toFailure(error);
    }
    await this.updateComplete;
  }

  #begin(): AbortController {
    this.#stop?.abort();
    this.#stop = new AbortController();
    this.open = true;
    this.pages = undefined;
    this.failure = undefined;
    this.progress = [0, 0];
    this.page = 0;
    return this.#stop;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined || !this.open) return nothing;
    return html`<dialog class="dialog large" aria-labelledby="title" @close=${this.#closed}>
      <div class="dialog-head"><h2 id="title" tabindex="-1">${this.words('preview.title')}</h2>
        <button class="icon-btn" type="button" aria-label=${this.words('preview.close')} @click=${this.#close}>${icon('close')}</button></div>
      <div class="dialog-body" aria-busy=${this.pages === undefined && this.failure === undefined}>${this.#body()}</div>
      <div class="dialog-foot">${this.#turner()}<button class="btn" type="button" @click=${this.#close}>${this.words('preview.close')}</button></div>
    </dialog>`;
  }

  #body(): TemplateResult {
    if (this.failure !== undefined) return html`<p class="issue waits" role="alert">${icon('error')}<span>${this.words('preview.failed')} ${printFailureWords(this.failure, this.words)}</span></p>`;
    const page = this.pages?.[this.page];
    if (page === undefined) return html`<p class="waits" role="status">${icon('spin', 'spin')} ${this.#waiting()}</p>`;
    return html`<div class="pages ${this.actual ? 'actual' : ''}" tabindex="0" role="region" aria-label=${this.words('preview.title')}>${pageOf(page, this.#place())}</div>`;
  }

  #waiting(): string {
    const [done, total] = this.progress;
    return total === 0 ? this.words('preview.loading') : this.words('wizard.export.progress', { done, total });
  }

  #place(): string {
    return this.words('preview.page', { page: this.page + 1, pages: this.pages?.length ?? 0 });
  }

  #turner(): TemplateResult | typeof nothing {
    if (this.pages === undefined) return nothing;
    const last = this.pages.length - 1;
    const turn = (to: number, name: string, sign: 'left' | 'right'): TemplateResult =>
      html`<button class="btn s" type="button" aria-disabled=${to < 0 || to > last ? 'true' : nothing} @click=${() => { this.#turn(to); }}>${icon(sign)}${name}</button>`;
    return html`<div class="turner first">
      ${turn(this.page - 1, this.words('preview.previous'), 'left')}
      <span role="status">${this.#place()}</span>
      ${turn(this.page + 1, this.words('preview.next'), 'right')}
      <button class="btn quiet s" type="button" aria-pressed=${this.actual ? 'true' : 'false'} @click=${() => { this.actual = !this.actual; }}>${this.words('preview.actual')}</button>
    </div>`;
  }

  #turn(to: number): void {
    if (this.pages?.[to] === undefined) return;
    this.page = to;
    this.scroller?.scrollTo({ top: 0 });
  }

  readonly #close = (): void => {
    this.dialog?.close();
  };

  readonly #closed = (): void => {
    this.#stop?.abort();
    this.open = false;
    this.pages = undefined;
  };
}
