/** One dossier at the authority's desk: all that was filed, remarks tied to its places, and what is done with it. */
import {
  isFailure, pathKey, ROWS, toFailure, type Accounts, type Attachment, type Attachments, type CompiledProcedure, type Desk, type DeskAct, type DeskActKind,
  type DeskDossier, type Environment, type Failure, type HistoryEntry, type Path, type RemarkNote,
} from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, chip, connected, facts, field, panel, remark, timeline, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import {
  accountsContext, attachmentsContext, deskContext, offerContext, portsContext, unitsContext, type Offer, type Ports, type Units,
} from '../context/contexts.js';
import { titleOf } from '../context/offer-words.js';
import { Notices } from '../controllers/notices.js';
import { pageClock } from '../controllers/page-clock.js';
import { deskFailure, takenOver } from '../desk/states.parts.js';
import { download, show } from '../letter/download.js';
import { factsOf } from '../letter/dossier-view.parts.js';
import { LetterMaker } from '../letter/letter-of.js';
import type { CtsoQuestion } from '../question/question.js';
import { act as actButton, notice, signInNotice, skeleton } from '../wizard/notices.js';
import type { ActOf, AskingAct, CtsoDeskAct } from './act-dialog.js';
import { DossierWords } from './dossier-words.js';
import { earlierTemplate } from './earlier.parts.js';
import { Notes } from './notes.js';
import type { Editing, RemarkParts } from './remark.parts.js';
import { actsTemplate, historyTemplate, papersTemplate, sectionsTemplate, writtenTemplate } from './review.parts.js';
import { placeStyles, styles, wholeStyles } from './review.styles.js';
import type { CtsoDeskRows } from './rows.js';

interface Seen {
  readonly dossier: DeskDossier;
  readonly history: readonly HistoryEntry[];
  /** `undefined`: not offered here; `missing`: it could not be loaded. */
  readonly procedure: CompiledProcedure | 'missing' | undefined;
}

type Said = { readonly kind: 'done'; readonly act: DeskActKind } | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Connected: desk, accounts, attachments, offer, units, ports, locale.
 *
 * @slot actions - stands at the end of the heading, e.g. a link back to the queue
 * @fires ctso-failed - a call failed and the element shows it
 */
export class CtsoDeskReview extends CtsoElement {
  static override styles: CSSResult[] = [...connected, button, banner, chip, field, facts, panel, remark, timeline, waiting, placeStyles, wholeStyles, styles];

  /** Id of the dossier. */
  @property() dossier = '';

  @consume({ context: deskContext, subscribe: true }) @state() private desk?: Desk;
  @consume({ context: accountsContext, subscribe: true }) @state() private accounts?: Accounts;
  @consume({ context: attachmentsContext, subscribe: true }) @state() private attachments?: Attachments;
  @consume({ context: offerContext, subscribe: true }) @state() private offer?: Offer;
  @consume({ context: portsContext, subscribe: true }) @state() private ports?: Ports;
  @consume({ context: unitsContext, subscribe: true }) @state() private units?: Units;
  @state() private seen: Seen | undefined;
  @state() private failure: Failure | undefined;
  @state() private paperFailure: Failure | undefined;
  @state() private said: Said | undefined;
  @state() private busy: DeskActKind | undefined;
  @state() private editing: Editing | undefined;
  @state() private shown: ReadonlySet<string> = new Set();
  @state() private letterOpen = false;

  readonly #page: Environment = { ...pageClock, online: () => navigator.onLine };
  readonly #notices = new Notices(this);
  readonly #maker = new LetterMaker();
  readonly #notes = new Notes(this, () => this.#environment);
  #loading: AbortController | undefined;
  #texts: { readonly texts: DossierWords; readonly of: readonly unknown[] } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  /** Asks the backend anew; what is being written stays. */
  async refresh(): Promise<void> {
    const { desk, accounts, dossier: id } = this;
    this.#loading?.abort();
    if (desk === undefined || accounts === undefined || id === '') return;
    const stop = new AbortController();
    this.#loading = stop;
    this.failure = undefined;
    try {
      const options = { signal: stop.signal };
      const [dossier, history, account] = await Promise.all([desk.get({ id }, options), desk.history({ id }, options), accounts.current({}, options)]);
      const procedure = await this.#procedureOf(dossier);
      if (stop.signal.aborted) return;
      this.#notes.open({ desk, dossier: id, person: account?.id ?? '', theirs: dossier.notes }, dossier.claim?.mine === true);
      this.seen = { dossier, history: history.items, procedure };
    } catch (error) {
      if (!stop.signal.aborted) this.#failed(toFailure(error));
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#notices.follow(this.offer);
    if (!['dossier', 'desk', 'accounts', 'offer'].some((name) => changed.has(name))) return;
    this.seen = undefined;
    this.said = undefined;
    this.editing = undefined;
    this.shown = new Set();
    void this.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    if (this.failure !== undefined) return html`<div class="body">${this.#trouble(this.failure)}</div>`;
    if (this.seen === undefined) return html`<div class="body">${skeleton(this.words('view.loading'))}</div>`;
    const { dossier } = this.seen;
    const texts = this.#textsOf(this.seen);
    const parts = this.#remarkParts();
    return html`<section class="body" aria-labelledby="title">
        <div class="page-head"><div><h1 id="title" tabindex="-1">${this.#title(dossier)}</h1><p class="muted">${dossier.organisation.name}${dossier.symbol === '' ? nothing : `, ${this.words('dossiers.symbol', { symbol: dossier.symbol })}`}</p></div><slot name="actions"></slot></div>
        ${this.#jumps(texts)}
        <div class="desk-split"><div class="main"><div class="stack-l">${this.#content(this.seen, texts, parts)}</div></div>
          <aside class="stack aside" aria-label=${this.words('desk.aside')}>${this.#acts(dossier)}${writtenTemplate(parts, texts, (note) => { void this.#begin(note.path, note.id); }, this.#look)}</aside></div>
      </section>
      <ctso-desk-act></ctso-desk-act><ctso-question></ctso-question>`;
  }

  #content(seen: Seen, texts: DossierWords | undefined, parts: RemarkParts): TemplateResult {
    const { dossier, history } = seen;
    const language = this.locale?.language ?? 'vi';
    return html`${factsOf(dossier, this.words)}
      ${texts === undefined ? this.#untold(seen) : html`${earlierTemplate({ words: this.words, texts, dossier, go: ({ path }) => { void this.#goTo(path); } })}
        ${sectionsTemplate(texts, parts)}
        <ctso-desk-rows .texts=${texts} .rows=${dossier.draft.rows} .parts=${parts} .earlier=${this.#earlier(dossier)}></ctso-desk-rows>`}
      ${this.paperFailure === undefined ? nothing : html`<p class="issue" role="alert">${icon('error')}<span>${this.words('upload.open-failed')} ${deskFailure(this.paperFailure, this.words)}</span></p>`}
      ${papersTemplate(dossier, texts, parts, language, (attachment, way) => { void this.#open(attachment, way); })}
      ${texts === undefined ? nothing : this.#letter(texts)}${historyTemplate(history, dossier, this.words)}`;
  }

  /** Long dossiers are gone through by their parts. */
  #jumps(texts: DossierWords | undefined): TemplateResult {
    const jump = (label: string, go: () => void): TemplateResult => html`<button class="link-btn small" type="button" @click=${go}>${label}</button>`;
    const to = (id: string) => () => { this.#focusOn(`#${id}`); };
    return html`<nav class="jumps" aria-label=${this.words('desk.jumps')}>
      ${texts === undefined ? nothing : jump(this.words('desk.jump.rows'), () => { this.renderRoot.querySelector('ctso-desk-rows')?.shadowRoot?.querySelector<HTMLElement>('#rows')?.focus(); })}
      ${jump(this.words('review.papers'), to('papers'))}${jump(this.words('dossiers.history'), to('history'))}${jump(this.words('desk.acts'), to('acts'))}</nav>`;
  }

  /** The letter is drawn when it is asked for: thousands of rows are not put into words for nothing. */
  #letter(texts: DossierWords): TemplateResult {
    const locale = this.ports?.letter.value ?? this.locale;
    return html`<details class="panel letter" ?open=${this.letterOpen} @toggle=${(event: Event) => { this.letterOpen = (event.target as HTMLDetailsElement).open; }}>
      <summary>${this.words('review.letter')}</summary>
      ${this.letterOpen && locale !== undefined ? html`<ctso-letter .model=${this.#maker.model(texts.procedure, texts.letterDraft, locale, this.units)}></ctso-letter>` : nothing}</details>`;
  }

  #acts(dossier: DeskDossier): TemplateResult {
    return actsTemplate({ words: this.words, dossier, busy: this.busy, said: this.#saidTemplate(dossier), act: (kind) => { void this.#act(dossier, kind); } });
  }

  #saidTemplate(dossier: DeskDossier): TemplateResult | typeof nothing {
    const { said } = this;
    if (said === undefined) return nothing;
    if (said.kind === 'done') return html`<div class="banner success">${icon('check-circle')}<p><b>${this.words(`desk.done.${said.act}`, { code: dossier.receiptCode ?? '' })}</b></p></div>`;
    return html`<div class="banner danger">${icon('error')}<p><b>${this.words('desk.act.failed')}</b> ${deskFailure(said.failure, this.words)}</p></div>`;
  }

  #title({ procedure }: DeskDossier): string {
    return this.#notices.listed === undefined ? this.words('view.title') : titleOf(this.#notices.listed, procedure, this.words);
  }

  #textsOf({ procedure, dossier }: Seen): DossierWords | undefined {
    if (procedure === undefined || procedure === 'missing') return undefined;
    const of = [procedure, dossier.draft, this.locale, this.units, this.shown];
    if (this.#texts === undefined || of.some((fact, index) => fact !== this.#texts?.of[index])) {
      const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
      const context = { translate: this.words, provinceName: (code: string) => names.get(code) ?? code };
      this.#texts = { texts: new DossierWords(procedure, dossier.draft, context, this.shown), of };
    }
    return this.#texts.texts;
  }

  #remarkParts(): RemarkParts {
    return {
      words: this.words,
      notes: this.#notes,
      environment: this.#environment,
      canWrite: this.seen?.dossier.claim?.mine === true,
      editing: this.editing,
      shown: this.shown,
      begin: (path, id) => { void this.#begin(path, id); },
      done: () => { void this.#done(); },
      remove: (note) => { void this.#remove(note); },
      toggleSecret: (path) => { this.#toggleSecret(path); },
    };
  }

  #earlier({ remarks = [] }: DeskDossier): ReadonlySet<string> {
    return new Set(remarks.flatMap(({ path }) => (path[0] === ROWS && path[1] !== undefined ? [path[1]] : [])));
  }

  #toggleSecret(path: Path): void {
    const shown = new Set(this.shown);
    if (!shown.delete(pathKey(path))) shown.add(pathKey(path));
    this.shown = shown;
  }

  /** On a place that has a remark already, goes on with that one. */
  async #begin(path: Path, id?: string): Promise<void> {
    const standing = this.#notes.at(path).find(({ text }) => text.trim() !== '');
    this.editing = { id: id ?? standing?.id ?? this.#environment.id(), path };
    await this.updateComplete;
    if (path[0] === ROWS && path[1] !== undefined) await this.#rows?.show(path[1], '#note');
    else {
      const editor = this.renderRoot.querySelector<HTMLElement>('#note');
      editor?.scrollIntoView({ block: 'nearest' });
      editor?.focus();
    }
  }

  /** How the dossier stands now; what is written here is sent first, if it can be. */
  readonly #look = (): void => {
    void this.#notes.flush().then(() => this.refresh());
  };

  async #done(): Promise<void> {
    const { editing } = this;
    this.editing = undefined;
    const note = this.#notes.all.find(({ id }) => id === editing?.id);
    if (note?.text.trim() === '') this.#notes.remove(note.id);
    await this.updateComplete;
    if (editing !== undefined) await this.#focusPlace(editing.path, note === undefined || note.text.trim() === '' ? '' : note.id);
  }

  async #remove({ id, path }: RemarkNote): Promise<void> {
    this.#notes.remove(id);
    if (this.editing?.id === id) this.editing = undefined;
    await this.updateComplete;
    await this.#focusPlace(path, '');
  }

  /** To what goes on with the note of this id, or begins one there. */
  async #focusPlace(path: Path, noteId: string): Promise<void> {
    if (path[0] === ROWS && path[1] !== undefined) await this.#rows?.focusPlace(path[1], path, noteId);
    else this.#focusOn(noteId === '' ? `[data-begin="${CSS.escape(pathKey(path))}"]` : `[data-edit="${CSS.escape(noteId)}"]`);
  }

  async #goTo(path: Path): Promise<void> {
    if (path[0] === ROWS && path[1] !== undefined) await this.#rows?.show(path[1], path.length === 3 ? `[data-begin="${CSS.escape(pathKey(path))}"]` : '.unfold');
    else this.#focusOn(`[data-path="${CSS.escape(pathKey(path))}"] .icon-btn, #section-${CSS.escape(path[0] ?? '')}, #papers`);
  }

  get #environment(): Environment {
    return this.ports?.environment ?? this.#page;
  }

  get #rows(): CtsoDeskRows | null {
    return this.renderRoot.querySelector('ctso-desk-rows');
  }

  #focusOn(selector: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  }

  async #act(dossier: DeskDossier, kind: DeskActKind): Promise<void> {
    if (this.busy !== undefined) return;
    this.said = undefined;
    if (kind === 'claim' || kind === 'release') {
      if (await this.#isSure(dossier, kind)) await this.#actAtOnce(dossier, kind === 'claim' ? { kind, takeOver: dossier.claim !== undefined } : { kind });
      return;
    }
    await this.#notes.flush();
    const outcome = await this.renderRoot.querySelector<CtsoDeskAct>('ctso-desk-act')?.open(kind, this.#actOf(dossier));
    if (outcome === 'done') this.#isDone(kind);
    if (outcome === 'done' || outcome === 'look-again') await this.refresh();
    await this.updateComplete;
    this.#focusOn(outcome === 'given-up' ? `[data-act="${kind}"]` : '#acts');
  }

  #isDone(act: AskingAct): void {
    this.said = { kind: 'done', act };
    this.editing = undefined;
    if (act === 'supplement' || act === 'return' || act === 'refuse') this.#notes.close();
  }

  #actOf(dossier: DeskDossier): ActOf {
    const environment = this.#environment;
    // One key for all tries: an answer that was lost on its way does not do the act twice.
    const key = environment.id();
    return {
      dossier,
      title: this.#title(dossier),
      notes: this.#notes,
      texts: this.seen === undefined ? undefined : this.#textsOf(this.seen),
      attachments: this.attachments,
      ports: { environment, inspector: this.ports?.inspector ?? { detect: () => Promise.resolve(undefined) } },
      send: async (act) => { await this.desk?.act({ id: dossier.id, revision: dossier.revision, key, act }); },
    };
  }

  async #isSure({ claim }: DeskDossier, kind: 'claim' | 'release'): Promise<boolean> {
    const question = this.renderRoot.querySelector<CtsoQuestion>('ctso-question');
    if (kind === 'claim') return claim === undefined || ((await question?.ask(takenOver(this.words, claim.name))) ?? false);
    const { words } = this;
    return (await question?.ask({ title: words('desk.release.ask'), text: words('desk.release.text'), yes: words('desk.act.release'), no: words('desk.release.no') })) ?? false;
  }

  async #actAtOnce({ id, revision }: DeskDossier, act: DeskAct): Promise<void> {
    this.busy = act.kind;
    try {
      await this.#notes.flush();
      await this.desk?.act({ id, revision, key: this.#environment.id(), act });
      this.said = { kind: 'done', act: act.kind };
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.said = { kind: 'failed', failure };
      this.emit('ctso-failed', { code: failure.code });
    }
    this.busy = undefined;
    await this.refresh();
    await this.updateComplete;
    this.#focusOn('#acts');
  }

  async #procedureOf({ procedure: { id, profile } }: DeskDossier): Promise<Seen['procedure']> {
    try {
      return await this.offer?.procedures.find((one) => one.id === id && one.profile.id === profile)?.load();
    } catch (error) {
      if (isFailure(error)) return 'missing';
      throw error;
    }
  }

  #untold({ procedure }: Seen): TemplateResult {
    if (procedure === undefined) return notice({ look: 'info', icon: 'info', title: this.words('view.unknown-procedure') });
    const again = actButton(this.words('wizard.again'), () => { void this.refresh(); });
    return notice({ look: 'danger', icon: 'cloudoff', alert: true, title: this.words('wizard.part-missing'), way: this.words('view.part-missing.way'), acts: again });
  }

  #trouble(failure: Failure): TemplateResult {
    if (failure.code === 'signed-out') return signInNotice(this.words('view.failed'), deskFailure(failure, this.words), this.#look);
    const again = failure.code === 'not-found' || failure.code === 'forbidden' ? undefined : actButton(this.words('wizard.again'), () => { void this.refresh(); });
    return notice({ look: 'danger', icon: 'error', alert: true, title: this.words('view.failed'), way: deskFailure(failure, this.words), acts: again });
  }

  #failed(failure: Failure): void {
    this.failure = failure;
    this.emit('ctso-failed', { code: failure.code });
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
