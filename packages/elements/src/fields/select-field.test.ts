import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldValue } from '@ctso/core';
import { aField, behavesAsField } from '../testing/field-suite.js';
import './define.js';
import type { FieldElement } from './field-element.js';
import type { CtsoSelectField } from './select-field.js';

const OPERATORS = [{ value: 'MobiFone', label: 'MobiFone' }, { value: 'Viettel', label: 'Viettel' }];

behavesAsField({
  tag: 'ctso-select-field',
  type: async () => {
    const field = document.activeElement as FieldElement<FieldValue> & CtsoSelectField;
    field.options = OPERATORS;
    await field.updateComplete;
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
  },
  typed: 'Viettel',
});

describe('<ctso-select-field>', () => {
  const select = (field: CtsoSelectField): HTMLSelectElement => field.shadowRoot!.querySelector('select')!;

  it('shows its value although the options come later', async () => {
    const field = await aField<CtsoSelectField>('ctso-select-field', { value: 'Viettel' });
    field.options = OPERATORS;
    await field.updateComplete;
    expect(select(field).selectedOptions[0]!.textContent).to.equal('Viettel');
  });

  it('keeps a value that is no option', async () => {
    const field = await aField<CtsoSelectField>('ctso-select-field', { value: 'Vinaphone', options: OPERATORS });
    expect(select(field).selectedOptions[0]!.textContent).to.equal('Vinaphone');
  });

  it('shows the words of its value when it is only to be read', async () => {
    const field = await aField<CtsoSelectField>('ctso-select-field', { value: '77', options: [{ value: '77', label: 'tỉnh Lam Giang' }], readOnly: true });
    expect(field.shadowRoot!.querySelector('input')!.value).to.equal('tỉnh Lam Giang');
  });
});
