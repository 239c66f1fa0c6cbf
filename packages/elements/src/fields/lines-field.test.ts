import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aField, behavesAsField } from '../testing/field-suite.js';
import './define.js';
import type { CtsoLinesField } from './lines-field.js';

behavesAsField({ tag: 'ctso-lines-field', type: () => sendKeys({ type: '- Như trên;' }), typed: '- Như trên;' });

describe('<ctso-lines-field>', () => {
  it('stands as high as its lines', async () => {
    const field = await aField<CtsoLinesField>('ctso-lines-field', { value: '- Như trên;' });
    const low = field.offsetHeight;
    field.value = '- Như trên;\n- UBND tỉnh;\n- Sở Nội vụ;\n- Lưu: VT.';
    await field.updateComplete;
    expect(field.offsetHeight).to.be.greaterThan(low);
  });

  it('takes Enter as a new line', async () => {
    const field = await aField<CtsoLinesField>('ctso-lines-field', { value: 'a' });
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    expect(field.value).to.equal('a\nb');
  });
});
