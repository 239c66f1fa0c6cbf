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

  it('shows landlines after their area code and serials in fours, and hands on neither spaces', async () => {
    const shown = async (kind: CtsoTextField['kind'], value: string): Promise<string[]> => {
      const field = await aField<CtsoTextField>('ctso-text-field', { kind, value });
      return [input(field).value, field.value];
    };
    expect(await shown('phone', '02437738668')).to.deep.equal(['024 3773 8668', '02437738668']);
    expect(await shown('phone', '02543851234')).to.deep.equal(['0254 3851 234', '02543851234']);
    expect((await shown('certificate-serial', '5401010463ce97bc376e362d88c2ee97'))[0]).to.equal('5401 0104 63ce 97bc 376e 362d 88c2 ee97');
  });

  describe('with a masked identity number', () => {
    const reveal = (field: CtsoTextField): HTMLButtonElement => field.shadowRoot!.querySelector<HTMLButtonElement>('button')!;
    const masked = (given: Partial<CtsoTextField> = {}): Promise<CtsoTextField> =>
      aField<CtsoTextField>('ctso-text-field', { kind: 'identity', label: 'Số CCCD', value: '030185004127', masked: true, ...given });

    it('shows three digits and four, and keeps the number out of the page', async () => {
      const field = await masked();
      expect(input(field).value).to.equal('030•••••4127');
      expect(field.outerHTML + field.shadowRoot!.innerHTML).not.to.contain('85004');
      expect(field.value).to.equal('030185004127');
      await expect(field).to.be.accessible();
    });

    it('shows all of it at a press, and hides it at the next', async () => {
      const field = await masked();
      reveal(field).click();
      await field.updateComplete;
      expect([input(field).value, reveal(field).ariaPressed]).to.deep.equal(['030 185 004 127', 'true']);
      await expect(field).to.be.accessible();
      reveal(field).click();
      await field.updateComplete;
      expect([input(field).value, reveal(field).ariaPressed]).to.deep.equal(['030•••••4127', 'false']);
    });

    it('is whole while it is edited, and hidden again on leaving', async () => {
      const field = await masked();
      field.focus();
      await field.updateComplete;
      expect(input(field).value).to.equal('030185004127');
      input(field).setSelectionRange(12, 12);
      await sendKeys({ press: 'Backspace' });
      expect(field.value).to.equal('03018500412');
      await sendKeys({ type: '8' });
      input(field).blur();
      await field.updateComplete;
      expect([input(field).value, field.value]).to.deep.equal(['030•••••4128', '030185004128']);
    });

    it('stays hidden when the caret enters what is only to be read', async () => {
      const field = await masked({ readOnly: true });
      field.focus();
      await field.updateComplete;
      expect(input(field).value).to.equal('030•••••4127');
    });

    it('hides the next number that is put in its place', async () => {
      const field = await masked();
      reveal(field).click();
      await field.updateComplete;
      field.value = '001085000001';
      await field.updateComplete;
      expect(input(field).value).to.equal('001•••••0001');
    });

    it('keeps the caret when the first sign is typed', async () => {
      const field = await masked({ value: '' });
      field.focus();
      await sendKeys({ type: '03' });
      expect([field.value, field.shadowRoot!.activeElement === input(field)]).to.deep.equal(['03', true]);
    });
  });
});
