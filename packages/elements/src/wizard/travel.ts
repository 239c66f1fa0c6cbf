/** Moves the focus about the wizard: to the heading of a step, to the summary, to the place an issue speaks of; never beneath the bar. */
import type { Path } from '@ctso/core';
import type { LitElement, ReactiveController } from 'lit';
import type { CtsoErrorSummary } from './error-summary.js';
import type { StepElement } from './inner-events.js';

export class Travel implements ReactiveController {
  readonly #host: LitElement;
  readonly #summaryCode: () => Promise<unknown>;
  /** The focus was on something that an update took away, and nothing has taken its place yet. */
  #homeless = false;

  /** `summaryCode` resolves when the error summary is there to be announced, or cannot be had. */
  constructor(host: LitElement, summaryCode: () => Promise<unknown>) {
    this.#host = host;
    this.#summaryCode = summaryCode;
    host.addController(this);
    host.addEventListener('focusin', (event) => { this.#keepClear(event); });
    // Moves of the focus inside one part of the wizard are not heard outside that part; the key that moved it is.
    host.addEventListener('keyup', (event) => { if (event.key === 'Tab') this.#keepClear(event); });
  }

  hostUpdate(): void {
    this.#homeless ||= (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }

  /** A banner or a step that held the focus may be gone: it then goes to the heading. */
  hostUpdated(): void {
    if (!this.#homeless) return;
    if (document.activeElement !== document.body && document.activeElement !== null) {
      this.#homeless = false;
      return;
    }
    const heading = this.#find('#step-heading, #receipt');
    if (heading === null) return;
    this.#homeless = false;
    heading.focus();
  }

  /** To the heading of the step that shows now. */
  async arrive(): Promise<void> {
    await this.focus('#step-heading');
  }

  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#find(selector)?.focus();
  }

  async announce(): Promise<void> {
    await Promise.all([this.#host.updateComplete, this.#summaryCode()]);
    const summary = this.#find('ctso-error-summary') as Partial<CtsoErrorSummary> | null;
    await summary?.announce?.();
  }

  /** To a place of the step that shows now; to its heading if the place is gone. */
  async reveal(path: Path): Promise<void> {
    const step = await this.step();
    if (step === undefined || !(await step.reveal(path))) await this.arrive();
  }

  async step(): Promise<StepElement | undefined> {
    await this.#host.updateComplete;
    const step = this.#find('[data-step]') as StepElement | null;
    await step?.updateComplete;
    return step ?? undefined;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** A field in use is never beneath the bar at the foot. */
  #keepClear(event: Event): void {
    const bar = this.#find('.action-bar');
    const [target] = event.composedPath();
    if (bar === null || !(target instanceof Element) || bar.contains(target) || target.closest('dialog') !== null) return;
    const overlap = target.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
    const tall = target.getBoundingClientRect().height > window.innerHeight / 2;
    if (overlap > 0 && !tall) window.scrollBy({ top: overlap + bar.getBoundingClientRect().height / 4 });
  }
}
