/** A month to choose a day from, by pointer or by the keys of a date grid. */
import { type IsoDay } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, viewOnly } from '../../base/base.styles.js';
import { CtsoElement } from '../../base/element.js';
import { icon } from '../../base/icons.js';
import { Popup } from '../../base/popup.js';
import { calendar } from './calendar.styles.js';
import { inWords, placeInWeek, plusDays, plusMonths, weeksOf } from './days.js';

/** Years offered before and after today's: births reach far back, validities some years ahead. */
const YEARS_BACK = 120;
const YEARS_AHEAD = 20;
/** A Monday, for the names of the days of the week. */
const MONDAY: IsoDay = '2024-01-01';

const STEPS: Readonly<Record<string, (day: IsoDay, isShifted: boolean) => IsoDay>> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  Home: (day) => plusDays(day, -placeInWeek(day)),
  End: (day) => plusDays(day, 6 - placeInWeek(day)),
  PageUp: (day, isShifted) => plusMonths(day, isShifted ? -12 : -1),
  PageDown: (day, isShifted) => plusMonths(day, isShifted ? 12 : 1),
};

/**
 * Opens beneath its anchor with the focus on the chosen day, or today. View-only.
 *
 * @fires ctso-select - a day was chosen; its id is the ISO day
 */
export class CtsoCalendar extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, field, button, calendar];

  /** ISO day; empty for none. */
  @property() value = '';
  @property() today: IsoDay = MONDAY;
  /** What it stands beneath. */
  @property({ attribute: false }) anchor: HTMLElement | null = null;
  /** Closes it without a choice. `back`: the focus goes back to where it came from. */
  @property({ attribute: false }) dismiss: ((back: boolean) => void) | undefined;

  /** The day that the arrows have reached. */
  @state() private day: IsoDay = MONDAY;
  readonly #popup = new Popup({ fit: false });
  #isMoving = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => { this.#escape(event); });
    this.addEventListener('focusout', ({ relatedTarget }) => { if (!this.#holds(relatedTarget)) this.dismiss?.(false); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#popup.hide(this);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') || changed.has('today')) this.day = this.value === '' ? this.today : this.value;
  }

  protected override updated(): void {
    this.#popup.set(this, this.anchor, true);
    if (this.#isMoving) this.focus();
    this.#isMoving = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const language = this.locale?.language;
    if (language === undefined) return nothing;
    const month = inWords(language, this.day, { month: 'long', year: 'numeric' });
    return html`${this.#head(language)}
      <p class="vh" aria-live="polite">${month}</p>
      <table role="grid" aria-label=${month} @keydown=${this.#key} @click=${this.#pressed}>
        <thead><tr>${Array.from({ length: 7 }, (_, place) => this.#weekday(language, plusDays(MONDAY, place)))}</tr></thead>
        <tbody>${weeksOf(this.day).map((week) => html`<tr>${week.map((day) => this.#cell(language, day))}</tr>`)}</tbody>
      </table>
      <div class="foot">
        <button class="btn small" type="button" @click=${() => { this.#choose(this.today); }}>${this.words('field.calendar.today')}</button>
        <button class="btn small" type="button" @click=${() => { this.dismiss?.(true); }}>${this.words('field.calendar.close')}</button>
      </div>`;
  }

  #head(language: string): TemplateResult {
    const [year = '', month = ''] = this.day.split('-');
    const thisYear = Number(this.today.slice(0, 4));
    const years = new Set(Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => thisYear + YEARS_AHEAD - index)).add(Number(year));
    const turn = (key: string, sign: 'left' | 'right', by: number): TemplateResult =>
      html`<button class="icon-btn" type="button" aria-label=${this.words(key)} @click=${() => { this.day = plusMonths(this.day, by); }}>${icon(sign)}</button>`;
    return html`<div class="head">
      ${turn('field.calendar.previous', 'left', -1)}
      <select class="input" aria-label=${this.words('field.day.month')} @change=${(event: Event) => { this.#turnTo(Number(year), Number(chosen(event))); }}>
        ${Array.from({ length: 12 }, (_, index) => {
          const value = String(index + 1).padStart(2, '0');
          return html`<option value=${value} .selected=${value === month}>${inWords(language, `2024-${value}-01`, { month: 'long' })}</option>`;
        })}
      </select>
      <select class="input" aria-label=${this.words('field.day.year')} @change=${(event: Event) => { this.#turnTo(Number(chosen(event)), Number(month)); }}>
        ${[...years].sort((one, other) => other - one).map((one) => html`<option value=${one} .selected=${one === Number(year)}>${one}</option>`)}
      </select>
      ${turn('field.calendar.next', 'right', 1)}
    </div>`;
  }

  #weekday(language: string, day: IsoDay): TemplateResult {
    return html`<th scope="col" abbr=${inWords(language, day, { weekday: 'long' })}>${inWords(language, day, { weekday: 'short' })}</th>`;
  }

  #cell(language: string, day: IsoDay | undefined): TemplateResult {
    if (day === undefined) return html`<td></td>`;
    return html`<td
      tabindex=${day === this.day ? '0' : '-1'}
      aria-selected=${day === this.value ? 'true' : 'false'}
      aria-current=${day === this.today ? 'date' : nothing}
      aria-label=${inWords(language, day, { dateStyle: 'full' })}
      data-day=${day}
    >${Number(day.slice(8))}</td>`;
  }

  #turnTo(year: number, month: number): void {
    const [from = 0, at = 0] = this.day.split('-').map(Number);
    this.day = plusMonths(this.day, (year - from) * 12 + month - at);
  }

  #key(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.#choose(this.day);
    else if (step !== undefined) {
      this.#isMoving = true;
      this.day = step(this.day, event.shiftKey);
    } else return;
    event.preventDefault();
  }

  #pressed(event: Event): void {
    const day = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]')?.dataset['day'] : undefined;
    if (day !== undefined) this.#choose(day);
  }

  #choose(day: IsoDay): void {
    this.emit('ctso-select', { id: day });
  }

  /** The key is the calendar's alone: a dialog around it stays. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.dismiss?.(true);
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && (target === this || this.renderRoot.contains(target));
  }
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
