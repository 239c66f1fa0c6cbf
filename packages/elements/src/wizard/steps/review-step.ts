/** Step 3: the letter as it will be printed, the papers, and the way back to each of them. */
import { SLOTS, showMoment, type Path, type SlotDefinition, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, layout, panel, viewOnly } from '../../base/base.styles.js';
import { icon } from '../../base/icons.js';
import { portsContext, unitsContext, type Ports, type Units } from '../../context/contexts.js';
import { StoreController } from '../../controllers/store-controller.js';
import { LetterMaker } from '../../letter/letter-of.js';
import { issueLine } from '../../letter/letter.parts.js';
import { sizeWords } from '../../upload-step/amounts.js';
import { GuardedElement } from '../guarded.js';
import { StepEvent, type StepElement } from '../inner-events.js';

/** @summary The review step of a wizard. */
export class CtsoReviewStep extends GuardedElement implements StepElement {
  static override readonly laterWord: string = 'review.papers';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, panel];

  @property({ attribute: false }) store: WizardStore | undefined;

  @consume({ context: portsContext, subscribe: true }) @state() private ports: Ports | undefined;
  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;

  readonly #snapshot = new StoreController<WizardSnapshot>(this, (snapshot) => snapshot);
  readonly #maker = new LetterMaker();

  /** Everything is corrected in the steps before. */
  async reveal(_path: Path): Promise<boolean> {
    return Promise.resolve(false);
  }

  protected override willUpdate(): void {
    this.#snapshot.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, locale, words } = this;
    if (store === undefined || locale === undefined) return nothing;
    const model = this.#maker.model(store.procedure, store.value.draft, this.ports?.letter.value ?? locale, this.units);
    return html`<div class="stack-l">
      <ctso-letter .model=${model} .store=${store}></ctso-letter>
      <section class="panel" aria-labelledby="papers"><header><h2 id="papers">${words('review.papers')}</h2>
        <button type="button" class="btn quiet s" @click=${() => this.dispatchEvent(new StepEvent('upload'))}>${icon('edit')}${words('review.papers.edit')}</button></header>
        <div class="in"><ul class="plain stack">${store.procedure.definition.slots.map((slot) => this.#paper(store, slot, locale.language))}</ul></div></section>
    </div>`;
  }

  #paper(store: WizardStore, slot: SlotDefinition, language: string): TemplateResult {
    const { words } = this;
    const present = store.value.attachments.find((one) => one.slot === slot.id);
    const facts = present === undefined ? words('review.papers.none') : `${present.name} (${words('upload.facts', { size: sizeWords(present.size, language), time: showMoment(present.uploadedAt) })})`;
    return html`<li><p><b>${words(store.procedure.key(slot.label))}</b></p><p class=${present === undefined ? 'muted' : ''}>${facts}</p>
      ${store.issues.slot(slot.id).map((issue) => issueLine({ ...issue, path: [SLOTS, slot.id] }, words))}</li>`;
  }
}
