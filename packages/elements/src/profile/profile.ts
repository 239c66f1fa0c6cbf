/** "Thông tin tài khoản": the account's organisation, and what pre-fills its wizards, to be changed. */
import { PROFILE_FORM, profileOf, profileValues, toFailure, type Account, type Accounts, type Failure, type FormValues, type Path } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, facts, field, fields, layout, panel, summary, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { accountsContext } from '../context/contexts.js';
import { FormDraft } from '../forms/form-draft.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { reveal, sectionTemplate } from '../forms/form-section.parts.js';
import { FormSettings } from '../forms/form-settings.js';
import { summaryTemplate } from '../forms/form-summary.parts.js';
import { act, failureWords, notice, signInNotice, skeleton } from '../wizard/notices.js';
import { styles } from './profile.styles.js';

/**
 * What is typed stays until it is saved or discarded; the page asks before it closes. Saving replaces the whole profile. Signing in again
 * after a session has ended happens in its place.
 *
 * @fires ctso-profile-saved - it stands at the backend
 * @fires ctso-failed - it could not be had or saved, and the element says why
 */
export class CtsoProfile extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, layout, button, field, fields, facts, panel, banner, summary, waiting, styles];

  @property({ attribute: false }) source: Accounts | undefined;

  @state() private provided: Accounts | undefined;
  @state() private account: Account | null | undefined;
  @state() private missing: Failure | undefined;
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  @state() private saved = false;

  readonly #form = new FormSettings(this);
  #draft = new FormDraft(PROFILE_FORM);
  #asked: Accounts | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  /** Whether something was typed that is not saved: for a host that moves on without leaving the page. */
  get isDirty(): boolean {
    return this.#draft.isDirty;
  }

  /** Asks whether what is not saved may be lost; true at once where nothing is. For hosts that move on without leaving the page. */
  async mayLeave(): Promise<boolean> {
    const { words } = this;
    if (!this.isDirty) return true;
    const answer = await this.renderRoot.querySelector('ctso-question')?.ask({
      title: words('profile.leave'), text: words('profile.leave.say'), no: words('profile.leave.keep'), yes: words('profile.leave.drop'), danger: true,
    });
    return answer ?? true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#leaving);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const accounts = this.#accounts;
    if (accounts === undefined || accounts === this.#asked) return;
    this.#asked = accounts;
    void this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<div class="body">${this.account === undefined || this.account === null ? this.#waiting() : this.#formOf(this.account)}<ctso-question></ctso-question></div>`;
  }

  #waiting(): TemplateResult {
    const { words, missing } = this;
    const again = (): void => void this.#load();
    if (this.account === null || missing?.code === 'signed-out') return signInNotice(words('profile.nobody'), words('profile.nobody.say'), again);
    if (missing === undefined) return skeleton(words('profile.loading'));
    return notice({ look: 'danger', icon: 'cloudoff', alert: true, title: words('profile.failed'), way: failureWords(missing, words), acts: act(words('accounts.again'), again) });
  }

  #formOf({ organisation, email }: Account): TemplateResult {
    const { words } = this;
    const { settings, units } = this.#form;
    const view = { draft: this.#draft, words, settings, units };
    return html`<form class="stack-l" novalidate aria-labelledby="title" @submit=${this.#submit} @ctso-change=${this.#change} @ctso-touch=${this.#touch}>
      <div class="head"><h2 id="title" tabindex="-1">${words('profile.title')}</h2>
        <dl class="facts"><dt>${words('profile.organisation')}</dt><dd class="strong">${organisation.name}</dd><dt>${words('profile.email')}</dt><dd>${email}</dd></dl>
        <p class="muted">${words('profile.intro')}</p></div>
      ${summaryTemplate({ draft: this.#draft, errors: this.#draft.tried ? this.#draft.errors(settings) : [], words, reveal: this.#reveal })}
      ${PROFILE_FORM.definition.sections.map(({ id }) => sectionTemplate(id, view))}
      <div class="trouble" role="alert">${this.#trouble()}</div>
      <div class="foot">
        <p class="small ${this.saved ? 'strong' : 'muted'}" role="status">${this.saved ? words('profile.saved') : this.isDirty ? words('profile.unsaved') : ''}</p>
        ${this.isDirty ? html`<button class="btn" type="button" @click=${this.#undo}>${icon('undo')}${words('profile.undo')}</button>` : nothing}
        <button class="btn primary" type="submit" aria-busy=${this.busy ? 'true' : nothing}>${this.busy ? icon('spin', 'spin') : nothing}${words(
          this.busy ? 'profile.saving' : 'profile.save')}</button>
      </div>
    </form>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { failure, words } = this;
    if (failure === undefined) return nothing;
    if (failure.code === 'signed-out') return signInNotice(words('profile.not-saved'), failureWords(failure, words), () => void this.#save());
    return failureTemplate(words('profile.not-saved'), failure, words);
  }

  get #accounts(): Accounts | undefined {
    return this.source ?? this.provided;
  }

  readonly #reveal = (path: Path): void => void reveal(this.renderRoot, path);

  readonly #change = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    this.#draft.type(event.detail.path, event.detail.value);
    this.saved = false;
    this.requestUpdate();
  };

  readonly #touch = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    this.#draft.touch(event.detail.path, this.#form.settings);
    this.requestUpdate();
  };

  readonly #undo = async (): Promise<void> => {
    if (this.account) this.#begin(this.account);
    this.failure = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.isDirty) event.preventDefault();
  };

  #begin(account: Account): void {
    this.account = account;
    this.#draft = new FormDraft(PROFILE_FORM, profileValues(account));
    this.requestUpdate();
  }

  /** What was typed while it was being saved stays, and is to be saved. */
  #take(account: Account, sent: FormValues): void {
    const typed = this.#draft.values;
    this.#begin(account);
    if (typed !== sent) this.#draft = new FormDraft(PROFILE_FORM, typed, profileValues(account));
  }

  async #load(): Promise<void> {
    this.missing = undefined;
    this.account = undefined;
    try {
      const account = await this.#accounts?.current({});
      if (account === undefined || account === null) this.account = account;
      else this.#begin(account);
    } catch (thrown) {
      this.missing = toFailure(thrown);
      this.emit('ctso-failed', { code: this.missing.code });
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#save();
  };

  async #save(): Promise<void> {
    const { account } = this;
    const accounts = this.#accounts;
    if (accounts === undefined || !account) return;
    this.failure = undefined;
    this.#draft.tidy(this.#form.settings);
    this.#draft.tried = true;
    this.requestUpdate();
    if (this.#draft.errors(this.#form.settings).length > 0) return this.#focusOn('.summary');
    this.busy = true;
    try {
      const { values } = this.#draft;
      this.#take(await accounts.updateProfile({ profile: profileOf(values, account) }), values);
      this.saved = !this.isDirty;
      this.emit('ctso-profile-saved', {});
    } catch (thrown) {
      this.failure = toFailure(thrown);
      // Signing in again happens here, so that no host need lead away from what was typed.
      if (this.failure.code !== 'signed-out') this.emit('ctso-failed', { code: this.failure.code });
    } finally {
      this.busy = false;
    }
    return undefined;
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
