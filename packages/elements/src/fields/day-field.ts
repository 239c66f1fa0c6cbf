/** A day: typed as `dd/MM/yyyy` with a calendar beside it, or in the letter's parts "ngày … tháng … năm …". */
import { fromIsoDay, readDay, showDay, toIsoDay, vietnamDay, type Day, type IsoDay } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button } from '../base/base.styles.js';
import type { CtsoEvent } from '../base/events.js';
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
 * A day. Accepts `1/2/90`, `010290` and what is pasted; rewrites it as `dd/MM/yyyy` on leaving. Typing never needs the calendar,
 * whose code comes when it is first opened.
 *
 * @fires ctso-change - typed text, or a whole day from the calendar
 * @fires ctso-touch - left after a change
 */
export class CtsoDayField extends FieldElement<string> {
  static override styles: CSSResultGroup = [button, FieldElement.styles];

  @property() override value = '';
  /** ISO day; decides which hundred years a two-digit year stands for. */
  @property() today: IsoDay = vietnamDay(Date.now());

  /** `failed`: its code could not be loaded when it was last asked for. */
  @state() private calendar: 'closed' | 'loading' | 'open' | 'failed' = 'closed';
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
    if (this.look !== 'parts') return html`<span class="affix">${this.#input('control', this.controlClass)}${this.#button()}</span>${this.#calendar()}`;
    return html`<div class="blank-inline" role="group" aria-labelledby="label" aria-describedby="says">
      ${PARTS.map((part, index) => {
        const name = this.words(`field.day.${part}`);
        const width = part === 'year' ? 'y' : 'd';
        return html`<i aria-hidden="true">${name}</i>${this.#input(index === 0 ? 'control' : part, `${this.controlClass} ${width}`, name)}`;
      })}${this.#button()}
    </div>${this.#calendar()}`;
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

  #button(): TemplateResult | typeof nothing {
    if (this.readOnly || this.disabled) return nothing;
    return html`<button
      id="calendar"
      class="icon-btn"
      type="button"
      aria-label=${this.words('field.calendar', { label: this.label })}
      aria-haspopup="dialog"
      aria-expanded=${this.calendar === 'open' ? 'true' : 'false'}
      aria-busy=${this.calendar === 'loading' ? 'true' : nothing}
      @mousedown=${(event: Event) => { if (this.calendar === 'open') event.preventDefault(); }}
      @click=${this.#toggle}
    >${icon('calendar')}</button>`;
  }

  #calendar(): TemplateResult | typeof nothing {
    if (this.calendar === 'failed') return html`<p class="hint" role="status">${this.words('field.calendar.failed')}</p>`;
    if (this.calendar !== 'open') return nothing;
    const day = readDay(this.value, this.today);
    return html`<ctso-calendar
      role="dialog"
      popover="manual"
      aria-label=${this.words('field.calendar.title', { label: this.label })}
      .value=${day === undefined ? '' : toIsoDay(day)}
      .today=${this.today}
      .anchor=${this.control}
      .dismiss=${this.#dismiss}
      @ctso-select=${this.#picked}
    ></ctso-calendar>`;
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

  async #toggle(): Promise<void> {
    if (this.calendar === 'open' || this.calendar === 'loading') {
      this.calendar = 'closed';
      return;
    }
    this.calendar = 'loading';
    try {
      await import('./calendar/define.js');
    } catch {
      this.calendar = 'failed';
      this.focus();
      return;
    }
    // Pressed again, or gone, while its code was on the way.
    if ((this.calendar as string) !== 'loading' || !this.isConnected) return;
    this.calendar = 'open';
    await this.updateComplete;
    const calendar = this.renderRoot.querySelector('ctso-calendar');
    await calendar?.updateComplete;
    calendar?.focus();
  }

  readonly #dismiss = (back: boolean): void => {
    this.calendar = 'closed';
    if (back) this.renderRoot.querySelector<HTMLElement>('#calendar')?.focus();
  };

  #picked(event: CtsoEvent<'ctso-select'>): void {
    event.stopPropagation();
    this.change(showDay(fromIsoDay(event.detail.id)));
    this.#dismiss(true);
  }
}
