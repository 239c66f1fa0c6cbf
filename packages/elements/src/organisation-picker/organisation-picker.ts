/** A field for a workplace: typed and searched without accents, found in the organisation tree, or made where it is missing. */
import { fold, type OrganisationHit, type OrganisationRef } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { button, dialog, options } from '../base/base.styles.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { Popup } from '../base/popup.js';
import { organisationsContext, portsContext } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import { FieldElement } from '../fields/field-element.js';
import { searchWords, wayTo } from './hits.parts.js';
import { chosenBy, listTemplate, type Entry } from './list.parts.js';
import { organisationPicker } from './organisation-picker.styles.js';
import { OrganisationSearch } from './organisation-search.js';
import type { CtsoOrganisationTree } from './organisation-tree.js';
import { remember, remembered, type Remembered } from './remembered.js';
import { SignedIn } from './signed-in.js';
import { handOver, type Wish } from './wish.js';

/**
 * A combobox with the way to each hit, and the tree in a dialog. Typing something else lets go of what was chosen; Escape brings it back.
 * Empty, it offers what was chosen last. The last entry of the list makes what is missing, in the tree's place, and comes back with it.
 *
 * @fires ctso-change - an organisation was chosen, or let go of (`null`)
 * @fires ctso-touch - left after a change
 * @fires ctso-browse - the tree is wanted; whoever cancels it shows the tree in its own place
 */
export class CtsoOrganisationPicker extends FieldElement<OrganisationRef | null> {
  static override readonly laterWord: string = 'organisation.matches';
  static override styles: CSSResultGroup = [FieldElement.styles, button, options, dialog, organisationPicker];

  @property({ attribute: false }) override value: OrganisationRef | null = null;
  /** Nothing is made here: only what stands in the tree may be chosen. */
  @property({ type: Boolean, attribute: 'choose-only' }) chooseOnly = false;

  @state() private text = '';
  @state() private active = -1;
  @state() private listed = false;
  @state() private browsing = false;
  @state() private way = '';
  @state() private made = '';
  @state() private recent: readonly Remembered[] = [];
  @query('#list') private readonly hitList!: HTMLElement | null;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #organisations = new ContextConsumer(this, { context: organisationsContext, subscribe: true, callback: () => { this.#learnWay(); } });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #search = new OrganisationSearch(this, () => this.#organisations.value, () => this.#ports.value?.environment ?? pageClock);
  readonly #popup = new Popup();
  readonly #signedIn = new SignedIn(this);
  #before: OrganisationRef | null = null;
  #wayOf: string | undefined;

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#control');
  }

  protected get formValue(): string | null {
    return this.value?.id ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#popup.hide(this.hitList);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('value')) return;
    if (this.value !== null) this.text = this.value.name;
    else if (changed.get('value') !== undefined && this.text === (changed.get('value') as OrganisationRef | null)?.name) this.text = '';
    this.#learnWay();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#popup.set(this.hitList, this.control, this.#isOpen);
    this.hitList?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }

  protected renderControl(): TemplateResult {
    const open = this.#isOpen;
    return html`<div class="with-btn">
        <span class="affix grow"><input
          id="control"
          class=${this.controlClass}
          type="text"
          role="combobox"
          aria-labelledby="label"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-activedescendant=${open && this.active >= 0 ? `hit-${String(this.active)}` : nothing}
          aria-invalid=${this.error === undefined ? nothing : 'true'}
          aria-describedby="says way"
          placeholder=${this.placeholder === '' ? this.words('organisation.example') : this.placeholder}
          .value=${this.text}
          ?required=${this.required}
          ?readonly=${this.readOnly}
          ?disabled=${this.disabled}
          @input=${this.#input}
          @compositionend=${this.#typed}
          @keydown=${this.#key}
          @focus=${this.#entered}
          @click=${this.#offerRecent}
        />${icon('search')}</span>
        ${this.readOnly ? nothing : html`<button class="btn tree-btn" type="button" ?disabled=${this.disabled} @click=${() => { void this.#browse(); }}>${icon('org')}${this.words('organisation.open-tree')}</button>`}
      </div>
      ${listTemplate({ say: this.words, entries: this.#entries, active: this.active, text: this.#isBlank() ? '' : this.#search.text, press: (entry) => { this.#choose(entry); } })}
      <p class="hint" id="way">${this.way}</p>
      <p class=${this.#status === '' ? 'vh' : 'hint'} role="status">${this.#status}</p>
      ${this.listed && this.#search.state.kind === 'failed'
        ? html`<button class="link-btn small retry" type="button" @click=${() => { this.#search.again(); }}>${this.words('organisation.retry')}</button>`
        : nothing}
      ${this.browsing ? this.#dialog() : nothing}`;
  }

  protected override leave(): void {
    const only = this.#hits.filter((hit) => hit.inScope && fold(hit.name) === fold(this.text));
    if (this.value === null && only.length === 1 && only[0] !== undefined) this.#choose({ kind: 'hit', hit: only[0] });
    this.#close();
    super.leave();
  }

  get #hits(): readonly OrganisationHit[] {
    return this.#search.state.kind === 'found' ? this.#search.state.hits : [];
  }

  /** Nothing is typed: what was chosen last is offered. */
  #isBlank(): boolean {
    return this.value === null && this.text === '';
  }

  /** What the list shows: the way to make what is missing, if one may, is always the last. */
  get #entries(): readonly Entry[] {
    if (this.#isBlank()) return this.recent.length === 0 ? [] : [...this.recent.map((one): Entry => ({ kind: 'remembered', one })), ...this.#make];
    if (this.#search.state.kind !== 'found') return [];
    return [...this.#hits.map((hit): Entry => ({ kind: 'hit', hit })), ...this.#make];
  }

  get #make(): readonly Entry[] {
    return this.chooseOnly ? [] : [MAKE];
  }

  get #isOpen(): boolean {
    return this.listed && this.#entries.length > 0;
  }

  get #status(): string {
    if (!this.listed) return this.made;
    if (this.#isBlank()) return this.recent.length === 0 ? '' : this.words('organisation.recent.count', { count: this.recent.length });
    return searchWords(this.#search.state, this.#search.text, this.words, this.chooseOnly);
  }

  #dialog(): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="tree-title" @close=${() => { this.browsing = false; this.focus(); }}>
      <div class="dialog-head"><h2 id="tree-title">${this.words('organisation.tree.title')}</h2>
        <button class="icon-btn" type="button" aria-label=${this.words('organisation.tree.close')} @click=${() => { this.dialog?.close(); }}>${icon('close')}</button></div>
      <div class="dialog-body"><ctso-organisation-tree .selected=${this.value?.id} .chooseOnly=${this.chooseOnly} @ctso-select=${(event: Event) => { event.stopPropagation(); }} @ctso-organisation-saved=${this.#madeInTree}></ctso-organisation-tree></div>
      <div class="dialog-foot"><button class="btn" type="button" @click=${() => { this.dialog?.close(); }}>${this.words('organisation.tree.cancel')}</button>
        <button class="btn primary" type="button" @click=${this.#takeFromTree}>${this.words('organisation.tree.choose')}</button></div>
    </dialog>`;
  }

  #input(event: InputEvent): void {
    if (!event.isComposing) this.#typed();
  }

  #typed(): void {
    this.text = this.control?.value ?? '';
    this.made = '';
    this.listed = true;
    this.active = -1;
    this.#search.ask(this.text);
    this.change(null);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#walk(event, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && this.#isOpen && this.active >= 0) {
      event.preventDefault();
      const entry = this.#entries[this.active];
      if (entry !== undefined) this.#choose(entry);
    } else if (event.key === 'Escape') this.#escape(event);
  }

  #walk(event: KeyboardEvent, by: number): void {
    event.preventDefault();
    if (!this.listed) {
      this.listed = true;
      if (this.value === null && this.text !== '') this.#search.ask(this.text);
      return;
    }
    const count = this.#entries.length;
    if (count > 0) this.active = this.active < 0 && by < 0 ? count - 1 : (this.active + by + count) % count;
  }

  /** First closes the list, then brings back what was chosen before; only then is the key left to a dialog around it. */
  #escape(event: KeyboardEvent): void {
    if (!this.listed && (this.value !== null || this.#before === null)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.value === null && this.#before !== null) this.change(this.#before);
    this.#close();
  }

  #choose(entry: Entry): void {
    if (entry.kind === 'make') {
      const near = this.#hits.find((hit) => hit.inScope);
      void this.#browse({ name: this.#isBlank() ? '' : this.text.trim(), near });
      return;
    }
    const chosen = chosenBy(entry);
    if (chosen === undefined) return;
    void this.#remember({ ...chosen, way: entry.kind === 'hit' ? wayTo(entry.hit.path, chosen.id) : entry.one.way });
    this.#take(chosen);
  }

  #take(value: OrganisationRef): void {
    this.text = value.name;
    this.#close();
    this.change(value);
  }

  readonly #entered = (): void => {
    this.#before = this.value;
    void this.#offerRecent();
  };

  /** Only while nothing is typed: what is typed says better what is wanted. */
  readonly #offerRecent = async (): Promise<void> => {
    if (!this.#isBlank() || this.readOnly) return;
    const account = await this.#signedIn.account();
    this.recent = account === undefined ? [] : remembered(account.id);
    if (this.recent.length > 0 && this.#isBlank() && this.matches(':focus-within') && !this.browsing) this.listed = true;
  };

  async #remember(one: Remembered): Promise<void> {
    const account = await this.#signedIn.account();
    if (account !== undefined) remember(account.id, one);
  }

  #close(): void {
    this.#search.stop();
    this.listed = false;
    this.active = -1;
  }

  /** With a wish the tree begins with the form for what is missing; whoever shows the tree finds the wish waiting. */
  async #browse(wish?: Wish): Promise<void> {
    this.#close();
    this.made = '';
    handOver(wish);
    if (!this.emit('ctso-browse', { path: this.path }, { cancelable: true })) return;
    this.browsing = true;
    await this.updateComplete;
    this.dialog?.showModal();
    await this.#tree?.begin();
  }

  get #tree(): CtsoOrganisationTree | null {
    return this.renderRoot.querySelector('ctso-organisation-tree');
  }

  #takeFromTree(): void {
    const chosen = this.#tree?.take();
    if (chosen !== undefined) this.#finish({ id: chosen.id, name: chosen.name });
  }

  /** What was made is what was wanted: one goes on where one was. */
  #madeInTree(event: CtsoEvent<'ctso-organisation-saved'>): void {
    const { id, name } = event.detail;
    this.made = this.words('organisation.made', { name });
    this.#finish({ id, name });
  }

  #finish(chosen: OrganisationRef): void {
    this.#take(chosen);
    this.emit('ctso-touch', { path: this.path });
    this.dialog?.close();
  }

  /** The way to what is chosen, said beneath the field; a comfort, so trouble with it is not told. */
  #learnWay(): void {
    const id = this.value?.id;
    if (id === this.#wayOf) return;
    this.way = '';
    const source = this.#organisations.value;
    if (id === undefined || source === undefined) {
      this.#wayOf = undefined;
      return;
    }
    this.#wayOf = id;
    source.ancestors({ id }).then(
      ({ items }) => {
        if (this.#wayOf !== id) return;
        const code = items.at(-1)?.code;
        const path = wayTo(items);
        this.way = code === undefined ? path : this.words('organisation.where', { path, code });
        if (this.matches(':focus-within')) void this.#remember({ id, name: items.at(-1)?.name ?? '', way: wayTo(items, id) });
      },
      () => undefined,
    );
  }
}

const MAKE: Entry = { kind: 'make' };
