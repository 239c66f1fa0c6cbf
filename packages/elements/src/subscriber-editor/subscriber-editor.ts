/** The dialog in which one row of the list is typed: the official e-mail first, then what the check of it leaves open. */
import type { CompiledProcedure, FieldValue, Organisation, OrganisationRef, Path, Row, SubscriberCheck, WizardStore } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { banner, button, chip, dialog, field, fields, layout, panel, table, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { organisationsContext, portsContext, subscribersContext, unitsContext, type Units } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import { TreeInPlace, treeInPlace } from '../organisation-picker/tree-in-place.js';
import type { CtsoQuestion } from '../question/question.js';
import { RowWords } from '../row-table/row-words.js';
import { DialogGuard, giveFocusBack } from './dialog-guard.js';
import { OrganisationFactsFinder } from './organisation-facts.js';
import { discardQuestion } from './editor.parts.js';
import { bodyTemplate, footTemplate, outcomeOf, type FormView } from './form.parts.js';
import { copyOfRow, RowDraft, type Offer } from './row-draft.js';
import { putAnswer, putInto } from './saving.js';
import { checkLater, SubscriberChecker } from './subscriber-check.js';
import { subscriberEditor } from './subscriber-editor.styles.js';

export interface OpenEditorOptions {
  /** The row to edit, in the list or left half typed earlier; without it a new one is begun. */
  readonly rowId?: string;
  /** A row of the list that a new one begins as a copy of, without what must differ between rows; it comes to stand behind it. */
  readonly copyOf?: string;
  /** Where the caret goes; by default the first field. */
  readonly field?: string;
  /** Takes the focus back. One with `focusRow` is asked to focus the row that was made. */
  readonly opener?: HTMLElement;
}

/**
 * Edits a row apart from the list and puts it there on saving. What is typed is kept by the store from the first keystroke, so that a
 * crash loses nothing: the row table then offers to go on with it.
 */
export class CtsoSubscriberEditor extends CtsoElement {
  static override readonly laterWord: string = 'editor.add';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, fields, dialog, panel, table, chip, banner, waiting, treeInPlace, subscriberEditor];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) procedure: CompiledProcedure | undefined;

  @state() private draft: RowDraft | undefined;
  @state() private offer: Offer | undefined;
  @state() private notice = '';
  @state() private refused = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('ctso-question') private readonly question!: CtsoQuestion | null;

  readonly #subscribers = new ContextConsumer(this, { context: subscribersContext, subscribe: true });
  readonly #units = new ContextConsumer(this, { context: unitsContext, subscribe: true });
  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  readonly #check = new SubscriberChecker(this, () => this.#subscribers.value, () => this.#clock, (answer) => { this.#answered(answer); });
  readonly #organisations = new ContextConsumer(this, { context: organisationsContext, subscribe: true });
  readonly #facts = new OrganisationFactsFinder(this, () => this.#organisations.value, (organisation) => { this.#known(organisation); });
  readonly #tree = new TreeInPlace(this, (path, chosen) => { this.#takeFromTree(path, chosen); });
  readonly #guard = new DialogGuard(() => { void this.#leave(); });
  #opener: HTMLElement | undefined;
  #made: string | undefined;
  #closed: (() => void) | undefined;

  /** Opens the dialog; settles when it is closed, or opened anew, with the id of the row that was saved last, if any. */
  async open({ rowId, copyOf, field: fieldId, opener }: OpenEditorOptions = {}): Promise<string | undefined> {
    const { store, procedure } = this;
    if (store === undefined || procedure === undefined || this.dialog?.open === true) return undefined;
    const kept = rowId === undefined ? undefined : store.value.unfinished.find((row) => row.id === rowId);
    const model = copyOf === undefined ? undefined : store.row(copyOf);
    const row = kept ?? (rowId === undefined ? this.#newRow(procedure, model) : store.row(rowId));
    if (row === undefined) return undefined;
    this.#closed?.();
    this.#closed = undefined;
    this.#opener = opener;
    this.#made = undefined;
    const origin = kept !== undefined ? 'resumed' : model !== undefined ? 'copied' : 'begun';
    this.#begin(new RowDraft(store, procedure, row, origin, model?.id), origin === 'begun' ? '' : this.words(`editor.${origin}`));
    await this.updateComplete;
    this.dialog?.showModal();
    await this.#focusField(fieldId ?? procedure.definition.rows.fields[0]?.id ?? '');
    return new Promise((resolve) => { this.#closed = () => { resolve(this.#made); }; });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, procedure, draft } = this;
    if (store === undefined || procedure === undefined || this.locale === undefined) return nothing;
    const title = this.words(this.#tree.isOpen ? 'organisation.tree.title' : draft?.isNew === false ? 'editor.edit' : 'editor.add');
    return html`<dialog class="dialog" aria-labelledby="title" @keydown=${this.#guard.key} @cancel=${this.#guard.cancel} @close=${this.#afterClose} @mousedown=${this.#guard.press}>
        <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save(false); }}>
          <div class="dialog-head"><h2 id="title">${title}</h2>
            <button class="icon-btn" type="button" aria-label=${this.words('editor.close')} @click=${this.#leave}>${icon('close')}</button></div>
          ${draft === undefined ? nothing : this.#form(store, procedure, draft)}
          ${this.#browser(draft)}
        </form>
      </dialog>
      <ctso-question></ctso-question>`;
  }

  #form(store: WizardStore, procedure: CompiledProcedure, draft: RowDraft): TemplateResult {
    const view: FormView = {
      store, procedure, draft,
      say: this.words,
      check: this.#check.state,
      units: this.#units.value ?? NO_UNITS,
      offer: this.offer,
      notice: this.notice,
      refused: this.refused,
      checkNow: this.#checkNow,
      takeOffer: () => { this.#takeOffer(draft); },
      dropOffer: () => { this.offer = undefined; },
    };
    return html`<div class="part" ?hidden=${this.#tree.isOpen} @ctso-change=${this.#change} @ctso-touch=${this.#touch} @ctso-browse=${this.#tree.browse}>
      ${bodyTemplate(view)}
      ${footTemplate(this.words, outcomeOf(view) === 'elsewhere', this.#leave, procedure.definition.rows.source === undefined ? this.#saveNext : undefined, procedure.definition.rows.lookup !== undefined)}
    </div>`;
  }

  /** The tree takes the place of the form instead of standing above it. */
  #browser(draft: RowDraft | undefined): TemplateResult | typeof nothing {
    const value = draft?.row.values[this.#tree.path?.[2] ?? ''];
    return this.#tree.template(this.words, isOrganisation(value) ? value.id : undefined, () => { this.#backToForm(); });
  }

  readonly #saveNext = (): void => { void this.#save(true); };

  get #clock(): typeof pageClock {
    return this.#ports.value?.environment ?? pageClock;
  }

  #begin(draft: RowDraft, notice: string): void {
    this.#check.forget();
    this.#facts.forget();
    this.draft = draft;
    this.notice = notice;
    this.offer = undefined;
    this.refused = false;
    this.#tree.shut();
  }

  #newRow(procedure: CompiledProcedure, model: Row | undefined): Row {
    const begun = procedure.beginRow(this.#newId());
    return model === undefined ? begun : copyOfRow(procedure.definition.rows, begun, model);
  }

  #newId(): string {
    return (this.#ports.value?.environment ?? pageClock).id();
  }

  async #focusField(id: string): Promise<void> {
    await this.updateComplete;
    const element = this.renderRoot.querySelector<HTMLElement & { readonly updateComplete?: Promise<boolean> }>(`[data-field="${id}"]`);
    await element?.updateComplete;
    element?.focus();
  }

  /** From the first keystroke on, what stands in the editor is on this device. */
  #keep(draft: RowDraft): void {
    if (draft.isDirty) this.store?.keepUnfinished(draft.row);
    this.requestUpdate();
  }

  readonly #change = (event: CtsoEvent<'ctso-change'>): void => {
    event.stopPropagation();
    const { draft } = this;
    const id = event.detail.path[2];
    if (draft === undefined || id === undefined) return;
    this.notice = '';
    this.#type(draft, id, event.detail.value);
  };

  #type(draft: RowDraft, id: string, value: FieldValue): void {
    draft.type(id, value);
    this.#keep(draft);
    const { lookup, organisationFacts } = this.procedure?.definition.rows ?? {};
    if (id === lookup?.field) this.#addressTyped(draft);
    if (id === organisationFacts?.field && isOrganisation(value)) void this.#facts.find(value.id);
  }

  #known(organisation: Organisation): void {
    const { draft } = this;
    const chosen = draft?.row.values[this.procedure?.definition.rows.organisationFacts?.field ?? ''];
    if (draft === undefined || !isOrganisation(chosen) || chosen.id !== organisation.id) return;
    draft.takeFacts(organisation);
    this.#keep(draft);
  }

  readonly #touch = (event: CtsoEvent<'ctso-touch'>): void => {
    event.stopPropagation();
    const id = event.detail.path[2];
    if (this.draft === undefined || id === undefined) return;
    this.draft.touch(id);
    this.#keep(this.draft);
  };

  #addressTyped(draft: RowDraft): void {
    const email = draft.address();
    if (email === undefined) this.#check.forget();
    else this.#check.soon(email);
  }

  readonly #checkNow = (): void => {
    const { draft, procedure } = this;
    const id = procedure?.definition.rows.lookup?.field;
    if (draft === undefined || id === undefined) return;
    draft.touch(id);
    this.#keep(draft);
    const email = draft.address();
    if (email === undefined) void this.#focusField(id);
    else void this.#check.now(email);
  };

  #answered(answer: SubscriberCheck): void {
    const { draft } = this;
    if (draft === undefined || draft.address() !== answer.email.toLowerCase()) return;
    this.offer = draft.take(answer);
    this.#keep(draft);
  }

  #takeOffer(draft: RowDraft): void {
    if (this.offer === undefined) return;
    draft.takeOffer(this.offer);
    this.offer = undefined;
    this.notice = this.words('editor.offer.taken');
    this.#keep(draft);
  }

  async #save(goOn: boolean): Promise<void> {
    const { draft, store, procedure } = this;
    if (draft === undefined || store === undefined || procedure === undefined) return;
    draft.tidy();
    const [first] = draft.errors;
    if (first !== undefined) {
      draft.tried = true;
      this.refused = true;
      this.#keep(draft);
      await this.#focusField(draft.firstWrong() ?? '');
      return;
    }
    putInto(store, draft);
    this.#made = draft.row.id;
    if (!draft.isChecked) this.#checkSaved(store, draft);
    if (!goOn) {
      this.dialog?.close();
      return;
    }
    const name = new RowWords(procedure, { translate: this.words, provinceName: (code) => code }).name(draft.row, store.indexOf(draft.row.id) + 1);
    this.#begin(new RowDraft(store, procedure, procedure.beginRow(this.#newId(), draft.row)), this.words('editor.saved-next', { name }));
    await this.#focusField(procedure.definition.rows.fields[0]?.id ?? '');
  }

  /** The answer may come after the row was saved: it then goes to the row in the list. */
  #checkSaved(store: WizardStore, draft: RowDraft): void {
    const email = draft.address();
    if (email !== undefined) void checkLater(this.#subscribers.value, email, (answer) => { putAnswer(store, draft.row.id, answer); });
  }

  readonly #leave = async (): Promise<void> => {
    if (this.#tree.isOpen) {
      this.#backToForm();
      return;
    }
    if (this.draft?.isDirty === true) {
      const drop = await this.question?.ask(discardQuestion(this.words));
      if (drop !== true) return;
    }
    if (this.draft !== undefined) this.store?.dropUnfinished(this.draft.row.id);
    this.dialog?.close();
  };

  /** The event comes a moment after closing: by then it may be open again. */
  #afterClose(event: Event): void {
    if (event.target !== this.dialog || this.dialog?.open === true) return;
    this.#check.forget();
    this.draft = undefined;
    giveFocusBack(this.#opener, this.#made);
    this.#closed?.();
    this.#closed = undefined;
  }

  #backToForm(): void {
    void this.#focusField(this.#tree.shut() ?? '');
  }

  #takeFromTree(path: Path, chosen: OrganisationRef): void {
    const id = path[2];
    if (id === undefined || this.draft === undefined) return;
    this.#type(this.draft, id, chosen);
    this.draft.touch(id);
    void this.#focusField(id);
  }
}

const NO_UNITS: Units = { provinces: [] };

function isOrganisation(value: FieldValue | undefined): value is OrganisationRef {
  return typeof value === 'object' && value !== null && 'id' in value;
}
