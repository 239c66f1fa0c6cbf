/** "Xem trước", "Xuất file đơn đăng ký" and "Xuất file Word": shows the pages, and prints the letter in the background, with progress, cancel, and failure in words. */
import { toFailure, type ExportFormat, type Failure, type LetterModel, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, field, layout, viewOnly, waiting } from '../../base/base.styles.js';
import { icon } from '../../base/icons.js';
import { portsContext, unitsContext, type Ports, type Units } from '../../context/contexts.js';
import { OnDemand } from '../../controllers/on-demand.js';
import { download } from '../../letter/download.js';
import type { LetterMaker } from '../../letter/letter-of.js';
import { GuardedElement } from '../guarded.js';
import { partToCome } from '../wizard.parts.js';
import { printFailureWords } from '../../letter-preview/print-words.js';

const FORMATS: readonly ExportFormat[] = ['pdf', 'docx'];

type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly format: ExportFormat; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** @summary Exports the letter of a wizard as PDF or Word. */
export class CtsoExportButtons extends GuardedElement {
  static override styles = [...viewOnly, layout, button, field, banner, waiting];

  @property({ attribute: false }) store: WizardStore | undefined;

  @consume({ context: portsContext, subscribe: true }) @state() private ports: Ports | undefined;
  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;
  @state() private run: Run = { kind: 'idle' };

  readonly #pages = new OnDemand(this, 'ctso-letter-preview', () => import('../../letter-preview/define.js'));
  #maker: LetterMaker | undefined;
  #stop: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { run, words } = this;
    return html`<div class="stack-s"><div class="row">
        <button type="button" class="btn s" @click=${() => { void this.#preview(); }}>${icon('eye')}${words('wizard.export.preview')}</button>
        ${FORMATS.map((format) => this.#button(format))}
        ${run.kind === 'busy' ? html`<button type="button" class="btn quiet s" @click=${this.#cancel}>${words('wizard.export.cancel')}</button>` : nothing}
      </div>
      ${run.kind === 'failed' ? html`<p class="issue" role="alert">${icon('error')}<span>${words('wizard.export.failed')} ${printFailureWords(run.failure, words)}</span></p>` : nothing}
      <p class="small muted" role="status">${this.#progressWords()}</p></div>
      ${this.#pages.failed ? partToCome(this.#pages, words) : nothing}<ctso-letter-preview></ctso-letter-preview>`;
  }

  #button(format: ExportFormat): TemplateResult {
    const busy = this.run.kind === 'busy' && this.run.format === format;
    const label = format === 'pdf' ? this.words('wizard.export.pdf') : this.words('wizard.export.docx');
    return html`<button type="button" class="btn s" data-format=${format} aria-busy=${busy ? 'true' : nothing} @click=${() => { void this.#export(format); }}>
      ${busy ? icon('spin', 'spin') : icon('download')}${busy ? this.words('wizard.export.busy') : label}
    </button>`;
  }

  #progressWords(): string {
    const { run } = this;
    if (run.kind === 'done') return this.words('wizard.export.done', { name: run.name });
    if (run.kind !== 'busy' || run.total === 0) return '';
    return this.words('wizard.export.progress', { done: run.done, total: run.total });
  }

  async #preview(): Promise<void> {
    const { ports, store, units } = this;
    if (ports === undefined || store === undefined || (await this.#pages.need()) === undefined) return;
    await this.renderRoot.querySelector('ctso-letter-preview')?.show(this.#letter(store, ports, units));
  }

  async #letter(store: WizardStore, ports: Ports, units: Units | undefined): Promise<LetterModel> {
    this.#maker ??= new (await import('../../letter/letter-of.js')).LetterMaker();
    return this.#maker.stamped(store.procedure, store.value.draft, ports.letter.value, units);
  }

  async #export(format: ExportFormat): Promise<void> {
    const { ports, store, units } = this;
    if (ports === undefined || store === undefined || this.run.kind === 'busy') return;
    const stop = new AbortController();
    this.#stop = stop;
    this.run = { kind: 'busy', format, done: 0, total: 0 };
    try {
      const model = await this.#letter(store, ports, units);
      const onProgress = (done: number, total: number): void => { if (this.#stop === stop) this.run = { kind: 'busy', format, done, total }; };
      const file = await ports.exporter.export(model, format, { signal: stop.signal, onProgress });
      const name = `${model.fileName}.${format}`;
      download(file, name);
      this.run = { kind: 'done', name };
    } catch (error) {
      const failure = toFailure(error);
      this.run = failure.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure };
    } finally {
      this.#stop = undefined;
    }
  }

  readonly #cancel = (): void => {
    this.#stop?.abort();
  };
}
