/** A new password: what it must be is said beforehand, what it is while it is typed; shown, or entered twice. */
import { checkPassword, SHORTEST_PASSWORD, type Issue } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, layout, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { styles } from './new-password.styles.js';

/** Characters from which a password that breaks no rule is called strong. */
const STRONG = 16;

/** Codes of findings, in the order in which `checkPassword` looks: a rule is met once a later one speaks, or none. */
const RULES = [
  { key: 'length', codes: ['password.required', 'password.short', 'password.long'] },
  { key: 'common', codes: ['password.common'] },
  { key: 'email', codes: ['password.email'] },
] as const;

/** What is typed leaves it by `take` only: it fires no event. */
export class CtsoNewPassword extends CtsoElement {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, styles];

  /** Whose password it is, where that is known: it must not be made of the address. */
  @property() email = '';
  /** What the backend found. It goes with the next letter. */
  @property({ attribute: false }) issues: readonly Issue[] = [];

  @state() private typed = '';
  @state() private shown = false;
  @state() private tried = false;
  @state() private differs = false;

  readonly #internals = this.attachInternals();

  /** The caret goes to the password; not by delegation, which would find the address for password managers first. */
  override focus(options?: FocusOptions): void {
    this.#input('password')?.focus(options);
  }

  /** The password, if it may be one; else what is wrong is said and the caret goes there. */
  take(): string | undefined {
    this.tried = true;
    this.issues = [];
    const wrong = checkPassword(this.typed, this.email, 'password').length > 0;
    this.differs = !wrong && !this.shown && this.#input('again')?.value !== this.typed;
    if (wrong) this.#input('password')?.focus();
    else if (this.differs) this.#input('again')?.focus();
    return wrong || this.differs ? undefined : this.typed;
  }

  /** Forgets what was typed. */
  clear(): void {
    for (const id of ['password', 'again'] as const) {
      const input = this.#input(id);
      if (input !== null) input.value = '';
    }
    this.typed = '';
    this.tried = false;
    this.differs = false;
    this.shown = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { words } = this;
    const [issue] = this.issues.length > 0 ? this.issues : this.tried ? this.#findings : [];
    const type = this.shown ? 'text' : 'password';
    return html`<div class="stack" @keydown=${this.#key}>
      <input class="vh" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" .value=${this.email} />
      <div class="field">
        <label for="password">${words('accounts.password.new')} <span class="req" aria-hidden="true">*</span></label>
        <div class="with-btn">
          <input id="password" class="input" type=${type} autocomplete="new-password" spellcheck="false" autocapitalize="none" required
            aria-invalid=${issue === undefined ? nothing : 'true'} aria-describedby="says rules" @input=${this.#typing} />
          <button class="btn" type="button" aria-pressed=${this.shown ? 'true' : 'false'} aria-controls="password" aria-label=${words('accounts.password.show')}
            @click=${this.#toggle}>${icon('eye')}${words('account.password.show')}</button>
        </div>
        <div id="says">${issue === undefined ? nothing : issueTemplate(words(`issue.${issue.code}`, issue.params))}</div>
        <div id="rules" class="stack-s"><p class="hint">${words('accounts.password.rules')}</p><ul class="rules">${RULES.map((rule) => this.#rule(rule))}</ul></div>
        <p class="strength" role="status">${this.#strength()}</p>
      </div>
      ${this.shown ? nothing : this.#again()}
    </div>`;
  }

  #again(): TemplateResult {
    return html`<div class="field">
      <label for="again">${this.words('accounts.password.again')} <span class="req" aria-hidden="true">*</span></label>
      <input id="again" class="input" type="password" autocomplete="new-password" spellcheck="false" autocapitalize="none" required
        aria-invalid=${this.differs ? 'true' : nothing} aria-describedby="again-says" @input=${() => { this.differs = false; }} />
      <div id="again-says">${this.differs ? issueTemplate(this.words('password.differs')) : nothing}</div>
    </div>`;
  }

  get #findings(): readonly Issue[] {
    return checkPassword(this.typed, this.email, 'password');
  }

  #rule({ key, codes }: (typeof RULES)[number]): TemplateResult | typeof nothing {
    if (key === 'email' && this.email === '') return nothing;
    const speaks = RULES.findIndex((rule) => (rule.codes as readonly string[]).includes(this.#findings[0]?.code ?? ''));
    const own = RULES.findIndex((rule) => rule.codes === codes);
    const met = this.typed !== '' && (speaks < 0 || own < speaks);
    return html`<li class=${met ? 'met' : ''}>${met ? icon('check') : nothing}<span>${this.words(`accounts.password.rule.${key}`, { least: SHORTEST_PASSWORD })}${met
      ? html`<span class="vh"> (${this.words('accounts.password.met')})</span>`
      : nothing}</span></li>`;
  }

  #strength(): string {
    if (this.typed === '' || this.#findings.length > 0) return '';
    return this.words(this.typed.length >= STRONG ? 'accounts.password.strong' : 'accounts.password.fits');
  }

  #input(id: 'password' | 'again'): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  readonly #typing = (): void => {
    this.typed = this.#input('password')?.value ?? '';
    this.issues = [];
    this.differs = false;
  };

  /** Enter sends the form that it stands in, as it does from any line of text. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement) this.#internals.form?.requestSubmit();
  };

  readonly #toggle = (): void => {
    this.shown = !this.shown;
    this.differs = false;
  };
}

function issueTemplate(words: string): TemplateResult {
  return html`<p class="issue">${icon('error')}<span>${words}</span></p>`;
}
