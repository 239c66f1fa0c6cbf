import { FIELD_KINDS, type Address, type CompiledField, type FieldDefinition, type FieldKind, type FieldValue } from '@ctso/core';
import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { OPEN } from '../testing/world.js';
import './define.js';
import type { FieldElement } from './field-element.js';
import { fieldTemplate, type FieldTemplateOptions } from './field-template.js';

const SETTINGS = { ...OPEN.profile.settings, today: '2026-11-20' };

const aField = (definition: Partial<FieldDefinition> & { readonly kind: FieldKind }): CompiledField =>
  ({ definition: { id: 'f', label: 'f', ...definition }, label: OPEN.key('f'), kind: {} }) as unknown as CompiledField;

const options = (given: Partial<FieldTemplateOptions> = {}): FieldTemplateOptions => ({
  procedure: OPEN,
  path: ['s', 'f'],
  value: '',
  issues: [],
  words: (key) => key,
  units: { provinces: [{ code: '91', name: 'tỉnh Lam Giang' }] },
  settings: SETTINGS,
  values: {},
  ...given,
});

const render = async (definition: Partial<FieldDefinition> & { readonly kind: FieldKind }, given: Partial<FieldTemplateOptions> = {}) =>
  (await fixture<HTMLElement>(html`<div>${fieldTemplate(aField(definition), options(given))}</div>`)).firstElementChild as (FieldElement<FieldValue> & Record<string, unknown>) | null;

describe('fieldTemplate', () => {
  it('has an element for each kind that can be asked for', async () => {
    const tags: Record<string, string | undefined> = {};
    for (const kind of FIELD_KINDS) tags[kind] = (await render({ kind }))?.localName;
    expect(tags).to.deep.equal({
      'text': 'ctso-text-field',
      'lines': 'ctso-lines-field',
      'official-email': 'ctso-text-field',
      'identity': 'ctso-text-field',
      'mobile': 'ctso-text-field',
      'phone': 'ctso-text-field',
      'tax-code': 'ctso-text-field',
      'budget-code': 'ctso-text-field',
      'organisation-code': 'ctso-text-field',
      'certificate-serial': 'ctso-text-field',
      'device-serial': 'ctso-text-field',
      'address': 'ctso-address-field',
      'day': 'ctso-day-field',
      'document-symbol': 'ctso-text-field',
      'organisation': 'ctso-organisation-picker',
      'province': 'ctso-select-field',
      'choice': 'ctso-select-field',
      'flag': 'ctso-flag-field',
      'serials': undefined,
      'lookup': undefined,
    });
  });

  it('words what the definition says', async () => {
    const field = (await render({ kind: 'text', required: true, hint: 'the.hint', placeholder: 'an.example', footnote: '1', maxLength: 60, upperCase: true }, { value: 'x' }))!;
    expect([field.label, field.hint, field.placeholder]).to.deep.equal(['f', 'the.hint', 'an.example'].map((own) => OPEN.key(own)));
    expect([field.required, field.optionalNote, field.footnote, field['maxLength'], field['upperCase'], field.value]).to.deep.equal([true, false, '1', 60, true, 'x']);
  });

  it('says that a field is optional in a form, not on the sheet', async () => {
    expect((await render({ kind: 'text' }))!.optionalNote).to.be.true;
    expect((await render({ kind: 'text' }, { look: 'blank' }))!.optionalNote).to.be.false;
  });

  it('leaves a hidden field out', () => {
    const visible = { equals: { field: 'a', value: 'b' } } as const;
    expect(fieldTemplate(aField({ kind: 'text', visible }), options({ values: { a: 'c' } }))).to.equal(nothing);
    expect(fieldTemplate(aField({ kind: 'text', visible }), options({ values: { a: 'b' } }))).not.to.equal(nothing);
  });

  it('shows a field that cannot be used yet and says why', async () => {
    const field = (await render({ kind: 'flag', hint: 'use', disabledHint: 'why', enabled: { not: { equals: { field: 'a', value: '' } } } }, { values: { a: '' } }))!;
    expect([field.disabled, field.hint]).to.deep.equal([true, OPEN.key('why')]);
  });

  it('offers provinces and operators, the same list each time', async () => {
    const given = options();
    const province = (await render({ kind: 'province' }, given))!;
    expect(province['options']).to.deep.equal([{ value: '91', label: 'tỉnh Lam Giang' }]);
    expect((await render({ kind: 'province' }, given))!['options']).to.equal(province['options']);
    expect((await render({ kind: 'choice', options: 'operators' }, given))!['options']).to.deep.equal(SETTINGS.operators.map((name) => ({ value: name, label: name })));
  });

  it('offers the options of a definition that the other values allow, by their labels', async () => {
    const choice = {
      kind: 'choice',
      options: [
        { value: 'lost', label: 'reason.lost' },
        { value: 'moved', label: 'reason.moved', visible: { equals: { field: 'group', value: 'person' } } },
      ],
    } as const;
    expect((await render(choice, { values: { group: 'device' } }))!['options']).to.deep.equal([{ value: 'lost', label: OPEN.key('reason.lost') }]);
    expect((await render(choice, { values: { group: 'person' } }))!['options']).to.have.length(2);
  });

  it('loads the address field with the first address, and hands it what was set before', async () => {
    const value: Address = { scheme: 'vn-2025', detail: 'Số 1', province: null, district: null, commune: null };
    const field = (await render({ kind: 'address' }, { value }))!;
    await customElements.whenDefined('ctso-address-field');
    await field.updateComplete;
    expect([field.value, field['scheme']]).to.deep.equal([value, SETTINGS.addresses]);
    expect(field.shadowRoot).not.to.equal(null);
  });
});
