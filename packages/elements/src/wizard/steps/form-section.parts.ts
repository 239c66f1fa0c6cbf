/** How a section of the letter is laid out as a form: one table over the layouts, never over procedures. */
import type { FieldDefinition, FieldValues, OwnKey, SectionDefinition, SectionLayout, Translate, WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldLook } from '../../fields/field-element.js';

export interface SectionParts {
  readonly store: WizardStore;
  readonly section: SectionDefinition;
  readonly words: Translate;
  readonly own: (key: OwnKey) => string;
  readonly values: FieldValues;
  readonly field: (definition: FieldDefinition, look: FieldLook) => unknown;
}

export const SECTION_LAYOUTS: Readonly<Record<SectionLayout, (parts: SectionParts) => TemplateResult>> = {
  letterhead,
  facts,
  closing,
  commitment,
};

/** The field that plays a role; a role without a field leaves no gap. */
function role({ section, field }: SectionParts, id: string, look: FieldLook): unknown {
  const definition = section.fields.find((one) => one.id === id);
  return definition === undefined ? nothing : field(definition, look);
}

function letterhead(parts: SectionParts): TemplateResult {
  const { store, words, own, values } = parts;
  const issuer = values['organisationName'];
  return html`<div class="letterhead">
    <div class="stack-s">
      ${role(parts, 'parentAuthority', 'blank')}
      <p class="line rule upper"><b>${typeof issuer === 'string' ? issuer : ''}</b></p>
      ${role(parts, 'symbol', 'blank')}
      <p class="line">${own(store.procedure.definition.subject)}</p>
    </div>
    <div class="stack-s nation">
      <p class="line"><b>${words('letter.nation')}</b></p>
      <p class="line rule full"><b>${words('letter.motto')}</b></p>
      <div class="place-date">${role(parts, 'place', 'blank')}${role(parts, 'date', 'parts')}</div>
    </div>
  </div>`;
}

function facts({ section, own, field }: SectionParts): TemplateResult {
  return html`<section class="sheet-section" aria-labelledby="title">
    <h2 id="title">${section.title === undefined ? nothing : own(section.title)}</h2>
    <div class="stack">
      ${section.hint === undefined ? nothing : html`<p class="hint">${own(section.hint)}</p>`}
      <div class="fields four">${section.fields.map((definition) => html`<div class=${spanOf(definition)}>${field(definition, 'box')}</div>`)}</div>
    </div>
  </section>`;
}

function spanOf({ span }: FieldDefinition): string {
  if (span === 4) return 'wide';
  return span === 2 ? 'two' : '';
}

function closing(parts: SectionParts): TemplateResult {
  const { section, own, words } = parts;
  const name = section.title === undefined ? words('wizard.form.closing') : own(section.title);
  return html`<section class="sheet-section" aria-label=${name}>
    <div class="sign-off">
      <div>${role(parts, 'recipients', 'box')}</div>
      <div class="stack-s">${role(parts, 'capacities', 'box')}${role(parts, 'signer', 'box')}</div>
    </div>
  </section>`;
}

function commitment({ section, field }: SectionParts): TemplateResult {
  return html`<div class="commit">${section.fields.map((definition) => field(definition, 'box'))}</div>`;
}
