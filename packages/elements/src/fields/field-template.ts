/** From a compiled field to the element that asks for it: the elements' one table over the kinds. */
import type { Address, CompiledField, CompiledProcedure, FieldDefinition, FieldKind, FieldValue, FieldValues, Issue, OrganisationRef, Path, Settings, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { needAddressField } from './address-on-demand.js';
import type { FieldLook } from './field-element.js';
import type { SelectOption } from './select-field.js';
import type { TextKind } from './text-field.js';

export interface FieldTemplateOptions {
  readonly procedure: Pick<CompiledProcedure, 'key' | 'holds'>;
  readonly path: Path;
  readonly value: FieldValue;
  /** Only those that may be shown now. */
  readonly issues: readonly Issue[];
  readonly words: Translate;
  readonly units: Units;
  readonly settings: Settings;
  /** All values of the section or row: they decide whether the field is there and usable. */
  readonly values: FieldValues;
  readonly look?: FieldLook;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly okText?: string;
  /** Identity numbers are hidden until they are asked for: where others may look on. */
  readonly masked?: boolean;
  /** Organisations are found, not made: where nobody need be signed in. */
  readonly chooseOnly?: boolean;
}

type Shown = TemplateResult | typeof nothing;

/** What every field is given, in words. */
interface Facts {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly footnote: string;
  readonly required: boolean;
  readonly optionalNote: boolean;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly autocompleteToken: string;
  readonly look: FieldLook;
}

/** The element for a field, or nothing while the definition hides it. */
export function fieldTemplate(field: CompiledField, options: FieldTemplateOptions): Shown {
  const { visible, kind } = field.definition;
  if (visible !== undefined && !options.procedure.holds(visible, options.values)) return nothing;
  return KINDS[kind](field, options, factsOf(field, options));
}

function factsOf({ definition, label }: CompiledField, options: FieldTemplateOptions): Facts {
  const { procedure, words, values } = options;
  const own = (key: string | undefined): string => (key === undefined ? '' : words(procedure.key(key)));
  const usable = definition.enabled === undefined || procedure.holds(definition.enabled, values);
  const required = definition.required ?? false;
  const readOnly = definition.readOnly ?? false;
  const look = options.look ?? 'box';
  return {
    label: words(label),
    hint: usable ? own(definition.hint) : own(definition.disabledHint ?? definition.hint),
    placeholder: own(definition.placeholder),
    footnote: definition.footnote ?? '',
    required,
    optionalNote: !required && !readOnly && look === 'box' && definition.kind !== 'flag',
    readOnly,
    disabled: (options.disabled ?? false) || !usable,
    autocompleteToken: definition.autocomplete ?? '',
    look,
  };
}

const text =
  (kind: TextKind) =>
  ({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult =>
    html`<ctso-text-field
      data-field=${definition.id}
      .kind=${kind}
      .value=${asText(options.value)}
      .maxLength=${definition.maxLength ?? 200}
      .upperCase=${definition.upperCase ?? false}
      .masked=${options.masked ?? false}
      .path=${options.path}
      .issues=${options.issues}
      .busy=${options.busy ?? false}
      .okText=${options.okText ?? ''}
      .label=${facts.label}
      .hint=${facts.hint}
      .placeholder=${facts.placeholder}
      .footnote=${facts.footnote}
      .required=${facts.required}
      .optionalNote=${facts.optionalNote}
      .readOnly=${facts.readOnly}
      .disabled=${facts.disabled}
      .autocompleteToken=${facts.autocompleteToken}
      .look=${facts.look}
    ></ctso-text-field>`;

function lines({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult {
  return html`<ctso-lines-field
    data-field=${definition.id}
    .value=${asText(options.value)}
    .maxLength=${definition.maxLength ?? 0}
    .path=${options.path}
    .issues=${options.issues}
    .label=${facts.label}
    .hint=${facts.hint}
    .placeholder=${facts.placeholder}
    .footnote=${facts.footnote}
    .required=${facts.required}
    .optionalNote=${facts.optionalNote}
    .readOnly=${facts.readOnly}
    .disabled=${facts.disabled}
    .look=${facts.look}
  ></ctso-lines-field>`;
}

function day({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult {
  return html`<ctso-day-field
    data-field=${definition.id}
    .value=${asText(options.value)}
    .today=${options.settings.today}
    .path=${options.path}
    .issues=${options.issues}
    .label=${facts.label}
    .hint=${facts.hint === '' && facts.look === 'box' ? options.words('field.day.hint') : facts.hint}
    .placeholder=${facts.placeholder}
    .footnote=${facts.footnote}
    .required=${facts.required}
    .optionalNote=${facts.optionalNote}
    .readOnly=${facts.readOnly}
    .disabled=${facts.disabled}
    .autocompleteToken=${facts.autocompleteToken}
    .look=${facts.look}
  ></ctso-day-field>`;
}

const select =
  (optionsOf: (options: FieldTemplateOptions, definition: FieldDefinition) => readonly SelectOption[]) =>
  ({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult =>
    html`<ctso-select-field
      data-field=${definition.id}
      .value=${asText(options.value)}
      .options=${optionsOf(options, definition)}
      .path=${options.path}
      .issues=${options.issues}
      .label=${facts.label}
      .hint=${facts.hint}
      .placeholder=${facts.placeholder}
      .footnote=${facts.footnote}
      .required=${facts.required}
      .optionalNote=${facts.optionalNote}
      .readOnly=${facts.readOnly}
      .disabled=${facts.disabled}
      .look=${facts.look}
    ></ctso-select-field>`;

function flag({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult {
  return html`<ctso-flag-field
    data-field=${definition.id}
    .value=${options.value === true}
    .path=${options.path}
    .issues=${options.issues}
    .label=${facts.label}
    .hint=${facts.hint}
    .footnote=${facts.footnote}
    .required=${facts.required}
    .readOnly=${facts.readOnly}
    .disabled=${facts.disabled}
  ></ctso-flag-field>`;
}

function organisation({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult {
  return html`<ctso-organisation-picker
    data-field=${definition.id}
    .value=${asOrganisation(options.value)}
    .chooseOnly=${options.chooseOnly ?? false}
    .path=${options.path}
    .issues=${options.issues}
    .label=${facts.label}
    .hint=${facts.hint}
    .placeholder=${facts.placeholder}
    .footnote=${facts.footnote}
    .required=${facts.required}
    .optionalNote=${facts.optionalNote}
    .readOnly=${facts.readOnly}
    .disabled=${facts.disabled}
    .look=${facts.look}
  ></ctso-organisation-picker>`;
}

/** The code of addresses comes with the first of them; until it is there, the tag shows that it is awaited. */
function address({ definition }: CompiledField, options: FieldTemplateOptions, facts: Facts): TemplateResult {
  needAddressField();
  return html`<ctso-address-field
    data-field=${definition.id}
    .value=${asAddress(options.value)}
    .scheme=${options.settings.addresses}
    .units=${options.units}
    .path=${options.path}
    .issues=${options.issues}
    .label=${facts.label}
    .hint=${facts.hint}
    .footnote=${facts.footnote}
    .required=${facts.required}
    .optionalNote=${facts.optionalNote}
    .readOnly=${facts.readOnly}
    .disabled=${facts.disabled}
  ><p>${options.words('field.address.loading')}</p></ctso-address-field>`;
}

/** Shown by the lookup itself, not asked for. */
const unasked = (): typeof nothing => nothing;

/** Options of the definition's own that may be chosen now; the operators where it has none. */
function choices({ procedure, settings, words, values }: FieldTemplateOptions, { options }: FieldDefinition): readonly SelectOption[] {
  if (typeof options !== 'object') return operators(settings);
  return options
    .filter(({ visible }) => visible === undefined || procedure.holds(visible, values))
    .map(({ value, label }) => ({ value, label: words(procedure.key(label)) }));
}

const provinces = memoised((units: Units): readonly SelectOption[] => units.provinces.map(({ code, name }) => ({ value: code, label: name })));
const operators = memoised((settings: Settings): readonly SelectOption[] => settings.operators.map((name) => ({ value: name, label: name })));

const KINDS = {
  'text': text('text'),
  'lines': lines,
  'official-email': text('official-email'),
  'identity': text('identity'),
  'mobile': text('mobile'),
  'phone': text('phone'),
  'tax-code': text('tax-code'),
  'budget-code': text('budget-code'),
  'organisation-code': text('organisation-code'),
  'certificate-serial': text('certificate-serial'),
  'device-serial': text('device-serial'),
  'address': address,
  'day': day,
  'document-symbol': text('document-symbol'),
  'organisation': organisation,
  'province': select((options) => provinces(options.units)),
  'choice': select(choices),
  'flag': flag,
  'serials': unasked,
  'lookup': unasked,
} satisfies Readonly<Record<FieldKind, (field: CompiledField, options: FieldTemplateOptions, facts: Facts) => Shown>>;

function asText(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

function asOrganisation(value: FieldValue): OrganisationRef | null {
  return typeof value === 'object' && value !== null && 'id' in value ? value : null;
}

function asAddress(value: FieldValue): Address | null {
  return typeof value === 'object' && value !== null && 'scheme' in value ? value : null;
}

/** The same list for the same source, so that a render with nothing new changes nothing. */
function memoised<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, Result>();
  return (source) => {
    const present = made.get(source);
    if (present !== undefined) return present;
    const fresh = make(source);
    made.set(source, fresh);
    return fresh;
  };
}
