/** The authority's queue: every dossier that was filed, found, sorted, claimed, and kept fresh while one looks at it. */
import {
  showTime, toFailure, vietnamDay, type DeskPage, type Desk, type DeskSummary, type DossierSort, type Environment,
} from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, cards, chip, connected, field, fields, pages, panel, segments, table, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { deskContext, offerContext, portsContext, type Offer } from '../context/contexts.js';
import { Narrow } from '../controllers/narrow.js';
import { Notices } from '../controllers/notices.js';
import { pageClock } from '../controllers/page-clock.js';
import { pagesTemplate, untitledTemplate } from '../dossier-table/said.parts.js';
import type { CtsoQuestion } from '../question/question.js';
import { fromAddress, groupsOf, isNarrowed, NO_CONDITIONS, toAddress, toQuery, type Conditions } from './conditions.js';
import { styles } from './desk.styles.js';
import { filtersTemplate, statusesTemplate, type FilterParts } from './filters.parts.js';
import { ListLoader, type Loaded } from './list-loader.js';
import { queueCards, queueTable, type QueueParts } from './queue.parts.js';
import { emptyQueue, failedQueue, noneQueue, skeletonQueue, staleQueue, takenOver, type DeskNews, newsOf } from './states.parts.js';

const CARDS_BELOW = 700;

interface Place {
  readonly cursor: string | undefined;
  readonly first: number;
}

const START: Place = { cursor: undefined, first: 1 };
const NONE: ReadonlySet<string> = new Set();

/**
 * Connected: desk, offer, locale. Claims dossiers; opening one is the host's to carry out.
 *
 * @slot actions - stands at the end of the heading, e.g. a link to the requests for accounts
 * @fires ctso-action - `view`: a dossier is to be opened. Cancelable
 * @fires ctso-filter - the queue was narrowed or sorted otherwise: what the attribute `filter` would have to say
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoDesk extends CtsoElement {
  static override styles: CSSResult[] = [...connected, button, field, fields, segments, banner, panel, pages, table, cards, chip, waiting, styles];

  /** Where dossiers are found; the provider's desk otherwise. */
  @property({ attribute: false }) source: Desk | undefined;
  /** What the queue is narrowed to, e.g. `status=submitted&whose=me`: as `ctso-filter` told it. Setting it asks anew. */
  @property() filter = '';

  @state() private givenSource: Desk | undefined;
  @state() private offer: Offer | undefined;
  @state() private conditions = NO_CONDITIONS;
  @state() private news: DeskNews | undefined;
  /** Said aloud when a refresh brought something. */
  @state() private heard = '';
  @state() private busy = '';

  #clock: Pick<Environment, 'after' | 'id' | 'now'> = pageClock;
  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #notices = new Notices(this);
  readonly #loader = new ListLoader<DeskPage>(this, () => this.#clock, (before, after) => this.#refreshed(before, after));
  readonly #labels = new Map<string, string>();
  #places: readonly Place[] = [START];
  #asked: readonly unknown[] = [];
  #fresh: ReadonlySet<string> = NONE;

  constructor() {
    super();
    new ContextConsumer(this, { context: deskContext, subscribe: true, callback: (desk) => { this.givenSource = desk; } });
    new ContextConsumer(this, { context: offerContext, subscribe: true, callback: (offer) => { this.offer = offer; } });
    new ContextConsumer(this, { context: portsContext, subscribe: true, callback: (ports) => { this.#clock = ports.environment; } });
  }

  /** Asks for the same page again. */
  async reload(): Promise<void> {
    await this.#loader.reload();
    this.#afterLoad();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#notices.follow(this.offer);
    if (changed.has('filter') && this.filter !== toAddress(this.conditions)) this.conditions = fromAddress(this.filter);
    const source = this.#source;
    // A group in the address means something once the procedures are known.
    if (source === undefined || (this.conditions.group !== '' && this.#untold)) return;
    if (source === this.#asked[0] && this.conditions === this.#asked[1]) return;
    this.#asked = [source, this.conditions];
    this.#go([START]);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const filters = this.#filterParts();
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><h1 id="title" tabindex="-1">${this.words('desk.title')}</h1><slot name="actions"></slot></div>
        <div class="stack">
          <div class="news" role="status">${this.news === undefined ? nothing : newsOf(this.words, this.news)}</div>
          <p class="vh" role="status">${this.heard}</p>
          ${this.#notices.failed ? untitledTemplate(this.words, this.#notices.again) : nothing}
          ${filtersTemplate(filters)}${statusesTemplate(filters)}${this.#list()}
        </div>
      </section>
      <ctso-question></ctso-question>`;
  }

  get #source(): Desk | undefined {
    return this.source ?? this.givenSource;
  }

  get #place(): Place {
    return this.#places.at(-1) ?? START;
  }

  get #untold(): boolean {
    return this.#notices.listed === undefined && !this.#notices.failed && this.offer !== undefined;
  }

  #filterParts(): FilterParts {
    return {
      words: this.words,
      conditions: this.conditions,
      groups: groupsOf(this.#notices.listed, this.words),
      counts: this.#loader.loaded?.page.counts,
      labels: this.#labels,
      set: (part) => { this.#narrowTo(part); },
      submit: this.#submit,
    };
  }

  #list(): TemplateResult | typeof nothing {
    const { loaded, failure, again, slow } = this.#loader;
    if (failure !== undefined) return failedQueue(this.words, failure, again, () => { void this.reload(); });
    if (loaded === undefined || this.#untold) return slow ? skeletonQueue(this.words) : nothing;
    if (loaded.page.items.length > 0) return this.#page(loaded);
    return isNarrowed(this.conditions) ? noneQueue(this.words, this.conditions.text.trim(), this.#clear) : emptyQueue(this.words);
  }

  #page(loaded: Loaded<DeskPage>): TemplateResult {
    const { items, total } = loaded.page;
    const { first } = this.#place;
    const caption = this.words('desk.caption', { page: this.#places.length });
    const parts = this.#queueParts();
    const { slow, stale } = this.#loader;
    const narrow = this.#narrow.value;
    return html`<div class=${narrow ? 'stack' : 'table-frame'} aria-busy=${slow}>
      ${narrow ? queueCards(parts, items, caption) : queueTable(parts, items, caption)}
      <div class="table-foot"><span>${this.words('dossiers.totals', { first, last: first + items.length - 1, total })}
        <span class="muted">${slow ? this.words('dossiers.loading') : stale === undefined ? this.words('dossiers.at', { time: showTime(loaded.at) }) : nothing}</span></span>
        ${stale === undefined ? nothing : staleQueue(this.words, stale, loaded.at, () => { void this.reload(); })}
        ${this.#pages(loaded.page)}</div>
    </div>`;
  }

  #queueParts(): QueueParts {
    return {
      words: this.words,
      notices: this.#notices.listed,
      conditions: this.conditions,
      today: vietnamDay(this.#clock.now()),
      fresh: this.#fresh,
      busy: this.busy,
      sort: (by) => { this.#sort(by); },
      open: ({ id }) => { this.emit('ctso-action', { action: 'view', id }, { cancelable: true }); },
      claim: (dossier) => { void this.#claim(dossier); },
    };
  }

  #pages({ next, items }: DeskPage): TemplateResult | typeof nothing {
    const places = this.#places;
    const back = places.length > 1 ? () => { this.#go(places.slice(0, -1)); } : undefined;
    const forward = next === undefined ? undefined : () => { this.#go([...places, { cursor: next, first: this.#place.first + items.length }]); };
    return back === undefined && forward === undefined ? nothing : pagesTemplate(this.words, places.length, back, forward);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#narrowTo({ text: this.renderRoot.querySelector<HTMLInputElement>('#text')?.value ?? '' });
  };

  readonly #clear = (): void => {
    const { sort, ascending } = this.conditions;
    this.#narrowTo({ ...NO_CONDITIONS, sort, ascending });
    this.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  };

  /** What comes late is wanted first at the first press, and what is due soon. */
  #sort(by: DossierSort): void {
    const { sort, ascending } = this.conditions;
    const chosen = sort === by || (sort === '' && by === 'dueOn');
    this.#narrowTo({ sort: by, ascending: chosen ? !(sort === '' || ascending) : by === 'dueOn' });
  }

  #narrowTo(part: Partial<Conditions>): void {
    this.conditions = { ...this.conditions, ...part };
    this.news = undefined;
    this.filter = toAddress(this.conditions);
    this.emit('ctso-filter', { filter: this.filter });
  }

  #go(places: readonly Place[]): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#places = places;
    this.#fresh = NONE;
    const query = toQuery(this.conditions, groupsOf(this.#notices.listed, this.words), this.#place.cursor);
    void this.#loader.load((options) => source.dossiers(query, options)).then(() => { this.#afterLoad(); });
  }

  #afterLoad(): void {
    const { failure, loaded } = this.#loader;
    for (const { status, statusLabel } of loaded?.page.items ?? []) if (statusLabel !== undefined) this.#labels.set(status, statusLabel);
    if (failure !== undefined && failure.code !== 'cancelled') this.emit('ctso-failed', { code: failure.code });
    this.requestUpdate();
  }

  /** Marks what came since, until the queue is looked at otherwise, and says how many these are. */
  #refreshed(before: DeskPage, after: DeskPage): boolean {
    const known = new Set(before.items.map(({ id }) => id));
    const come = after.items.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    const more = after.total - before.total;
    if (more > 0 && come.length > 0) {
      this.#fresh = new Set([...this.#fresh, ...come]);
      this.heard = this.words('desk.fresh.heard', { count: more });
    }
    return more !== 0 || come.length > 0 || after.items.some(({ revision }, index) => revision !== before.items[index]?.revision);
  }

  async #sure(name: string): Promise<boolean> {
    const question = this.renderRoot.querySelector<CtsoQuestion>('ctso-question');
    return (await question?.ask(takenOver(this.words, name))) ?? false;
  }

  async #claim(dossier: DeskSummary): Promise<void> {
    const source = this.#source;
    if (source === undefined || this.busy !== '') return;
    const takeOver = dossier.claim !== undefined;
    if (dossier.claim !== undefined && !(await this.#sure(dossier.claim.name))) return;
    this.busy = dossier.id;
    try {
      await source.act({ id: dossier.id, revision: dossier.revision, key: this.#clock.id(), act: { kind: 'claim', takeOver } });
      this.news = { kind: 'claimed', organisation: dossier.organisation.name };
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.news = { kind: 'refused', failure };
      this.emit('ctso-failed', { code: failure.code });
    }
    this.busy = '';
    await this.reload();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(dossier.id)}"] .open`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }
}
