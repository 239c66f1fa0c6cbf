/** "Danh sách cây tổ chức": the tree on a page of its own, where organisations are looked at, made and changed. */
import { toFailure, type Failure, type Organisation, type Organisations } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, connected, facts, field, panel, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { organisationsContext, portsContext, unitsContext } from '../context/contexts.js';
import { Narrow } from '../controllers/narrow.js';
import { pageClock } from '../controllers/page-clock.js';
import { FactsDraft } from '../organisation-picker/facts-draft.js';
import { asParent } from '../organisation-picker/making.js';
import type { CtsoOrganisationForm } from '../organisation-picker/organisation-form.js';
import type { CtsoOrganisationTree } from '../organisation-picker/organisation-tree.js';
import { rename } from '../organisation-picker/remembered.js';
import { SignedIn } from '../organisation-picker/signed-in.js';
import type { CtsoQuestion } from '../question/question.js';
import { skeleton } from '../wizard/notices.js';
import { factsOf, noneTemplate, troubleTemplate } from './organisations.parts.js';
import { organisations as styles } from './organisations.styles.js';

/** Below this many pixels the facts take the tree's place. */
const BESIDE_FROM = 720;

/**
 * The tree at the side, and of the organisation that is chosen its facts, the form to change them, or the form for one below it.
 *
 * @fires ctso-select - an organisation was chosen, or none any more (an empty id): what an address needs
 * @fires ctso-organisation-saved - one was made, or its facts were changed
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoOrganisations extends CtsoElement {
  static override styles: CSSResult[] = [...connected, button, field, facts, banner, panel, waiting, styles];

  /** Where organisations are found; the provider's capability otherwise. */
  @property({ attribute: false }) source: Organisations | undefined;
  /** Id of the organisation that is shown; empty for none. */
  @property({ reflect: true }) organisation = '';

  @state() private given: Organisations | undefined;
  /** From the root down to the organisation that is shown. */
  @state() private line: readonly Organisation[] = [];
  @state() private failure: Failure | undefined;
  @state() private draft: FactsDraft | undefined;
  @state() private news = '';
  @query('ctso-organisation-tree') private readonly tree!: CtsoOrganisationTree | null;
  @query('ctso-organisation-form') private readonly form!: CtsoOrganisationForm | null;
  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #narrow = new Narrow(this, BESIDE_FROM);
  readonly #signedIn = new SignedIn(this);
  #asking: AbortController | undefined;
  #followed: string | undefined;
  #takeFocus = false;

  constructor() {
    super();
    new ContextConsumer(this, { context: organisationsContext, subscribe: true, callback: (source) => { this.given = source; } });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('organisation') && !changed.has('source') && !changed.has('given')) return;
    if (this.organisation === this.line.at(-1)?.id) return;
    this.draft = undefined;
    void this.#load();
  }

  protected override updated(): void {
    this.#follow();
    if (!this.#takeFocus) return;
    const place = this.draft === undefined ? this.renderRoot.querySelector<HTMLElement>('#facts') : this.form;
    if (place === null) return;
    this.#takeFocus = false;
    if (place === this.form) void this.form.updateComplete.then(() => { this.form?.focus(); });
    else place.focus();
  }

  /** The tree opens the way to what is shown, once for each, and leaves the focus where it is. */
  #follow(): void {
    const { tree, organisation } = this;
    if (this.#source === undefined || tree === null || this.#followed === organisation) return;
    this.#followed = organisation;
    if (organisation === '' || tree.chosen?.id !== organisation) void tree.show(organisation);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const narrow = this.#narrow.value;
    const alone = narrow && (this.organisation !== '' || this.draft !== undefined);
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><h1 id="title" tabindex="-1">${this.words('organisation.page.title')}</h1>${alone
          ? html`<button class="btn back" type="button" @click=${this.#toTree}>${icon('left')}${this.words('organisation.page.back')}</button>`
          : nothing}</div>
        <p class="news issue ok" role="status">${this.news === '' ? nothing : html`${icon('check-circle')}<span>${this.news}</span>`}</p>
        <div class="two">
          <div class="panel" ?hidden=${alone}><div class="in"><ctso-organisation-tree browse-only .selected=${this.organisation === '' ? undefined : this.organisation}
            @ctso-select=${this.#selected}></ctso-organisation-tree></div></div>
          <div class="beside" aria-busy=${this.#asking === undefined ? nothing : 'true'} ?hidden=${narrow && !alone}>${this.#beside()}</div>
        </div>
      </section>
      <ctso-question></ctso-question>`;
  }

  get #source(): Organisations | undefined {
    return this.source ?? this.given;
  }

  #beside(): TemplateResult | typeof nothing {
    const { draft, line, failure } = this;
    if (draft !== undefined) {
      const under = asParent(draft.isNew ? line : line.slice(0, -1));
      return html`<div class="panel"><div class="in"><ctso-organisation-form .draft=${draft} .under=${under} fixed-parent
        @ctso-organisation-saved=${this.#saved} @ctso-organisation-leave=${this.#left} @ctso-select=${this.#used}></ctso-organisation-form></div></div>`;
    }
    if (failure !== undefined) return troubleTemplate(this.words, failure, () => { void this.#load(); });
    if (this.organisation === '') return noneTemplate(this.words);
    if (line.length === 0) return skeleton(this.words('organisation.page.loading'));
    return factsOf({ say: this.words, units: this.#units.value, line, edit: this.#edit, add: this.#add });
  }

  async #load(): Promise<void> {
    const { organisation: id } = this;
    const source = this.#source;
    this.#asking?.abort();
    this.failure = undefined;
    this.line = [];
    if (source === undefined || id === '') return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const { items } = await source.ancestors({ id }, { signal: asking.signal });
      if (this.#asking === asking) this.line = items;
    } catch (thrown) {
      if (this.#asking !== asking || asking.signal.aborted) return;
      this.failure = toFailure(thrown);
      this.emit('ctso-failed', { code: this.failure.code });
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
    }
  }

  /** A form that was begun is left only if the person says so; else the tree's choice goes back to where it was. */
  async #mayLeave(): Promise<boolean> {
    if (this.draft?.isDirty !== true) return true;
    const answer = await this.renderRoot.querySelector<CtsoQuestion>('ctso-question')?.ask({
      title: this.words('organisation.page.discard'),
      text: this.words('organisation.page.discard.say'),
      no: this.words('organisation.page.discard.keep'),
      yes: this.words('organisation.page.discard.drop'),
      danger: true,
    });
    return answer ?? false;
  }

  readonly #selected = async (event: CtsoEvent<'ctso-select'>): Promise<void> => {
    event.stopPropagation();
    const { id } = event.detail;
    if (id === this.organisation && this.draft === undefined) return;
    if (await this.#mayLeave()) this.#go(id);
    else await this.tree?.show(this.organisation);
  };

  #go(id: string): void {
    this.draft = undefined;
    this.news = '';
    // In narrow room the tree gives way: the focus goes where the facts come to stand.
    this.#takeFocus = this.#narrow.value && id !== '';
    this.organisation = id;
    this.emit('ctso-select', { id });
  }

  readonly #toTree = async (): Promise<void> => {
    if (!(await this.#mayLeave())) return;
    this.#go('');
    await this.updateComplete;
    this.tree?.focus();
  };

  readonly #edit = (): void => {
    const shown = this.line.at(-1);
    if (shown !== undefined) this.#open(FactsDraft.of(shown));
  };

  readonly #add = (): void => {
    this.#open(FactsDraft.ofNew((this.#ports.value?.environment ?? pageClock).id(), ''));
  };

  #open(draft: FactsDraft): void {
    this.news = '';
    this.draft = draft;
    this.#takeFocus = true;
  }

  readonly #saved = async (): Promise<void> => {
    const saved = this.form?.saved;
    const isNew = this.draft?.isNew === true;
    if (saved === undefined) return;
    this.draft = undefined;
    this.news = this.words(isNew ? 'organisation.page.added' : 'organisation.page.saved', { name: saved.name });
    this.line = [...(isNew ? this.line : this.line.slice(0, -1)), saved];
    this.#takeFocus = true;
    this.#followed = saved.id;
    this.organisation = saved.id;
    if (isNew) {
      this.emit('ctso-select', { id: saved.id });
      await this.tree?.place(saved);
      return;
    }
    this.tree?.renew(saved);
    const account = await this.#signedIn.account();
    if (account !== undefined) rename(account.id, saved);
  };

  /** Back to the facts; one is asked only where something would be lost by going elsewhere. */
  readonly #left = (event: CtsoEvent<'ctso-organisation-leave'>): void => {
    event.stopPropagation();
    this.draft = undefined;
    this.#takeFocus = true;
  };

  readonly #used = (event: CtsoEvent<'ctso-select'>): void => {
    event.stopPropagation();
    this.#go(event.detail.id);
    this.#takeFocus = true;
  };
}
