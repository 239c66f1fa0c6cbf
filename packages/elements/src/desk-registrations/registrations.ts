/** Requests for accounts at the authority's desk: found, read in full, approved, or refused with a reason. */
import {
  showTime, toFailure, type Desk, type Environment, type Failure, type RegistrationPage, type RegistrationQuery, type RegistrationRequest, type RegistrationStatus,
  REGISTRATION_STATUSES,
} from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, cards, chip, connected, dialog, facts, field, pages, panel, segments, table, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { deskContext, portsContext, unitsContext, type Units } from '../context/contexts.js';
import { Narrow } from '../controllers/narrow.js';
import { pageClock } from '../controllers/page-clock.js';
import { ListLoader, type Loaded } from '../desk/list-loader.js';
import { failedList, skeletonQueue, staleQueue } from '../desk/states.parts.js';
import { pagesTemplate } from '../dossier-table/said.parts.js';
import type { CtsoQuestion } from '../question/question.js';
import { requestCards, requestDialog, requestFilters, requestTable, type RequestView } from './registrations.parts.js';
import { styles } from './registrations.styles.js';
import { answersOf, emailOf, organisationName } from './request-words.js';

const CARDS_BELOW = 640;

interface Place {
  readonly cursor: string | undefined;
  readonly first: number;
}

const START: Place = { cursor: undefined, first: 1 };

/**
 * Connected: desk, units, locale.
 *
 * @slot actions - stands at the end of the heading, e.g. a link back to the queue
 * @fires ctso-refine - the person searched or filtered: `view` for the host's address
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoDeskRegistrations extends CtsoElement {
  static override styles: CSSResult[] = [...connected, button, field, segments, banner, panel, pages, table, cards, chip, facts, dialog, waiting, styles];

  /** Where requests are found; the provider's desk otherwise. */
  @property({ attribute: false }) source: Desk | undefined;
  /** What the list is narrowed to, e.g. `status=refused&text=noi+vu`; `status=` for all. Those that wait for a decision, by default. Setting it fires nothing. */
  @property() view = 'status=activated';

  @state() private givenSource: Desk | undefined;
  @state() private units: Units | undefined;
  @state() private request: RegistrationRequest | undefined;
  @state() private secretShown = false;
  @state() private refusing = false;
  @state() private reason = '';
  @state() private reasonIssue = '';
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  /** What has come of a decision. */
  @state() private said: { readonly status: RegistrationStatus; readonly organisation: string; readonly email: string } | undefined;
  @state() private heard = '';

  #clock: Pick<Environment, 'after' | 'now'> = pageClock;
  readonly #narrow = new Narrow(this, CARDS_BELOW);
  readonly #loader = new ListLoader<RegistrationPage>(this, () => this.#clock, (before, after) => this.#refreshed(before, after));
  #places: readonly Place[] = [START];
  #asked: readonly unknown[] = [];
  /** Reasons begun and not sent, by request: closing the dialog loses none. */
  readonly #reasons = new Map<string, string>();

  constructor() {
    super();
    new ContextConsumer(this, { context: deskContext, subscribe: true, callback: (desk) => { this.givenSource = desk; } });
    new ContextConsumer(this, { context: unitsContext, subscribe: true, callback: (units) => { this.units = units; } });
    new ContextConsumer(this, { context: portsContext, subscribe: true, callback: (ports) => { this.#clock = ports.environment; } });
  }

  /** Asks for the same page again. */
  async reload(): Promise<void> {
    await this.#loader.reload();
    this.#afterLoad();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const source = this.#source;
    if (source === undefined || (source === this.#asked[0] && this.view === this.#asked[1])) return;
    this.#asked = [source, this.view];
    this.#go([START]);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { status, text } = this.#conditions;
    const counts = this.#loader.loaded?.page.counts;
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><h1 id="title" tabindex="-1">${this.words('desk.requests')}</h1><slot name="actions"></slot></div>
        <div class="stack"><div class="news" role="status">${this.#saidTemplate()}</div><p class="vh" role="status">${this.heard}</p>
          <form role="search" aria-labelledby="title" class="panel" @submit=${this.#submit}><div class="in"><div class="field"><label for="text">${this.words('desk.requests.search')}</label>
            <div class="with-btn"><input class="input" id="text" type="search" autocomplete="off" spellcheck="false" .value=${text} />
              <button class="btn primary" type="submit">${icon('search')}${this.words('dossiers.search')}</button></div></div></div></form>
          ${counts === undefined ? nothing : requestFilters(this.words, counts, status, (chosen) => { this.#narrowTo(chosen, text); })}${this.#list()}</div>
      </section>
      <dialog class="dialog" aria-labelledby="request-title" @close=${this.#closed}>${this.request === undefined ? nothing : requestDialog(this.#view(this.request))}</dialog>
      <ctso-question></ctso-question>`;
  }

  get #source(): Desk | undefined {
    return this.source ?? this.givenSource;
  }

  get #conditions(): { readonly status: string; readonly text: string } {
    const given = new URLSearchParams(this.view);
    const status = given.get('status') ?? '';
    return { status: (REGISTRATION_STATUSES as readonly string[]).includes(status) ? status : '', text: given.get('text') ?? '' };
  }

  get #place(): Place {
    return this.#places.at(-1) ?? START;
  }

  #saidTemplate(): TemplateResult | typeof nothing {
    const { said } = this;
    if (said === undefined) return nothing;
    const { status, organisation, email } = said;
    return html`<div class="banner success">${icon('check-circle')}<p><b>${this.words(`desk.requests.done.${status === 'approved' ? 'approved' : 'refused'}`, { organisation })}</b> ${this.words('desk.requests.mailed', { email })}</p></div>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { loaded, failure, again, slow } = this.#loader;
    if (failure !== undefined) return failedList(this.words, this.words('desk.requests.failed'), failure, again, () => { void this.reload(); });
    if (loaded === undefined) return slow ? skeletonQueue(this.words) : nothing;
    return loaded.page.items.length > 0 ? this.#page(loaded) : this.#none();
  }

  #none(): TemplateResult {
    const { status, text } = this.#conditions;
    const words = text === '' ? this.words(status === 'activated' ? 'desk.requests.none-waiting' : 'desk.requests.none') : this.words('desk.requests.no-match', { text });
    return html`<div class="table-frame"><div class="empty">${icon(text === '' ? 'inbox' : 'search')}<p class="strong" role="status">${words}</p>
      ${text === '' ? nothing : html`<button class="btn" type="button" @click=${() => { this.#narrowTo(status, ''); }}>${this.words('dossiers.clear')}</button>`}</div></div>`;
  }

  #page(loaded: Loaded<RegistrationPage>): TemplateResult {
    const { items, total } = loaded.page;
    const { first } = this.#place;
    const { stale } = this.#loader;
    const caption = this.words('desk.requests.caption', { page: this.#places.length });
    const narrow = this.#narrow.value;
    const open = (request: RegistrationRequest): void => { void this.#open(request); };
    return html`<div class=${narrow ? 'stack' : 'table-frame'}>${narrow ? requestCards(this.words, items, caption, open) : requestTable(this.words, items, caption, open)}
      <div class="table-foot"><span>${this.words('desk.requests.totals', { first, last: first + items.length - 1, total })} ${stale === undefined ? html`<span class="muted">${this.words('dossiers.at', { time: showTime(loaded.at) })}</span>` : nothing}</span>
        ${stale === undefined ? nothing : staleQueue(this.words, stale, loaded.at, () => { void this.reload(); })}${this.#pages(loaded.page)}</div></div>`;
  }

  #pages({ next, items }: RegistrationPage): TemplateResult | typeof nothing {
    const places = this.#places;
    const back = places.length > 1 ? () => { this.#go(places.slice(0, -1)); } : undefined;
    const forward = next === undefined ? undefined : () => { this.#go([...places, { cursor: next, first: this.#place.first + items.length }]); };
    return back === undefined && forward === undefined ? nothing : pagesTemplate(this.words, places.length, back, forward);
  }

  #view(request: RegistrationRequest): RequestView {
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    const context = { translate: this.words, provinceName: (code: string) => names.get(code) ?? code };
    return {
      words: this.words,
      request,
      sections: answersOf(request.answers, context, this.secretShown),
      secretShown: this.secretShown,
      refusing: this.refusing,
      reason: this.reason,
      reasonIssue: this.reasonIssue,
      failure: this.failure,
      busy: this.busy,
      toggleSecret: () => { this.secretShown = !this.secretShown; },
      setReason: (reason) => {
        this.reason = reason;
        this.reasonIssue = '';
        this.#reasons.set(request.id, reason);
      },
      look: () => { void this.#lookAgain(); },
      close: () => { this.#dialog?.close(); },
      approve: () => { void this.#approve(request); },
      refuse: () => { void this.#refuse(request); },
      dontRefuse: () => { void this.#showReason(false); },
    };
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #open(request: RegistrationRequest): Promise<void> {
    this.request = request;
    this.secretShown = false;
    this.refusing = false;
    this.reason = this.#reasons.get(request.id) ?? '';
    this.reasonIssue = '';
    this.failure = undefined;
    await this.updateComplete;
    this.#dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#request-title')?.focus();
  }

  readonly #closed = (event: Event): void => {
    if ((event.target as HTMLDialogElement).open) return;
    const id = this.request?.id ?? '';
    this.request = undefined;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .open`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  };

  async #approve(request: RegistrationRequest): Promise<void> {
    const question = this.renderRoot.querySelector<CtsoQuestion>('ctso-question');
    const sure = await question?.ask({
      title: this.words('desk.request.approve.ask'),
      text: this.words('desk.request.approve.text', { organisation: organisationName(request), email: emailOf(request) }),
      yes: this.words('desk.request.approve'),
      no: this.words('desk.request.approve.no'),
    });
    if (sure === true) await this.#decide(request, 'approve');
  }

  async #refuse(request: RegistrationRequest): Promise<void> {
    if (!this.refusing) return this.#showReason(true);
    if (this.reason.trim() !== '') return this.#decide(request, 'refuse');
    this.reasonIssue = 'desk.reason.required';
    this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
  }

  async #showReason(refusing: boolean): Promise<void> {
    this.refusing = refusing;
    this.reasonIssue = '';
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(refusing ? '#reason' : '.refuse');
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  }

  async #decide({ id, revision }: RegistrationRequest, decision: 'approve' | 'refuse'): Promise<void> {
    const source = this.#source;
    if (source === undefined || this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const request = await source.decide({ id, revision, decision, reason: decision === 'refuse' ? this.reason.trim() : '' });
      this.said = { status: request.status, organisation: organisationName(request), email: emailOf(request) };
      this.#reasons.delete(id);
      await this.reload();
      await this.updateComplete;
      this.#dialog?.close();
    } catch (thrown) {
      this.failure = toFailure(thrown);
      this.emit('ctso-failed', { code: this.failure.code });
    }
    this.busy = false;
  }

  /** Somebody else has decided: the request as it stands now, or the list where it is in sight no more. */
  async #lookAgain(): Promise<void> {
    const id = this.request?.id;
    const all = await this.#source?.registrations({ text: this.request === undefined ? '' : emailOf(this.request) }).catch(() => undefined);
    await this.reload();
    const now = all?.items.find((one) => one.id === id);
    this.failure = undefined;
    this.refusing = false;
    if (now === undefined) this.#dialog?.close();
    else this.request = now;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(now === undefined ? '#title' : '#request-title')?.focus();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#narrowTo(this.#conditions.status, this.renderRoot.querySelector<HTMLInputElement>('#text')?.value.trim() ?? '');
  };

  #narrowTo(status: string, text: string): void {
    const given = new URLSearchParams({ status });
    if (text !== '') given.set('text', text);
    this.said = undefined;
    this.view = given.toString();
    this.emit('ctso-refine', { view: this.view });
  }

  #go(places: readonly Place[]): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#places = places;
    const { status, text } = this.#conditions;
    const { cursor } = this.#place;
    const query: RegistrationQuery = {
      ...(text === '' ? {} : { text }), ...(status === '' ? {} : { status: status as RegistrationStatus }), ...(cursor === undefined ? {} : { cursor }),
    };
    void this.#loader.load((options) => source.registrations(query, options)).then(() => { this.#afterLoad(); });
  }

  #afterLoad(): void {
    const { failure } = this.#loader;
    if (failure !== undefined && failure.code !== 'cancelled') this.emit('ctso-failed', { code: failure.code });
    this.requestUpdate();
  }

  #refreshed(before: RegistrationPage, after: RegistrationPage): boolean {
    const known = new Set(before.items.map(({ id }) => id));
    const come = after.items.filter(({ id }) => !known.has(id)).length;
    if (come > 0) this.heard = this.words('desk.requests.heard', { count: come });
    return come > 0 || after.items.length !== before.items.length;
  }
}
