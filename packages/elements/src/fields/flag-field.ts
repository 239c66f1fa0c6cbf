/** A statement to tick. */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FieldElement } from './field-element.js';

/**
 * A box to tick, its label beside it.
 *
 * @fires ctso-change - ticked or unticked
 * @fires ctso-touch - left after a change
 */
export class CtsoFlagField extends FieldElement<boolean> {
  @property({ type: Boolean }) override value = false;

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected get formValue(): string | null {
    return this.value ? 'on' : null;
  }

  protected override renderLabel(): TemplateResult {
    return html``;
  }

  protected renderControl(): TemplateResult {
    return html`<label class="check"
      ><input
        id="control"
        type="checkbox"
        .checked=${this.value}
        ?required=${this.required}
        ?disabled=${this.disabled || this.readOnly}
        aria-invalid=${this.error === undefined ? nothing : 'true'}
        aria-describedby="says"
        @change=${this.#ticked}
      /><span>${this.labelWords()}</span></label
    >`;
  }

  #ticked(event: Event): void {
    this.change((event.target as HTMLInputElement).checked);
  }
}
