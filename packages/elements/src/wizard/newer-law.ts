/** Over a draft that was begun under an older law: what differs by now, and the way over to the law in force. */
import {
  carryOver, fromIsoDay, isFailure, showDay, toFailure,
  type Account, type CarriedOver, type CompiledProcedure, type Dossiers, type Failure, type OfferedProcedure, type WizardSnapshot, type WizardStore,
} from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { banner, button, connected, panel, waiting } from '../base/base.styles.js';
import { dossiersContext, portsContext, unitsContext, type Ports, type Units } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import { GuardedElement } from './guarded.js';
import { CarriedEvent } from './inner-events.js';
import { differencesTemplate } from './newer-law.parts.js';
import { act, failureWords, notice } from './notices.js';
import { wizardStyles } from './wizard.styles.js';

/**
 * The draft stays as it is, under its own law. Going over makes a new dossier of it, under the law in force.
 *
 * @summary Offers to carry a draft over to a newer law.
 */
export class CtsoNewerLaw extends GuardedElement {
  static override readonly laterWord: string = 'newer-law.says';
  static override styles: CSSResultGroup = [...connected, button, banner, panel, waiting, wizardStyles];

  @property({ attribute: false }) store: WizardStore | undefined;
  /** The same procedure under the law in force. */
  @property({ attribute: false }) offered: OfferedProcedure | undefined;
  @property({ attribute: false }) account: Account | undefined;

  @consume({ context: dossiersContext, subscribe: true }) @state() private dossiers?: Dossiers;
  @consume({ context: portsContext, subscribe: true }) @state() private ports?: Ports;
  @consume({ context: unitsContext, subscribe: true }) @state() private units?: Units;
  @state() private open = false;
  @state() private busy = false;
  @state() private failure: Failure | undefined;
  @state() private procedure: CompiledProcedure | undefined;

  readonly #draft = new StoreController<WizardSnapshot>(this, (snapshot) => snapshot);
  /** Made once: asking again for what was made already makes no second dossier. */
  #id: string | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    this.#draft.follow(this.store);
    if (!changed.has('store') && !changed.has('offered')) return;
    this.open = false;
    this.failure = undefined;
    this.procedure = undefined;
    this.#id = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, offered, words, locale } = this;
    if (store === undefined || offered === undefined || locale === undefined) return nothing;
    const { language } = locale;
    const title = words('newer-law.says', {
      old: store.procedure.profile.law[language], law: offered.profile.law[language], day: showDay(fromIsoDay(offered.profile.from)),
    });
    const toggle = html`<button type="button" class="btn s" aria-expanded=${this.open ? 'true' : 'false'} aria-busy=${this.busy ? 'true' : nothing} @click=${this.#toggle}>
      ${this.open ? words('newer-law.close') : words('newer-law.open')}</button>`;
    return html`${notice({ look: 'info', icon: 'info', title, way: words('newer-law.way'), acts: toggle, body: this.#failed() })}
      ${this.open ? this.#differences(store) : nothing}`;
  }

  #failed(): TemplateResult | undefined {
    if (this.failure === undefined) return undefined;
    return html`<p class="way" role="alert"><b>${this.words('newer-law.failed')}</b> ${failureWords(this.failure, this.words)}</p>`;
  }

  #differences(store: WizardStore): TemplateResult | typeof nothing {
    const { procedure, words } = this;
    const carried = procedure === undefined ? undefined : this.#carried(store, procedure);
    if (carried === undefined) return nothing;
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    const context = { translate: words, provinceName: (code: string) => names.get(code) ?? code };
    return html`<section class="panel" aria-labelledby="title"><header><h2 id="title" tabindex="-1">${words('newer-law.title')}</h2></header>
      <div class="in stack">${differencesTemplate(store, carried.differences, context)}
        <p>${words('newer-law.stays')}</p>
        <div class="row"><button type="button" class="btn primary" aria-busy=${this.busy ? 'true' : nothing} @click=${this.#go}>${words('newer-law.go')}</button>
          ${act(words('newer-law.stay'), this.#toggle)}</div></div></section>`;
  }

  #carried({ procedure, value }: WizardStore, to: CompiledProcedure): CarriedOver | undefined {
    const { account, ports } = this;
    if (account === undefined || ports === undefined) return undefined;
    const begun = to.begin(account, ports.settings(to.profile.id), ports.letter.value.translate);
    return carryOver(value.draft, procedure, to, begun);
  }

  readonly #toggle = (): void => {
    if (this.open) this.open = false;
    else void this.#run(async (offered) => {
      this.procedure = await offered.load();
      this.open = true;
    });
  };

  readonly #go = (): void => {
    void this.#run(async (offered) => {
      const { store, procedure, dossiers, ports } = this;
      if (store === undefined || procedure === undefined || dossiers === undefined || ports === undefined) return;
      // What cannot be sent stays in the journal of the old one; the new one takes what stands here.
      await store.flush().catch((error: unknown) => toFailure(error));
      const carried = this.#carried(store, procedure);
      if (carried === undefined) return;
      this.#id ??= ports.environment.id();
      await dossiers.create({ id: this.#id, procedure: { id: offered.id, profile: offered.profile.id }, draft: carried.draft });
      this.dispatchEvent(new CarriedEvent(this.#id, store.value.unfinished));
    });
  };

  /** One thing at a time; what the world refuses is said, and may be tried again. */
  async #run(todo: (offered: OfferedProcedure) => Promise<void>): Promise<void> {
    const { offered } = this;
    if (this.busy || offered === undefined) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await todo(offered);
    } catch (error) {
      if (!isFailure(error)) throw error;
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
