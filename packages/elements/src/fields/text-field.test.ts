import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aField, behavesAsField } from '../testing/field-suite.js';
import { heard } from '../testing/in-provider.js';
import './define.js';
import type { CtsoTextField } from './text-field.js';

behavesAsField({ tag: 'ctso-text-field', type: () => sendKeys({ type: 'Hà Nội' }), typed: 'Hà Nội' });

describe('<ctso-text-field>', () => {
  const input = (field: CtsoTextField): HTMLInputElement => field.shadowRoot!.querySelector('input')!;

  it('holds its tongue while an input method composes, then says the whole word', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field');
    const changes = heard(field, 'ctso-change');
    const compose = (text: string): void => {
      input(field).value = text;
      input(field).dispatchEvent(new InputEvent('input', { isComposing: true, composed: true, bubbles: true }));
    };
    input(field).dispatchEvent(new CompositionEvent('compositionstart'));
    compose('Nguye');
    compose('Nguyê');
    field.issues = [];
    field.requestUpdate();
    await field.updateComplete;
    expect(input(field).value).to.equal('Nguyê');
    expect(changes).to.be.empty;

    compose('Nguyễn');
    input(field).dispatchEvent(new CompositionEvent('compositionend'));
    expect(changes).to.deep.equal([{ path: ['s', 'f'], value: 'Nguyễn' }]);
  });

  it('leaves the caret where it is when its value comes back unchanged', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field', { value: 'Sở Nội vụ' });
    field.focus();
    input(field).setSelectionRange(2, 2);
    await sendKeys({ type: ',' });
    field.value = 'Sở, Nội vụ';
    await field.updateComplete;
    expect(input(field).selectionStart).to.equal(3);
  });

  it('groups an identity number in threes until someone types in it', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field', { kind: 'identity', value: '030185004127' });
    expect(input(field).value).to.equal('030 185 004 127');

    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(input(field).value).to.equal('030185004127');
    expect(getSelection()!.toString() || input(field).selectionEnd! - input(field).selectionStart!).to.be.ok;
    expect(field.value).to.equal('030185004127');
  });

  it('does not group what is no whole number yet, nor a passport', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field', { kind: 'identity', value: '34938493849' });
    expect(input(field).value).to.equal('34938493849');
    field.value = 'B1234567';
    await field.updateComplete;
    expect(input(field).value).to.equal('B1234567');
  });

  it('shows capitals without changing what was typed', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field', { upperCase: true, value: 'Sở Nội vụ' });
    expect(getComputedStyle(input(field)).textTransform).to.equal('uppercase');
    expect(input(field).value).to.equal('Sở Nội vụ');
  });

  it('says that a check is under way and what it found, and stays usable', async () => {
    const field = await aField<CtsoTextField>('ctso-text-field', { busy: true });
    const says = (): string => field.shadowRoot!.querySelector('#says')!.textContent.trim();
    expect(says()).to.equal('Đang kiểm tra… Cứ nhập tiếp.');
    expect(input(field).disabled).to.be.false;
    field.busy = false;
    field.okText = 'Thuê bao mới';
    await field.updateComplete;
    expect(says()).to.equal('Thuê bao mới');
  });
});
