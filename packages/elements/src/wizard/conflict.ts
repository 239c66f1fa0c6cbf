/** "Xem hai bản": one's own version beside the one that stands at the backend, and the choice between them. */
import { showTime, toFailure, type Dossier, type Failure, type WizardSnapshot, type WizardStore, type Draft } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, layout, panel, table, viewOnly } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { unitsContext, type Units } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import { differenceKey, differences, type Difference } from './differences.js';
import { GuardedElement } from './guarded.js';
import { failureWords } from './notices.js';
import { bareLabel } from './places.js';
import { repeat } from 'lit/directives/repeat.js';

/** More than this nobody compares by eye; the rest is counted. */
const LISTED = 50;

/** @summary Two versions of a dossier side by side. */
export class CtsoConflict extends GuardedElement {
  static override readonly laterWord: string = 'wizard.conflict.title';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, panel, table];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) theirs: Dossier | undefined;

  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;
  @state() private busy = false;
  @state() private failure: Failure | undefined;

  readonly #draft = new StoreController<WizardSnapshot, Draft>(this, (snapshot) => snapshot.draft);

  protected override willUpdate(): void {
    this.#draft.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, theirs, words } = this;
    if (store === undefined || theirs === undefined || this.locale === undefined) return nothing;
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    const found = differences(store.procedure, store.value.draft, theirs.draft, { translate: words, provinceName: (code) => names.get(code) ?? code });
    return html`<section class="panel" aria-labelledby="title"><header><h2 id="title">${words('wizard.conflict.title', { count: found.length })}</h2></header>
      <div class="in stack">
        ${found.length === 0 ? nothing : this.#table(found, theirs)}
        ${found.length > LISTED ? html`<p class="muted">${words('wizard.conflict.more', { count: found.length - LISTED })}</p>` : nothing}
        ${this.failure === undefined ? nothing : html`<p class="issue" role="alert">${icon('error')}<span>${failureWords(this.failure, words)}</span></p>`}
        <div class="row"><button type="button" class="btn" aria-busy=${this.busy ? 'true' : nothing} @click=${() => { void this.#choose('mine'); }}>${words('wizard.conflict.keep-mine')}</button>
          <button type="button" class="btn" aria-busy=${this.busy ? 'true' : nothing} @click=${() => { void this.#choose('theirs'); }}>${words('wizard.conflict.take-theirs')}</button></div>
      </div></section>`;
  }

  #table(found: readonly Difference[], theirs: Dossier): TemplateResult {
    const { words } = this;
    return html`<div class="table-frame"><div class="table-scroll" tabindex="0" role="region" aria-label=${words('wizard.conflict.open')}><table class="grid">
      <thead><tr><th scope="col">${words('wizard.conflict.place')}</th><th scope="col">${words('wizard.conflict.mine')}</th>
        <th scope="col">${words('wizard.conflict.theirs', { time: showTime(theirs.updatedAt) })}</th></tr></thead>
      <tbody>${repeat(found.slice(0, LISTED), differenceKey, (one) => html`<tr><th scope="row">${this.#place(one)}</th>
        <td>${this.#text(one.mine)}</td><td>${this.#text(one.theirs)}</td></tr>`)}</tbody></table></div></div>`;
  }

  #place({ row, name, label }: Difference): string {
    const bare = bareLabel(label);
    if (row === undefined) return bare;
    const place = this.words('wizard.conflict.row', { row, name });
    return bare === '' ? place : `${place}, ${bare}`;
  }

  #text(text: string | undefined): TemplateResult | string {
    if (text === undefined) return html`<span class="muted">${this.words('wizard.conflict.absent')}</span>`;
    return text === '' ? html`<span class="muted">${this.words('wizard.conflict.none')}</span>` : text;
  }

  async #choose(choice: 'mine' | 'theirs'): Promise<void> {
    if (this.busy || this.store === undefined) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await this.store.resolve(choice);
    } catch (error) {
      this.failure = toFailure(error);
    } finally {
      this.busy = false;
    }
  }
}
