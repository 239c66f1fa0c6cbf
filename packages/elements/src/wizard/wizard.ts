/** The wizard: one element for all procedures. It opens the store, takes the one listener for edits, and shows the step one stands on. */
import type { Accounts, Attachments, Dossiers, WizardSnapshot, WizardStep, WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionBar as bar, banner, button, connected, field, steps, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { accountsContext, attachmentsContext, dossiersContext, offerContext, portsContext, type Offer, type Ports } from '../context/contexts.js';
import { OnDemand } from '../controllers/on-demand.js';
import { StoreController } from '../controllers/store-controller.js';
import type { Uploads } from '../upload-step/uploads.js';
import { actionBar } from './action-bar.js';
import { ActRunner } from './act-runner.js';
import type { CarriedEvent, DefectEvent, RevealEvent, StepEvent } from './inner-events.js';
import { Leaving } from './leaving.js';
import { newerThan, WizardSession, type WizardWorld } from './session.js';
import { stepper } from './stepper.js';
import { Travel } from './travel.js';
import { WizardActs } from './wizard-acts.js';
import { blocked, closed, defectNotice, header, isClosed, notices, remarks, stepTemplate, summary, wasSentBack } from './wizard.parts.js';
import { wizardStyles } from './wizard.styles.js';

/**
 * The filing of one dossier of any procedure, in three steps. Connected: dossiers, attachments, accounts, offer, ports, locale.
 * Attributes that a host sets move it without an event.
 *
 * @summary Files a dossier: form, upload, review.
 * @fires ctso-navigate - the person went to another step, or began a dossier: what an address needs
 * @fires ctso-submitted - the dossier has been filed
 * @fires ctso-saved - the person put the dossier aside as a draft
 * @fires ctso-leave - the person goes back from the first step; cancelable, else the browser goes back one page
 * @fires ctso-failed - the dossier could not be opened, put aside or filed; the wizard says so itself
 */
export class CtsoWizard extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, button, banner, field, steps, waiting, bar, wizardStyles];

  /** Id of the procedure. May be left out where `dossier` names one that exists. */
  @property() procedure = '';
  /** Id of the profile; empty for the one that the host files under. */
  @property() profile = '';
  /** Empty: begins a new one, and takes its id once something was typed. */
  @property({ reflect: true }) dossier = '';
  @property({ reflect: true }) step: WizardStep = 'form';

  @consume({ context: accountsContext, subscribe: true }) @state() private accounts?: Accounts;
  @consume({ context: dossiersContext, subscribe: true }) @state() private dossiers?: Dossiers;
  @consume({ context: attachmentsContext, subscribe: true }) @state() private attachments?: Attachments;
  @consume({ context: offerContext, subscribe: true }) @state() private offer?: Offer;
  @consume({ context: portsContext, subscribe: true }) @state() private ports?: Ports;

  @state() private defect: unknown;
  @state() private conflictOpen = false;
  @state() private filed = false;
  /** Id of the dossier that was carried over from an older law just now. */
  @state() private carried = '';

  readonly #session = new WizardSession(() => { this.#opened(); });
  readonly #snapshot = new StoreController<WizardSnapshot>(this, (snapshot) => snapshot);
  readonly #runner = new ActRunner(() => { this.requestUpdate(); }, (code) => { this.emit('ctso-failed', { code }); });
  readonly #acts = new WizardActs({
    store: () => this.#session.store,
    runner: this.#runner,
    travel: new Travel(this, () => this.#later.need()),
    navigated: (store) => { this.#navigated(store); },
    saved: (store) => { this.emit('ctso-saved', { dossier: store.value.dossierId }); },
    submitted: (store) => {
      this.filed = true;
      this.emit('ctso-submitted', { dossier: store.value.dossierId });
    },
    leave: () => { if (this.emit('ctso-leave', { dossier: this.dossier }, { cancelable: true })) history.back(); },
    broke: (error) => { this.defect = error; },
  });
  readonly #later = new OnDemand(this, 'ctso-review-step', () => import('./later.js'));
  #uploads: Uploads | undefined;
  /** Only where the dossier was sent back. */
  #remarksCode: OnDemand<unknown> | undefined;
  /** What comes along to the dossier that is being opened. */
  #luggage: CarriedEvent | undefined;
  #stop: readonly (() => void)[] = [];
  /** What the session was opened for. */
  #openFor: string | undefined;

  constructor() {
    super();
    new Leaving(this, () => this.#session.store, () => { this.#online(); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.store?.flush().catch(() => undefined);
    this.#openFor = undefined;
    this.#session.close();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.defect !== undefined) throw error;
      this.defect = error;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const world = this.#world;
    if (world === undefined || !this.isConnected) return;
    const { store } = this.#session;
    this.#startUploads();
    if (this.#wanted !== this.#openFor) this.#open(world);
    else if (changed.has('step') && store !== undefined && store.value.step !== this.step) this.step = store.goTo(this.step);
  }

  /** A dossier that was begun keeps its profile, whatever the host files under from then on. */
  get #wanted(): string {
    const profile = this.dossier === '' ? this.profile || this.offer?.profile.id : this.profile;
    return JSON.stringify([this.procedure, profile, this.dossier]);
  }

  get #world(): WizardWorld | undefined {
    const { accounts, dossiers, attachments, offer, ports } = this;
    if (!accounts || !dossiers || !attachments || !offer || !ports || this.locale === undefined) return undefined;
    return { accounts, dossiers, attachments, offer, ports };
  }

  #open(world: WizardWorld): void {
    const { procedure, profile, dossier } = this;
    this.#openFor = this.#wanted;
    this.filed = false;
    this.#runner.forget();
    void this.#session.open({ procedure, profile, dossier }, world);
  }

  #opened(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#uploads?.close();
    this.#uploads = undefined;
    const { state, store } = this.#session;
    this.#snapshot.follow(store);
    this.requestUpdate();
    if (state.kind === 'failed') this.emit('ctso-failed', { code: state.failure.code });
    if (store === undefined || !this.attachments || !this.ports) return;
    this.step = store.goTo(this.step);
    this.#arrive(store);
    this.#stop = [this.#watchBegin(store)];
  }

  /** Rows that were still being typed come along; the focus, which was on what led here, goes to the word that it is done. */
  #arrive(store: WizardStore): void {
    const luggage = this.#luggage;
    if (luggage?.dossier !== store.value.dossierId) return;
    this.#luggage = undefined;
    for (const row of luggage.unfinished) store.keepUnfinished(row);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#carried')?.focus());
  }

  /** Uploads belong to a store that is open and to code that comes a little later. */
  #startUploads(): void {
    const { store } = this.#session;
    const { module } = this.#later;
    if (this.#uploads !== undefined || store === undefined || module === undefined || !this.attachments || !this.ports) return;
    const uploads = new module.Uploads(store, this.attachments, this.ports);
    this.#uploads = uploads;
    this.#stop = [...this.#stop, uploads.subscribe(() => { this.requestUpdate(); })];
  }

  /** The address of a new dossier is told with the first thing typed, so that a crash finds it again. */
  #watchBegin(store: WizardStore): () => void {
    if (this.dossier !== '') return () => undefined;
    const first = store.value.draft;
    const stop = store.subscribe(() => {
      if (store.value.draft === first && store.value.unfinished.length === 0) return;
      stop();
      this.dossier = store.value.dossierId;
      this.#openFor = this.#wanted;
      this.#navigated(store);
    });
    return stop;
  }

  #navigated(store: WizardStore): void {
    this.step = store.value.step;
    this.emit('ctso-navigate', { dossier: store.value.dossierId, step: this.step });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const { state } = this.#session;
    if (this.locale === undefined) return nothing;
    if (this.defect !== undefined) return defectNotice(this.defect);
    if (state.kind !== 'open') return blocked(state, { dossier: this.dossier, retry: this.#reopen }, words);
    const { store } = state;
    if (isClosed(store)) return closed(store, this.filed, words);
    return html`<div @ctso-change=${this.#change} @ctso-touch=${this.#touch} @ctso-reveal=${this.#reveal} @ctso-step=${this.#goTo}
        @ctso-faulty-rows=${this.#showFaulty} @ctso-defect=${this.#broken} @ctso-carried=${this.#goOver}>
      <div class="body">${header(store, words)} ${stepper(store, this.#uploads?.sending ?? 0, words)} ${notices(state, this.#notices(store), words)}
        ${summary(store)} ${this.#remarks(store)} ${stepTemplate(store, this.#uploads, this.#later, words)}</div>
      ${actionBar(store, this.#runner.busy, this.#acts, this.ports?.environment, words)}
    </div>`;
  }

  #remarks(store: WizardStore): TemplateResult | typeof nothing {
    if (!wasSentBack(store)) return nothing;
    this.#remarksCode ??= new OnDemand(this, 'ctso-remarks', () => import('./remarks/define.js'));
    return remarks(store, this.#remarksCode, this.words);
  }

  #notices({ procedure }: WizardStore): Parameters<typeof notices>[1] {
    return {
      trouble: this.#runner.trouble,
      conflictOpen: this.conflictOpen,
      signedIn: this.#signedIn,
      retry: () => { this.#session.store?.retry(); },
      retryAct: this.#acts.again,
      toggleConflict: () => { this.conflictOpen = !this.conflictOpen; },
      newer: newerThan(procedure, this.profile, this.offer),
      carried: this.carried !== '' && this.carried === this.dossier,
    };
  }

  readonly #reopen = (): void => {
    if (this.#world !== undefined) this.#open(this.#world);
  };

  readonly #signedIn = (event: Event): void => {
    // Signing in again in place is the wizard's own affair: a host that goes elsewhere on it would leave the dossier.
    event.stopPropagation();
    const { state } = this.#session;
    this.#runner.forget();
    void this.accounts?.current({}).then((account) => {
      if (state.kind === 'open' && account?.id === state.account.id) state.store.retry();
      else this.#reopen();
    });
  };

  readonly #online = (): void => {
    const { state } = this.#session;
    if (state.kind === 'part-missing' || (state.kind === 'failed' && state.failure.retry)) this.#reopen();
    this.#session.store?.retry();
    this.#uploads?.resumeAll();
  };

  readonly #change = (event: CtsoEvent<'ctso-change'>): void => {
    // What is typed goes no further than the wizard: a host has no use for personal data in events.
    event.stopPropagation();
    const { path, value } = event.detail;
    this.#acts.run((store) => { store.edit({ kind: 'set', path, value }); });
  };

  readonly #touch = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    this.#acts.run((store) => { store.touch(event.detail.path); });
  };

  readonly #goTo = (event: StepEvent): void => {
    event.stopPropagation();
    this.#acts.goTo(event.step);
  };

  readonly #reveal = (event: RevealEvent): void => {
    event.stopPropagation();
    this.#acts.reveal(event.path);
  };

  readonly #showFaulty = (event: Event): void => {
    event.stopPropagation();
    this.#acts.showFaultyRows();
  };

  readonly #goOver = (event: CarriedEvent): void => {
    event.stopPropagation();
    this.#luggage = event;
    this.carried = event.dossier;
    this.dossier = event.dossier;
    this.step = 'form';
    this.emit('ctso-navigate', { dossier: this.dossier, step: this.step });
  };

  readonly #broken = (event: DefectEvent): void => {
    event.stopPropagation();
    event.preventDefault();
    this.defect = event.error;
  };
}
