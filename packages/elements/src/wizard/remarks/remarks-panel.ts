/** What a dossier was sent back for, on top of each step: every remark with its place, its author, how it stands, and the way to it. */
import { openCount, ROWS, showMoment, toFailure, type Dossiers, type HistoryEntry, type RemarkStanding, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, chip, field, layout, panel, remark, segments, viewOnly, waiting } from '../../base/base.styles.js';
import { icon } from '../../base/icons.js';
import { dossiersContext, unitsContext, type Units } from '../../context/contexts.js';
import { StoreController } from '../../controllers/store-controller.js';
import { GuardedElement } from '../guarded.js';
import { RevealEvent } from '../inner-events.js';
import { dossierOf, RemarkAnswers } from './remark-list.js';
import { remarkPlace } from './remark-words.js';
import { remarkTemplate, stateChip } from './remark.parts.js';
import { remarksStyles } from './remarks.styles.js';

/** More than this are shown when asked for. */
const LISTED = 10;

/** @summary The remarks that a dossier in supplement has to answer. */
export class CtsoRemarks extends GuardedElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, chip, field, panel, remark, segments, waiting, remarksStyles];

  @property({ attribute: false }) store: WizardStore | undefined;

  @consume({ context: dossiersContext, subscribe: true }) @state() private dossiers: Dossiers | undefined;
  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;
  @state() private folded = false;
  @state() private onlyOpen = false;
  @state() private all = false;
  /** The entry of the history that sent it back, for its note. */
  @state() private sent: HistoryEntry | undefined;

  readonly #standings = new StoreController<WizardSnapshot, readonly RemarkStanding[]>(this, ({ remarks }) => remarks);
  readonly #answers = new RemarkAnswers(this);
  /** Rows may move: numbers follow. */
  readonly #rows = new StoreController<WizardSnapshot, unknown>(this, ({ draft }) => draft.rows.length);
  #askedFor: WizardStore | undefined;

  protected override willUpdate(_changed: PropertyValues): void {
    this.#standings.follow(this.store);
    this.#rows.follow(this.store);
    if (this.store === this.#askedFor || this.dossiers === undefined || this.store === undefined) return;
    this.#askedFor = this.store;
    void this.#ask(this.store, this.dossiers);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, words } = this;
    if (store === undefined || this.locale === undefined) return nothing;
    const standings = store.value.remarks;
    const open = openCount(standings);
    const note = this.sent?.note ?? '';
    return html`<section class="panel remarks" aria-labelledby="title">
      <header><h2 id="title" tabindex="-1">${words('supplement.title')}</h2>
        ${standings.length === 0 ? nothing : html`<button class="btn quiet s" type="button" aria-expanded=${!this.folded} @click=${() => { this.folded = !this.folded; }}>
          ${words(this.folded ? 'supplement.unfold' : 'supplement.fold', { count: standings.length })}${icon(this.folded ? 'down' : 'up')}</button>`}</header>
      <div class="in stack">
        ${note === '' || this.sent === undefined ? nothing : noteTemplate(this.sent, note, words)}
        ${standings.length === 0 ? nothing : html`<div class="stack-s"><p role="status">${open === 0
          ? html`<b>${words('supplement.done')}</b> ${words('supplement.done.way')}`
          : html`<b>${words('supplement.open', { count: open })}</b> ${words('supplement.progress', { done: standings.length - open, count: standings.length })}`}</p>
          <progress class="meter" max=${standings.length} .value=${standings.length - open} aria-label=${words('supplement.progress', { done: standings.length - open, count: standings.length })}></progress></div>`}
        ${this.folded || standings.length === 0 ? nothing : this.#list(store, standings, open)}
      </div>
    </section>`;
  }

  #list(store: WizardStore, standings: readonly RemarkStanding[], open: number): TemplateResult {
    const { words } = this;
    const wanted = this.onlyOpen ? standings.filter(({ state: how }) => how === 'open') : standings;
    const shown = this.all ? wanted : wanted.slice(0, LISTED);
    const choose = (onlyOpen: boolean, label: string, count: number): TemplateResult =>
      html`<button type="button" aria-pressed=${this.onlyOpen === onlyOpen} @click=${() => { this.onlyOpen = onlyOpen; }}>${label} <b class="count">${count}</b></button>`;
    return html`<div class="seg" role="group" aria-label=${words('supplement.filter')}>
        ${choose(false, words('supplement.filter.all'), standings.length)}${choose(true, words('supplement.filter.open'), open)}</div>
      <ol class="list plain">${repeat(shown, ({ remark: { id } }) => id, (standing) => this.#item(store, standing))}</ol>
      ${wanted.length > shown.length ? html`<button class="btn s" type="button" @click=${() => { this.all = true; }}>${words('supplement.all', { count: wanted.length })}</button>` : nothing}`;
  }

  #item(store: WizardStore, standing: RemarkStanding): TemplateResult {
    const { words } = this;
    const { remark: { id, path, before }, state: how } = standing;
    const dossier = dossierOf(store);
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    const context = { translate: words, provinceName: (code: string) => names.get(code) ?? code };
    const gone = path[0] === ROWS && path[1] !== undefined && store.row(path[1]) === undefined;
    const view = this.#answers.view(store, standing, context, gone ? undefined : () => { this.dispatchEvent(new RevealEvent(path)); });
    return html`<li data-remark=${id}><div class="head"><h3>${remarkPlace(dossier, path, before, words)}</h3>${stateChip(how, words)}</div>${remarkTemplate(view, words)}</li>`;
  }

  /** Without the note the remarks stand all the same. */
  async #ask(store: WizardStore, dossiers: Dossiers): Promise<void> {
    try {
      const { items } = await dossiers.history({ id: store.value.dossierId });
      if (store === this.store) this.sent = items.find(({ act }) => act === 'supplement');
    } catch (thrown) {
      toFailure(thrown);
    }
  }
}

function noteTemplate({ at, actor }: HistoryEntry, note: string, words: (key: string, params?: Readonly<Record<string, string | number>>) => string): TemplateResult {
  return html`<div class="remark-note"><p class="who">${icon('user')}<b>${actor.name}</b><span>${words('supplement.who', { organisation: actor.organisation, moment: showMoment(at) })}</span></p>
    <p class="lines">${note}</p></div>`;
}
