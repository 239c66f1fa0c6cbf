/** The fields of an organisation's form: one element a kind, in the order of its facts. */
import type { FieldKind, FieldValue, Issue, Settings, Translate } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { FACTS, type Fact, type FactId } from './facts.js';
import type { FactsDraft } from './facts-draft.js';

export interface FactsView {
  readonly say: Translate;
  readonly draft: FactsDraft;
  readonly settings: Settings;
  readonly units: Units;
  readonly busy: boolean;
}

const HINTED: ReadonlySet<FactId> = new Set(['code', 'taxCode', 'budgetCode', 'officialEmail', 'phone']);

/** The same templates for the same fact at each render, so that typing in one redraws no other. */
export function factsTemplate(view: FactsView): TemplateResult {
  return html`<div class="fields">${FACTS.map((fact) => html`<div class=${fact.wide === true ? 'wide' : ''}>${fieldOf(fact, view)}</div>`)}</div>`;
}

function fieldOf(fact: Fact, { say, draft, settings, units, busy }: FactsView): TemplateResult {
  const { id, kind } = fact;
  const shared = {
    path: [id],
    value: draft.value(id),
    label: say(`organisation.fact.${id}`),
    hint: HINTED.has(id) ? say(`organisation.hint.${id}`) : '',
    issues: draft.shown(fact, settings),
    required: fact.required ?? false,
    disabled: busy,
  };
  if (kind === 'province') return provinceField(id, shared, units);
  return kind === 'address' ? addressField(id, shared, units, settings) : textField(id, kind, shared);
}

interface Shared {
  readonly path: readonly string[];
  readonly value: FieldValue;
  readonly label: string;
  readonly hint: string;
  readonly issues: readonly Issue[];
  readonly required: boolean;
  readonly disabled: boolean;
}

function textField(id: string, kind: FieldKind, { path, value, label, hint, issues, required, disabled }: Shared): TemplateResult {
  return html`<ctso-text-field data-field=${id} .kind=${kind} .path=${path} .value=${typeof value === 'string' ? value : ''} .label=${label} .hint=${hint}
    .issues=${issues} .required=${required} .optionalNote=${!required} .readOnly=${disabled}></ctso-text-field>`;
}

function provinceField(id: string, { path, value, label, hint, issues, required, disabled }: Shared, units: Units): TemplateResult {
  return html`<ctso-select-field data-field=${id} .path=${path} .value=${typeof value === 'string' ? value : ''} .label=${label} .hint=${hint}
    .options=${units.provinces.map(({ code, name }) => ({ value: code, label: name }))}
    .issues=${issues} .required=${required} .optionalNote=${!required} .disabled=${disabled}></ctso-select-field>`;
}

function addressField(id: string, { path, value, label, issues, required, disabled }: Shared, units: Units, { addresses }: Settings): TemplateResult {
  const given = typeof value === 'object' && value !== null && 'scheme' in value ? value : null;
  return html`<ctso-address-field data-field=${id} .path=${path} .value=${given} .scheme=${addresses} .units=${units} .label=${label}
    .issues=${issues} .required=${required} .optionalNote=${!required} .readOnly=${disabled}></ctso-address-field>`;
}
