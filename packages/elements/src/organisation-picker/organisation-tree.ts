/** The organisation tree: browsed branch by branch, or searched; one organisation in scope is chosen. */
import { tree, type NodeLine, type Organisation, type OrganisationHit, type TreeLine } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { banner, button, field, layout, options, tree as treeStyles, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { organisationsContext, portsContext } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import { hitTemplate } from './hits.parts.js';
import { organisationTree } from './organisation-tree.styles.js';
import { OrganisationSearch } from './organisation-search.js';
import { TreeLoader } from './tree-loader.js';
import { lineTemplate } from './tree.parts.js';

/** Letters typed within this many milliseconds of each other are one word. */
const WORD_TIME = 700;

/**
 * A tree with the keys of the WAI-ARIA pattern: arrows, Home, End, typed letters, Enter or Space to choose.
 *
 * @fires ctso-select - an organisation in scope was chosen: its id
 */
export class CtsoOrganisationTree extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, options, banner, waiting, treeStyles, organisationTree];

  /** Id of what is chosen when the tree opens. */
  @property() selected: string | undefined;
  /** What is chosen now. */
  chosen: Organisation | undefined;

  @state() private stop: string | undefined;
  @state() private missed = false;
  readonly #organisations = new ContextConsumer(this, { context: organisationsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #loader = new TreeLoader(this, () => this.#organisations.value);
  readonly #search = new OrganisationSearch(this, () => this.#organisations.value, () => this.#ports.value?.environment ?? pageClock);
  #lines: readonly TreeLine[] = [];
  #typed = '';
  #forgetTyped: (() => void) | undefined;
  #takeFocus = false;

  /** Fetches what shows first, opens the way to `selected`, and puts the focus into the search. */
  async begin(): Promise<void> {
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
    await this.#loader.begin();
    const found = this.selected === undefined ? undefined : await this.#loader.revealId(this.selected);
    if (found?.inScope === true) this.chosen = found;
    this.stop = found?.id ?? tree.firstVisible(tree.visible(this.#loader.value));
    this.requestUpdate();
  }

  /** What is chosen; without a choice the tree says that one is needed. */
  take(): Organisation | undefined {
    this.missed = this.chosen === undefined;
    return this.chosen;
  }

  protected override willUpdate(): void {
    this.#lines = tree.visible(this.#loader.value);
    const stopShows = this.#lines.some((line) => line.kind === 'node' && line.node.id === this.stop);
    if (!stopShows) this.stop = tree.firstVisible(this.#lines);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<div class="stack">
      <span class="affix"><input id="search" class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${this.words('organisation.tree.search')}
        placeholder=${this.words('organisation.tree.search.example')}
        @input=${(event: InputEvent) => { if (!event.isComposing) this.#ask(event); }} @compositionend=${this.#ask}>${icon('search')}</span>
      <div role="alert">${this.missed ? html`<p class="issue">${icon('error')}<span>${this.words('organisation.tree.choose-first')}</span></p>` : nothing}</div>
      ${this.#search.state.kind === 'idle' ? this.#branches() : this.#found()}
    </div>`;
  }

  protected override updated(): void {
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    const node = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-id]')].find((element) => element.dataset['id'] === this.stop);
    node?.focus();
  }

  #branches(): TemplateResult {
    const roots = this.#loader.value.branches.get(tree.ROOTS);
    if (roots === undefined || (roots.ids.length === 0 && roots.state === 'loading')) {
      return html`<p class="issue busy" role="status">${icon('spin', 'spin')}<span>${this.words('organisation.tree.loading')}</span></p>`;
    }
    if (roots.ids.length === 0 && roots.state === 'failed') {
      return html`<div class="banner danger" role="alert">${icon('cloudoff')}<p><b>${this.words('organisation.tree.failed')}</b> ${this.words('organisation.tree.failed.next')}</p>
        <div class="acts"><button class="btn s" type="button" @click=${this.#again}>${this.words('organisation.retry')}</button></div></div>`;
    }
    if (roots.ids.length === 0) return html`<p class="muted">${this.words('organisation.tree.empty')}</p>`;
    const view = {
      say: this.words,
      stop: this.stop,
      chosen: this.chosen?.id,
      more: (line: { readonly parent: string }) => { void this.#loader.more(line.parent); },
    };
    return html`<ul class="tree" role="tree" aria-label=${this.words('organisation.tree')} @keydown=${this.#key} @click=${this.#pressed}>${repeat(
      this.#lines, (line) => (line.kind === 'node' ? line.node.id : `rest-${line.parent}`), (line) => lineTemplate(line, view))}</ul>`;
  }

  #found(): TemplateResult {
    const { state: found, text } = this.#search;
    if (found.kind === 'failed') {
      return html`<div class="banner danger" role="alert">${icon('cloudoff')}<p>${this.words('organisation.search-failed')}</p>
        <div class="acts"><button class="btn s" type="button" @click=${() => { this.#search.again(); }}>${this.words('organisation.retry')}</button></div></div>`;
    }
    if (found.kind !== 'found') return html`<p class="issue busy" role="status">${icon('spin', 'spin')}<span>${this.words('organisation.searching')}</span></p>`;
    if (found.hits.length === 0) return html`<p class="muted" role="status">${this.words('organisation.no-match', { text })}</p>`;
    return html`<ul class="options hits" aria-label=${this.words('organisation.matches')}>${found.hits.map((hit) => html`<li><button
      class="option" type="button" aria-disabled=${hit.inScope ? nothing : 'true'} @click=${() => { if (hit.inScope) void this.#reveal(hit); }}>${hitTemplate(hit, text, this.words)}</button></li>`)}</ul>`;
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
    const id = target?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    const line = this.#lines.find((one): one is NodeLine => one.kind === 'node' && one.node.id === id);
    if (line === undefined) return;
    if (line.node.inScope && !(target?.closest('.twist') !== null && line.expanded !== undefined)) this.#choose(line.node);
    else this.#toggle(line);
  }

  #choose(node: Organisation): void {
    this.chosen = node;
    this.missed = false;
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
    const line = this.#lines.find((one): one is NodeLine => one.kind === 'node' && one.node.id === this.stop);
    if (line === undefined || !(event.target instanceof Element) || event.target.closest('[data-id]') === null) return;
    const target = this.#targetOf(event.key, line);
    if (target === false) return;
    event.preventDefault();
    this.#moveTo(target);
  }

  /** The node that a key leads to; `undefined` when it does something else, `false` when it means nothing here. */
  #targetOf(key: string, line: NodeLine): string | undefined | false {
    const { id } = line.node;
    switch (key) {
      case 'ArrowDown':
        return tree.nextVisible(this.#lines, id);
      case 'ArrowUp':
        return tree.previousVisible(this.#lines, id);
      case 'Home':
        return tree.firstVisible(this.#lines);
      case 'End':
        return tree.lastVisible(this.#lines);
      case 'ArrowRight':
        if (line.expanded === true) return tree.firstChildOf(this.#loader.value, id);
        if (line.expanded === false) this.#toggle(line);
        return undefined;
      case 'ArrowLeft':
        if (line.expanded !== true) return tree.parentOf(this.#loader.value, id);
        this.#toggle(line);
        return undefined;
      case 'Enter':
      case ' ':
        if (line.node.inScope) this.#choose(line.node);
        return undefined;
      default:
        return key.length === 1 ? tree.typedAhead(this.#lines, id, this.#word(key)) : false;
    }
  }

  #word(letter: string): string {
    this.#typed += letter;
    this.#forgetTyped?.();
    this.#forgetTyped = (this.#ports.value?.environment ?? pageClock).after(WORD_TIME, () => { this.#typed = ''; });
    return this.#typed;
  }
}
