/** Step 2: from the form to the signed letter, and a slot for each paper that the procedure asks for. */
import { SLOTS, toFailure, type Attachments, type Failure, type Path, type SlotDefinition, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, layout, panel, upload, viewOnly } from '../base/base.styles.js';
import { icon } from '../base/icons.js';
import { attachmentsContext } from '../context/contexts.js';
import { StoreController } from '../controllers/store-controller.js';
import { show } from '../letter/download.js';
import { GuardedElement } from '../wizard/guarded.js';
import { StepEvent, type StepElement } from '../wizard/inner-events.js';
import { failureWords } from '../wizard/notices.js';
import { issueWords } from '../wizard/places.js';
import { remarksBeside } from '../wizard/remarks/beside.js';
import type { CtsoUploadSlot, SlotEvent } from './upload-slot.js';
import type { Transfers, Uploads } from './uploads.js';

/** @summary The upload step of a wizard. */
export class CtsoUploadStep extends GuardedElement implements StepElement {
  static override readonly laterWord: string = 'upload.guide';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, panel, upload];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) uploads: Uploads | undefined;

  @consume({ context: attachmentsContext, subscribe: true }) @state() private attachments: Attachments | undefined;
  @state() private openFailure: Failure | undefined;

  readonly #snapshot = new StoreController<WizardSnapshot>(this, (snapshot) => snapshot);
  readonly #transfers = new StoreController<Transfers>(this, (transfers) => transfers);

  async reveal(path: Path): Promise<boolean> {
    await this.updateComplete;
    const [first, second] = path;
    const slot = first === SLOTS ? [...this.renderRoot.querySelectorAll<CtsoUploadSlot>('ctso-upload-slot')].find((one) => one.definition?.id === second) : undefined;
    await slot?.updateComplete;
    slot?.focus();
    return slot !== undefined;
  }

  protected override willUpdate(): void {
    this.#snapshot.follow(this.store);
    this.#transfers.follow(this.uploads);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, uploads } = this;
    if (store === undefined || uploads === undefined || this.locale === undefined) return nothing;
    const { slots } = store.procedure.definition;
    return html`<div class="stack-l">${this.#guide(store)}
      <section class="stack" aria-labelledby="papers"><h2 id="papers">${this.words('upload.papers')}</h2>
        <p class="hint">${this.words('upload.papers.hint-start')} <span class="req">*</span> ${this.words('upload.papers.hint-end')}</p>
        ${this.openFailure === undefined ? nothing : html`<p class="issue" role="alert">${icon('error')}<span>${this.words('upload.open-failed')} ${failureWords(this.openFailure, this.words)}</span></p>`}
        ${slots.map((slot, index) => this.#slot(store, uploads, slot, index + 1))}
      </section></div>`;
  }

  #guide(store: WizardStore): TemplateResult {
    const { words } = this;
    const symbol = symbolOf(store);
    return html`<section class="panel" aria-labelledby="guide"><header><h2 id="guide">${words('upload.guide')}</h2>
        <button type="button" class="btn quiet s" @click=${() => this.dispatchEvent(new StepEvent('form'))}>${icon('edit')}${words('upload.guide.edit')}</button></header>
      <div class="in"><ol class="guide">
        <li><b>${words('upload.guide.export')}</b>
          <span class="small muted">${symbol === '' ? words('upload.guide.export-note-unnumbered') : words('upload.guide.export-note', { symbol })}</span>
          <ctso-export-buttons .store=${store}></ctso-export-buttons></li>
        <li><b>${words('upload.guide.sign')}</b><span class="small muted">${words('upload.guide.sign-note')}</span></li>
        <li><b>${words('upload.guide.send')}</b><span class="small muted">${words('upload.guide.send-note')}</span></li>
      </ol></div></section>`;
  }

  #slot(store: WizardStore, uploads: Uploads, slot: SlotDefinition, number: number): TemplateResult {
    const issue = store.issues.slot(slot.id).find((one) => one.severity === 'error' && store.shows(one));
    const attachment = store.value.attachments.find((one) => one.slot === slot.id);
    return html`<ctso-upload-slot .definition=${slot} .paper=${`${String(number)}. ${this.words(store.procedure.key(slot.label))}`} .attachment=${attachment}
      .transfer=${uploads.value.get(slot.id)} .lookAgain=${attachment !== undefined && changedSince(store, attachment.uploadedAt)}
      .issue=${issue === undefined ? '' : issueWords(issue, this.words)} @ctso-slot=${(event: SlotEvent) => { this.#asked(uploads, slot, event); }}></ctso-upload-slot>${remarksBeside(store, [SLOTS, slot.id])}`;
  }

  #asked(uploads: Uploads, slot: SlotDefinition, { ask }: SlotEvent): void {
    this.openFailure = undefined;
    if (ask.kind === 'put') void uploads.put(slot, ask.file);
    else if (ask.kind === 'drop') uploads.drop(slot.id);
    else if (ask.kind === 'resume') void uploads.resume(slot.id);
    else if (ask.kind === 'remove') void uploads.remove(slot.id);
    else void this.#view(slot.id);
  }

  async #view(slotId: string): Promise<void> {
    const present = this.store?.value.attachments.find(({ slot }) => slot === slotId);
    if (present === undefined || this.attachments === undefined) return;
    try {
      show(await this.attachments.open({ id: present.id }), present.name, present.type);
    } catch (error) {
      this.openFailure = toFailure(error);
    }
  }
}

/** The letter's number as typed in its letterhead, whichever section that is. */
function symbolOf(store: WizardStore): string {
  const letterhead = store.procedure.definition.sections.find(({ layout: look }) => look === 'letterhead');
  const symbol = letterhead === undefined ? undefined : store.value.draft.sections[letterhead.id]?.['symbol'];
  return typeof symbol === 'string' ? symbol : '';
}

/** Whether the form was stored again after a file came: what was signed may then say something else. Both times are the backend's. */
function changedSince(store: WizardStore, uploadedAt: string): boolean {
  const { save, dossier } = store.value;
  const stored = save.kind === 'saved' ? save.at : dossier?.updatedAt;
  return stored !== undefined && Date.parse(stored) > Date.parse(uploadedAt);
}
