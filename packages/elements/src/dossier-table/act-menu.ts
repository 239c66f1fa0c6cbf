/** The menu "Thao tác" of one dossier: a part of the dossier table, not of the public surface. */
import type { ApplicantAct } from '@ctso/core';
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, menu, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon, type IconName } from '../base/icons.js';

/** In the order of the menu, whatever the order in which a backend permits. */
const ACTS: readonly ApplicantAct[] = ['view', 'edit', 'history', 'withdraw', 'delete'];
const ICONS: Readonly<Record<ApplicantAct, IconName>> = { view: 'eye', edit: 'edit', history: 'history', withdraw: 'back', delete: 'bin' };
const DESTRUCTIVE: ReadonlySet<ApplicantAct> = new Set(['withdraw', 'delete']);

/**
 * Offers what is permitted and leaves the rest out.
 *
 * @fires act - one was chosen; its detail is the act. Neither bubbles nor leaves the shadow root
 */
export class CtsoActMenu extends CtsoElement {
  static override styles: CSSResult[] = [
    ...viewOnly,
    button,
    menu,
    css`
      :host {
        display: inline-block;
      }
      .menu {
        position: fixed;
        inset: 0 auto auto 0;
        z-index: 4;
        inline-size: max-content;
        max-inline-size: calc(100vi - var(--_space-4) * 2);
        margin: 0;
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) acts: readonly ApplicantAct[] = [];
  /** Names the dossier to those who cannot see the row, e.g. "dòng 2". */
  @property() subject = '';

  @state() private open = false;
  #stopPlacing: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || (to !== this && !this.renderRoot.contains(to))) this.#hide();
    });
  }

  override focus(options?: FocusOptions): void {
    this.#button?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<button class="btn s" type="button" aria-haspopup="menu" aria-expanded=${this.open} @click=${this.#toggle} @keydown=${this.#keyOnButton}>
        <span>${this.words('dossiers.column.acts')}<span class="vh"> ${this.subject}</span></span>${icon(this.open ? 'up' : 'down')}
      </button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    const acts = ACTS.filter((act) => this.acts.includes(act));
    const first = acts.find((act) => DESTRUCTIVE.has(act));
    return html`<ul class="menu" role="menu" popover="manual" aria-label=${this.words('dossiers.column.acts')} @keydown=${this.#keyInMenu}>
      ${acts.map(
        (act) => html`${act === first && act !== acts[0] ? html`<li role="separator"><hr aria-hidden="true" /></li>` : nothing}
          <li role="none">
            <button class="menu-item ${DESTRUCTIVE.has(act) ? 'danger' : ''}" role="menuitem" type="button" tabindex="-1" @click=${() => { this.#choose(act); }}>
              ${icon(ICONS[act])}${this.words(`act.${act}`)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  get #button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('.btn');
  }

  get #items(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu-item')];
  }

  readonly #toggle = (): void => {
    if (this.open) this.#hide();
    else void this.#show('first');
  };

  readonly #keyOnButton = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#show(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly #keyInMenu = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#button?.focus();
      this.#hide();
    } else if (event.key === 'Tab') {
      this.#button?.focus();
      this.#hide();
    }
  };

  async #show(which: 'first' | 'last'): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const list = this.renderRoot.querySelector<HTMLElement>('.menu');
    const anchor = this.#button;
    if (list === null || anchor === null) return;
    // Absent before Chromium 114: the menu is then placed all the same, below what lies on top.
    (list as { showPopover?: () => void }).showPopover?.();
    this.#stopPlacing = autoUpdate(anchor, list, () => { void place(anchor, list); });
    this.#items.at(which === 'first' ? 0 : -1)?.focus();
  }

  #hide(): void {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    this.open = false;
  }

  #choose(act: ApplicantAct): void {
    this.#button?.focus();
    this.#hide();
    this.dispatchEvent(new CustomEvent('act', { detail: act }));
  }
}

async function place(anchor: HTMLElement, list: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(anchor, list, { strategy: 'fixed', placement: 'bottom-end', middleware: [offset(4), flip(), shift({ padding: 8 })] });
  list.style.left = `${x}px`;
  list.style.top = `${y}px`;
}
