/** Signs an organisation in with its e-mail address and password, where it stands. */
import { tidyLine, toFailure, type Account, type Accounts, type Failure } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, field, panel, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { accountsContext, sessionContext } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import type { CtsoPasswordChange } from '../password-change/password-change.js';
import { styles } from './sign-in.styles.js';

type Place = 'email' | 'password';

/**
 * "Đăng nhập tài khoản". Says in words what went wrong and puts the caret where it can be put right; a wrong address and a wrong
 * password are never told apart. What the backend answers is known to every element under the same provider. Where the authority has set
 * the password, a new one is asked for before anybody counts as signed in.
 *
 * @fires ctso-signed-in - somebody signed in; `organisation` is the id of theirs
 * @fires ctso-failed - the backend said no, and the element says why
 */
export class CtsoSignIn extends CtsoElement {
  static override readonly laterWord: string = 'account.sign-in.title';
  static override styles: CSSResult[] = [...connected, button, field, banner, panel, waiting, styles];

  /** Who signs people in; the provider's capability otherwise. */
  @property({ attribute: false }) source: Accounts | undefined;
  /** Fills the address in, e.g. when a session has ended. */
  @property() email = '';

  /** Where a link to set a password is asked for, and where an account is; each link shows only if it is given. */
  @property({ attribute: 'reset-href' }) resetHref = '';
  @property({ attribute: 'register-href' }) registerHref = '';

  @state() private provided: Accounts | undefined;
  @state() private busy = false;
  @state() private missing: readonly Place[] = [];
  @state() private failure: Failure | undefined;
  @state() private shown = false;
  /** The password is to be changed first; as it was entered, so that it is not asked for again, if it was here. */
  @state() private due: { readonly password: string } | undefined;

  readonly #session = new StoreController<Account | null | undefined, boolean>(this, (account) => account?.passwordDue === true);

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
    new ContextConsumer(this, { context: sessionContext, subscribe: true, callback: (session) => { this.#session.follow(session); } });
  }

  /** Puts the caret into the first field that is still empty. */
  override focus(options?: FocusOptions): void {
    (this.#value('email') === '' ? this.#input('email') : this.#input('password'))?.focus(options);
  }

  /** A page that was loaded again in the middle of it goes on there. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#session.value !== true || this.due !== undefined || this.busy) return;
    this.due = { password: '' };
    // Until its code is there the tag stands empty; without it one signs in again, and is told then.
    this.#change('').catch(() => { this.due = undefined; });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    if (this.due !== undefined) {
      return html`<ctso-password-change due .source=${this.source} .current=${this.due.password} @ctso-password-changed=${this.#changed}></ctso-password-change>`;
    }
    return html`<form class="panel" novalidate aria-labelledby="title" @submit=${this.#submit}>
      <header><h2 id="title">${this.words('account.sign-in.title')}</h2></header>
      <div class="in stack">
        <div role="alert">${this.#trouble()}</div>
        ${this.#field(
          'email',
          html`<input id="email" class="input" name="email" type="email" autocomplete="username" spellcheck="false" required
            .value=${this.email} placeholder="coquan-tochuc@gov.vn"
            aria-invalid=${this.#wrong('email') ? 'true' : nothing} aria-describedby="email-says" @input=${this.#typed} />`,
        )}
        ${this.#field(
          'password',
          html`<div class="with-btn">
            <input id="password" class="input" name="password" type=${this.shown ? 'text' : 'password'} autocomplete="current-password"
              spellcheck="false" autocapitalize="none" required
              aria-invalid=${this.#wrong('password') ? 'true' : nothing} aria-describedby="password-says" @input=${this.#typed} />
            <button class="btn" type="button" aria-pressed=${this.shown} aria-controls="password" @click=${this.#toggle}>
              ${icon('eye')}${this.words('account.password.show')}
            </button>
          </div>`,
        )}
        <label class="check"><input type="checkbox" id="remember" name="remember" /><span>${this.words('account.remember')}</span></label>
        <button class="btn primary" type="submit" aria-busy=${this.busy}>
          ${this.busy ? icon('spin', 'spin') : nothing}${this.words(this.busy ? 'account.signing-in' : 'account.sign-in')}
        </button>
        ${this.resetHref === '' && this.registerHref === '' ? nothing : this.#links()}
      </div>
    </form>`;
  }

  #links(): TemplateResult {
    const link = (href: string, words: string): TemplateResult | typeof nothing => (href === '' ? nothing : html`<a href=${href}>${words}</a>`);
    return html`<p class="row links">${link(this.resetHref, this.words('account.forgotten'))}${link(this.registerHref, this.words('account.register'))}</p>`;
  }

  #field(place: Place, control: TemplateResult): TemplateResult {
    return html`<div class="field">
      <label for=${place}>${this.words(`account.${place}`)} <span class="req" aria-hidden="true">*</span></label>
      ${control}
      <div id="${place}-says">
        ${this.missing.includes(place) ? html`<p class="issue">${icon('error')}<span>${this.words(`account.${place}.empty`)}</span></p>` : nothing}
      </div>
    </div>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { failure } = this;
    if (failure === undefined) return nothing;
    return html`<div class="banner danger">${icon('error')}<p><b>${this.words('account.failed')}</b> ${this.#sentence(failure)}</p></div>`;
  }

  #sentence(failure: Failure): string {
    if (failure.code === 'invalid') return this.words('account.wrong');
    if (failure.code === 'busy' && failure.retryAfter !== undefined) return this.words('account.too-many', { seconds: Math.ceil(failure.retryAfter) });
    return this.words(`failure.${failure.code}`);
  }

  /** With a wrong pair either may be at fault. */
  #wrong(place: Place): boolean {
    return this.missing.includes(place) || this.failure?.code === 'invalid';
  }

  readonly #toggle = (): void => {
    this.shown = !this.shown;
  };

  readonly #typed = (event: Event): void => {
    const { id, value } = event.target as HTMLInputElement;
    if (value !== '') this.missing = this.missing.filter((place) => place !== id);
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.busy) return;
    this.failure = undefined;
    this.missing = (['email', 'password'] as const).filter((place) => this.#value(place) === '');
    const [first] = this.missing;
    if (first === undefined) void this.#signIn();
    else this.#input(first)?.focus();
  };

  async #signIn(): Promise<void> {
    const accounts = this.source ?? this.provided;
    if (accounts === undefined) return;
    this.busy = true;
    try {
      const remember = this.renderRoot.querySelector<HTMLInputElement>('#remember')?.checked ?? false;
      const account = await accounts.signIn({ email: this.#value('email'), password: this.#input('password')?.value ?? '', remember });
      if (account.passwordDue === true) {
        await this.#change(this.#input('password')?.value ?? '');
        return;
      }
      this.renderRoot.querySelector('form')?.reset();
      this.shown = false;
      this.emit('ctso-signed-in', { organisation: account.organisation.id });
    } catch (thrown) {
      this.#failed(toFailure(thrown));
    } finally {
      this.busy = false;
    }
  }

  /** Its code comes when it is needed, which is once in an account's life. */
  async #change(password: string): Promise<void> {
    await import('../password-change/define.js');
    this.shown = false;
    this.due = { password };
    await this.updateComplete;
    const form = this.renderRoot.querySelector('ctso-password-change');
    await form?.updateComplete;
    form?.focus();
  }

  readonly #changed = (event: Event): void => {
    event.stopPropagation();
    const account = (event.target as CtsoPasswordChange).changed;
    this.due = undefined;
    if (account !== undefined) this.emit('ctso-signed-in', { organisation: account.organisation.id });
  };

  #failed(failure: Failure): void {
    this.failure = failure;
    const password = this.#input('password');
    password?.focus();
    password?.select();
    this.emit('ctso-failed', { code: failure.code });
  }

  #input(place: Place): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${place}`);
  }

  #value(place: Place): string {
    const value = this.#input(place)?.value ?? '';
    return place === 'email' ? tidyLine(value) : value;
  }
}
