/** One line of text in each of its kinds: plain, e-mail, numbers and codes of every sort. */
import { maskIdentity } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { FieldElement } from './field-element.js';

export type TextKind =
  | 'text' | 'official-email' | 'identity' | 'mobile' | 'phone' | 'document-symbol' | 'tax-code' | 'budget-code' | 'organisation-code'
  | 'certificate-serial' | 'device-serial';

interface Manner {
  readonly inputMode: 'text' | 'email' | 'tel';
  readonly capitals: 'sentences' | 'words' | 'characters' | 'none';
  readonly look?: 'num' | 'code';
  /** How a whole value is shown while nobody types in it. */
  readonly show?: (value: string) => string;
}

const MANNERS: Readonly<Record<TextKind, Manner>> = {
  'text': { inputMode: 'text', capitals: 'sentences' },
  'official-email': { inputMode: 'email', capitals: 'none' },
  'identity': { inputMode: 'text', capitals: 'characters', look: 'num', show: inThrees },
  'mobile': { inputMode: 'tel', capitals: 'none', look: 'num', show: asPhone },
  'phone': { inputMode: 'tel', capitals: 'none', look: 'num', show: asPhone },
  'document-symbol': { inputMode: 'text', capitals: 'characters' },
  // Not `numeric`: a dependent unit's code has a hyphen, which that keyboard lacks.
  'tax-code': { inputMode: 'tel', capitals: 'none', look: 'num' },
  'budget-code': { inputMode: 'tel', capitals: 'none', look: 'num' },
  'organisation-code': { inputMode: 'text', capitals: 'characters', look: 'code' },
  'certificate-serial': { inputMode: 'text', capitals: 'none', look: 'code', show: inFours },
  'device-serial': { inputMode: 'text', capitals: 'characters', look: 'code' },
};

function inThrees(value: string): string {
  return /^(?:\d{9}|\d{12})$/u.test(value) ? value.replace(/(\d{3})(?=\d)/gu, '$1 ') : value;
}

function inFours(value: string): string {
  return /^[0-9A-Fa-f]{32}$/u.test(value) ? value.replace(/(.{4})(?=.)/gu, '$1 ') : value;
}

/** `0987 648 487`; landlines after their area code, which for the two great cities is shorter: `0254 3851 234`, `024 3773 8668`. */
function asPhone(value: string): string {
  if (/^02\d{9}$/u.test(value)) return value.replace(/^(02[48]|\d{4})(\d{4})(\d+)$/u, '$1 $2 $3');
  return /^0\d{9}$/u.test(value) ? `${value.slice(0, 4)} ${value.slice(4, 7)} ${value.slice(7)}` : value;
}

/**
 * A line of text.
 *
 * @fires ctso-change - typed text, as typed; held back while an input method composes
 * @fires ctso-touch - left after a change
 */
export class CtsoTextField extends FieldElement<string> {
  static override styles: CSSResultGroup = [FieldElement.styles, button];

  @property() override value = '';
  @property() kind: TextKind = 'text';
  @property({ type: Number, attribute: 'maxlength' }) maxLength = 0;
  /** Shown in capitals; the value stays as typed. */
  @property({ type: Boolean, attribute: 'upper-case' }) upperCase = false;

  /** For identity numbers, where others may look on: shown as `030•••••4127` until it is edited, or asked for in full. */
  @property({ type: Boolean }) masked = false;

  @state() private typing = false;
  @state() private revealed = false;
  #composing = false;

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#control');
  }

  protected get formValue(): string {
    return this.value;
  }

  /** Another number is hidden again. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && !this.typing) this.revealed = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const control = this.control;
    if (control === null || this.#composing) return;
    const shown = this.#shown();
    if (control.value !== shown) this.#show(control, shown);
  }

  protected renderControl(): TemplateResult {
    const manner = MANNERS[this.kind];
    const classes = [this.controlClass, manner.look ?? '', this.upperCase ? 'upper' : ''].join(' ');
    const input = html`<input
      id="control"
      class=${classes}
      type="text"
      inputmode=${manner.inputMode}
      autocapitalize=${manner.capitals}
      spellcheck="false"
      autocomplete=${this.autocompleteToken === '' ? 'off' : this.autocompleteToken}
      maxlength=${this.maxLength > 0 ? this.maxLength : nothing}
      placeholder=${this.placeholder === '' ? nothing : this.placeholder}
      ?required=${this.required}
      ?readonly=${this.readOnly}
      ?disabled=${this.disabled}
      aria-invalid=${this.error === undefined ? nothing : 'true'}
      aria-describedby="says"
      @focus=${() => { this.typing = true; }}
      @blur=${() => { this.typing = false; }}
      @input=${this.#input}
      @compositionstart=${() => { this.#composing = true; }}
      @compositionend=${this.#composed}
      @keydown=${this.#key}
    />`;
    return this.#isMasked ? html`<div class="with-btn">${input}${this.#reveal()}</div>` : input;
  }

  get #isMasked(): boolean {
    return this.masked && this.kind === 'identity';
  }

  /** One name for both states: whether it is pressed says the rest. */
  #reveal(): TemplateResult {
    return html`<button
      class="btn"
      type="button"
      aria-pressed=${this.revealed ? 'true' : 'false'}
      aria-describedby="label"
      ?hidden=${this.value === ''}
      @click=${() => { this.revealed = !this.revealed; }}
    >${icon('eye')}${this.words('field.reveal')}</button>`;
  }

  #shown(): string {
    if (this.typing && !this.readOnly) return this.value;
    if (this.#isMasked && !this.revealed) return maskIdentity(this.value);
    return MANNERS[this.kind].show?.(this.value) ?? this.value;
  }

  /** Keeps a selection of the whole, which arriving by Tab makes, when the number changes its grouping. */
  #show(control: HTMLInputElement, shown: string): void {
    const whole = this.typing && control.value !== '' && control.selectionStart === 0 && control.selectionEnd === control.value.length;
    control.value = shown;
    if (whole) control.select();
  }

  #input(event: InputEvent): void {
    if (!event.isComposing && !this.#composing) this.#report();
  }

  #composed(): void {
    this.#composing = false;
    this.#report();
  }

  #report(): void {
    this.change(this.control?.value ?? '');
  }

  /** Enter sends a host's own form, as it does from any line of text. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.internals.form?.requestSubmit();
  }
}
