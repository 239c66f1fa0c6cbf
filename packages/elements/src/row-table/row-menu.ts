/** The menu of one row: a part of the row table, shown beneath whichever row asks for it. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { button, field, menu, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon, type IconName } from '../base/icons.js';
import { Popup } from '../base/popup.js';
import type { RowAct } from './row-acts.js';

const ICONS: Readonly<Record<RowAct, IconName>> = { copy: 'plus', up: 'up', down: 'down', top: 'up', bottom: 'down', place: 'table' };
const KEYS: Readonly<Partial<Record<RowAct, string>>> = { up: 'Alt+ArrowUp', down: 'Alt+ArrowDown' };

export interface MenuSubject {
  readonly name: string;
  readonly acts: readonly RowAct[];
  /** Its running number in the list, from 1, and how many rows there are. */
  readonly number: number;
  readonly count: number;
}

/** What was chosen; `place` from 0 for `place`. */
export interface ChosenAct {
  readonly act: RowAct;
  readonly place: number;
}

/**
 * Offers what can be done with a row. `place` asks for a number first, in the same popup.
 *
 * @fires act - one was chosen; its detail is a `ChosenAct`. Neither bubbles nor leaves the shadow root
 * @fires closed - the menu went away, whether or not something was chosen. Neither bubbles nor leaves the shadow root
 */
export class CtsoRowMenu extends CtsoElement {
  static override styles: CSSResultGroup = [
    ...viewOnly,
    button,
    field,
    menu,
    css`
      :host {
        display: contents;
      }
      .menu {
        position: fixed;
        inset: 0 auto auto 0;
        z-index: 5;
        inline-size: max-content;
        max-inline-size: calc(100vi - var(--_space-4) * 2);
        margin: 0;
        color: inherit;
        overflow: auto;
      }
      .menu-item .keys {
        margin-inline-start: auto;
        color: var(--_text-muted);
        font-size: var(--_size-xs);
      }
      form {
        display: grid;
        gap: var(--_space-2);
        padding: var(--_space-2) var(--_space-3);
      }
      .with-btn {
        display: flex;
        gap: var(--_space-2);
      }
      .with-btn .input {
        inline-size: calc(var(--_unit) * 6);
      }
    `,
  ];

  @state() private subject: MenuSubject | undefined;
  @state() private asksPlace = false;
  @state() private isWrong = false;
  @query('.menu') private readonly popup!: HTMLElement | null;
  readonly #popup = new Popup({ fit: false });
  #anchor: HTMLElement | undefined;

  constructor() {
    super();
    this.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (this.subject !== undefined && !(to instanceof Node && (to === this || this.renderRoot.contains(to)))) this.#hide();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  /** Shows what can be done beneath `anchor`, with the focus on the first of it. */
  async show(subject: MenuSubject, anchor: HTMLElement): Promise<void> {
    this.#hide();
    this.subject = subject;
    this.asksPlace = false;
    this.isWrong = false;
    this.#anchor = anchor;
    await this.updateComplete;
    this.#popup.set(this.popup, anchor, true);
    this.#items[0]?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { subject } = this;
    if (subject === undefined || this.locale === undefined) return nothing;
    return this.asksPlace ? this.#placeForm(subject) : html`<ul class="menu" role="menu" popover="manual" aria-label=${this.words('rows.menu', { name: subject.name })} @keydown=${this.#key}>
      ${subject.acts.map((act) => html`<li role="none"><button class="menu-item" role="menuitem" type="button" tabindex="-1" data-act=${act}
        aria-keyshortcuts=${KEYS[act] ?? nothing} @click=${() => { this.#choose(act); }}>${icon(ICONS[act])}<span>${this.words(`rows.act.${act}`)}</span>${KEYS[act] === undefined
          ? nothing
          : html`<span class="keys" aria-hidden="true">${act === 'up' ? 'Alt ↑' : 'Alt ↓'}</span>`}</button></li>`)}
    </ul>`;
  }

  #placeForm({ name, number, count }: MenuSubject): TemplateResult {
    return html`<div class="menu" popover="manual" role="dialog" aria-labelledby="ask" @keydown=${this.#key}><form novalidate @submit=${this.#place}>
      <label id="ask" for="place">${this.words('rows.place', { name })}</label>
      <span class="with-btn"><input id="place" class="input" type="text" inputmode="numeric" autocomplete="off" .value=${String(number)} aria-invalid=${this.isWrong ? 'true' : 'false'}
        aria-describedby="hint"><button class="btn" type="submit">${this.words('rows.place.go')}</button></span>
      <p id="hint" class=${this.isWrong ? 'issue' : 'hint'} role=${this.isWrong ? 'alert' : nothing}>${this.isWrong ? icon('error') : nothing}<span>${this.words('rows.place.hint', { count })}</span></p>
    </form></div>`;
  }

  get #items(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu-item')];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const to = items.length === 0 ? undefined : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape' || (event.key === 'Tab' && items.length > 0)) {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.#anchor?.focus();
      this.#hide();
    }
  };

  #choose(act: RowAct): void {
    if (act === 'place') void this.#askPlace();
    else this.#done({ act, place: 0 });
  }

  async #askPlace(): Promise<void> {
    const anchor = this.#anchor;
    this.#popup.hide(this.popup);
    // The focus is without a place between the menu and the form; the menu is not left for that.
    const { subject } = this;
    this.subject = undefined;
    await this.updateComplete;
    this.subject = subject;
    this.asksPlace = true;
    await this.updateComplete;
    this.#popup.set(this.popup, anchor ?? null, true);
    const input = this.renderRoot.querySelector<HTMLInputElement>('#place');
    input?.focus();
    input?.select();
  }

  readonly #place = (event: Event): void => {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#place');
    const number = Number(input?.value.trim());
    if (!Number.isInteger(number) || number < 1 || number > (this.subject?.count ?? 0)) {
      this.isWrong = true;
      input?.focus();
      return;
    }
    this.#done({ act: 'place', place: number - 1 });
  };

  #done(chosen: ChosenAct): void {
    this.#anchor?.focus();
    this.#hide();
    this.dispatchEvent(new CustomEvent('act', { detail: chosen }));
  }

  #hide(): void {
    this.#popup.hide(this.popup);
    if (this.subject === undefined) return;
    this.subject = undefined;
    this.dispatchEvent(new CustomEvent('closed'));
  }
}
