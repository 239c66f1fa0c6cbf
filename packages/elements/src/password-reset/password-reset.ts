/** "Quên mật khẩu": asks for a link by mail, and sets the first or a new password by one. */
import { tidyLine, toFailure, type Accounts, type Failure, type Issue } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, field, panel, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { accountsContext } from '../context/contexts.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { LinkToken } from '../forms/link-token.js';
import { smallForm } from '../forms/small-form.styles.js';
import { isProofRefused, withProof } from '../proof/with-proof.js';
import { notice } from '../wizard/notices.js';
import { busyButton, donePanel, formPanel } from './password-reset.parts.js';

/** Without a link one asks for it; with one, the password is set. */
type Face = 'ask' | 'asked' | 'set' | 'done';

/**
 * Whether an address has an account is never told. A link that has ended leads to asking for another.
 *
 * @fires ctso-password-set - the password was set by the link; one signs in with it next
 * @fires ctso-failed - the backend said no, and the element says why
 */
export class CtsoPasswordReset extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, button, field, panel, banner, waiting, smallForm];

  @property({ attribute: false }) source: Accounts | undefined;
  /** From the mail's link; the address's fragment otherwise. */
  @property() token = '';
  /** Fills the address in. */
  @property() email = '';
  /** Where one signs in once the password is set. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';

  @state() private provided: Accounts | undefined;
  @state() private face: Face = 'ask';
  @state() private busy = false;
  @state() private ended = false;
  @state() private failure: Failure | undefined;
  @state() private issues: readonly Issue[] = [];
  @state() private tried = false;

  readonly #link = new LinkToken(this, () => this.token);
  #shown = '';

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#link.value === this.#shown) return;
    this.#shown = this.#link.value;
    this.#go(this.#shown === '' ? 'ask' : 'set');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    switch (this.face) {
      case 'ask':
        return this.#ask();
      case 'asked':
        return this.#asked();
      case 'set':
        return this.#set();
      case 'done':
        return donePanel(this.words('accounts.set.done'), html`<p>${this.words('accounts.set.done.say')}</p>
          ${this.signInHref === '' ? nothing : html`<a class="btn primary" href=${this.signInHref}>${this.words('accounts.sign-in')}</a>`}`);
    }
  }

  #ask(): TemplateResult {
    const { words } = this;
    return formPanel(words('accounts.reset.title'), this.#submitAsk, html`
      <div role="alert">${this.#trouble('accounts.reset.failed')}</div>
      <p>${words('accounts.reset.say')}</p>
      <ctso-text-field .kind=${'official-email'} .path=${['email']} .label=${words('registration.email')} .required=${true} .value=${this.email} .issues=${this.#emailIssues}
        autocomplete-token="username" placeholder="coquan-tochuc@gov.vn" @ctso-change=${this.#typed} @ctso-touch=${stop}></ctso-text-field>
      <ctso-proof .source=${this.source} .label=${words('accounts.proof')} .hint=${words('accounts.proof.hint')} .required=${true} .issues=${this.#proofIssues}
        @ctso-change=${this.#ticked}></ctso-proof>
      ${busyButton(this.busy, words('accounts.reset.send'), words('accounts.reset.sending'))}`);
  }

  #asked(): TemplateResult {
    const { words } = this;
    return donePanel(words('accounts.reset.sent'), html`<p>${words('accounts.reset.sent.say', { email: this.email })}</p>
      <p class="muted">${words('accounts.reset.sent.missing')}</p>
      <button class="btn" type="button" @click=${this.#again}>${words('accounts.reset.another')}</button>`);
  }

  #set(): TemplateResult {
    const { words } = this;
    return formPanel(words('accounts.set.title'), this.#submitSet, html`
      <div role="alert">${this.#trouble('accounts.set.failed')}</div>
      <ctso-new-password .issues=${this.issues}></ctso-new-password>
      ${busyButton(this.busy, words('accounts.set.save'), words('accounts.set.saving'))}`);
  }

  #trouble(title: string): TemplateResult | typeof nothing {
    if (this.failure !== undefined) return failureTemplate(this.words(title), this.failure, this.words);
    if (!this.ended) return nothing;
    return notice({ look: 'warning', icon: 'warning', title: this.words('accounts.reset.ended'), way: this.words('accounts.reset.ended.say') });
  }

  get #emailIssues(): readonly Issue[] {
    if (!this.tried) return NONE;
    const code = this.email === '' ? 'required' : this.email.includes('@') ? undefined : 'official-email.form';
    return code === undefined ? NONE : [{ path: ['email'], code, params: {}, severity: 'error', source: 'field' }];
  }

  get #proofIssues(): readonly Issue[] {
    const told = this.issues.filter(({ path }) => path.includes('proof'));
    return told.length > 0 || !this.tried ? told : MISSING;
  }

  readonly #typed = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    const { value } = event.detail;
    if (typeof value === 'string') this.email = value;
  };

  readonly #ticked = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    if (event.detail.value !== '') this.issues = NONE;
  };

  readonly #again = (): void => {
    this.#go('ask');
    void this.#focusOn('#title');
  };

  #go(face: Face): void {
    this.face = face;
    this.failure = undefined;
    this.issues = NONE;
    this.tried = false;
    this.ended = false;
  }

  readonly #submitAsk = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#sendAsk();
  };

  async #sendAsk(): Promise<void> {
    const accounts = this.source ?? this.provided;
    const proof = this.renderRoot.querySelector('ctso-proof');
    if (accounts === undefined || proof === null) return;
    this.email = tidyLine(this.email).toLowerCase();
    this.tried = true;
    this.failure = undefined;
    if (this.#emailIssues.length > 0) return void (await this.#focusOn('ctso-text-field'));
    if (!proof.isGiven) return void (await this.#focusOn('ctso-proof'));
    const { email } = this;
    await this.#during(async () => {
      const answered = await withProof(proof, (given) => accounts.requestReset({ email, proof: given }));
      if (answered === undefined) return this.#focusOn('ctso-proof');
      this.#go('asked');
      return this.#focusOn('#title');
    }, async (failure) => {
      if (isProofRefused(failure)) proof.reset();
      else void proof.renew();
      this.issues = isProofRefused(failure) ? failure.issues : NONE;
      if (this.issues.length === 0) this.failure = failure;
      await this.#focusOn(this.issues.length > 0 ? 'ctso-proof' : '[type=submit]');
    });
  }

  readonly #submitSet = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#sendSet();
  };

  async #sendSet(): Promise<void> {
    const accounts = this.source ?? this.provided;
    const password = this.renderRoot.querySelector('ctso-new-password')?.take();
    this.failure = undefined;
    if (accounts === undefined || password === undefined) return;
    await this.#during(async () => {
      await accounts.setPassword({ token: this.#shown, password });
      this.#go('done');
      this.emit('ctso-password-set', {});
      await this.#focusOn('#title');
    }, async (failure) => {
      if (failure.code === 'not-found') {
        this.#go('ask');
        this.ended = true;
        return this.#focusOn('#title');
      }
      this.issues = failure.issues;
      if (failure.issues.length === 0) this.failure = failure;
      return this.#focusOn(failure.issues.length > 0 ? 'ctso-new-password' : '[type=submit]');
    });
  }

  async #during(work: () => Promise<void>, refused: (failure: Failure) => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.emit('ctso-failed', { code: failure.code });
      await refused(failure);
    } finally {
      this.busy = false;
    }
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const NONE: readonly Issue[] = [];
const MISSING: readonly Issue[] = [{ path: ['account', 'proof'], code: 'required.proof', params: {}, severity: 'error', source: 'rule' }];

function stop(event: Event): void {
  event.stopPropagation();
}
