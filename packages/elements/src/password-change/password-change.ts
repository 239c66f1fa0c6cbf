/** "Đổi mật khẩu": the present one, then a new one; asked for before anything else where the authority has set the present one. */
import { toFailure, type Account, type Accounts, type Failure, type Issue } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, field, panel, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { accountsContext, sessionContext } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { smallForm } from '../forms/small-form.styles.js';
import { busyButton, formPanel } from '../password-reset/password-reset.parts.js';
import { notice } from '../wizard/notices.js';

/**
 * @fires ctso-password-changed - it was changed, and the other sessions of the account have ended
 * @fires ctso-failed - the backend said no, and the element says why
 */
export class CtsoPasswordChange extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, button, field, panel, banner, waiting, smallForm];

  @property({ attribute: false }) source: Accounts | undefined;
  /** The present password was set by the authority: says that it must be changed first. */
  @property({ type: Boolean }) due = false;
  /** The present password, where it was entered just now: then it is not asked for again. */
  @property({ attribute: false }) current = '';
  /** What the account answered when it was changed. */
  changed: Account | undefined;

  @state() private provided: Accounts | undefined;
  @state() private busy = false;
  @state() private done = false;
  @state() private failure: Failure | undefined;
  @state() private issues: readonly Issue[] = [];
  @state() private shown = false;

  readonly #session = new StoreController<Account | null | undefined>(this, (account) => account);

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
    new ContextConsumer(this, { context: sessionContext, subscribe: true, callback: (session) => { this.#session.follow(session); } });
  }

  /** The caret goes to the first field. */
  override focus(options?: FocusOptions): void {
    (this.#current ?? this.#next)?.focus(options);
  }

  /** Complete is the element with the field inside it, so that it can take the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#next?.updateComplete;
    return complete;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { words } = this;
    const next = this.issues.filter(({ path }) => path[0] === 'next');
    return formPanel(words(this.due ? 'accounts.change.due.title' : 'accounts.change.title'), this.#submit, html`
      <div role="alert">${this.failure === undefined ? nothing : failureTemplate(words('accounts.change.failed'), this.failure, words)}</div>
      <div role="status">${this.done ? notice({ look: 'success', icon: 'check-circle', title: words('accounts.change.done'), way: words('accounts.change.done.say') }) : nothing}</div>
      ${this.due ? html`<p>${words('accounts.change.due')}</p>` : nothing}
      ${this.current === '' ? this.#currentField() : nothing}
      <ctso-new-password .email=${this.#session.value?.email ?? ''} .issues=${next}></ctso-new-password>
      ${busyButton(this.busy, words('accounts.change.save'), words('accounts.change.saving'))}`);
  }

  #currentField(): TemplateResult {
    const [issue] = this.issues.filter(({ path }) => path[0] === 'current');
    return html`<div class="field">
      <label for="current">${this.words('accounts.change.current')} <span class="req" aria-hidden="true">*</span></label>
      <div class="with-btn">
        <input id="current" class="input" type=${this.shown ? 'text' : 'password'} autocomplete="current-password" spellcheck="false" autocapitalize="none" required
          aria-invalid=${issue === undefined ? nothing : 'true'} aria-describedby="current-says" @input=${this.#typed} />
        <button class="btn" type="button" aria-pressed=${this.shown ? 'true' : 'false'} aria-controls="current" @click=${() => { this.shown = !this.shown; }}>
          ${icon('eye')}${this.words('account.password.show')}</button>
      </div>
      <div id="current-says">${issue === undefined ? nothing : html`<p class="issue">${icon('error')}<span>${this.words(`issue.${issue.code}`, issue.params)}</span></p>`}</div>
    </div>`;
  }

  get #current(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#current');
  }

  get #next(): HTMLElementTagNameMap['ctso-new-password'] | null {
    return this.renderRoot.querySelector('ctso-new-password');
  }

  readonly #typed = (): void => {
    this.issues = this.issues.filter(({ path }) => path[0] !== 'current');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const accounts = this.source ?? this.provided;
    const current = this.current === '' ? (this.#current?.value ?? '') : this.current;
    this.failure = undefined;
    this.done = false;
    const next = this.#next?.take();
    this.issues = current === '' ? CURRENT_MISSING : [];
    if (current === '') this.#current?.focus();
    if (accounts === undefined || next === undefined || current === '') return;
    this.busy = true;
    try {
      this.changed = await accounts.changePassword({ current, next });
      this.#forget();
      this.emit('ctso-password-changed', {});
    } catch (thrown) {
      await this.#refused(toFailure(thrown));
    } finally {
      this.busy = false;
    }
  }

  #forget(): void {
    this.done = true;
    this.current = '';
    this.shown = false;
    if (this.#current !== null) this.#current.value = '';
    this.#next?.clear();
  }

  async #refused(failure: Failure): Promise<void> {
    this.issues = failure.issues;
    const wrongCurrent = failure.issues.some(({ path }) => path[0] === 'current');
    // What was entered just now is not right any more: then it is asked for.
    if (wrongCurrent) this.current = '';
    if (failure.issues.length === 0) this.failure = failure;
    this.emit('ctso-failed', { code: failure.code });
    await this.updateComplete;
    if (wrongCurrent) {
      this.#current?.focus();
      this.#current?.select();
    } else if (failure.issues.length > 0) this.#next?.focus();
  }
}

const CURRENT_MISSING: readonly Issue[] = [{ path: ['current'], code: 'password.current', params: {}, severity: 'error', source: 'rule' }];
