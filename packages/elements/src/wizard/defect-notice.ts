/** "This page has broken down": the boundary's message, with reload and the details to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, viewOnly } from '../base/base.styles.js';
import { VERSION } from '../base/define.js';
import { CtsoElement } from '../base/element.js';
import { act, notice } from './notices.js';
import { wizardStyles } from './wizard.styles.js';

/** @summary What a wizard shows when the library itself made a mistake. */
export class CtsoDefectNotice extends CtsoElement {
  static override styles = [...viewOnly, banner, button, wizardStyles];

  @property({ attribute: false }) error: unknown;
  @state() private copied: 'no' | 'yes' | 'failed' = 'no';

  /** Version, message and stack: nothing that a person typed. */
  get details(): string {
    const { error } = this;
    return `ctso ${VERSION}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const acts = html`${act(this.words('wizard.defect.reload'), () => { location.reload(); })}${act(this.words('wizard.defect.copy'), () => { void this.#copy(); })}`;
    return html`${notice({ look: 'danger', icon: 'error', alert: true, title: this.words('wizard.defect'), way: this.words('wizard.defect.way'), acts })}
      <p role="status" class=${this.copied === 'failed' ? 'details' : 'small muted'}>${this.#copiedWords()}</p>`;
  }

  #copiedWords(): string {
    if (this.copied === 'no') return '';
    return this.copied === 'yes' ? this.words('wizard.defect.copied') : this.words('wizard.defect.uncopied', { details: this.details });
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.details);
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
  }
}
