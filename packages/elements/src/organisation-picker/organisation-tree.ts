/** The organisation tree: browsed branch by branch, or searched; one organisation is chosen, or one that is missing is made. */
import { tree, type NodeLine, type Organisation, type OrganisationHit, type TreeLine } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { banner, button, field, layout, options, tree as treeStyles, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { organisationsContext, portsContext } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import { RowWindow, type Drawn } from '../row-table/row-window.js';
import { asParent, Making } from './making.js';
import type { CtsoOrganisationForm } from './organisation-form.js';
import { organisationTree } from './organisation-tree.styles.js';
import { OrganisationSearch } from './organisation-search.js';
import { TreeLoader } from './tree-loader.js';
import { meaningOf } from './tree-keys.js';
import { drawnTemplate, failedTemplate, foundTemplate, keyOfLine, waitingTemplate, type TreeView } from './tree.parts.js';
import { takeOver } from './wish.js';

/** Letters typed within this many milliseconds of each other are one word. */
const WORD_TIME = 700;

/**
 * A tree with the keys of the WAI-ARIA pattern: arrows, Home, End, typed letters, Enter or Space to choose. A branch is fetched when it is
 * opened, and of a long list only what is seen is drawn. A missing organisation is made in the tree's own place, which then comes back
 * with it chosen.
 *
 * @fires ctso-select - an organisation was chosen: its id
 * @fires ctso-organisation-saved - a missing one was made, and is chosen
 */
export class CtsoOrganisationTree extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, options, banner, waiting, treeStyles, organisationTree];

  /** Id of what is chosen when the tree opens. */
  @property() selected: string | undefined;
  /** For looking around: what is out of scope may be chosen too, and nothing is made here. */
  @property({ type: Boolean, attribute: 'browse-only' }) browseOnly = false;
  /** Nothing is made here. */
  @property({ type: Boolean, attribute: 'choose-only' }) chooseOnly = false;
  /** The form for a missing one stands in the tree's place: whoever has buttons of its own for the tree may put them away. */
  @property({ type: Boolean, reflect: true }) making = false;
  /** What is chosen now. */
  chosen: Organisation | undefined;

  @state() private stop: string | undefined;
  @state() private missed = false;
  @state() private news = '';
  readonly #organisations = new ContextConsumer(this, { context: organisationsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #loader = new TreeLoader(this, () => this.#organisations.value);
  readonly #search = new OrganisationSearch(this, () => this.#organisations.value, () => this.#clock);
  readonly #window: RowWindow = new RowWindow(this, () => this.renderRoot.querySelector('.tree'));
  readonly #making = new Making(this, () => this.#organisations.value, () => this.#clock);
  #of = tree.EMPTY_TREE;
  #lines: readonly TreeLine[] = [];
  #rows: readonly { readonly id: string }[] = [];
  #typed = '';
  #forgetTyped: (() => void) | undefined;
  #takeFocus = false;

  /** Fetches what shows first, opens the way to `selected`, and puts the focus into the search, or into the form if one is to be made. */
  async begin(): Promise<void> {
    const wish = this.browseOnly ? undefined : takeOver();
    if (wish !== undefined) await this.#make(() => this.#making.begin(wish.name, undefined, wish.near?.id));
    else this.focus();
    await this.show(this.selected ?? '');
  }

  /** The caret goes to the search. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus(options);
  }

  /** What is chosen; without a choice the tree says that one is needed. While one is being made, that is finished first. */
  take(): Organisation | undefined {
    if (this.making) {
      void this.#form?.save();
      return undefined;
    }
    this.missed = this.chosen === undefined;
    return this.chosen;
  }

  /** One that was made elsewhere comes to stand in its place, chosen. */
  async place(node: Organisation): Promise<void> {
    await this.#loader.place(node);
    this.chosen = node;
    this.stop = node.id;
    this.requestUpdate();
  }

  /** Newer facts of one that shows. */
  renew(node: Organisation): void {
    this.#loader.renew(node);
    if (this.chosen?.id === node.id) this.chosen = node;
  }

  /** Opens the way to an organisation and chooses it; for an empty id, the way to the account's own. The focus stays where it is. */
  async show(id: string): Promise<Organisation | undefined> {
    await this.#loader.begin();
    const place = id === '' ? await this.#making.own() : id;
    const found = place === undefined ? undefined : await this.#loader.revealId(place);
    this.chosen = id !== '' && found !== undefined && this.#mayChoose(found) ? found : undefined;
    this.stop = found?.id ?? this.stop;
    this.requestUpdate();
    return found;
  }

  protected override willUpdate(): void {
    this.making = this.#making.draft !== undefined && !this.#making.aside;
    if (this.#of !== this.#loader.value) {
      this.#of = this.#loader.value;
      this.#lines = tree.visible(this.#of);
      this.#rows = this.#lines.map((line) => ({ id: keyOfLine(line) }));
    }
    const place = this.#rows.findIndex(({ id }) => id === this.stop);
    if (place < 0) this.stop = tree.firstVisible(this.#lines);
    this.#window.show({ rows: this.#rows, kept: place });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<div class="stack" ?hidden=${this.making}>
        <span class="affix"><input id="search" class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${this.words('organisation.tree.search')}
          placeholder=${this.words('organisation.tree.search.example')}
          @input=${(event: InputEvent) => { if (!event.isComposing) this.#ask(event); }} @compositionend=${this.#ask}>${icon('search')}</span>
        <div role="alert">${this.missed ? html`<p class="issue">${icon('error')}<span>${this.words('organisation.tree.choose-first')}</span></p>` : nothing}</div>
        <p class=${this.news === '' ? 'vh' : 'issue ok'} role="status">${this.news === '' ? nothing : icon('check-circle')}<span>${this.news}</span></p>
        <p class="vh" role="status">${this.#hasFailed ? this.words('organisation.tree.failed') : ''}</p>
        ${this.#search.state.kind === 'idle' ? this.#branches() : this.#found()}
        ${this.browseOnly || this.chooseOnly ? nothing : this.#maker()}
      </div>
      ${this.making ? this.#formOf() : nothing}`;
  }

  protected override updated(): void {
    if (!this.making) this.#window.measure([...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')]);
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(this.stop ?? '')}"]`)?.focus();
  }

  get #clock(): typeof pageClock {
    return this.#ports.value?.environment ?? pageClock;
  }

  get #form(): CtsoOrganisationForm | null {
    return this.renderRoot.querySelector('ctso-organisation-form');
  }

  /** Of a branch: what stands in its place is seen, but only heard by going there. */
  get #hasFailed(): boolean {
    return [...this.#loader.value.branches].some(([key, { state }]) => key !== tree.ROOTS && state === 'failed');
  }

  #mayChoose(node: Organisation): boolean {
    return node.inScope || this.browseOnly;
  }

  #branches(): TemplateResult {
    const roots = this.#loader.value.branches.get(tree.ROOTS);
    if (roots === undefined || (roots.ids.length === 0 && roots.state === 'loading')) return waitingTemplate(this.words('organisation.tree.loading'));
    if (roots.ids.length === 0 && roots.state === 'failed') return failedTemplate(this.words, () => { void this.#again(); });
    if (roots.ids.length === 0) return html`<p class="muted">${this.words('organisation.tree.empty')}</p>`;
    const view: TreeView = {
      say: this.words,
      stop: this.stop,
      chosen: this.chosen?.id,
      any: this.browseOnly,
    };
    const lines = this.#lines;
    return html`<ul class="tree ${this.#window.isLong ? 'long' : ''}" role="tree" aria-label=${this.words('organisation.tree')} @focusin=${this.#entered} @keydown=${this.#key} @click=${this.#pressed}>${repeat(
      this.#window.drawn(), (drawn) => this.#keyOf(drawn), (drawn) => drawnTemplate(drawn, lines, view))}</ul>`;
  }

  #keyOf(drawn: Drawn): string {
    return 'gap' in drawn ? drawn.key : (this.#rows[drawn.index]?.id ?? '');
  }

  #found(): TemplateResult {
    return foundTemplate({
      say: this.words,
      state: this.#search.state,
      text: this.#search.text,
      any: this.browseOnly,
      again: () => { this.#search.again(); },
      take: (hit) => { void this.#reveal(hit); },
    });
  }

  /** "Tạo mới dưới …": under what is chosen, else where the tab stop is, else under the account's own. */
  #maker(): TemplateResult {
    const parent = this.#parent;
    const name = this.#search.state.kind === 'idle' ? '' : this.#search.text;
    const begin = async (): Promise<void> => {
      const under = parent === undefined ? undefined : asParent(tree.pathTo(this.#loader.value, parent.id));
      if (this.#making.aside && under !== undefined) this.#making.resume(under);
      else await this.#making.begin(name, under);
    };
    return html`<p><button class="btn quiet make" type="button" @click=${() => { void this.#make(begin); }}>${icon('plus')}${
      parent === undefined ? this.words('organisation.make') : this.words('organisation.make-under', { name: parent.name })}</button></p>`;
  }

  get #parent(): Organisation | undefined {
    const at = this.stop === undefined ? undefined : this.#loader.value.nodes.get(this.stop);
    return this.chosen?.inScope === true ? this.chosen : at?.inScope === true ? at : undefined;
  }

  async #make(begin: () => Promise<void>): Promise<void> {
    this.news = '';
    this.missed = false;
    await begin();
    if (this.#making.aside) this.news = this.words('organisation.choose-parent');
    this.requestUpdate();
    await this.updateComplete;
    await this.#form?.updateComplete;
    this.#form?.focus();
  }

  #formOf(): TemplateResult {
    const { draft, under } = this.#making;
    return html`<ctso-organisation-form .draft=${draft} .under=${under} @ctso-organisation-saved=${this.#made} @ctso-organisation-leave=${this.#left} @ctso-select=${this.#used}></ctso-organisation-form>`;
  }

  readonly #made = (): void => {
    const made = this.#form?.saved;
    if (made === undefined) return;
    this.#making.end();
    this.news = this.words('organisation.made', { name: made.name });
    void this.#back(this.place(made));
  };

  readonly #left = (event: CtsoEvent<'ctso-organisation-leave'>): void => {
    event.stopPropagation();
    const { why } = event.detail;
    if (why === 'cancel') this.#making.end();
    else this.#making.putAside();
    this.news = why === 'parent' ? this.words('organisation.choose-parent') : '';
    void this.#back();
  };

  /** The one that has the name already takes the new one's place. */
  readonly #used = (event: Event): void => {
    event.stopPropagation();
    const hit = this.#form?.existing;
    if (hit === undefined) return;
    this.#making.end();
    void this.#reveal(hit);
  };

  /** The tree stands again, with the focus on its tab stop. */
  async #back(after?: Promise<void>): Promise<void> {
    this.#search.stop();
    this.requestUpdate();
    await after;
    this.#moveTo(this.stop);
  }

  readonly #again = async (): Promise<void> => {
    await this.#loader.more(tree.ROOTS);
    await this.begin();
  };

  #ask(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    if (text.trim() === '') this.#search.stop();
    else this.#search.ask(text);
  }

  /** A hit is shown where it stands in the tree, chosen and focused. */
  async #reveal(hit: OrganisationHit): Promise<void> {
    this.#search.stop();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#search');
    if (field !== null) field.value = '';
    const found = await this.#loader.reveal(hit);
    this.#choose(found ?? hit);
    this.#moveTo(hit.id);
  }

  /** On the sign before it a branch opens or closes; elsewhere a node is chosen, or opened if one may not choose it. */
  #pressed(event: Event): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const rest = target?.closest<HTMLElement>('.more')?.dataset['row'];
    if (rest !== undefined) this.#fetch(rest);
    const line = this.#lineOf(target?.closest<HTMLElement>('[data-id]')?.dataset['id']);
    if (line === undefined) return;
    if (this.#mayChoose(line.node) && !(target?.closest('.twist') !== null && line.expanded !== undefined)) this.#choose(line.node);
    else this.#toggle(line);
  }

  /** The tab stop follows the focus, however it came. */
  #entered(event: FocusEvent): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
    if (id !== undefined) this.stop = id;
  }

  /** The line that was pressed goes; the focus comes to stand on the first that it brings. */
  #fetch(key: string): void {
    const at = this.#lines.findIndex((line) => keyOfLine(line) === key);
    const rest = this.#lines[at];
    const above = this.#lines.slice(0, at).reverse().find((line): line is NodeLine => line.kind === 'node');
    if (rest?.kind !== 'rest' || above === undefined) return;
    this.stop = above.node.id;
    void this.#goOn(above.node.id, rest.parent);
  }

  #lineOf(id: string | undefined): NodeLine | undefined {
    return this.#lines.find((one): one is NodeLine => one.kind === 'node' && one.node.id === id);
  }

  #choose(node: Organisation): void {
    this.chosen = node;
    this.missed = false;
    this.news = '';
    this.stop = node.id;
    this.requestUpdate();
    this.emit('ctso-select', { id: node.id });
  }

  #toggle(line: NodeLine): void {
    this.stop = line.node.id;
    if (line.expanded === true) this.#loader.collapse(line.node.id);
    else if (line.expanded === false) void this.#loader.expand(line.node.id);
  }

  #moveTo(id: string | undefined): void {
    if (id === undefined) return;
    this.stop = id;
    this.#takeFocus = true;
    this.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const line = this.#lineOf(this.stop);
    if (line === undefined || !(event.target instanceof Element) || event.target.closest('[data-id]') === null) return;
    const meaning = meaningOf(event.key, line, this.#lines, this.#loader.value, (letter) => this.#word(letter));
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning.do === 'go') this.#moveTo(meaning.to);
    else if (meaning.do === 'toggle') this.#toggle(line);
    else if (meaning.do === 'fetch') void this.#goOn(line.node.id, meaning.rest.parent);
    else if (this.#mayChoose(line.node)) this.#choose(line.node);
  }

  /** Down from the last one that is here: the next page is fetched, and the focus goes on if it is still where it was. */
  async #goOn(from: string, parent: string): Promise<void> {
    await this.#loader.more(parent);
    if (this.stop === from) this.#moveTo(tree.nextVisible(tree.visible(this.#loader.value), from));
  }

  #word(letter: string): string {
    this.#typed += letter;
    this.#forgetTyped?.();
    this.#forgetTyped = this.#clock.after(WORD_TIME, () => { this.#typed = ''; });
    return this.#typed;
  }
}
