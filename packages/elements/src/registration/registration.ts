/** "Đăng ký tài khoản cơ quan, tổ chức": an organisation asks for an account, in three parts on one page. */
import { REGISTRATION_FORM, registeredEmail, toFailure, type Accounts, type Failure, type Issue, type Path } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, field, fields, layout, panel, summary, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { accountsContext } from '../context/contexts.js';
import { FormDraft } from '../forms/form-draft.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { reveal, sectionTemplate } from '../forms/form-section.parts.js';
import { FormSettings } from '../forms/form-settings.js';
import { summaryTemplate } from '../forms/form-summary.parts.js';
import type { CtsoProof } from '../proof/proof.js';
import { withProof } from '../proof/with-proof.js';
import { dropRegistration, keepRegistration, keptRegistration } from './kept.js';
import { commitmentTemplate, keptTemplate, sentTemplate } from './registration.parts.js';
import { styles } from './registration.styles.js';

const PROOF: Path = ['account', 'proof'];

/**
 * What is typed stays in the tab until it is sent, also over a reload. Nobody need be signed in. Whether the address has an account
 * already is never told here: its owner gets mail about it.
 *
 * @fires ctso-registered - the request was taken in, and mail with a link is under way
 * @fires ctso-failed - the backend said no, and the element says why
 */
export class CtsoRegistration extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, layout, button, field, fields, panel, banner, summary, waiting, styles];

  /** Who takes requests in; the provider's capability otherwise. */
  @property({ attribute: false }) source: Accounts | undefined;

  @state() private provided: Accounts | undefined;
  @state() private busy = false;
  @state() private failure: Failure | undefined;
  /** Where the mail went. */
  @state() private sentTo: string | undefined;
  @state() private kept = true;
  @state() private restored = false;

  readonly #form = new FormSettings(this);
  #draft = new FormDraft(REGISTRATION_FORM);
  #id = '';

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#leaving);
    const kept = keptRegistration();
    if (kept === undefined) return;
    this.#id = kept.id;
    this.#draft = new FormDraft(REGISTRATION_FORM, kept.values, REGISTRATION_FORM.begin());
    this.restored = this.#draft.isDirty;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#leaving);
  }

  /** The caret goes to the first field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-field]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#id === '') this.#id = this.#form.clock.id();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { sentTo } = this;
    return html`<div class="body stack-l">
      ${sentTo === undefined ? this.#formTemplate() : sentTemplate({ words: this.words, email: sentTo, another: this.#another })}
      <ctso-question></ctso-question>
    </div>`;
  }

  #formTemplate(): TemplateResult {
    const { words } = this;
    const before = { committed: html`${this.#proofTemplate()}${commitmentTemplate(words)}` };
    const { settings, units } = this.#form;
    const view = { draft: this.#draft, words, settings, units };
    return html`<form class="stack-l" novalidate aria-labelledby="title" @submit=${this.#submit} @ctso-change=${this.#change} @ctso-touch=${this.#touch}>
      <div class="head"><h2 id="title" tabindex="-1">${words('registration.title')}</h2><p>${words('registration.intro')}</p>
        <p class="small muted">${words('accounts.required')} <span class="req">*</span> ${words('accounts.required-end')}</p></div>
      ${summaryTemplate({ draft: this.#draft, errors: this.#draft.tried ? this.#errors : [], words, reveal: this.#reveal, stepped: true, labels: { [PROOF.join('.')]: words('accounts.proof') } })}
      ${sectionTemplate('organisation', view)}${sectionTemplate('recipient', view)}${sectionTemplate('account', { ...view, before })}
      <div class="trouble" role="alert">${this.failure === undefined ? nothing : failureTemplate(words('registration.not-sent'), this.failure, words)}</div>
      <div class="foot">
        ${keptTemplate(words, this.kept, this.restored)}
        <button class="btn quiet" type="button" @click=${this.#clear}>${icon('bin')}${words('registration.clear')}</button>
        <button class="btn primary" type="submit" aria-busy=${this.busy ? 'true' : nothing}>${this.busy ? icon('spin', 'spin') : nothing}${words(
          this.busy ? 'registration.sending' : 'registration.send')}</button>
      </div>
    </form>`;
  }

  #proofTemplate(): TemplateResult {
    return html`<div class="wide"><ctso-proof data-field="proof" .source=${this.source} .path=${PROOF} .label=${this.words('accounts.proof')}
      .hint=${this.words('accounts.proof.hint')} .issues=${this.#proofIssues} .required=${true}></ctso-proof></div>`;
  }

  get #proof(): CtsoProof | null {
    return this.renderRoot.querySelector('ctso-proof');
  }

  get #proofIssues(): readonly Issue[] {
    const told = this.#draft.shown(PROOF, this.#form.settings);
    return told.length > 0 || !this.#draft.tried || this.#proof?.isGiven !== false ? told : PROOF_MISSING;
  }

  /** In the order in which the page asks. */
  get #errors(): readonly Issue[] {
    const errors = this.#draft.errors(this.#form.settings);
    if (this.#proof?.isGiven === true) return errors;
    if (errors.some(isProof)) return errors;
    const after = errors.findIndex(({ path }) => path.join('.') === 'account.committed');
    const place = after < 0 ? errors.length : after;
    return [...errors.slice(0, place), ...PROOF_MISSING, ...errors.slice(place)];
  }

  readonly #reveal = (path: Path): void => {
    if (!reveal(this.renderRoot, path)) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  readonly #change = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    const { path, value } = event.detail;
    this.#draft.type(path, value);
    // A proof is of no use after a reload.
    if (isProof({ path })) this.requestUpdate();
    else this.#keep();
  };

  readonly #touch = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    this.#draft.touch(event.detail.path, this.#form.settings);
    this.#keep();
  };

  #keep(): void {
    this.kept = keepRegistration({ id: this.#id, values: this.#draft.values });
    this.requestUpdate();
  }

  /** Asks only if what was typed would be lost. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (!this.kept && this.sentTo === undefined && this.#draft.isDirty) event.preventDefault();
  };

  readonly #clear = async (): Promise<void> => {
    const { words } = this;
    const wanted = await this.renderRoot.querySelector('ctso-question')?.ask({
      title: words('registration.clear.title'), text: words('registration.clear.say'), no: words('registration.clear.keep'), yes: words('registration.clear.drop'), danger: true,
    });
    if (wanted === true) await this.#begin();
  };

  readonly #another = (): void => void this.#begin();

  /** Another request, with the focus at its beginning. */
  async #begin(): Promise<void> {
    dropRegistration();
    this.#id = this.#form.clock.id();
    this.#draft = new FormDraft(REGISTRATION_FORM);
    this.failure = undefined;
    this.restored = false;
    this.sentTo = undefined;
    this.#proof?.reset();
    await this.#focusOn('#title');
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const accounts = this.source ?? this.provided;
    const proof = this.#proof;
    if (accounts === undefined || proof === null) return;
    const { settings } = this.#form;
    this.failure = undefined;
    this.#draft.tried = true;
    this.#draft.tidy(settings);
    this.requestUpdate();
    if (this.#errors.length > 0) {
      await this.#focusOn('.summary');
      return;
    }
    const answers = REGISTRATION_FORM.tidied(this.#draft.values, settings);
    this.busy = true;
    try {
      const answered = await withProof(proof, (given) => accounts.register({ id: this.#id, answers, proof: given }));
      if (answered === undefined) await this.#focusOn('.summary');
      else await this.#sent(registeredEmail(answers));
    } catch (thrown) {
      await this.#refused(toFailure(thrown), proof);
    } finally {
      this.busy = false;
    }
  }

  async #sent(email: string): Promise<void> {
    dropRegistration();
    this.#draft = new FormDraft(REGISTRATION_FORM);
    this.sentTo = email;
    this.emit('ctso-registered', {});
    await this.#focusOn('#sent-title');
  }

  async #refused(failure: Failure, proof: CtsoProof): Promise<void> {
    const told = failure.issues.filter(({ severity }) => severity === 'error');
    // A proof is used up by an answer; what is told of it is told after it has gone.
    if (told.some(isProof)) proof.reset();
    else void proof.renew();
    this.#draft.tell(told);
    if (told.length === 0) this.failure = failure;
    this.emit('ctso-failed', { code: failure.code });
    await this.#focusOn(told.length === 0 ? '[type=submit]' : '.summary');
  }

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>(selector);
    place?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  }
}

function isProof({ path }: Pick<Issue, 'path'>): boolean {
  return path.join('.') === PROOF.join('.');
}

const PROOF_MISSING: readonly Issue[] = [{ path: PROOF, code: 'required.proof', params: {}, severity: 'error', source: 'rule' }];
