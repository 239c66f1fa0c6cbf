/** The form in which an organisation is made under its parent, or its facts are changed. */
import { toFailure, vietnamDay, type Failure, type Organisation, type OrganisationHit, type Settings } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, field, fields, layout, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { offerContext, organisationsContext, portsContext, unitsContext } from '../context/contexts.js';
import { failureWords, notice, signInNotice } from '../wizard/notices.js';
import type { FactsDraft } from './facts-draft.js';
import { organisationForm } from './organisation-form.styles.js';
import { factsTemplate } from './organisation-form.parts.js';
import { save, sibling } from './saving.js';

/** Where the new one will stand, in words. */
export interface Parent {
  readonly id: string;
  readonly name: string;
  /** From the root down to the parent itself. */
  readonly way: string;
}

/**
 * Works on a draft that whoever shows the form holds, so that going away and coming back loses nothing. Whatever goes wrong, what was
 * typed stays.
 *
 * @fires ctso-organisation-saved - it stands at the backend
 * @fires ctso-organisation-leave - the person goes back: `why` is `cancel`, or `parent` to choose another parent
 * @fires ctso-select - one that has the name already is to be used: its id
 * @fires ctso-failed - saving failed and the form says why
 */
export class CtsoOrganisationForm extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, fields, banner, waiting, organisationForm];

  @property({ attribute: false }) draft: FactsDraft | undefined;
  /** Of a new one: where it will stand. Of one that is there: its parent, if it has one. */
  @property({ attribute: false }) under: Parent | undefined;
  /** The parent is not chosen here: whoever shows the form stands on it. */
  @property({ type: Boolean, attribute: 'fixed-parent' }) fixedParent = false;
  /** What was saved last. */
  saved: Organisation | undefined;
  /** The one of the same name, once it was found. */
  @state() existing: OrganisationHit | undefined;

  @state() private saving = false;
  @state() private failure: Failure | undefined;
  readonly #organisations = new ContextConsumer(this, { context: organisationsContext, subscribe: true });
  readonly #offer = new ContextConsumer(this, { context: offerContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  #life = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#life = new AbortController();
  }

  /** The caret goes to the name, at its end. */
  override focus(options?: FocusOptions): void {
    this.#field('name')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (this.locale === undefined || draft === undefined) return nothing;
    const title = this.words(draft.isNew ? 'organisation.new' : 'organisation.edit');
    return html`<form class="stack" novalidate aria-labelledby="title" @submit=${this.#submit} @ctso-change=${this.#change} @ctso-touch=${this.#touch}>
      <div class="head"><h2 id="title">${title}</h2>${this.#where(draft)}</div>
      ${this.#trouble(draft)}
      ${factsTemplate({ say: this.words, draft, settings: this.#settings, units: this.#units.value ?? { provinces: [] }, busy: this.saving })}
      <div class="row end acts-row">
        <button class="btn" type="button" @click=${() => { this.emit('ctso-organisation-leave', { why: 'cancel' }); }}>${this.words('organisation.cancel')}</button>
        <button class="btn primary" type="submit" aria-busy=${this.saving ? 'true' : nothing}>${this.saving ? icon('spin', 'spin') : nothing}${this.words(
          this.saving ? 'organisation.saving' : draft.isNew && !this.fixedParent ? 'organisation.create' : 'organisation.save')}</button>
      </div>
    </form>`;
  }

  #where(draft: FactsDraft): TemplateResult | typeof nothing {
    if (this.under === undefined) return nothing;
    return html`<p class="small muted">${this.words('organisation.under', { way: this.under.way })}
      ${draft.isNew && !this.fixedParent ? html`<button class="link-btn small" type="button" @click=${() => { this.emit('ctso-organisation-leave', { why: 'parent' }); }}>${this.words('organisation.other-parent')}</button>` : nothing}</p>`;
  }

  #trouble(draft: FactsDraft): TemplateResult | typeof nothing {
    if (this.existing !== undefined) return this.#sameName(this.existing);
    const { failure } = this;
    if (failure !== undefined && failure.code !== 'invalid') return this.#failed(failure);
    if (!draft.tried || draft.firstWrong(this.#settings) === undefined) return nothing;
    return notice({ look: 'danger', icon: 'error', alert: true, title: this.words('organisation.refused'), way: this.words('organisation.refused.way') });
  }

  /** One of that name stands there already: a new one is made under another name, or that one is used. */
  #sameName({ id, name, inScope }: OrganisationHit): TemplateResult {
    const use = html`<button class="btn s" type="button" @click=${() => { this.emit('ctso-select', { id }); }}>${this.words('organisation.use-existing', { name })}</button>`;
    return notice({
      look: 'warning', icon: 'warning', alert: true, title: this.words('organisation.same-name', { name }), way: this.words('organisation.same-name.way'),
      ...(inScope && this.draft?.isNew === true ? { acts: use } : {}),
    });
  }

  #failed(failure: Failure): TemplateResult {
    if (failure.code === 'signed-out') return signInNotice(this.words('organisation.not-saved'), failureWords(failure, this.words), this.#signedIn);
    const way = failure.code === 'forbidden' ? this.words('organisation.forbidden') : failureWords(failure, this.words);
    const again = html`<button class="btn s" type="submit">${this.words('organisation.retry')}</button>`;
    return notice({ look: 'danger', icon: failure.retry ? 'cloudoff' : 'error', alert: true, title: this.words('organisation.not-saved'), way, ...(failure.retry ? { acts: again } : {}) });
  }

  get #settings(): Settings {
    const ports = this.#ports.value;
    const profile = this.#offer.value?.profile.id ?? '';
    return ports?.settings(profile) ?? { ...NO_SETTINGS, today: vietnamDay(Date.now()) };
  }

  #field(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-field="${id}"]`);
  }

  readonly #change = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    this.draft?.type(event.detail.path[0] ?? '', event.detail.value);
    if (event.detail.path[0] === 'name') this.existing = undefined;
    this.requestUpdate();
  };

  readonly #touch = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    this.draft?.touch(event.detail.path[0] ?? '', this.#settings);
    this.requestUpdate();
  };

  readonly #signedIn = (): void => void this.save();

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  /** Checks, then saves; answers what stands at the backend then, or `undefined`, having said why not. */
  async save(): Promise<Organisation | undefined> {
    const { draft, saving } = this;
    const source = this.#organisations.value;
    if (draft === undefined || source === undefined || saving) return undefined;
    draft.tidy(this.#settings);
    draft.tried = true;
    this.failure = undefined;
    this.requestUpdate();
    if (draft.firstWrong(this.#settings) !== undefined) return this.#showWrong(draft);
    this.saving = true;
    const { signal } = this.#life;
    try {
      this.saved = await save(source, draft, this.under?.id ?? '', signal);
      this.emit('ctso-organisation-saved', { id: this.saved.id, name: this.saved.name, isNew: draft.isNew });
      return this.saved;
    } catch (thrown) {
      if (!signal.aborted) await this.#refused(draft, toFailure(thrown), signal);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  async #refused(draft: FactsDraft, failure: Failure, signal: AbortSignal): Promise<void> {
    this.failure = failure;
    draft.tell(failure.issues);
    // Signing in again happens here, so that no host need lead away from what was typed.
    if (failure.code !== 'signed-out') this.emit('ctso-failed', { code: failure.code });
    const source = this.#organisations.value;
    if (source !== undefined && failure.issues.some(({ code }) => code === 'organisation.same-name')) {
      this.existing = await sibling(source, draft, this.under?.id ?? null, signal);
    }
    this.saving = false;
    await this.#showWrong(draft);
  }

  /** The caret goes to the first place that is wrong. */
  async #showWrong(draft: FactsDraft): Promise<undefined> {
    await this.updateComplete;
    const wrong = draft.firstWrong(this.#settings);
    const place = wrong === undefined ? null : this.#field(wrong);
    if (place !== null && 'updateComplete' in place) await place.updateComplete;
    place?.focus();
    return undefined;
  }
}

/** Outside a provider with ports nothing is known of domains, so nothing is refused or doubted for them. */
const NO_SETTINGS: Omit<Settings, 'today'> = { officialEmail: { refused: [], trusted: [] }, severities: {}, addresses: 'vn-2025', operators: [] };
