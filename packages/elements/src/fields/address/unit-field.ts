/** One level of an address: a unit that is typed without accents and chosen from the list of those around it. */
import type { UnitRef } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { button, options } from '../../base/base.styles.js';
import { icon } from '../../base/icons.js';
import { Popup } from '../../base/popup.js';
import { FieldElement } from '../field-element.js';
import { unitField } from './address.styles.js';
import { called, isSame, keyOf, matching } from './matches.js';

/** `waiting`: what lies around it is still to be chosen. */
export type UnitList = { readonly kind: 'waiting' | 'loading' | 'failed' } | { readonly kind: 'ready'; readonly value: readonly UnitRef[] };

const NONE: readonly UnitRef[] = [];

/**
 * A combobox. Typing something else lets go of what was chosen; Escape brings it back. A unit that the list does not know is kept.
 *
 * @fires ctso-change - a unit was chosen, or let go of (empty)
 * @fires ctso-touch - left after a change
 */
export class CtsoUnitField extends FieldElement<string> {
  static override readonly laterWord: string = 'address.type';
  static override styles: CSSResultGroup = [FieldElement.styles, button, options, unitField];

  /** Key of the unit, see `keyOf`; empty for none. */
  @property() override value = '';
  /** The unit that the value stands for: its name is shown also where the list does not have it. */
  @property({ attribute: false }) kept: UnitRef | null = null;
  @property({ attribute: false }) list: UnitList = { kind: 'waiting' };
  /** Fetches again what could not be fetched. */
  @property({ attribute: false }) again: (() => void) | undefined;

  @state() private text = '';
  @state() private typed = false;
  @state() private listed = false;
  @state() private active = -1;
  @query('#list') private readonly listbox!: HTMLElement | null;

  readonly #popup = new Popup();
  #before = '';
  /** The name that the value was last shown by. */
  #shown = '';

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#control');
  }

  protected get formValue(): string | null {
    return this.value;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#popup.hide(this.listbox);
  }

  protected override willUpdate(): void {
    const name = this.#unit?.name ?? '';
    if (name !== '') this.text = name;
    else if (this.#shown !== '' && this.text === this.#shown) this.text = '';
    this.#shown = name;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const control = this.control;
    if (control !== null && control.value !== this.text) control.value = this.text;
    this.#popup.set(this.listbox, control, this.#isOpen);
    this.listbox?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }

  protected renderControl(): TemplateResult {
    const open = this.#isOpen;
    const isUsable = this.list.kind === 'ready';
    return html`<span class="affix"><input
        id="control"
        class=${this.controlClass}
        type="text"
        role="combobox"
        aria-labelledby="label"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${open && this.active >= 0 ? `unit-${String(this.active)}` : nothing}
        aria-invalid=${this.error === undefined ? nothing : 'true'}
        aria-describedby="says state"
        placeholder=${isUsable && !this.readOnly ? this.words('address.type') : nothing}
        ?required=${this.required}
        ?readonly=${this.readOnly}
        ?disabled=${this.disabled || this.list.kind === 'waiting'}
        @input=${this.#input}
        @compositionend=${this.#onTyped}
        @keydown=${this.#key}
        @click=${() => { if (!this.readOnly) this.#open(); }}
        @focus=${() => { this.#before = this.value; }}
      />${this.readOnly ? nothing : icon('down')}</span>
      ${this.#listTemplate()}
      <p id="state" class=${this.#status === '' ? 'vh' : 'hint'} role="status">${this.#status}</p>
      ${this.list.kind === 'failed' && this.again !== undefined && !this.readOnly
        ? html`<button class="link-btn small retry" type="button" @click=${this.again}>${this.words('address.retry')}</button>`
        : nothing}`;
  }

  /** What is typed in full is as good as chosen. */
  protected override leave(): void {
    const only = this.value === '' ? called(this.#units, this.text) : undefined;
    if (only !== undefined) this.#choose(only);
    this.#close();
    super.leave();
  }

  get #unit(): UnitRef | undefined {
    if (this.value === '') return undefined;
    if (this.kept !== null && keyOf(this.kept) === this.value) return this.kept;
    return this.#units.find((unit) => keyOf(unit) === this.value);
  }

  get #units(): readonly UnitRef[] {
    return this.list.kind === 'ready' ? this.list.value : NONE;
  }

  /** Everything until something is typed, so that what is chosen can be seen among its neighbours. */
  get #hits(): readonly UnitRef[] {
    return matching(this.#units, this.typed ? this.text : '');
  }

  get #isOpen(): boolean {
    return this.listed && this.#hits.length > 0;
  }

  get #status(): string {
    if (this.readOnly || this.list.kind === 'waiting') return '';
    if (this.list.kind !== 'ready') return this.words(`address.${this.list.kind}`);
    const unit = this.#unit;
    if (unit !== undefined) return this.#units.some((one) => isSame(one, unit)) ? '' : this.words('address.unlisted', { name: unit.name });
    if (this.text.trim() === '' || !this.typed) return '';
    const { length } = this.#hits;
    if (length === 0) return this.words('address.no-match', { text: this.text.trim() });
    return this.listed ? this.words('address.found', { count: length }) : '';
  }

  #listTemplate(): TemplateResult {
    const units = this.listed
      ? this.#hits.map((unit, index) => html`<li
          id="unit-${index}"
          class="option ${index === this.active ? 'is-active' : ''}"
          role="option"
          aria-selected=${isSame(unit, this.#unit ?? null) ? 'true' : 'false'}
          data-index=${index}
        >${unit.name}</li>`)
      : nothing;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys of a combobox's list are the field's: see #key
    return html`<ul id="list" class="options" role="listbox" popover="manual" aria-label=${this.label} @mousedown=${(event: Event) => { event.preventDefault(); }} @click=${this.#pressed}>${units}</ul>`;
  }

  #input(event: InputEvent): void {
    if (!event.isComposing) this.#onTyped();
  }

  #onTyped(): void {
    this.text = this.control?.value ?? '';
    this.typed = true;
    this.listed = true;
    this.active = -1;
    this.change('');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.readOnly) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#walk(event, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && this.#isOpen) {
      event.preventDefault();
      const unit = this.#hits[this.active];
      if (unit !== undefined) this.#choose(unit);
    } else if (event.key === 'Escape') this.#escape(event);
  }

  #walk(event: KeyboardEvent, by: number): void {
    event.preventDefault();
    if (!this.listed) {
      this.#open();
      return;
    }
    const count = this.#hits.length;
    if (count > 0) this.active = this.active < 0 && by < 0 ? count - 1 : (this.active + by + count) % count;
  }

  #open(): void {
    if (this.listed) return;
    this.listed = true;
    this.active = this.#hits.findIndex((unit) => isSame(unit, this.#unit ?? null));
  }

  /** First closes the list, then brings back what was chosen before; only then is the key left to a dialog around it. */
  #escape(event: KeyboardEvent): void {
    if (!this.listed && (this.value !== '' || this.#before === '')) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.value === '' && this.#before !== '') this.change(this.#before);
    this.#close();
  }

  #pressed(event: Event): void {
    const index = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] : undefined;
    const unit = index === undefined ? undefined : this.#hits[Number(index)];
    if (unit !== undefined) this.#choose(unit);
  }

  #choose(unit: UnitRef): void {
    this.text = unit.name;
    this.#close();
    this.change(keyOf(unit));
  }

  #close(): void {
    this.listed = false;
    this.typed = this.value === '' && this.text !== '';
    this.active = -1;
  }
}
