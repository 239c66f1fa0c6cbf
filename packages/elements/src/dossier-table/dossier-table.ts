/** The organisation's dossiers: found, followed, and acted upon as far as each one's status permits. */
import { showTime, toFailure, vietnamDay, type ApplicantAct, type Dossiers, type DossierQuery, type DossierSort, type DossierSummary, type Environment } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, cards, chip, connected, field, fields, pages, panel, segments, table, toast, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { dossiersContext, offerContext, portsContext, type Offer } from '../context/contexts.js';
import { titleOf } from '../context/offer-words.js';
import { Narrow } from '../controllers/narrow.js';
import { Notices } from '../controllers/notices.js';
import { pageClock } from '../controllers/page-clock.js';
import { download } from '../letter/download.js';
import type { CtsoQuestion } from '../question/question.js';
import type { CtsoActMenu } from './act-menu.js';
import { comparePages } from './compare-pages.js';
import { DelayedDeletion } from './delayed-deletion.js';
import { styles } from './dossier-table.styles.js';
import { Freshness } from './freshness.js';
import type { CtsoDossierHistory } from './history.js';
import { ListExport } from './list-export.js';
import { Paged } from './paged.js';
import { PageLoader, type LoadedPage } from './page-loader.js';
import { cardsTemplate, tableTemplate, type RowParts } from './rows.parts.js';
import { isAsking, NO_CONDITIONS, searchTemplate, statusesTemplate, toQuery, type SearchParts } from './search.parts.js';
import { exportTemplate, newsTemplate, pagesTemplate, receiptTemplate, staleTemplate, undoTemplate, untitledTemplate, type News } from './said.parts.js';
import { sortChoice, type Sorting } from './sort.parts.js';
import { emptyTemplate, failedTemplate, noneTemplate, skeletonTemplate } from './states.parts.js';
import { FIRST_VIEW, readView, writeView, type TableView } from './view.js';

const CARDS_BELOW = 640;
const NO_ISSUES = { from: [], to: [] } as const;

/**
 * "Danh sách hồ sơ". Deletes drafts, after a question and ten seconds in which it can be undone, and withdraws dossiers after a
 * question; viewing and editing are the host's to carry out. Looks again by itself while it is seen.
 *
 * @slot actions - stands at the end of the heading, e.g. a link to the service list
 * @fires ctso-action - an act was chosen, with the dossier's id; cancelled: the element does nothing more
 * @fires ctso-refine - the person searched, filtered, sorted or turned a page: `view` for the host's address
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoDossierTable extends CtsoElement {
  static override styles: CSSResult[] = [
    ...connected, button, field, fields, segments, banner, panel, pages, table, cards, chip, toast, waiting, styles,
  ];

  /** Where dossiers are found; the provider's capability otherwise. */
  @property({ attribute: false }) source: Dossiers | undefined;
  /** Words of the procedures; the provider's offer otherwise. */
  @property({ attribute: false }) offer: Offer | undefined;
  /** Id of a dossier that was just filed or saved: its row is marked and a banner says what has come of it. */
  @property() highlight = '';
  /** Search, filter, order and page, as `ctso-refine` gives them; empty for all, by the last change. Setting it fires nothing. */
  @property() view = '';

  @state() private givenSource: Dossiers | undefined;
  @state() private givenOffer: Offer | undefined;
  @state() private conditions = NO_CONDITIONS;
  @state() private advanced = false;
  @state() private issues: SearchParts['issues'] = NO_ISSUES;
  /** What is said after an act. */
  @state() private news: News | undefined;
  /** The page as it stands by now, where its rows are others than those that are being read. */
  @state() private newer: LoadedPage | undefined;

  #clock: Pick<Environment, 'after' | 'id' | 'now'> = { ...pageClock, now: () => Date.now() };
  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #notices = new Notices(this);
  readonly #loader = new PageLoader(this, () => this.#clock);
  readonly #paged = new Paged();
  readonly #freshness = new Freshness(this, () => this.#clock, () => this.#lookAgain());
  readonly #export = new ListExport(this);
  readonly #deletion: DelayedDeletion = new DelayedDeletion(this, () => this.#clock, (dossier) => this.#write(dossier, 'delete'));
  #shown: TableView = FIRST_VIEW;
  #query: DossierQuery = {};
  #asked: Dossiers | undefined;
  /** The line of what shows; another one was set by the host. */
  #line: string | undefined;
  #due = false;
  readonly #labels = new Map<string, string>();

  constructor() {
    super();
    new ContextConsumer(this, { context: dossiersContext, subscribe: true, callback: (source) => { this.givenSource = source; } });
    new ContextConsumer(this, { context: offerContext, subscribe: true, callback: (offer) => { this.givenOffer = offer; } });
    new ContextConsumer(this, { context: portsContext, subscribe: true, callback: (ports) => { this.#clock = ports.environment; } });
  }

  /** Asks for the same page again. */
  async reload(): Promise<void> {
    this.newer = undefined;
    await this.#loader.reload();
    this.#afterLoad();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#notices.follow(this.offer ?? this.givenOffer);
    const source = this.#source;
    if (source === undefined || this.locale === undefined) return;
    if (source !== this.#asked || this.view !== this.#line) this.#take(source);
    // Which procedures a group has is in the notices.
    if (this.#due && (this.#shown.group === '' || !this.#untold)) this.#go();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { pending, countdown } = this.#deletion;
    const deleting = pending && titleOf(this.#notices.known, pending.procedure, this.words);
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><h1 id="title" tabindex="-1">${this.words('dossiers.title')}</h1><slot name="actions"></slot></div>
        <div class="stack">
          <div class="news" role="status">${this.#said()}${this.newer === undefined ? nothing : staleTemplate(this.words, this.#takeNewer)}</div>
          ${this.#notices.failed ? untitledTemplate(this.words, this.#notices.again) : nothing}
          ${searchTemplate(this.#searchParts())}${this.#tools()}${this.#list()}
          ${undoTemplate(this.words, deleting, countdown, this.#undo)}
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

  get #sorting(): Sorting {
    const { sort, ascending } = this.#shown;
    return { sort, ascending, by: this.#sortBy };
  }

  /** What shows but for what is being deleted. */
  get #items(): readonly DossierSummary[] {
    return (this.#loader.loaded?.page.items ?? []).filter(({ id }) => !this.#deletion.hides(id));
  }

  /** What has come of an act, or else of the dossier that the host points at. */
  #said(): TemplateResult | typeof nothing {
    if (this.news !== undefined) return newsTemplate(this.words, this.news);
    const index = this.#items.findIndex(({ id }) => id === this.highlight);
    const dossier = this.#items[index];
    return dossier === undefined ? nothing : receiptTemplate(this.words, dossier, this.#paged.first + index);
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

  #tools(): TemplateResult | typeof nothing {
    const page = this.#loader.loaded?.page;
    if (page === undefined) return nothing;
    const hidden = page.items.length - this.#items.length;
    const counts = hidden === 0 ? page.counts : { ...page.counts, draft: (page.counts['draft'] ?? hidden) - hidden };
    const { status } = this.#shown;
    return html`<div class="table-tools">${statusesTemplate(this.words, counts, this.#labels, status === '' ? undefined : status, (chosen) => { this.#show({ status: chosen ?? '' }); })}
      ${this.#narrow.value ? sortChoice(this.words, this.#sorting) : nothing}
      ${page.items.length === 0 ? nothing : exportTemplate(this.words, this.#export.state, this.#exportList, () => { this.#export.stop(); })}</div>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { loaded, failure, again, slow } = this.#loader;
    if (failure !== undefined) return failedTemplate(this.words, failure, again, () => { void this.reload(); });
    if (loaded === undefined || this.#untold) return slow ? skeletonTemplate(this.words, this.#sorting) : nothing;
    if (this.#items.length > 0) return this.#page(loaded);
    if (this.#shown.status === '' && !isAsking(this.#shown)) return emptyTemplate(this.words);
    return noneTemplate(this.words, this.#query.text ?? '', this.#clear);
  }

  #page(loaded: LoadedPage): TemplateResult {
    const items = this.#items;
    const { first, page } = this.#paged;
    const parts: RowParts = {
      words: this.words,
      notices: this.#notices.known,
      first,
      highlight: this.highlight,
      sorting: this.#sorting,
      act: (dossier, act) => { void this.#act(dossier, act); },
    };
    const caption = this.words('dossiers.caption', { page });
    const narrow = this.#narrow.value;
    const total = loaded.page.total - (loaded.page.items.length - items.length);
    return html`<div class=${narrow ? 'stack' : 'table-frame'} aria-busy=${this.#loader.loading}>
      ${narrow ? cardsTemplate(parts, items, caption) : tableTemplate(parts, items, caption)}
      <div class="table-foot">
        <span><span role="status">${this.words('dossiers.totals', { first, last: first + items.length - 1, total })}</span>
          <span class="muted">${this.#loader.slow ? this.words('dossiers.loading') : this.words('dossiers.at', { time: showTime(loaded.at) })}</span></span>
        ${this.#pages(loaded, page)}
      </div>
    </div>`;
  }

  #pages({ page: { next } }: LoadedPage, page: number): TemplateResult | typeof nothing {
    const to = (wanted: number): (() => void) => () => { this.#show({ page: wanted }); };
    if (page === 1 && next === undefined) return nothing;
    return pagesTemplate(this.words, page, page > 1 ? to(page - 1) : undefined, next === undefined ? undefined : to(page + 1));
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const typed = this.renderRoot.querySelector<HTMLInputElement>('#text')?.value ?? '';
    this.conditions = { ...this.conditions, text: typed };
    if (this.#isReadable(this.conditions)) this.#show(this.conditions);
  };

  readonly #clear = (): void => {
    this.conditions = NO_CONDITIONS;
    this.issues = NO_ISSUES;
    this.#show({ ...NO_CONDITIONS, status: '' });
    this.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  };

  readonly #sortBy = (sort: DossierSort): void => {
    const { sort: before, ascending } = this.#shown;
    this.#show({ sort, ascending: sort === before && !ascending });
  };

  #isReadable(conditions: typeof NO_CONDITIONS): boolean {
    const { issues } = toQuery(conditions, this.#notices.listed, this.words, this.#today);
    this.issues = issues;
    const wrong = issues.from.length > 0 ? 0 : issues.to.length > 0 ? 1 : -1;
    if (wrong >= 0) this.renderRoot.querySelectorAll<HTMLElement>('ctso-day-field')[wrong]?.focus();
    return wrong < 0;
  }

  /** The person's doing: everything but a turned page begins on the first one. */
  #show(part: Partial<TableView>): void {
    this.#shown = { ...this.#shown, page: 1, ...part };
    this.#line = writeView(this.#shown);
    this.view = this.#line;
    this.emit('ctso-refine', { view: this.view });
    this.#go();
  }

  /** The host's doing. */
  #take(source: Dossiers): void {
    this.#asked = source;
    this.#line = this.view;
    this.#shown = readView(this.view);
    const { text, group, procedure, from, to } = this.#shown;
    this.conditions = { text, group, procedure, from, to };
    this.advanced ||= group + procedure + from + to !== '';
    this.#due = true;
  }

  #go(): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#due = false;
    this.newer = undefined;
    const { status, sort, ascending, page } = this.#shown;
    this.#query = {
      ...toQuery(this.#shown, this.#notices.listed, this.words, this.#today).query,
      ...(status === '' ? {} : { status }),
      ...(sort === FIRST_VIEW.sort ? {} : { sort }),
      ...(ascending ? { ascending } : {}),
    };
    const query = this.#query;
    void this.#loader.load((signal) => this.#paged.ask(source, query, page, signal)).then(() => { this.#afterLoad(); });
  }

  #afterLoad(): void {
    const { failure, loaded } = this.#loader;
    this.#learn();
    if (failure !== undefined && failure.code !== 'cancelled') this.emit('ctso-failed', { code: failure.code });
    if (loaded !== undefined && failure === undefined) this.#freshness.begin();
    this.requestUpdate();
  }

  /** Words of statuses that the library does not know, and of procedures under older laws. */
  #learn(): void {
    const items = this.#loader.loaded?.page.items ?? [];
    for (const { status, statusLabel } of items) if (statusLabel !== undefined) this.#labels.set(status, statusLabel);
    this.#notices.alsoOf(items.map(({ procedure }) => procedure.profile));
  }

  /** What changed in its place shows at once; what would make rows jump waits for the person. */
  async #lookAgain(): Promise<boolean> {
    const before = this.#loader.loaded;
    if (this.#loader.failure !== undefined) return false;
    const after = await this.#loader.look();
    if (after === undefined || before === undefined || before !== this.#loader.loaded) return false;
    const { items, moved, reordered, isNew } = comparePages(before.page, after.page);
    this.#loader.adopt({ ...after, page: { ...after.page, items } });
    this.newer = reordered ? after : undefined;
    if (moved.length > 0) this.news = { moved };
    this.#learn();
    return isNew;
  }

  readonly #takeNewer = (): void => {
    if (this.newer !== undefined) this.#loader.adopt(this.newer);
    this.newer = undefined;
    this.#learn();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
  };

  readonly #exportList = (): void => {
    const source = this.#source;
    if (source === undefined) return;
    const named = (dossier: DossierSummary): string => titleOf(this.#notices.known, dossier.procedure, this.words);
    const total = this.#loader.loaded?.page.total ?? 0;
    void this.#export.run({ source, total, query: this.#query, words: this.words, titleOf: named }).then((file) => {
      if (file !== undefined) download(file, this.words('dossiers.export.file', { day: this.#today }));
    });
  };

  async #act(dossier: DossierSummary, act: ApplicantAct): Promise<void> {
    const source = this.#source;
    if (source === undefined || !this.emit('ctso-action', { action: act, id: dossier.id }, { cancelable: true })) return;
    const title = titleOf(this.#notices.known, dossier.procedure, this.words);
    if (act === 'history') await this.renderRoot.querySelector<CtsoDossierHistory>('ctso-dossier-history')?.show(source, dossier, title);
    if (act !== 'withdraw' && act !== 'delete') return;
    if (!(await this.#sure(act, title))) return;
    this.news = undefined;
    if (act === 'withdraw') await this.#write(dossier, act);
    else await this.#deleteSoon(dossier);
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

  /** The focus goes to the row that took its place. */
  async #deleteSoon(dossier: DossierSummary): Promise<void> {
    const at = this.#items.findIndex(({ id }) => id === dossier.id);
    this.#deletion.begin(dossier);
    const next = this.#items[at] ?? this.#items[at - 1];
    await this.#focusRow(next?.id ?? '');
  }

  readonly #undo = (): void => {
    const id = this.#deletion.pending?.id ?? '';
    this.#deletion.undo();
    this.news = { key: 'dossiers.kept' };
    void this.#focusRow(id);
  };

  async #write({ id, revision }: DossierSummary, act: 'withdraw' | 'delete'): Promise<void> {
    const source = this.#asked;
    if (source === undefined) return;
    const hadFocus = act === 'withdraw' || this.shadowRoot?.activeElement?.className.includes('undo') === true;
    try {
      await source.act({ id, revision, key: this.#clock.id(), act });
      this.news = { key: act === 'delete' ? 'dossiers.deleted' : 'dossiers.withdrawn' };
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.news = { failure };
      this.emit('ctso-failed', { code: failure.code });
    }
    await this.reload();
    if (hadFocus) await this.#focusRow(id);
  }

  async #focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<CtsoActMenu>(`[data-id="${CSS.escape(id)}"] ctso-act-menu`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }
}
