/** A day: typed as `dd/MM/yyyy` with a calendar beside it, or in the letter's parts "ngày … tháng … năm …". */
import { fromIsoDay, readDay, showDay, toIsoDay, vietnamDay, type Day, type IsoDay } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { FieldElement } from './field-element.js';

const PARTS = ['day', 'month', 'year'] as const;
type Parts = readonly [day: string, month: string, year: string];
const EMPTY: Parts = ['', '', ''];

/** Days by hand have leading and separating signs in many manners; only whole days are rewritten, and only on leaving the field. */
function split(value: string, today: IsoDay): Parts {
  const day = readDay(value, today);
  const [first = '', second = '', third = ''] = (day === undefined ? value : showDay(day)).split('/');
  return [first, second, third];
}

function join(parts: Parts): string {
  return parts.every((part) => part === '') ? '' : parts.join('/');
}

/**
 * A day. Accepts `1/2/90`, `010290` and what is pasted; rewrites it as `dd/MM/yyyy` on leaving. The calendar is the browser's own:
 * it speaks to screen readers and keyboards, and typing never needs it.
 *
 * @fires ctso-change - typed text, or a whole day from the calendar
 * @fires ctso-touch - left after a change
 */
export class CtsoDayField extends FieldElement<string> {
  static override styles: CSSResultGroup = [button, FieldElement.styles];

  @property() override value = '';
  /** ISO day; decides which hundred years a two-digit year stands for. */
  @property() today: IsoDay = vietnamDay(Date.now());

  #composing = false;
  #parts: Parts = EMPTY;

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#control');
  }

  protected get formValue(): string {
    return this.value;
  }

  protected override leave(): void {
    const whole = this.look === 'parts' ? this.#wholePart() : undefined;
    const day = whole ?? readDay(this.value, this.today);
    if (day !== undefined) this.change(showDay(day));
    super.leave();
  }

  protected override willUpdate(): void {
    if (join(this.#parts) !== this.value) this.#parts = split(this.value, this.today);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#composing) return;
    const shown = this.look === 'parts' ? this.#parts : [this.value];
    this.#typed.forEach((input, index) => {
      const text = shown[index] ?? '';
      if (input.value !== text) input.value = text;
    });
  }

  protected override renderLabel(): TemplateResult {
    return this.look === 'parts' ? html`<span id="label" class="blank-label">${this.labelWords()}</span>` : super.renderLabel();
  }

  protected renderControl(): TemplateResult {
    if (this.look !== 'parts') return html`<span class="affix">${this.#input('control', this.controlClass)}${this.#calendar()}</span>`;
    return html`<div class="blank-inline" role="group" aria-labelledby="label" aria-describedby="says">
      ${PARTS.map((part, index) => {
        const name = this.words(`field.day.${part}`);
        const width = part === 'year' ? 'y' : 'd';
        return html`<i aria-hidden="true">${name}</i>${this.#input(index === 0 ? 'control' : part, `${this.controlClass} ${width}`, name)}`;
      })}${this.#calendar()}
    </div>`;
  }

  #input(id: string, classes: string, name?: string): TemplateResult {
    return html`<input
      id=${id}
      class="typed num ${classes}"
      inputmode="numeric"
      spellcheck="false"
      autocomplete=${this.autocompleteToken === '' ? 'off' : this.autocompleteToken}
      placeholder=${this.placeholder === '' || name !== undefined ? nothing : this.placeholder}
      ?required=${this.required}
      ?readonly=${this.readOnly}
      ?disabled=${this.disabled}
      aria-label=${name ?? nothing}
      aria-invalid=${this.error === undefined ? nothing : 'true'}
      aria-describedby="says"
      @input=${this.#typing}
      @compositionstart=${() => { this.#composing = true; }}
      @compositionend=${this.#composed}
    />`;
  }

  #calendar(): TemplateResult | typeof nothing {
    if (this.readOnly || this.disabled || !('showPicker' in HTMLInputElement.prototype)) return nothing;
    const day = readDay(this.value, this.today);
    return html`<input
        class="calendar"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        .value=${day === undefined ? '' : toIsoDay(day)}
        @change=${this.#picked}
        @input=${(event: Event) => { event.stopPropagation(); }}
      /><button class="icon-btn" type="button" aria-label=${this.words('field.calendar', { label: this.label })} @click=${this.#open}>
        ${icon('calendar')}
      </button>`;
  }

  get #typed(): readonly HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('.typed')];
  }

  #typing(event: InputEvent): void {
    if (event.isComposing || this.#composing) return;
    this.#report();
    const pasted = this.look === 'parts' && event.inputType.startsWith('insertFrom') ? this.#wholePart() : undefined;
    if (pasted !== undefined) this.change(showDay(pasted));
  }

  #composed(): void {
    this.#composing = false;
    this.#report();
  }

  #report(): void {
    const [first = '', second = '', third = ''] = this.#typed.map((input) => input.value);
    this.#parts = [first, second, third];
    this.change(this.look === 'parts' ? join(this.#parts) : first);
  }

  /** A whole day in one part fills them all: at once when pasted, on leaving when typed. */
  #wholePart(): Day | undefined {
    return this.#parts.map((part) => readDay(part, this.today)).find((day) => day !== undefined);
  }

  /** A frame from elsewhere may not open it: the caret then goes to where the day can be typed. */
  #open(): void {
    try {
      this.renderRoot.querySelector<HTMLInputElement>('.calendar')?.showPicker();
    } catch {
      this.focus();
    }
  }

  #picked(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value !== '') this.change(showDay(fromIsoDay(value)));
  }
}
