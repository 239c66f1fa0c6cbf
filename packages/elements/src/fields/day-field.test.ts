import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aField, behavesAsField } from '../testing/field-suite.js';
import { heard } from '../testing/in-provider.js';
import type { CtsoDayField } from './day-field.js';
import './define.js';

behavesAsField({ tag: 'ctso-day-field', type: () => sendKeys({ type: '21/07/1985' }), typed: '21/07/1985' });

describe('<ctso-day-field>', () => {
  const inputs = (field: CtsoDayField): HTMLInputElement[] => [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('.typed')];
  const leave = async (field: CtsoDayField): Promise<void> => {
    setTimeout(() => { field.shadowRoot!.querySelector<HTMLElement>(':focus')!.blur(); });
    await oneEvent(field, 'ctso-touch');
    await field.updateComplete;
  };

  it('rewrites a short day on leaving, not while it is typed', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field', { today: '2026-11-20' });
    field.focus();
    await sendKeys({ type: '1/2/90' });
    expect(inputs(field)[0]!.value).to.equal('1/2/90');
    await leave(field);
    expect(inputs(field)[0]!.value).to.equal('01/02/1990');
    expect(field.value).to.equal('01/02/1990');
  });

  it('keeps what is no day', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field');
    field.focus();
    await sendKeys({ type: '31/02/2024' });
    await leave(field);
    expect(field.value).to.equal('31/02/2024');
  });

  it('stands in the letter as day, month and year of one group', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field', { look: 'parts', label: 'Ngày của văn bản', value: '20/11/2026', required: true });
    expect(inputs(field).map((input) => input.value)).to.deep.equal(['20', '11', '2026']);
    expect(field.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-labelledby')).to.equal('label');
    await expect(field).to.be.accessible();
  });

  it('is typed part by part and becomes one day on leaving', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field', { look: 'parts', today: '2026-11-20' });
    const touches = heard(field, 'ctso-touch');
    field.focus();
    for (const part of ['5', '2', '26']) {
      await sendKeys({ type: part });
      await sendKeys({ press: 'Tab' });
    }
    expect(touches).to.be.empty;
    await leave(field);
    expect(field.value).to.equal('05/02/2026');
    expect(inputs(field).map((input) => input.value)).to.deep.equal(['05', '02', '2026']);
  });

  it('spreads a whole day typed into one part on leaving, a pasted one at once', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field', { look: 'parts', today: '2026-11-20' });
    field.focus();
    await sendKeys({ type: '20/11/2026' });
    await leave(field);
    expect(inputs(field).map((input) => input.value)).to.deep.equal(['20', '11', '2026']);

    inputs(field)[0]!.value = '051225';
    inputs(field)[0]!.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await field.updateComplete;
    expect(inputs(field).map((input) => input.value)).to.deep.equal(['05', '12', '2025']);
  });
});
