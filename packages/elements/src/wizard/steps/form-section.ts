/** One section of the letter as a form: follows its own values and issues alone, so that a keystroke renders one section. */
import { ROWS, type FieldDefinition, type FieldValues, type Issue, type SectionDefinition, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, fields, layout, sheet, viewOnly } from '../../base/base.styles.js';
import { unitsContext, type Units } from '../../context/contexts.js';
import { StoreController } from '../../controllers/store-controller.js';
import type { FieldLook } from '../../fields/field-element.js';
import { fieldTemplate } from '../../fields/field-template.js';
import { GuardedElement } from '../guarded.js';
import { remarksBeside } from '../remarks/beside.js';
import { SECTION_LAYOUTS } from './form-section.parts.js';
import { formStepStyles } from './form-step.styles.js';

const NO_VALUES: FieldValues = {};
const NO_UNITS: Units = { provinces: [] };

/**
 * @summary A section of the application form.
 * @fires ctso-change - a value was typed or chosen
 * @fires ctso-touch - a field was left after its value changed
 */
export class CtsoFormSection extends GuardedElement {
  static override styles = [...viewOnly, layout, sheet, fields, button, formStepStyles];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false }) section: SectionDefinition | undefined;

  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;

  readonly #values = new StoreController<WizardSnapshot, FieldValues | undefined>(this, (snapshot) => snapshot.draft.sections[this.section?.id ?? '']);
  readonly #issues = new StoreController<WizardSnapshot, string>(this, () => signature(this.#shownIssues()));
  readonly #remarked = new StoreController<WizardSnapshot, number>(this, ({ remarks }) => remarks.length);
  /** The same list as long as a field's issues are the same, so that its element is left alone. */
  readonly #kept = new Map<string, { readonly signature: string; readonly issues: readonly Issue[] }>();

  /** Puts the caret in a field. False if it is not there. */
  async reveal(fieldId: string | undefined): Promise<boolean> {
    await this.updateComplete;
    const field = fieldId === undefined ? this.renderRoot.querySelector<HTMLElement>('[data-field]') : this.#field(fieldId);
    if (field === null) return false;
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return true;
  }

  #field(id: string): HTMLElement | null {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')].find((field) => field.dataset['field'] === id) ?? null;
  }

  protected override willUpdate(): void {
    this.#values.follow(this.store);
    this.#issues.follow(this.store);
    this.#remarked.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, section } = this;
    if (store === undefined || section === undefined || this.locale === undefined) return nothing;
    const shown = this.#shownIssues();
    return SECTION_LAYOUTS[section.layout]({
      store,
      section,
      words: this.words,
      own: (key) => this.words(store.procedure.key(key)),
      values: this.#values.value ?? NO_VALUES,
      field: (definition, look) => this.#fieldTemplate(store, section, definition, look, shown),
    });
  }

  #fieldTemplate(store: WizardStore, section: SectionDefinition, definition: FieldDefinition, look: FieldLook, shown: readonly Issue[]): unknown {
    const path = [section.id, definition.id];
    const compiled = store.procedure.field(path);
    const values = this.#values.value ?? NO_VALUES;
    if (compiled === undefined) return nothing;
    const shownField = fieldTemplate(compiled, {
      procedure: store.procedure,
      path,
      value: values[definition.id] ?? compiled.kind.empty,
      issues: this.#issuesOf(definition.id, shown),
      words: this.words,
      units: this.units ?? NO_UNITS,
      settings: store.settings,
      values,
      look,
    });
    return html`${shownField}${remarksBeside(store, path)}`;
  }

  #issuesOf(fieldId: string, shown: readonly Issue[]): readonly Issue[] {
    const issues = shown.filter(({ path }) => path[1] === fieldId);
    const now = signature(issues);
    const kept = this.#kept.get(fieldId);
    if (kept?.signature === now) return kept.issues;
    this.#kept.set(fieldId, { signature: now, issues });
    return issues;
  }

  #shownIssues(): readonly Issue[] {
    const { store, section } = this;
    if (store === undefined || section === undefined || section.id === ROWS) return [];
    return store.issues.section(section.id).filter((issue) => store.shows(issue));
  }
}

/** Two lists with the same signature say the same. */
function signature(issues: readonly Issue[]): string {
  return issues.map(({ path, code, severity, params }) => JSON.stringify([path, code, severity, params])).join();
}
