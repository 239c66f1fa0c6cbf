import { Failure, type Backend } from '@ctso/core';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { act, aHouse, surroundings, type House } from '../testing/a-desk.js';
import { settled, wordsOf } from '../testing/a-wizard.js';
import { heard, inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoDesk } from './desk.js';
import { fromAddress, toAddress } from './conditions.js';
import { daysUntil } from './due-words.js';

describe('<ctso-desk>', () => {
  const all = <T extends HTMLElement>(element: CtsoDesk, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
  const button = (element: CtsoDesk, words: string): HTMLElement => all(element, 'button').find((one) => wordsOf(one) === words)!;
  const open = async (house: House, backend: Backend, filter = ''): Promise<CtsoDesk> => {
    const element = await inProvider<CtsoDesk>(html`<ctso-desk .filter=${filter}></ctso-desk>`, surroundings(house, backend));
    await settled(element);
    return element;
  };

  it('shows what was filed with its due day in words and days, and is accessible', async () => {
    const house = aHouse();
    const officer = await house.as('duc');
    const [first, second] = [await house.file(), await house.file()];
    await act(officer, first, { kind: 'claim' });
    await act(officer, first, { kind: 'receive', dueOn: '2026-11-23' });
    const element = await open(house, officer);
    expect(wordsOf(all(element, `[data-id="${first}"]`)[0]!)).to.contain('VGCA-261120-0001').and.contain('23/11/2026').and.contain('còn 3 ngày').and.contain('Bạn đang giữ');
    expect(wordsOf(all(element, `[data-id="${second}"]`)[0]!)).to.contain('Chưa cấp').and.contain('Hồ sơ chờ tiếp nhận').and.contain('Nhận xử lý');
    await expect(element).to.be.accessible();
    element.style.inlineSize = '340px';
    await waitUntil(() => all(element, '.card').length === 2);
    await expect(element).to.be.accessible();
  });

  it('counts days to a due day, and past it', () => {
    expect([daysUntil('2026-11-23', '2026-11-20'), daysUntil('2026-11-20', '2026-11-20'), daysUntil('2026-11-18', '2026-11-20')]).to.deep.equal([3, 0, -2]);
  });

  it('says that a dossier is overdue, and shows only these on demand', async () => {
    const house = aHouse();
    const officer = await house.as('duc');
    const late = await house.file();
    await house.file();
    await act(officer, late, { kind: 'claim' });
    await act(officer, late, { kind: 'receive', dueOn: '2026-11-21' });
    house.clock.pass(3 * 24 * 60 * 60 * 1000);
    const element = await open(house, officer);
    expect(wordsOf(all(element, `[data-id="${late}"]`)[0]!)).to.contain('quá hạn 2 ngày');
    button(element, 'Quá hạn').click();
    await settled(element);
    expect(all(element, '[data-id]').map(({ dataset }) => dataset['id'])).to.deep.equal([late]);
  });

  it('tells the host what it is narrowed to, and is narrowed to what the host says', async () => {
    const house = aHouse();
    const officer = await house.as('duc');
    const mine = await house.file();
    await house.file();
    await act(officer, mine, { kind: 'claim' });
    const element = await open(house, officer);
    const filters = heard(element, 'ctso-filter');
    button(element, 'Của tôi').click();
    await settled(element);
    expect(filters).to.deep.equal([{ filter: 'whose=me' }]);
    expect(button(element, 'Của tôi').ariaPressed).to.equal('true');
    expect(all(element, '[data-id]')).to.have.length(1);
    element.filter = 'whose=nobody&sort=submittedAt';
    await settled(element);
    expect(button(element, 'Chưa ai nhận').ariaPressed).to.equal('true');
    expect(all(element, '[data-id]').map(({ dataset }) => dataset['id'])).to.not.contain(mine);
    expect(all(element, '[aria-sort="descending"]').map(wordsOf)).to.deep.equal(['Ngày nộp']);
    const address = 'status=submitted&group=x&whose=me&overdue=yes&text=125&sort=dueOn&order=up';
    expect(toAddress(fromAddress(address))).to.equal(address);
  });

  it('searches on Enter, says that nothing matches, and takes the conditions back', async () => {
    const house = aHouse();
    await house.file();
    const element = await open(house, await house.as('duc'));
    all(element, '#text')[0]!.focus();
    await sendKeys({ type: 'không có' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(wordsOf(all(element, '.empty')[0]!)).to.contain('Không có hồ sơ nào khớp “không có”.');
    await expect(element).to.be.accessible();
    button(element, 'Xóa điều kiện lọc').click();
    await settled(element);
    expect(all(element, '[data-id]')).to.have.length(1);
  });

  it('claims from the list, says so, and keeps the focus in the row', async () => {
    const house = aHouse();
    const id = await house.file();
    const element = await open(house, await house.as('duc'));
    all(element, '.take')[0]!.click();
    await settled(element);
    expect(wordsOf(all(element, '.news')[0]!)).to.contain('Đã nhận xử lý hồ sơ của Sở Nội vụ tỉnh Lam Giang.');
    expect(wordsOf(all(element, `[data-id="${id}"]`)[0]!)).to.contain('Bạn đang giữ');
    expect(element.shadowRoot!.activeElement!.closest('[data-id]')).to.not.equal(null);
  });

  it('asks before it takes a dossier over from somebody', async () => {
    const house = aHouse();
    const id = await house.file();
    await act(await house.as('lan'), id, { kind: 'claim' });
    const officer = await house.as('duc');
    const element = await open(house, officer);
    all(element, '.take')[0]!.click();
    await settled(element);
    const question = all(element, 'ctso-question')[0]!.shadowRoot!;
    expect(wordsOf(question.querySelector('dialog')!)).to.contain('lan@ca.gov.vn đang giữ hồ sơ.');
    question.querySelector<HTMLElement>('.yes')!.click();
    await settled(element);
    expect((await officer.desk.get({ id })).claim?.mine).to.equal(true);
  });

  it('says that somebody was faster', async () => {
    const house = aHouse();
    const id = await house.file();
    const element = await open(house, await house.as('duc'));
    await act(await house.as('lan'), id, { kind: 'claim' });
    all(element, '.take')[0]!.click();
    await settled(element);
    expect(wordsOf(all(element, '.news')[0]!)).to.contain('Chưa nhận được hồ sơ.').and.contain('người khác xử lý');
    expect(wordsOf(all(element, `[data-id="${id}"]`)[0]!)).to.contain('lan@ca.gov.vn');
  });

  it('asks again by itself, says what is new, and goes on less often while nothing changes', async () => {
    const house = aHouse();
    await house.file();
    const officer = await house.as('duc');
    let asked = 0;
    const element = await open(house, { ...officer, desk: { ...officer.desk, dossiers: (query, options) => { asked += 1; return officer.desk.dossiers(query, options); } } });
    const id = await house.file();
    house.clock.pass(20_000);
    await settled(element);
    expect(all(element, '[role="status"]').map(wordsOf)).to.contain('Có 1 hồ sơ mới trong danh sách.');
    expect(wordsOf(all(element, `[data-id="${id}"]`)[0]!)).to.contain('Mới');
    house.clock.pass(20_000);
    await settled(element);
    expect(asked).to.equal(3);
    house.clock.pass(20_000);
    await settled(element);
    expect(asked).to.equal(3);
    house.clock.pass(20_000);
    await settled(element);
    expect(asked).to.equal(4);
  });

  it('keeps the list that stands when it cannot be refreshed, and says of when it is', async () => {
    const house = aHouse();
    await house.file();
    const officer = await house.as('duc');
    let lost = false;
    const element = await open(house, { ...officer, desk: { ...officer.desk, dossiers: (query, options) => (lost ? Promise.reject(new Failure('unavailable')) : officer.desk.dossiers(query, options)) } });
    lost = true;
    house.clock.pass(20_000);
    await settled(element);
    expect(all(element, '[data-id]')).to.have.length(1);
    expect(wordsOf(all(element, '.table-foot')[0]!)).to.contain('Danh sách từ lúc 09:42, chưa cập nhật được.');
    await expect(element).to.be.accessible();
  });

  it('says that the queue is not for everybody', async () => {
    const house = aHouse();
    const element = await open(house, house.applicant);
    expect(wordsOf(all(element, '.empty')[0]!)).to.contain('Chưa tải được danh sách hồ sơ.');
  });

  it('hands the opening of a dossier to its host, and turns pages', async () => {
    const house = aHouse({ pageSize: 2 });
    for (let count = 0; count < 3; count += 1) await house.file();
    const element = await open(house, await house.as('thu'));
    const actions = heard(element, 'ctso-action');
    all(element, '.open')[0]!.click();
    expect(actions).to.deep.equal([{ action: 'view', id: all(element, '[data-id]')[0]!.dataset['id'] }]);
    expect(wordsOf(all(element, '.table-foot span')[0]!)).to.contain('1–2 trong 3 hồ sơ.');
    all(element, '.pages button')[1]!.click();
    await settled(element);
    expect(all(element, '[data-id]')).to.have.length(1);
  });
});
