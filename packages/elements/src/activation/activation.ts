/** Opens the link of the first mail: shows that the mailbox is the organisation's own. */
import { toFailure, type Accounts, type Failure } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, panel, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { accountsContext } from '../context/contexts.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { LinkToken } from '../forms/link-token.js';
import { smallForm } from '../forms/small-form.styles.js';

type Stage = 'ready' | 'busy' | 'done' | 'ended';

/**
 * Activates on a press only, since scanners of mail open every link that comes by. The link may be opened again: it says the same.
 *
 * @fires ctso-activated - the link was good; an officer decides next
 * @fires ctso-failed - the backend said no, and the element says why
 */
export class CtsoActivation extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, button, panel, banner, waiting, smallForm];

  @property({ attribute: false }) source: Accounts | undefined;
  /** From the mail's link; the address's fragment otherwise. */
  @property() token = '';
  /** Where one registers, for a link that has ended. */
  @property({ attribute: 'register-href' }) registerHref = '';

  @state() private provided: Accounts | undefined;
  @state() private stage: Stage = 'ready';
  @state() private failure: Failure | undefined;

  readonly #link = new LinkToken(this, () => this.token);
  #shown = '';

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  /** Another link begins anew. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#link.value === this.#shown) return;
    this.#shown = this.#link.value;
    this.stage = 'ready';
    this.failure = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { words } = this;
    if (this.#shown === '') return this.#panel(words('accounts.activate.missing'), html`<p>${words('accounts.activate.missing.say')}</p>${this.#way()}`);
    if (this.stage === 'ended') return this.#panel(words('accounts.activate.ended'), html`<p>${words('accounts.activate.ended.say')}</p>${this.#way()}`);
    if (this.stage === 'done') return this.#panel(html`${icon('check-circle')} ${words('accounts.activated')}`, html`<p>${words('accounts.activated.say')}</p>`);
    return this.#panel(words('accounts.activate.title'), this.#ask());
  }

  #panel(title: unknown, body: TemplateResult): TemplateResult {
    return html`<section class="panel ${this.stage}" aria-labelledby="title">
      <header><h2 id="title" tabindex="-1">${title}</h2></header>
      <div class="in stack">${body}</div>
    </section>`;
  }

  #ask(): TemplateResult {
    const { words } = this;
    const busy = this.stage === 'busy';
    return html`<div role="alert">${this.failure === undefined ? nothing : failureTemplate(words('accounts.activate.failed'), this.failure, words)}</div>
      <p>${words('accounts.activate.say')}</p>
      <button class="btn primary" type="button" aria-busy=${busy ? 'true' : nothing} @click=${this.#activate}>${busy ? icon('spin', 'spin') : nothing}${words(
        busy ? 'accounts.activating' : 'accounts.activate')}</button>`;
  }

  #way(): TemplateResult | typeof nothing {
    return this.registerHref === '' ? nothing : html`<a class="btn" href=${this.registerHref}>${this.words('accounts.register')}</a>`;
  }

  readonly #activate = async (): Promise<void> => {
    const accounts = this.source ?? this.provided;
    if (accounts === undefined || this.stage === 'busy') return;
    this.stage = 'busy';
    this.failure = undefined;
    try {
      await accounts.activate({ token: this.#shown });
      this.stage = 'done';
      this.emit('ctso-activated', {});
    } catch (thrown) {
      this.#refused(toFailure(thrown));
    }
    await this.updateComplete;
    // What failed and may be tried again leaves the focus on the button.
    if (this.#isOver) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  get #isOver(): boolean {
    return this.stage === 'done' || this.stage === 'ended';
  }

  #refused(failure: Failure): void {
    this.stage = failure.code === 'not-found' ? 'ended' : 'ready';
    if (this.stage === 'ready') this.failure = failure;
    this.emit('ctso-failed', { code: failure.code });
  }
}
