/** A section of a form that is no dossier: a panel with its title, its hint, and its fields in the shared grid. */
import type { FieldDefinition, Settings, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { fieldTemplate } from '../fields/field-template.js';
import type { FormDraft } from './form-draft.js';

export interface SectionView {
  readonly draft: FormDraft;
  readonly words: Translate;
  readonly settings: Settings;
  readonly units: Units;
  readonly disabled?: boolean;
  /** What stands before a field, by its id. */
  readonly before?: Readonly<Record<string, TemplateResult>>;
}

/** Nothing for a section that the form does not have. */
export function sectionTemplate(id: string, view: SectionView): TemplateResult | typeof nothing {
  const { draft, words } = view;
  const section = draft.form.definition.sections.find((one) => one.id === id);
  if (section === undefined) return nothing;
  return html`<section class="panel" data-section=${id} aria-labelledby="title-${id}">
    <header><h3 id="title-${id}" tabindex="-1">${words(draft.form.key(section.title))}</h3></header>
    <div class="in stack">
      ${section.hint === undefined ? nothing : html`<p class="hint">${words(draft.form.key(section.hint))}</p>`}
      <div class="fields four">${section.fields.map((field) => fieldOf(id, field, view))}</div>
    </div>
  </section>`;
}

function fieldOf(section: string, definition: FieldDefinition, { draft, words, settings, units, disabled, before }: SectionView): TemplateResult | typeof nothing {
  const path = [section, definition.id];
  const compiled = draft.form.field(path);
  const values = draft.section(section);
  if (compiled === undefined || !isShown(definition, draft, section)) return nothing;
  const template = fieldTemplate(compiled, {
    procedure: draft.form,
    path,
    value: values[definition.id] ?? compiled.kind.empty,
    issues: draft.shown(path, settings),
    words,
    units,
    settings,
    values,
    disabled: disabled ?? false,
    chooseOnly: true,
  });
  return html`${before?.[definition.id] ?? nothing}<div class=${widthOf(definition)}>${template}</div>`;
}

function isShown({ visible }: FieldDefinition, draft: FormDraft, section: string): boolean {
  return visible === undefined || draft.form.holds(visible, draft.section(section));
}

function widthOf({ span }: FieldDefinition): string {
  if (span === 4) return 'wide';
  return span === 2 ? 'two' : '';
}

/** Puts the caret in a field; false if it is not there. */
export function reveal(root: ParentNode, [section = '', field = '']: readonly string[]): boolean {
  const place = root.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"] [data-field="${CSS.escape(field)}"]`);
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
  return place !== null;
}
