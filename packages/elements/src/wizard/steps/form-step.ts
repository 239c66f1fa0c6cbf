/** Step 1: the letter is the form. Lays the sheet out in the order in which the letter is printed. */
import { addresseeOf, remarkedRows, ROWS, type BlockDefinition, type FootnoteDefinition, type Path, type SectionDefinition, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { banner, button, layout, sheet, viewOnly, waiting } from '../../base/base.styles.js';
import type { CtsoEvent } from '../../base/events.js';
import type { CtsoCertificateSelector } from '../../certificate-selector/certificate-selector.js';
import type { CtsoRowTable } from '../../row-table/row-table.js';
import type { RowFilter } from '../../row-table/rows-view.js';
import type { CtsoSubscriberEditor, OpenEditorOptions } from '../../subscriber-editor/subscriber-editor.js';
import { OnDemand } from '../../controllers/on-demand.js';
import { GuardedElement } from '../guarded.js';
import type { StepElement } from '../inner-events.js';
import type { CtsoFormSection } from './form-section.js';
import { remarksBeside } from '../remarks/beside.js';
import { partToCome } from '../wizard.parts.js';
import { formStepStyles } from './form-step.styles.js';

/** @summary The form step of a wizard. */
export class CtsoFormStep extends GuardedElement implements StepElement {
  static override styles = [...viewOnly, layout, sheet, banner, button, waiting, formStepStyles];

  @property({ attribute: false }) store: WizardStore | undefined;

  /** The list stands below the letter's head: it is asked for as soon as that is drawn. */
  readonly #tableCode = new OnDemand(this, 'ctso-row-table', () => import('../../row-table/define.js'));
  readonly #editorCode = new OnDemand(this, 'ctso-subscriber-editor', () => import('../../subscriber-editor/define.js'));

  /** Only where rows are chosen instead of typed. */
  #selectorCode: OnDemand<unknown> | undefined;

  protected override willUpdate(): void {
    if (this.#selectorCode === undefined && this.store?.procedure.definition.rows.source !== undefined) {
      this.#selectorCode = new OnDemand(this, 'ctso-certificate-selector', () => import('../../certificate-selector/define.js'));
    }
  }

  async reveal(path: Path): Promise<boolean> {
    await this.updateComplete;
    const [first, second, third] = path;
    if (first === ROWS && (await this.#tableCode.need()) !== undefined) await this.updateComplete;
    if (first === ROWS) return this.#revealRow(second, third);
    const section = [...this.renderRoot.querySelectorAll<CtsoFormSection>('ctso-form-section')].find((one) => one.section?.id === first);
    return (await section?.reveal(second)) ?? false;
  }

  /** Filters the table to the rows with errors and takes the focus to the first of them. */
  async showFaultyRows(): Promise<void> {
    await this.#tableCode.need();
    await this.updateComplete;
    const first = this.store?.issues.rows('error')[0];
    if (this.#table === null || first === undefined) return;
    this.#table.filter = 'error';
    await this.#table.focusRow(first, 'issue-0');
  }

  get #table(): CtsoRowTable | null {
    return this.renderRoot.querySelector<CtsoRowTable>('ctso-row-table');
  }

  get #editor(): CtsoSubscriberEditor | null {
    return this.renderRoot.querySelector<CtsoSubscriberEditor>('ctso-subscriber-editor');
  }

  #revealRow(rowId: string | undefined, field: string | undefined): boolean {
    const table = this.#table;
    if (table === null) return false;
    if (rowId === undefined) {
      // What concerns the list as a whole is put right by adding to it.
      table.renderRoot.querySelector<HTMLElement>('.add')?.focus();
      table.scrollIntoView({ block: 'start' });
      return true;
    }
    if (this.store?.row(rowId) === undefined) return false;
    void this.#open({ rowId, ...(field !== undefined && { field }) });
    return true;
  }

  /** The table takes the focus back: to the row that was made, if one was. */
  async #open(options: Pick<OpenEditorOptions, 'rowId' | 'copyOf' | 'field'>): Promise<void> {
    const opener = this.#table;
    if ((await this.#editorCode.need()) === undefined) return;
    void this.#editor?.open({ ...options, ...(opener !== null && { opener }) });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    if (store === undefined || this.locale === undefined) return nothing;
    const { definition } = store.procedure;
    const unprinted = definition.sections.filter(({ layout: look }) => look === 'commitment');
    return html`<div class="sheet-tools">
        <p class="small muted">${this.words('wizard.form.required')} <span class="req">*</span> ${this.words('wizard.form.required-end')}</p>
        <ctso-export-buttons .store=${store}></ctso-export-buttons>
      </div>
      <form class="sheet" novalidate @submit=${(event: Event) => { event.preventDefault(); }}
        @ctso-row-edit=${this.#rowEdit} @ctso-row-add=${this.#rowAdd} @ctso-footnote=${this.#footnote}>
        ${definition.document.map((block) => this.#block(store, block))}
        ${unprinted.map((section) => this.#section(store, section))}
      </form>
      ${this.#editorCode.failed ? partToCome(this.#editorCode, this.words) : nothing}
      <ctso-subscriber-editor .store=${store} .procedure=${store.procedure}></ctso-subscriber-editor>
      ${this.#selectorCode === undefined ? nothing : html`${this.#selectorCode.failed ? partToCome(this.#selectorCode, this.words) : nothing}
        <ctso-certificate-selector .store=${store} .procedure=${store.procedure}></ctso-certificate-selector>`}`;
  }

  #block(store: WizardStore, block: BlockDefinition): unknown {
    const { definition } = store.procedure;
    switch (block.block) {
      case 'letterhead':
      case 'closing':
        return definition.sections.filter((section) => section.layout === block.block).map((section) => this.#section(store, section));
      case 'facts':
        return definition.sections.filter((section) => section.id === block.section).map((section) => this.#section(store, section));
      case 'addressee':
        return this.#addressee(store);
      case 'table':
        return this.#rows(store);
      case 'footnotes':
        return this.#footnotes(store, definition.footnotes);
    }
  }

  #addressee({ procedure, value }: WizardStore): TemplateResult {
    const lines = addresseeOf(procedure, value.draft, (own) => this.words(procedure.key(own)));
    return html`<p class="letter-title"><b>${this.words('letter.addressee')}</b> ${lines.map((line, index) => html`${index === 0 ? nothing : html`<br />`}${line}`)}</p>`;
  }

  #rows(store: WizardStore): TemplateResult {
    const { procedure } = store;
    const { provisional } = procedure.definition.rows;
    return html`<div class="rows">${provisional === undefined ? nothing : html`<p class="hint">${this.words(procedure.key(provisional))}</p>`}${remarksBeside(store, [ROWS])}
      ${this.#tableCode.module === undefined
        ? partToCome(this.#tableCode, this.words)
        : html`<ctso-row-table .store=${store} .procedure=${procedure} .filter=${this.#firstFilter(store)}></ctso-row-table>`}</div>`;
  }

  /** What an officer has remarked on comes first: one mends it without looking through the others. Set once, then the person chooses. */
  #firstFilter(store: WizardStore): RowFilter {
    return remarkedRows(store.value.remarks).length > 0 ? 'remark' : 'all';
  }

  #section(store: WizardStore, section: SectionDefinition): TemplateResult {
    return html`<ctso-form-section .store=${store} .section=${section}></ctso-form-section>`;
  }

  #footnotes(store: WizardStore, footnotes: readonly FootnoteDefinition[]): TemplateResult {
    return html`<div class="notes"><h3>${this.words('letter.footnotes')}</h3>
      <ol class="footnotes">${footnotes.map(({ mark, text }) => html`<li id="note-${mark}" tabindex="-1"><span>(${mark})</span>
        <span>${this.words(store.procedure.key(text))}</span></li>`)}</ol></div>`;
  }

  readonly #footnote = (event: CtsoEvent<'ctso-footnote'>): void => {
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>(`#note-${CSS.escape(event.detail.mark)}`)?.focus();
  };

  readonly #rowEdit = (event: CtsoEvent<'ctso-row-edit'>): void => {
    event.stopPropagation();
    void this.#open(event.detail);
  };

  readonly #rowAdd = (event: CtsoEvent<'ctso-row-add'>): void => {
    event.stopPropagation();
    const { from } = event.detail;
    void (this.#selectorCode === undefined ? this.#open(from === undefined ? {} : { copyOf: from }) : this.#select(this.#selectorCode));
  };

  async #select(code: OnDemand<unknown>): Promise<void> {
    const opener = this.#table?.renderRoot.querySelector<HTMLElement>('.add');
    if ((await code.need()) === undefined) return;
    void this.renderRoot.querySelector<CtsoCertificateSelector>('ctso-certificate-selector')?.open(opener instanceof HTMLElement ? { opener } : {});
  }
}
