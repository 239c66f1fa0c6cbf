/** Several lines of text. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FieldElement } from './field-element.js';

/**
 * Lines of text; grows with them.
 *
 * @fires ctso-change - typed text, as typed; held back while an input method composes
 * @fires ctso-touch - left after a change
 */
export class CtsoLinesField extends FieldElement<string> {
  @property() override value = '';
  @property({ type: Number, attribute: 'maxlength' }) maxLength = 0;

  #composing = false;

  protected get control(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected get formValue(): string {
    return this.value;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const control = this.control;
    if (control === null || this.#composing) return;
    if (control.value !== this.value) control.value = this.value;
    control.rows = Math.max(2, this.value.split('\n').length);
  }

  protected renderControl(): TemplateResult {
    return html`<textarea
      id="control"
      class=${this.controlClass}
      rows="2"
      spellcheck="false"
      autocomplete="off"
      maxlength=${this.maxLength > 0 ? this.maxLength : nothing}
      placeholder=${this.placeholder === '' ? nothing : this.placeholder}
      ?required=${this.required}
      ?readonly=${this.readOnly}
      ?disabled=${this.disabled}
      aria-invalid=${this.error === undefined ? nothing : 'true'}
      aria-describedby="says"
      @input=${this.#input}
      @compositionstart=${() => { this.#composing = true; }}
      @compositionend=${this.#composed}
    ></textarea>`;
  }

  #input(event: InputEvent): void {
    if (!event.isComposing && !this.#composing) this.change(this.control?.value ?? '');
  }

  #composed(): void {
    this.#composing = false;
    this.change(this.control?.value ?? '');
  }
}
