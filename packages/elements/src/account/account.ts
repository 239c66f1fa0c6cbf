/** Says who is signed in and lets them sign out: for a portal's header. */
import { toFailure, type Account, type Accounts, type Failure } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { accountsContext, sessionContext } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import { failureWords } from '../wizard/notices.js';
import { styles } from './account.styles.js';

/**
 * Renders nothing while nobody is signed in. Signing out leaves what was typed on this device. Its attributes say who is signed in, for a
 * portal that shows a menu by it: `ctso-account[roles~='officer']`.
 *
 * @fires ctso-signed-out - the person signed out
 * @fires ctso-failed - signing out failed and the element says so
 */
export class CtsoAccount extends CtsoElement {
  static override styles: CSSResult[] = [...viewOnly, button, styles];

  /** Somebody is signed in. Set by the element. */
  @property({ type: Boolean, reflect: true, attribute: 'signed-in' }) signedIn = false;
  /** What they may do at the authority's desk, separated by spaces; empty for an organisation's account. Set by the element. */
  @property({ reflect: true }) roles = '';

  @state() private busy = false;
  @state() private failure: Failure | undefined;

  #accounts: Accounts | undefined;
  readonly #session = new StoreController<Account | null | undefined>(this, (account) => account);

  constructor() {
    super();
    new ContextConsumer(this, { context: sessionContext, subscribe: true, callback: (session) => { this.#session.follow(session); } });
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.#ask(accounts); } });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const account = this.#session.value ?? undefined;
    this.signedIn = account !== undefined && account.passwordDue !== true;
    this.roles = this.signedIn ? (account?.desk ?? []).join(' ') : '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const account = this.#session.value;
    if (this.locale === undefined || account === undefined || account === null) return nothing;
    return html`<div class="who">
      <p class="names"><b>${account.organisation.name}</b>${account.email}</p>
      <button class="btn quiet s" type="button" aria-disabled=${this.busy} @click=${this.#signOut}>
        ${this.words(this.busy ? 'account.signing-out' : 'account.sign-out')}
      </button>
      <p role="alert">${this.failure === undefined ? nothing : failureWords(this.failure, this.words)}</p>
    </div>`;
  }

  /** Asks once who is signed in; whoever signs in or out later is told of by the session. A failure here is the screen's to show. */
  #ask(accounts: Accounts): void {
    if (accounts === this.#accounts) return;
    this.#accounts = accounts;
    accounts.current({}).catch(() => undefined);
  }

  readonly #signOut = async (): Promise<void> => {
    if (this.busy || this.#accounts === undefined) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#accounts.signOut({});
      this.emit('ctso-signed-out', {});
    } catch (error) {
      this.failure = toFailure(error);
      this.emit('ctso-failed', { code: this.failure.code });
    } finally {
      this.busy = false;
    }
  };
}
