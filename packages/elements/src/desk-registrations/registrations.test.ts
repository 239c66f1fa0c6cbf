import { Failure, type Backend } from '@ctso/core';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aHouse, surroundings, type House } from '../testing/a-desk.js';
import { press, settled, wordsOf } from '../testing/a-wizard.js';
import { heard, inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoDeskRegistrations } from './registrations.js';

const NEW = { isNew: true, newName: 'Trung tâm Lưu trữ' };

describe('<ctso-desk-registrations>', () => {
  const all = (element: CtsoDeskRegistrations, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const one = (element: CtsoDeskRegistrations, selector: string): HTMLElement => all(element, selector)[0]!;
  const show = async (house: House, backend: Backend, filter = 'status=activated'): Promise<CtsoDeskRegistrations> => {
    const element = await inProvider<CtsoDeskRegistrations>(html`<ctso-desk-registrations .filter=${filter}></ctso-desk-registrations>`, surroundings(house, backend));
    await settled(element);
    return element;
  };
  const open = async (element: CtsoDeskRegistrations, id: string): Promise<HTMLElement> => {
    one(element, `[data-id="${id}"] .open`).click();
    await settled(element);
    return one(element, 'dialog');
  };
  const answer = async (element: CtsoDeskRegistrations, which: 'yes' | 'no'): Promise<void> => {
    one(element, 'ctso-question').shadowRoot!.querySelector<HTMLElement>(`.${which}`)!.click();
    await settled(element);
    await settled(element);
  };

  it('lists those that wait for a decision, with counts of all, and is accessible', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn');
    await house.register('b@snv.lamgiang.gov.vn', { activate: false });
    const element = await show(house, await house.as('duc'));
    expect(all(element, '[data-id]').map(({ dataset }) => dataset['id'])).to.deep.equal([id]);
    expect(all(element, '.seg button').map(wordsOf)).to.deep.equal(['Tất cả 2', 'Chờ duyệt 1', 'Chờ kích hoạt 1', 'Đã duyệt 0', 'Bị từ chối 0']);
    await expect(element).to.be.accessible();
    const filters = heard(element, 'ctso-filter');
    all(element, '.seg button')[0]!.click();
    await settled(element);
    expect(filters).to.deep.equal([{ filter: 'status=' }]);
    expect(all(element, '[data-id]')).to.have.length(2);
    element.style.inlineSize = '340px';
    await waitUntil(() => all(element, '.card').length === 2);
    await expect(element).to.be.accessible();
  });

  it('searches by organisation and address', async () => {
    const house = aHouse();
    await house.register('a@snv.lamgiang.gov.vn');
    const id = await house.register('luutru@snv.lamgiang.gov.vn', { organisation: NEW });
    const element = await show(house, await house.as('duc'));
    one(element, '#text').focus();
    await sendKeys({ type: 'luu tru' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(all(element, '[data-id]').map(({ dataset }) => dataset['id'])).to.deep.equal([id]);
    expect(wordsOf(one(element, '[data-id]'))).to.contain('Trung tâm Lưu trữ').and.contain('Cơ quan mới').and.contain('Sở Nội vụ tỉnh Lam Giang');
  });

  it('shows all answers with the number masked, and what accounts stand already', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn');
    const element = await show(house, await house.as('duc'));
    const dialog = await open(element, id);
    expect(wordsOf(dialog)).to.contain('Trần Văn Bình').and.contain('030•••••4127').and.contain('02543851234').and.contain('đã có tài khoản: 1').and.not.contain('030185004127');
    expect(element.shadowRoot!.activeElement!.id).to.equal('request-title');
    await expect(element).to.be.accessible();
    one(element, '.secret').click();
    await settled(element);
    expect(wordsOf(dialog)).to.contain('030185004127');
  });

  it('approves after a question, says where mail went, and gives the focus back', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn');
    const officer = await house.as('duc');
    const element = await show(house, officer);
    await open(element, id);
    press(element.shadowRoot!, 'Duyệt tài khoản');
    await settled(element);
    await answer(element, 'no');
    expect((await officer.desk.registrations({})).items[0]!.status).to.equal('activated');
    one(element, '.approve').click();
    await settled(element);
    await answer(element, 'yes');
    await waitUntil(() => !one(element, 'dialog').hasAttribute('open'), 'the dialog closes', { timeout: 5000 });
    expect((await officer.desk.registrations({})).items[0]!.status).to.equal('approved');
    expect(wordsOf(one(element, '.news'))).to.equal('Đã duyệt tài khoản cho Sở Nội vụ tỉnh Lam Giang. Thư báo đã gửi đến a@snv.lamgiang.gov.vn.');
    expect(element.shadowRoot!.querySelector('dialog')!.open).to.equal(false);
    expect(element.shadowRoot!.activeElement!.id).to.equal('title');
  });

  it('refuses only with a reason, which outlives the closing of the dialog', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn');
    const officer = await house.as('duc');
    const element = await show(house, officer);
    const dialog = await open(element, id);
    one(element, '.refuse').click();
    await settled(element);
    expect(element.shadowRoot!.activeElement!.id).to.equal('reason');
    one(element, '.refuse').click();
    await settled(element);
    expect(wordsOf(dialog)).to.contain('Ghi lý do, để đơn vị biết vì sao.');
    await expect(element).to.be.accessible();
    one(element, '#reason').focus();
    await sendKeys({ type: 'Trung yeu cau' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await open(element, id);
    one(element, '.refuse').click();
    await settled(element);
    expect((one(element, '#reason') as HTMLTextAreaElement).value).to.equal('Trung yeu cau');
    one(element, '.refuse').click();
    await settled(element);
    await settled(element);
    expect((await officer.desk.registrations({})).items[0]).to.include({ status: 'refused', reason: 'Trung yeu cau', decidedBy: 'duc@ca.gov.vn' });
    expect(wordsOf(one(element, '.news'))).to.contain('Đã từ chối yêu cầu của Sở Nội vụ tỉnh Lam Giang.');
  });

  it('says that somebody else has decided, and shows what', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn');
    const element = await show(house, await house.as('duc'));
    const dialog = await open(element, id);
    const other = await house.as('lan');
    const [request] = (await other.desk.registrations({})).items;
    await other.desk.decide({ id, revision: request!.revision, decision: 'refuse', reason: 'Sai đơn vị' });
    one(element, '.approve').click();
    await settled(element);
    await answer(element, 'yes');
    expect(wordsOf(dialog)).to.contain('Yêu cầu này vừa được người khác xử lý.');
    press(dialog, 'Xem trạng thái mới');
    await settled(element);
    expect(wordsOf(dialog)).to.contain('Bị từ chối').and.contain('Sai đơn vị').and.contain('lan@ca.gov.vn');
    expect(all(element, '.approve')).to.be.empty;
  });

  it('offers no decision before the link was opened', async () => {
    const house = aHouse();
    const id = await house.register('a@snv.lamgiang.gov.vn', { activate: false });
    const element = await show(house, await house.as('duc'), 'status=registered');
    expect(wordsOf(await open(element, id))).to.contain('chưa mở liên kết');
    expect(all(element, '.approve, .refuse')).to.be.empty;
  });

  it('hears of new requests by itself, and says why a list does not come', async () => {
    const house = aHouse();
    await house.register('a@snv.lamgiang.gov.vn');
    const officer = await house.as('duc');
    const element = await show(house, officer);
    await house.register('b@snv.lamgiang.gov.vn', { organisation: NEW });
    house.clock.pass(20_000);
    await settled(element);
    expect(all(element, '[role="status"]').map(wordsOf)).to.contain('Có 1 yêu cầu mới.');
    const lost = await show(house, { ...officer, desk: { ...officer.desk, registrations: () => Promise.reject(new Failure('unavailable')) } });
    expect(wordsOf(one(lost, '.empty'))).to.contain('Chưa tải được danh sách yêu cầu.');
    expect(wordsOf(one(await show(house, await house.as('thu')), '.empty'))).to.contain('Chưa tải được');
  });
});
