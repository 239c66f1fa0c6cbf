/** A dossier as it stands: its facts, the letter, the papers, and what has been done with it. Reached by "Xem chi tiết". */
import {
  isFailure, keyOf, toFailure, type Attachment, type Attachments, type CompiledProcedure, type Dossier, type Dossiers, type Failure, type HistoryEntry, type WordContext,
} from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, chip, connected, facts, field, panel, remark, split, timeline, toast, waiting } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { attachmentsContext, dossiersContext, offerContext, portsContext, unitsContext, type Offer, type Ports, type Units } from '../context/contexts.js';
import { noticeOf } from '../context/offer-words.js';
import { Notices } from '../controllers/notices.js';
import { pageClock } from '../controllers/page-clock.js';
import { Freshness } from '../dossier-table/freshness.js';
import type { CtsoQuestion } from '../question/question.js';
import { GuardedElement } from '../wizard/guarded.js';
import { act, failureWords, notice, skeleton } from '../wizard/notices.js';
import { remarksStyles } from '../wizard/remarks/remarks.styles.js';
import { wizardStyles } from '../wizard/wizard.styles.js';
import { download, show } from './download.js';
import { ViewActs } from './dossier-view-acts.js';
import { remarksOf } from './dossier-view-remarks.parts.js';
import { dossierViewStyles } from './dossier-view.styles.js';
import { factsOf, historyOf, papersOf, resultsOf } from './dossier-view.parts.js';
import { LetterMaker } from './letter-of.js';

interface Seen {
  readonly dossier: Dossier;
  readonly history: readonly HistoryEntry[];
  /** `undefined`: not offered here. */
  readonly procedure: CompiledProcedure | 'missing' | undefined;
}

/**
 * Connected: dossiers, attachments, offer, units, locale. Everything entered, papers, results, remarks and history; withdraws and
 * deletes after a question as far as that is permitted. Looks again by itself while it is seen.
 *
 * @summary Shows one dossier.
 * @fires ctso-action - an act was chosen; editing is the host's to carry out. Cancelled: the element does nothing more
 * @fires ctso-failed - the dossier could not be opened
 */
export class CtsoDossierView extends GuardedElement {
  static override styles: CSSResultGroup = [...connected, button, banner, chip, field, facts, panel, remark, split, timeline, toast, waiting, remarksStyles, wizardStyles, dossierViewStyles];

  @property() dossier = '';
  /** Inside another element, which has its own title and ground. */
  @property({ type: Boolean }) embedded = false;

  @consume({ context: dossiersContext, subscribe: true }) @state() private dossiers?: Dossiers;
  @consume({ context: attachmentsContext, subscribe: true }) @state() private attachments?: Attachments;
  @consume({ context: offerContext, subscribe: true }) @state() private offer?: Offer;
  @consume({ context: portsContext, subscribe: true }) @state() private ports?: Ports;
  @consume({ context: unitsContext, subscribe: true }) @state() private units?: Units;
  @state() private seen: Seen | undefined;
  @state() private failure: Failure | undefined;
  /** Opening a paper failed; the dossier itself is there. */
  @state() private paperFailure: Failure | undefined;

  readonly #maker = new LetterMaker();
  readonly #notices = new Notices(this);
  readonly #freshness: Freshness = new Freshness(this, () => ({ ...pageClock, ...this.ports?.environment }), () => this.#lookAgain());
  readonly #acts = new ViewActs(this, {
    dossiers: () => this.dossiers,
    clock: () => this.ports?.environment ?? pageClock,
    question: () => this.renderRoot.querySelector<CtsoQuestion>('ctso-question'),
    told: (action, id) => this.emit('ctso-action', { action, id }, { cancelable: true }),
    failed: ({ code }) => { this.emit('ctso-failed', { code }); },
    changed: () => { void this.refresh(); },
  });
  #loading: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  /** Asks the backend anew. */
  async refresh(): Promise<void> {
    const { dossiers, dossier: id } = this;
    this.#loading?.abort();
    if (dossiers === undefined || id === '') return;
    const stop = new AbortController();
    this.#loading = stop;
    this.failure = undefined;
    try {
      const options = { signal: stop.signal };
      const [dossier, history] = await Promise.all([dossiers.get({ id }, options), dossiers.history({ id }, options)]);
      const procedure = await this.#procedureOf(dossier);
      if (stop.signal.aborted) return;
      this.seen = { dossier, history: history.items, procedure };
      this.#notices.alsoOf([dossier.procedure.profile]);
      this.#freshness.begin();
    } catch (error) {
      if (stop.signal.aborted) return;
      this.failure = toFailure(error);
      this.emit('ctso-failed', { code: this.failure.code });
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.embedded) this.#notices.follow(this.offer);
    if (!changed.has('dossier') && !changed.has('dossiers') && !changed.has('offer')) return;
    this.seen = undefined;
    if (changed.has('dossier')) this.#acts.forget();
    void this.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    if (this.failure !== undefined) return html`<div class="body">${this.#failed(this.failure)}</div>`;
    if (this.seen === undefined) return html`<div class="body">${skeleton(this.words('view.loading'))}</div>`;
    const { dossier, history } = this.seen;
    const title = this.#title(dossier);
    if (this.#acts.gone) return html`<div class="body">${this.#acts.said(title, this.words)}</div>`;
    const procedure = this.seen.procedure === 'missing' ? undefined : this.seen.procedure;
    const files = { dossier, words: this.words, language: this.locale.language, open: (attachment: Attachment, way: 'view' | 'download') => { void this.#open(attachment, way); } };
    const content = html`<div class="stack-l">
      ${factsOf(dossier, this.words)}
      ${resultsOf(files)}
      ${remarksOf(dossier, procedure, this.#context, this.#mend(dossier, title))}
      ${this.#letter(this.seen)}
      ${this.paperFailure === undefined ? nothing : html`<p class="issue" role="alert">${icon('error')}<span>${this.words('upload.open-failed')} ${failureWords(this.paperFailure, this.words)}</span></p>`}
      ${papersOf({ ...files, procedure })}
    </div>`;
    const progress = historyOf(history, dossier, this.words);
    if (this.embedded) return html`<div class="stack-l">${content}${progress}</div>`;
    return html`<div class="body"><div class="page-head"><h1>${title}</h1>${this.#acts.buttons(dossier, title, this.words)}</div>
        ${this.#acts.said(title, this.words)}
        <div class="split">${content}<div class="stack">${progress}</div></div></div>
      <ctso-question></ctso-question>`;
  }

  get #context(): WordContext {
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    return { translate: this.words, provinceName: (code) => names.get(code) ?? code };
  }

  #mend(dossier: Dossier, title: string): (() => void) | undefined {
    if (this.embedded || dossier.status !== 'supplement' || !dossier.permitted.includes('edit')) return undefined;
    return () => { void this.#acts.do('edit', dossier, title, this.words); };
  }

  /** A revision that is another one is shown, and said where its status is another. */
  async #lookAgain(): Promise<boolean> {
    const before = this.seen?.dossier;
    if (before === undefined || this.dossiers === undefined || this.embedded) return false;
    try {
      const after = await this.dossiers.get({ id: before.id });
      if (after.revision === before.revision || this.seen?.dossier !== before) return false;
      if (after.status !== before.status) this.#acts.news = { moved: [after] };
      await this.refresh();
      return true;
    } catch (thrown) {
      toFailure(thrown);
      return false;
    }
  }

  #title({ procedure }: Dossier): string {
    const notice = noticeOf(this.#notices.known, procedure);
    return notice === undefined ? this.words('view.title') : this.words(keyOf(notice, notice.title));
  }

  /** What the dossier's own profile asks and prints; `missing` if it could not be loaded. */
  async #procedureOf({ procedure: { id, profile } }: Dossier): Promise<Seen['procedure']> {
    try {
      return await this.offer?.procedures.find((one) => one.id === id && one.profile.id === profile)?.load();
    } catch (error) {
      if (isFailure(error)) return 'missing';
      throw error;
    }
  }

  #letter({ procedure, dossier }: Seen): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    if (procedure === 'missing') {
      const again = act(this.words('wizard.again'), () => { void this.refresh(); });
      return notice({ look: 'danger', icon: 'cloudoff', alert: true, title: this.words('wizard.part-missing'), way: this.words('view.part-missing.way'), acts: again });
    }
    if (procedure === undefined) return notice({ look: 'info', icon: 'info', title: this.words('view.unknown-procedure') });
    return html`<ctso-letter .model=${this.#maker.model(procedure, dossier.draft, this.ports?.letter.value ?? this.locale, this.units)}></ctso-letter>`;
  }

  #failed(failure: Failure): TemplateResult {
    const title = failure.code === 'not-found' ? this.words('wizard.not-found') : this.words('view.failed');
    const way = failure.code === 'not-found' ? this.words('wizard.not-found.way') : failureWords(failure, this.words);
    const acts = failure.code === 'not-found' ? undefined : act(this.words('wizard.again'), () => { void this.refresh(); });
    return notice({ look: 'danger', icon: 'error', alert: true, title, way, acts });
  }

  async #open({ id, name, type }: Attachment, way: 'view' | 'download'): Promise<void> {
    this.paperFailure = undefined;
    try {
      const file = await this.attachments?.open({ id });
      if (file !== undefined && way === 'view') show(file, name, type);
      else if (file !== undefined) download(file, name);
    } catch (error) {
      this.paperFailure = toFailure(error);
    }
  }
}
