import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoNewPassword } from './new-password.js';

describe('<ctso-new-password>', () => {
  const open = (): Promise<CtsoNewPassword> => inProvider(html`<ctso-new-password email="van.thu@snv.lamgiang.gov.vn"></ctso-new-password>`);
  const part = (element: CtsoNewPassword, selector: string): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
  const met = (element: CtsoNewPassword): number => element.shadowRoot!.querySelectorAll('.rules .met').length;
  const type = async (element: CtsoNewPassword, id: string, text: string): Promise<void> => {
    part(element, id).focus();
    part(element, id).select();
    await sendKeys({ type: text });
    await element.updateComplete;
  };

  it('says the rules beforehand, marks those that are met, and is accessible', async () => {
    const element = await open();
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelectorAll('.rules li')).to.have.length(3);
    await type(element, '#password', 'ngan');
    expect(met(element)).to.equal(0);
    await type(element, '#password', 'matkhau2026');
    expect(met(element)).to.equal(1);
    await type(element, '#password', 'vanthu2026');
    expect(met(element)).to.equal(2);
    await type(element, '#password', 'mua xuan lam giang');
    expect(met(element)).to.equal(3);
    expect(words(part(element, '[role=status]'))).to.equal('Mật khẩu này dài và khó đoán.');
  });

  it('gives nothing that is too weak: says why and puts the caret there', async () => {
    const element = await open();
    await type(element, '#password', 'ngan');
    expect(element.take()).to.equal(undefined);
    await element.updateComplete;
    expect(words(part(element, '#says'))).to.equal('Có 4 ký tự. Cần ít nhất 10 ký tự.');
    expect(element.shadowRoot!.activeElement!.id).to.equal('password');
    await expect(element).to.be.accessible();
  });

  it('wants it twice while it is hidden, and once while it is shown', async () => {
    const element = await open();
    await type(element, '#password', 'mua xuan lam giang');
    await type(element, '#again', 'mua xuan lam giàng');
    expect(element.take()).to.equal(undefined);
    await element.updateComplete;
    expect(words(part(element, '#again-says'))).to.contain('Hai lần nhập khác nhau');
    expect(element.shadowRoot!.activeElement!.id).to.equal('again');
    part(element, '[aria-pressed]').click();
    await element.updateComplete;
    expect(part(element, '#password').type).to.equal('text');
    expect(part(element, '#again')).to.equal(null);
    expect(element.take()).to.equal('mua xuan lam giang');
  });

  it('says what the backend found until it is edited', async () => {
    const element = await open();
    element.issues = [{ path: ['password'], code: 'password.common', params: {}, severity: 'error', source: 'backend' }];
    await element.updateComplete;
    expect(words(part(element, '#says'))).to.contain('dễ đoán');
    await type(element, '#password', 'm');
    expect(words(part(element, '#says'))).to.equal('');
  });
});
