/** One of a short list. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../base/icons.js';
import { FieldElement } from './field-element.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A choice; an empty value stands for none. A value that is not among the options is offered as it is, never dropped.
 *
 * @fires ctso-change - another option was chosen
 * @fires ctso-touch - left after a change
 */
export class CtsoSelectField extends FieldElement<string> {
  @property() override value = '';
  @property({ attribute: false }) options: readonly SelectOption[] = [];

  protected get control(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#control');
  }

  protected get formValue(): string {
    return this.value;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const control = this.control;
    if (control instanceof HTMLSelectElement && control.value !== this.value) control.value = this.value;
  }

  protected renderControl(): TemplateResult {
    const known = this.value === '' || this.options.some((option) => option.value === this.value);
    const options = known ? this.options : [...this.options, { value: this.value, label: this.value }];
    if (this.readOnly) {
      const shown = options.find((option) => option.value === this.value)?.label ?? '';
      return html`<input id="control" class=${this.controlClass} readonly .value=${shown} aria-describedby="says" />`;
    }
    return html`<span class="affix"
      ><select
        id="control"
        class=${this.controlClass}
        autocomplete="off"
        ?required=${this.required}
        ?disabled=${this.disabled}
        aria-invalid=${this.error === undefined ? nothing : 'true'}
        aria-describedby="says"
        @change=${this.#chosen}
      >
        <option value="">${this.placeholder === '' ? this.words('field.choose') : this.placeholder}</option>
        ${options.map((option) => html`<option value=${option.value}>${option.label}</option>`)}</select
      >${icon('down')}</span
    >`;
  }

  #chosen(event: Event): void {
    this.change((event.target as HTMLSelectElement).value);
  }
}
