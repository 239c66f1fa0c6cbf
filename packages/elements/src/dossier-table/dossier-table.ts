/** The organisation's dossiers: found, followed, and acted upon as far as each one's status permits. */
import { showTime, toFailure, vietnamDay, type ApplicantAct, type Dossiers, type DossierQuery, type DossierSummary, type Environment } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, cards, chip, connected, field, fields, pages, panel, segments, table, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { dossiersContext, offerContext, portsContext, type Offer } from '../context/contexts.js';
import { titleOf } from '../context/offer-words.js';
import { Narrow } from '../controllers/narrow.js';
import { Notices } from '../controllers/notices.js';
import { pageClock } from '../controllers/page-clock.js';
import type { CtsoQuestion } from '../question/question.js';
import type { CtsoActMenu } from './act-menu.js';
import { styles } from './dossier-table.styles.js';
import type { CtsoDossierHistory } from './history.js';
import { PageLoader, type LoadedPage } from './page-loader.js';
import { cardsTemplate, tableTemplate, type RowParts } from './rows.parts.js';
import { isAsking, NO_CONDITIONS, searchTemplate, statusesTemplate, toQuery, type SearchParts } from './search.parts.js';
import { newsTemplate, pagesTemplate, receiptTemplate, untitledTemplate, type News } from './said.parts.js';
import { emptyTemplate, failedTemplate, noneTemplate, skeletonTemplate } from './states.parts.js';

const CARDS_BELOW = 640;
const NO_ISSUES = { from: [], to: [] } as const;

/** Where the page stands: its cursor and the running number of its first row. */
interface Place {
  readonly cursor: string | undefined;
  readonly first: number;
}

const START: Place = { cursor: undefined, first: 1 };

/**
 * "Danh sách hồ sơ". Deletes drafts and withdraws dossiers after a question; viewing and editing are the host's to carry out.
 *
 * @slot actions - stands at the end of the heading, e.g. a link to the service list
 * @fires ctso-action - an act was chosen, with the dossier's id; cancelled: the element does nothing more
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoDossierTable extends CtsoElement {
  static override styles: CSSResult[] = [
    ...connected, button, field, fields, segments, banner, panel, pages, table, cards, chip, waiting, styles,
  ];

  /** Where dossiers are found; the provider's capability otherwise. */
  @property({ attribute: false }) source: Dossiers | undefined;
  /** Words of the procedures; the provider's offer otherwise. */
  @property({ attribute: false }) offer: Offer | undefined;
  /** Id of a dossier that was just filed or saved: its row is marked and a banner says what has come of it. */
  @property() highlight = '';

  @state() private givenSource: Dossiers | undefined;
  @state() private givenOffer: Offer | undefined;
  @state() private conditions = NO_CONDITIONS;
  @state() private advanced = false;
  @state() private issues: SearchParts['issues'] = NO_ISSUES;
  /** What is said after an act. */
  @state() private news: News | undefined;

  #clock: Pick<Environment, 'after' | 'id' | 'now'> = { ...pageClock, now: () => Date.now() };
  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #notices = new Notices(this);
  readonly #loader = new PageLoader(this, () => this.#clock);
  #status: string | undefined;
  #query: DossierQuery = {};
  #places: readonly Place[] = [START];
  #asked: Dossiers | undefined;
  readonly #labels = new Map<string, string>();

  constructor() {
    super();
    new ContextConsumer(this, { context: dossiersContext, subscribe: true, callback: (source) => { this.givenSource = source; } });
    new ContextConsumer(this, { context: offerContext, subscribe: true, callback: (offer) => { this.givenOffer = offer; } });
    new ContextConsumer(this, { context: portsContext, subscribe: true, callback: (ports) => { this.#clock = ports.environment; } });
  }

  /** Asks for the same page again. */
  async reload(): Promise<void> {
    await this.#loader.reload();
    this.#afterLoad();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#notices.follow(this.offer ?? this.givenOffer);
    const source = this.#source;
    if (source === undefined || source === this.#asked) return;
    this.#asked = source;
    this.#go([START]);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><h1 id="title" tabindex="-1">${this.words('dossiers.title')}</h1><slot name="actions"></slot></div>
        <div class="stack">
          <div class="news" role="status">${this.#said()}</div>
          ${this.#notices.failed ? untitledTemplate(this.words, this.#notices.again) : nothing}
          ${searchTemplate(this.#searchParts())}${this.#statuses()}${this.#list()}
        </div>
      </section>
      <ctso-question></ctso-question><ctso-dossier-history></ctso-dossier-history>`;
  }

  get #source(): Dossiers | undefined {
    return this.source ?? this.givenSource;
  }

  /** Dossiers are told by the titles of their procedures, which are under way. */
  get #untold(): boolean {
    return this.#notices.listed === undefined && !this.#notices.failed && (this.offer ?? this.givenOffer) !== undefined;
  }

  get #today(): string {
    return vietnamDay(this.#clock.now());
  }

  get #place(): Place {
    return this.#places.at(-1) ?? START;
  }

  /** What has come of an act, or else of the dossier that the host points at. */
  #said(): TemplateResult | typeof nothing {
    if (this.news !== undefined) return newsTemplate(this.words, this.news);
    const items = this.#loader.loaded?.page.items ?? [];
    const index = items.findIndex(({ id }) => id === this.highlight);
    const dossier = items[index];
    return dossier === undefined ? nothing : receiptTemplate(this.words, dossier, this.#place.first + index);
  }

  #searchParts(): SearchParts {
    return {
      words: this.words,
      notices: this.#notices.listed,
      conditions: this.conditions,
      today: this.#today,
      issues: this.issues,
      advanced: this.advanced,
      set: (part) => { this.conditions = { ...this.conditions, ...part }; },
      submit: this.#submit,
      unfold: () => { this.advanced = !this.advanced; },
    };
  }

  #statuses(): TemplateResult | typeof nothing {
    const counts = this.#loader.loaded?.page.counts;
    if (counts === undefined) return nothing;
    const choose = (status: string | undefined): void => {
      this.#status = status;
      this.#go([START]);
    };
    return html`<div class="table-tools">${statusesTemplate(this.words, counts, this.#labels, this.#status, choose)}</div>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { loaded, failure, again, slow } = this.#loader;
    if (failure !== undefined) return failedTemplate(this.words, failure, again, () => { void this.reload(); });
    if (loaded === undefined || this.#untold) return slow ? skeletonTemplate(this.words) : nothing;
    if (loaded.page.items.length > 0) return this.#page(loaded);
    if (this.#status === undefined && !isAsking(this.conditions)) return emptyTemplate(this.words);
    return noneTemplate(this.words, this.#query.text ?? '', this.#clear);
  }

  #page(loaded: LoadedPage): TemplateResult {
    const { items, total } = loaded.page;
    const { first } = this.#place;
    const parts: RowParts = {
      words: this.words,
      notices: this.#notices.listed,
      first,
      highlight: this.highlight,
      act: (dossier, act) => { void this.#act(dossier, act); },
    };
    const caption = this.words('dossiers.caption', { page: this.#places.length });
    const narrow = this.#narrow.value;
    return html`<div class=${narrow ? 'stack' : 'table-frame'} aria-busy=${this.#loader.loading}>
      ${narrow ? cardsTemplate(parts, items, caption) : tableTemplate(parts, items, caption)}
      <div class="table-foot">
        <span role="status">${this.words('dossiers.totals', { first, last: first + items.length - 1, total })}
          <span class="muted">${this.#loader.slow ? this.words('dossiers.loading') : this.words('dossiers.at', { time: showTime(loaded.at) })}</span></span>
        ${this.#pages(loaded)}
      </div>
    </div>`;
  }

  #pages({ page: { next, items } }: LoadedPage): TemplateResult | typeof nothing {
    const places = this.#places;
    const back = places.length > 1 ? () => { this.#go(places.slice(0, -1)); } : undefined;
    const forward = next === undefined ? undefined : () => { this.#go([...places, { cursor: next, first: this.#place.first + items.length }]); };
    return back === undefined && forward === undefined ? nothing : pagesTemplate(this.words, places.length, back, forward);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const typed = this.renderRoot.querySelector<HTMLInputElement>('#text')?.value ?? '';
    this.conditions = { ...this.conditions, text: typed };
    this.#search();
  };

  readonly #clear = (): void => {
    this.conditions = NO_CONDITIONS;
    this.#status = undefined;
    this.#search();
    this.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  };

  #search(): void {
    const { query, issues } = toQuery(this.conditions, this.#notices.listed, this.words, this.#today);
    this.issues = issues;
    const wrong = issues.from.length > 0 ? 0 : issues.to.length > 0 ? 1 : -1;
    if (wrong >= 0) {
      this.renderRoot.querySelectorAll<HTMLElement>('ctso-day-field')[wrong]?.focus();
      return;
    }
    this.#query = query;
    this.#go([START]);
  }

  #go(places: readonly Place[]): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#places = places;
    const { cursor } = this.#place;
    const query = { ...this.#query, ...(this.#status === undefined ? {} : { status: this.#status }), ...(cursor === undefined ? {} : { cursor }) };
    void this.#loader.load(source, query).then(() => { this.#afterLoad(); });
  }

  #afterLoad(): void {
    const { failure, loaded } = this.#loader;
    for (const { status, statusLabel } of loaded?.page.items ?? []) if (statusLabel !== undefined) this.#labels.set(status, statusLabel);
    if (failure !== undefined && failure.code !== 'cancelled') this.emit('ctso-failed', { code: failure.code });
    this.requestUpdate();
  }

  async #act(dossier: DossierSummary, act: ApplicantAct): Promise<void> {
    const source = this.#source;
    if (source === undefined || !this.emit('ctso-action', { action: act, id: dossier.id }, { cancelable: true })) return;
    const title = titleOf(this.#notices.listed, dossier.procedure, this.words);
    if (act === 'history') await this.renderRoot.querySelector<CtsoDossierHistory>('ctso-dossier-history')?.show(source, dossier, title);
    if ((act === 'withdraw' || act === 'delete') && (await this.#sure(act, title))) await this.#write(source, dossier, act);
  }

  async #sure(act: 'withdraw' | 'delete', title: string): Promise<boolean> {
    const question = this.renderRoot.querySelector<CtsoQuestion>('ctso-question');
    const answer = await question?.ask({
      title: this.words(`dossiers.${act}.ask`),
      text: this.words(`dossiers.${act}.text`, { title }),
      yes: this.words(`act.${act}`),
      no: this.words(`dossiers.${act}.no`),
      danger: true,
    });
    return answer ?? false;
  }

  async #write(source: Dossiers, { id, revision }: DossierSummary, act: 'withdraw' | 'delete'): Promise<void> {
    try {
      await source.act({ id, revision, key: this.#clock.id(), act });
      this.news = { key: act === 'delete' ? 'dossiers.deleted' : 'dossiers.withdrawn' };
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.news = { failure };
      this.emit('ctso-failed', { code: failure.code });
    }
    await this.reload();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<CtsoActMenu>(`[data-id="${CSS.escape(id)}"] ctso-act-menu`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }
}
