/** The error summary: what is still to be corrected, each entry a link that opens the step, the row or the field. */
import { ROWS, type Issue, type WizardSnapshot, type WizardStep, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, layout, summary, viewOnly } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { StoreController } from '../controllers/store-controller.js';
import { GuardedElement } from './guarded.js';
import { FaultyRowsEvent, RevealEvent } from './inner-events.js';
import { issueWords, placeOf } from './places.js';
import { concerns, COUNTED } from './shown.js';

const LISTED = 10;

/**
 * View-only: reads the issues of a wizard store. Empty while there is nothing to correct.
 *
 * @summary The error summary of a step.
 */
export class CtsoErrorSummary extends GuardedElement {
  static override styles = [...viewOnly, layout, banner, summary, button];

  @property({ attribute: false }) store: WizardStore | undefined;
  /** Whose issues are listed; the review lists those of all steps and the warnings. */
  @property() step: WizardStep = 'form';

  /** Spoken at once when it appears; quiet after the focus has left it, so that it does not interrupt at each correction. */
  @state() private spoken = true;

  readonly #issues = new StoreController<WizardSnapshot, number>(this, (snapshot) => snapshot.issuesVersion);

  /** Moves the focus to the summary after a try to go on. */
  async announce(): Promise<void> {
    this.spoken = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected override willUpdate(): void {
    this.#issues.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const store = this.store;
    if (store === undefined || this.locale === undefined) return nothing;
    const errors = store.issues.list('error', COUNTED + 1).filter((issue) => concerns(issue, this.step));
    return html`<div class="stack">${errors.length === 0 ? nothing : this.#errors(store, errors)} ${this.step === 'review' ? this.#warnings(store) : nothing}</div>`;
  }

  #errors(store: WizardStore, errors: readonly Issue[]): TemplateResult {
    const count = this.step === 'review' ? store.issues.errors : store.issues.count(this.step);
    const title = this.step === 'review' ? this.words('wizard.summary.submit', { count }) : this.words('wizard.summary.next', { count });
    return html`<section class="summary" role=${this.spoken ? 'alert' : 'group'} aria-labelledby="title" tabindex="-1" @focusout=${this.#hush}>
      <h2 id="title">${icon('error')}${title}</h2>
      <ol>${errors.slice(0, LISTED).map((issue) => this.#entry(store, issue))}${count > LISTED ? this.#rest(store, count - LISTED) : nothing}</ol>
    </section>`;
  }

  #entry(store: WizardStore, issue: Issue): TemplateResult {
    return html`<li><span class="small muted">${placeOf(store, issue.path, this.words)}</span>${this.#link(issue, issueWords(issue, this.words))}</li>`;
  }

  #rest(store: WizardStore, count: number): TemplateResult {
    const rows = store.issues.rows('error').length;
    return html`<li><span class="small muted">${this.words('wizard.summary.more', { count })}</span>
      ${rows > 1 ? html`<button type="button" class="link-btn" @click=${() => this.dispatchEvent(new FaultyRowsEvent())}>${this.words('wizard.summary.all-rows', { count: rows })}</button>` : nothing}</li>`;
  }

  #warnings(store: WizardStore): TemplateResult | typeof nothing {
    if (store.issues.warnings === 0) return nothing;
    const listed = store.issues.list('warning', LISTED);
    return html`<div class="banner warning">${icon('warning')}<div>
      <p><b>${this.words('wizard.summary.warnings', { count: store.issues.warnings })}.</b></p>
      <ul class="plain">${listed.map((issue) => html`<li>${placeOf(store, issue.path, this.words)}. ${this.#link(issue, issueWords(issue, this.words))}</li>`)}</ul>
      ${store.issues.warnings > listed.length ? html`<p>${this.words('wizard.summary.more', { count: store.issues.warnings - listed.length })}</p>` : nothing}
    </div></div>`;
  }

  #link(issue: Issue, words: string): TemplateResult {
    const { path } = issue;
    return html`<a href="#${path[0] === ROWS ? ROWS : path.join('.')}" @click=${(event: Event) => {
      event.preventDefault();
      this.dispatchEvent(new RevealEvent(path));
    }}>${words}</a>`;
  }

  readonly #hush = (event: FocusEvent): void => {
    const inside = event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    if (!inside) this.spoken = false;
  };
}
