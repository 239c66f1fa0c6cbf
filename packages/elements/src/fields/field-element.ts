/** What all fields share: label, control, and the one line beneath it in one shadow root; the two events; a place in a host's form. */
import type { FieldValue, Issue, Path } from '@ctso/core';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { field, sheet, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { fieldParts } from './field.styles.js';

/** `box` in a form, `blank` as a strip on the letter's sheet; `parts`, for days alone, as "ngày … tháng … năm …" on the sheet. */
export type FieldLook = 'box' | 'blank' | 'parts';

/**
 * A view-only field: shows what its properties say and reports what the person does.
 *
 * @fires ctso-change - a value was typed or chosen; held back while an input method composes
 * @fires ctso-touch - the field was left after its value changed
 */
export abstract class FieldElement<V extends FieldValue> extends CtsoElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [...viewOnly, field, sheet, waiting, fieldParts];

  /** Where the value stands in the draft; handed back in the events. */
  @property({ attribute: false }) path: Path = [];
  @property() label = '';
  @property() hint = '';
  /** The first error is said, or else the first warning; the hint gives way to it. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ type: Boolean }) required = false;
  /** Says "không bắt buộc" beside the label: for an optional field among required ones. */
  @property({ type: Boolean, attribute: 'optional-note' }) optionalNote = false;
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;
  @property({ type: Boolean }) disabled = false;
  /** An example; never needed to fill the field in. */
  @property() placeholder = '';
  /** Mark of a footnote, without brackets. */
  @property() footnote = '';
  @property({ reflect: true }) look: FieldLook = 'box';
  /** For the browser; nothing is offered when it is empty. */
  @property({ attribute: 'autocomplete-token' }) autocompleteToken = '';
  /** A check elsewhere is under way. The field stays usable. */
  @property({ type: Boolean }) busy = false;
  /** What such a check found to be in order. */
  @property({ attribute: 'ok-text' }) okText = '';

  abstract value: V;

  protected readonly internals = this.attachInternals();
  #initial: V | undefined;
  #valueAtFocus: V | undefined;
  /** The person has been here: what is said from now on is announced. */
  protected visited = false;

  constructor() {
    super();
    this.addEventListener('focusin', () => { this.#enter(); });
    this.addEventListener('focusout', (event) => { if (!this.#holds(event.relatedTarget)) this.leave(); });
  }

  /** Puts the caret where the person types. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  formResetCallback(): void {
    if (this.#initial !== undefined) this.value = this.#initial;
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  /** The part that takes the caret and what a browser's own message points at. */
  protected abstract get control(): HTMLElement | null;
  protected abstract renderControl(): TemplateResult;
  /** The value as a host's form sends it. */
  protected abstract get formValue(): string | null;

  protected get error(): Issue | undefined {
    return this.issues.find((issue) => issue.severity === 'error');
  }

  protected get warning(): Issue | undefined {
    return this.error === undefined ? this.issues.find((issue) => issue.severity === 'warning') : undefined;
  }

  /** Classes of a control in the present look and state. */
  protected get controlClass(): string {
    const look = this.look === 'box' ? 'input' : 'blank';
    return this.warning === undefined ? look : `${look} is-warning`;
  }

  protected change(value: V): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.emit('ctso-change', { path: this.path, value });
  }

  /** Called when the focus leaves the field altogether. A field that tidies its value does so before it calls this. */
  protected leave(): void {
    if (Object.is(this.#valueAtFocus, this.value)) return;
    this.#valueAtFocus = this.value;
    this.emit('ctso-touch', { path: this.path });
  }

  protected override firstUpdated(): void {
    this.#initial = this.value;
  }

  protected override updated(_changed: PropertyValues): void {
    this.internals.setFormValue(this.formValue);
    const control = this.control;
    if (this.error === undefined || control === null) this.internals.setValidity({});
    else this.internals.setValidity({ customError: true }, this.#sentence(this.error), control);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<div class=${this.look === 'box' ? 'field' : 'blank-field'}>
      ${this.renderLabel()}${this.renderControl()}
      <div class="says" id="says" aria-live=${this.visited ? 'polite' : 'off'}>${this.says(this.error, this.warning)}</div>
    </div>`;
  }

  protected renderLabel(): TemplateResult {
    return html`<label id="label" class=${this.look === 'box' ? 'label' : 'blank-label'} for="control">${this.labelWords()}</label>`;
  }

  protected labelWords(): TemplateResult {
    return html`${this.label}${this.footnote === '' ? nothing : html` (${this.footnote})`}${this.required
      ? html` <span class="req" aria-hidden="true">*</span>`
      : nothing}${this.optionalNote && !this.required ? html` <span class="opt">(${this.words('field.optional')})</span>` : nothing}`;
  }

  /** The one line beneath a control. */
  protected says(error: Issue | undefined, warning: Issue | undefined): TemplateResult | typeof nothing {
    if (error !== undefined) return html`<p class="issue">${icon('error')}<span>${this.#sentence(error)}</span></p>`;
    if (this.busy) return html`<p class="issue busy">${icon('spin', 'spin')}<span>${this.words('field.checking')}</span></p>`;
    if (warning !== undefined) {
      return html`<p class="issue warning">
        ${icon('warning')}<span><span class="vh">${this.words('field.warning')} </span>${this.#sentence(warning)}</span>
      </p>`;
    }
    if (this.okText !== '') return html`<p class="issue ok">${icon('check-circle')}<b>${this.okText}</b></p>`;
    return this.hint === '' ? nothing : html`<p class="hint">${this.hint}</p>`;
  }

  #sentence(issue: Issue): string {
    return this.words(`issue.${issue.code}`, issue.params);
  }

  #enter(): void {
    if (this.matches(':focus-within') && this.#valueAtFocus === undefined) this.visited = true;
    this.#valueAtFocus ??= this.value;
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && (target === this || this.renderRoot.contains(target));
  }
}
