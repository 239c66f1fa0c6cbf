import { Failure, type Backend } from '@ctso/core';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { act, aHouse, surroundings, type House } from '../testing/a-desk.js';
import { aRow, deep, PDF, press, settled, wordsOf } from '../testing/a-wizard.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { SlotEvent } from '../upload-step/upload-slot.js';
import './define.js';
import type { CtsoDeskReview } from './review.js';

const ROWS = Array.from({ length: 3 }, (_, index) => aRow(`r${String(index + 1)}`, { fullName: ['Nguyễn Thị Hoa', 'Trần Quốc Vượng', 'Lê Thị Ánh Tuyết'][index]!, officialEmail: `p${String(index)}@snv.lamgiang.gov.vn`, idNumber: `03018500412${String(index)}`, phone: `098764848${String(index)}` }));

describe('<ctso-desk-review>', () => {
  beforeEach(() => { localStorage.clear(); });

  const all = <T extends HTMLElement>(element: CtsoDeskReview, selector: string): T[] => deep<T>(element.shadowRoot!, selector);
  const one = (element: CtsoDeskReview, selector: string): HTMLElement => all(element, selector)[0]!;
  const labelled = (element: CtsoDeskReview, label: string): HTMLElement => all(element, 'button').find((button) => button.ariaLabel === label)!;
  const focused = (): Element => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const show = async (house: House, backend: Backend, dossier: string): Promise<CtsoDeskReview> => {
    const element = await inProvider<CtsoDeskReview>(html`<ctso-desk-review dossier=${dossier}></ctso-desk-review>`, surroundings(house, backend));
    await settled(element);
    return element;
  };
  const claimed = async (rows = ROWS): Promise<{ house: House; officer: Backend; id: string; element: CtsoDeskReview }> => {
    const house = aHouse();
    const id = await house.file(rows);
    const officer = await house.as('duc');
    await act(officer, id, { kind: 'claim' });
    return { house, officer, id, element: await show(house, officer, id) };
  };
  const typeNote = async (element: CtsoDeskReview, text: string): Promise<void> => {
    await sendKeys({ type: text });
    await settled(element);
  };
  const pressAct = async (element: CtsoDeskReview, kind: string): Promise<HTMLElement> => {
    one(element, `[data-act="${kind}"]`).click();
    await settled(element);
    return one(element, 'ctso-desk-act');
  };
  const confirm = async (element: CtsoDeskReview): Promise<void> => {
    one(element, 'ctso-desk-act').shadowRoot!.querySelector<HTMLElement>('.yes')!.click();
    await settled(element);
    await settled(element);
  };

  it('shows all that was filed and is accessible, wide and narrow', async () => {
    const { element } = await claimed();
    expect(wordsOf(element)).to.contain('125/SNV-VP').and.contain('Nguyễn Văn Hòa').and.contain('Lê Thị Ánh Tuyết').and.contain('da-ky.pdf').and.contain('Nhận xử lý');
    await expect(element).to.be.accessible();
    element.style.inlineSize = '340px';
    await waitUntil(() => all(element, '.card').length === 3);
    await expect(element).to.be.accessible();
  });

  it('masks numbers of identity papers until they are asked for, in the letter too', async () => {
    const { element } = await claimed();
    expect(wordsOf(element)).to.contain('030•••••4121').and.contain('001•••••0999').and.not.contain('030185004121');
    one(element, 'details').setAttribute('open', '');
    await settled(element);
    await settled(element);
    expect(wordsOf(one(element, 'ctso-letter'))).to.contain('030•••••4121').and.not.contain('030185004121');
    all(element, '.secret').find((button) => wordsOf(button).includes('Trần Quốc Vượng'))!.click();
    await settled(element);
    expect(wordsOf(one(element, 'ctso-desk-rows'))).to.contain('030185004121').and.contain('030•••••4120');
  });

  it('writes a remark beside its field, keeps it at the backend after a pause, and gives the focus back', async () => {
    const { element, officer, house, id } = await claimed();
    labelled(element, 'Ghi ý kiến: Số ký hiệu').click();
    await settled(element);
    expect(wordsOf(one(element, '[data-path="letter/symbol"] label'))).to.contain('Nội dung ý kiến, Số ký hiệu');
    await typeNote(element, 'Chua dung');
    expect((await officer.desk.get({ id })).notes).to.deep.equal([]);
    house.clock.pass(600);
    await settled(element);
    expect((await officer.desk.get({ id })).notes.map(({ path, text }) => [path, text])).to.deep.equal([[['letter', 'symbol'], 'Chua dung']]);
    expect(wordsOf(one(element, '.editor ctso-saved-sign'))).to.contain('Đã lưu lúc 09:42');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(focused().getAttribute('aria-label')).to.equal('Sửa ý kiến: Số ký hiệu');
    expect(wordsOf(one(element, 'aside'))).to.contain('Ý kiến đã ghi: 1');
  });

  it('ties a remark to a whole row and to a slot, edits and removes them', async () => {
    const { element, officer, house, id } = await claimed();
    labelled(element, 'Ghi ý kiến: Dòng 2, Trần Quốc Vượng').click();
    await settled(element);
    await typeNote(element, 'A');
    press(element.shadowRoot!, 'Xong');
    await settled(element);
    one(element, '[data-begin^="slots/"]').click();
    await settled(element);
    await typeNote(element, 'B');
    press(element.shadowRoot!, 'Xong');
    house.clock.pass(600);
    await settled(element);
    expect((await officer.desk.get({ id })).notes.map(({ path }) => path)).to.deep.equal([['rows', 'r2'], ['slots', 'request']]);
    labelled(element, 'Xóa ý kiến: Dòng 2, Trần Quốc Vượng').click();
    house.clock.pass(600);
    await settled(element);
    expect((await officer.desk.get({ id })).notes.map(({ path }) => path)).to.deep.equal([['slots', 'request']]);
    expect(focused().getAttribute('aria-label')).to.equal('Ghi ý kiến: Dòng 2, Trần Quốc Vượng');
  });

  it('loses nothing that was typed when the server does not answer and the page goes', async () => {
    const { house, officer, id } = await claimed();
    const lost: Backend = { ...officer, desk: { ...officer.desk, keepNotes: () => Promise.reject(new Failure('unavailable')) } };
    const first = await show(house, lost, id);
    labelled(first, 'Ghi ý kiến: Số ký hiệu').click();
    await settled(first);
    await typeNote(first, 'do dang');
    house.clock.pass(600);
    await settled(first);
    expect(wordsOf(one(first, '.editor'))).to.contain('Chưa lưu được lên máy chủ. Đang thử lại');
    first.remove();
    const second = await show(house, officer, id);
    expect(wordsOf(one(second, '[data-path="letter/symbol"]'))).to.contain('do dang');
    house.clock.pass(600);
    await settled(second);
    expect((await officer.desk.get({ id })).notes.map(({ text }) => text)).to.deep.equal(['do dang']);
    expect(localStorage).to.have.length(0);
  });

  it('offers no remarks to whoever has not claimed the dossier, and claims it', async () => {
    const house = aHouse();
    const id = await house.file(ROWS);
    const officer = await house.as('duc');
    const element = await show(house, officer, id);
    expect(all(element, '.begin')).to.be.empty;
    press(element.shadowRoot!, 'Nhận xử lý');
    await settled(element);
    expect(all(element, '.begin').length).to.be.greaterThan(10);
    expect(wordsOf(one(element, '.said-now'))).to.equal('Bạn đã nhận xử lý hồ sơ này.');
    expect(focused().id).to.equal('acts');
  });

  it('asks before taking over and before giving back', async () => {
    const { house, id, element, officer } = await claimed();
    one(element, '[data-act="release"]').click();
    await settled(element);
    expect(wordsOf(one(element, 'ctso-question'))).to.contain('Thôi giữ hồ sơ này?');
    one(element, 'ctso-question').shadowRoot!.querySelector<HTMLElement>('.yes')!.click();
    await settled(element);
    expect((await officer.desk.get({ id })).claim).to.equal(undefined);
    await act(await house.as('lan'), id, { kind: 'claim' });
    const again = await show(house, officer, id);
    press(again.shadowRoot!, 'Nhận thay');
    await settled(again);
    expect(wordsOf(one(again, 'ctso-question'))).to.contain('lan@ca.gov.vn đang giữ hồ sơ.');
  });

  it('receives with the day that the backend proposes, or another that the officer types', async () => {
    const { element, officer, id } = await claimed();
    const dialog = await pressAct(element, 'receive');
    const day = dialog.shadowRoot!.querySelector<HTMLElement & { value: string }>('ctso-day-field')!;
    const { proposal } = await officer.desk.get({ id });
    expect(day.value.split('/').reverse().join('-')).to.equal(proposal!.dueOn);
    expect(wordsOf(dialog)).to.contain(`${String(proposal!.workingDays)} ngày làm việc kể từ hôm nay`);
    await expect(dialog).to.be.accessible();
    day.dispatchEvent(new CustomEvent('ctso-change', { detail: { path: [], value: '01/11/2026' } }));
    await confirm(element);
    expect(wordsOf(dialog)).to.contain('Ngày hẹn trả đã qua.');
    day.dispatchEvent(new CustomEvent('ctso-change', { detail: { path: [], value: '15/12/2026' } }));
    await confirm(element);
    expect(await officer.desk.get({ id })).to.include({ status: 'records-office', dueOn: '2026-12-15', receiptCode: 'VGCA-261120-0001' });
    expect(wordsOf(one(element, '.said-now'))).to.equal('Đã tiếp nhận hồ sơ, mã biên nhận VGCA-261120-0001.');
    expect(focused().id).to.equal('acts');
  });

  it('says that a day is not certain where the holidays of its year are not announced', async () => {
    const { house, officer, id } = await claimed();
    const unsure: Backend = { ...officer, desk: { ...officer.desk, get: async (input) => ({ ...(await officer.desk.get(input)), proposal: { dueOn: '2027-01-08', workingDays: 3, certain: false } }) } };
    const element = await show(house, unsure, id);
    expect(wordsOf(await pressAct(element, 'receive'))).to.contain('Chưa chắc: lịch nghỉ năm 2027 chưa công bố.');
  });

  it('lets the clerk register the letter, with its number', async () => {
    const { house, officer, id } = await claimed();
    await act(officer, id, { kind: 'receive', dueOn: '2026-12-01' });
    const element = await show(house, await house.as('thu'), id);
    const dialog = await pressAct(element, 'register');
    await confirm(element);
    expect(wordsOf(dialog)).to.contain('Ghi số đến của văn bản.');
    expect(focused().id).to.equal('note');
    await sendKeys({ type: '1287/2026' });
    await confirm(element);
    expect((await officer.desk.get({ id })).status).to.equal('processing');
    expect((await officer.desk.history({ id })).items[0]).to.include({ act: 'register', note: '1287/2026' });
  });

  it('sends back with the remarks that were written, and says so', async () => {
    const { element, officer, id } = await claimed();
    labelled(element, 'Ghi ý kiến: Số ký hiệu').click();
    await settled(element);
    await typeNote(element, 'Sai the thuc');
    const dialog = await pressAct(element, 'supplement');
    expect(wordsOf(dialog)).to.contain('Gửi kèm 1 ý kiến:').and.contain('Sai the thuc');
    await expect(dialog).to.be.accessible();
    await confirm(element);
    const dossier = await officer.desk.get({ id });
    expect([dossier.status, dossier.notes, dossier.remarks?.map(({ text }) => text)]).to.deep.equal(['supplement', [], ['Sai the thuc']]);
    expect(wordsOf(one(element, '.said-now'))).to.equal('Đã gửi yêu cầu bổ sung cho đơn vị.');
    expect(wordsOf(one(element, '[aria-labelledby="earlier"]'))).to.contain('Số ký hiệu').and.contain('Chưa xử lý');
  });

  it('shows what became of earlier remarks: before and after, or the applicant’s explanation', async () => {
    const { house, officer, id } = await claimed();
    const notes = [{ id: crypto.randomUUID(), path: ['letter', 'symbol'], text: 'A' }, { id: crypto.randomUUID(), path: ['rows', 'r1', 'idNumber'], text: 'B' }];
    await act(officer, id, { kind: 'supplement', note: '', remarks: notes });
    const { revision } = await house.applicant.dossiers.get({ id });
    await house.applicant.dossiers.save({ id, revision, key: crypto.randomUUID(), edits: [
      { kind: 'set', path: ['letter', 'symbol'], value: '126/SNV-VP' }, { kind: 'set', path: ['answers', notes[1]!.id], value: 'Đúng như trên thẻ.' },
    ] });
    const element = await show(house, officer, id);
    const earlier = wordsOf(one(element, '[aria-labelledby="earlier"]'));
    expect(earlier).to.contain('Đã sửa').and.contain('125/SNV-VP').and.contain('126/SNV-VP').and.contain('Đúng như trên thẻ.').and.contain('Đơn vị đã xử lý 2 trong 2 ý kiến');
    await expect(element).to.be.accessible();
  });

  it('refuses only with a reason, which stays when the dialog is closed', async () => {
    const { element, officer, id } = await claimed();
    const dialog = await pressAct(element, 'refuse');
    await confirm(element);
    expect(wordsOf(dialog)).to.contain('Ghi lý do, để đơn vị biết vì sao.');
    await sendKeys({ type: 'Khong thuoc pham vi' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(focused().getAttribute('data-act')).to.equal('refuse');
    await pressAct(element, 'refuse');
    expect(dialog.shadowRoot!.querySelector<HTMLTextAreaElement>('#note')!.value).to.equal('Khong thuoc pham vi');
    await confirm(element);
    expect((await officer.desk.get({ id })).status).to.equal('refused');
    expect(localStorage).to.have.length(0);
  });

  it('returns the result with its files, which can be taken away again', async () => {
    const { house, officer, id } = await claimed();
    await act(officer, id, { kind: 'receive', dueOn: '2026-12-01' });
    await act(await house.as('thu'), id, { kind: 'register', number: '1' });
    const element = await show(house, officer, id);
    const dialog = await pressAct(element, 'return');
    const slots = (): HTMLElement[] => [...dialog.shadowRoot!.querySelectorAll<HTMLElement>('ctso-upload-slot')];
    expect(slots()).to.have.length(1);
    await confirm(element);
    expect(wordsOf(dialog)).to.contain('Tải lên văn bản kết quả hoặc ghi lời nhắn.');
    slots()[0]!.dispatchEvent(new SlotEvent({ kind: 'put', file: PDF }));
    await settled(element);
    expect(slots()).to.have.length(2);
    await expect(dialog).to.be.accessible();
    slots()[0]!.dispatchEvent(new SlotEvent({ kind: 'remove' }));
    await settled(element);
    expect((await officer.desk.get({ id })).attachments.map(({ slot }) => slot)).to.deep.equal(['request']);
    slots()[0]!.dispatchEvent(new SlotEvent({ kind: 'put', file: PDF }));
    await settled(element);
    await confirm(element);
    expect((await officer.desk.get({ id })).status).to.equal('returned');
    expect(wordsOf(element)).to.contain('Kết quả trả cho đơn vị');
  });

  it('says that somebody was faster, and shows how the dossier stands then', async () => {
    const { house, element, id } = await claimed();
    await pressAct(element, 'receive');
    const other = await house.as('lan');
    const { revision } = await other.desk.get({ id });
    await other.desk.act({ id, revision, key: crypto.randomUUID(), act: { kind: 'claim', takeOver: true } });
    await confirm(element);
    const dialog = one(element, 'ctso-desk-act');
    expect(wordsOf(dialog)).to.contain('Chưa làm được.');
    press(dialog.shadowRoot!, 'Xem trạng thái mới');
    await settled(element);
    expect(wordsOf(one(element, 'aside'))).to.contain('lan@ca.gov.vn đang giữ hồ sơ này.');
  });

  it('draws a window of a long list, finds in it, and jumps to a row by number and by letter keys', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => aRow(`r${String(index + 1)}`, { fullName: `Người ${String(index + 1)}`, officialEmail: `p${String(index)}@snv.lamgiang.gov.vn`, idNumber: `0301850${String(10_000 + index)}`, phone: `09876${String(10_000 + index)}` }));
    const { element } = await claimed(rows);
    expect(all(element, '[data-row]').length).to.be.within(5, 80);
    const jump = one(element, '.jump input') as HTMLInputElement;
    jump.focus();
    await sendKeys({ type: '1500' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(focused().closest<HTMLElement>('[data-row]')?.dataset['row']).to.equal('r1500');
    await sendKeys({ press: 'j' });
    await settled(element);
    expect(focused().closest<HTMLElement>('[data-row]')?.dataset['row']).to.equal('r1501');
    await sendKeys({ press: 'r' });
    await settled(element);
    expect(focused().id).to.equal('note');
    await sendKeys({ type: 'jjk' });
    await settled(element);
    expect((focused() as HTMLTextAreaElement).value).to.equal('jjk');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    const search = one(element, 'input[type="search"]') as HTMLInputElement;
    search.value = 'nguoi 1999';
    search.dispatchEvent(new InputEvent('input'));
    await settled(element);
    expect(all(element, '[data-row]').map(({ dataset }) => dataset['row'])).to.deep.equal(['r1999']);
    await expect(element).to.be.accessible();
  });

  it('says why it cannot be opened, and tells the host', async () => {
    const { house, officer } = await claimed();
    const element = await show(house, officer, crypto.randomUUID());
    expect(wordsOf(element)).to.contain('Chưa mở được hồ sơ.').and.contain('Không tìm thấy hồ sơ.');
    const lost = await inProvider<CtsoDeskReview>(html`<ctso-desk-review></ctso-desk-review>`, surroundings(house, { ...officer, desk: { ...officer.desk, get: () => Promise.reject(new Failure('unavailable')) } }));
    const failures = heard(lost, 'ctso-failed');
    lost.dossier = crypto.randomUUID();
    await settled(lost);
    expect(failures).to.deep.equal([{ code: 'unavailable' }]);
    await expect(lost).to.be.accessible();
  });

  it('says why remarks are not kept when somebody has taken over, and keeps them on this device', async () => {
    const { house, element, officer, id } = await claimed();
    labelled(element, 'Ghi ý kiến: Số ký hiệu').click();
    await settled(element);
    await act(await house.as('lan'), id, { kind: 'claim', takeOver: true });
    await typeNote(element, 'con day');
    house.clock.pass(600);
    await settled(element);
    expect(wordsOf(one(element, '[aria-labelledby="written"]'))).to.contain('người khác đang giữ hồ sơ');
    await expect(element).to.be.accessible();
    press(element.shadowRoot!, 'Xem trạng thái mới');
    await settled(element);
    await settled(element);
    expect(wordsOf(one(element, 'aside'))).to.contain('lan@ca.gov.vn đang giữ hồ sơ này.');
    expect(all(element, '.begin')).to.be.empty;
    await act(officer, id, { kind: 'claim', takeOver: true });
    const again = await show(house, officer, id);
    expect(wordsOf(one(again, '[data-path="letter/symbol"]'))).to.contain('con day');
  });

  it('lets one sign in again in place', async () => {
    const { house, officer, id } = await claimed();
    await officer.accounts.signOut({});
    const element = await show(house, officer, id);
    expect(wordsOf(element)).to.contain('Phiên làm việc đã hết.');
    await expect(element).to.be.accessible();
    await officer.accounts.signIn({ email: 'duc@ca.gov.vn', password: 'x', remember: false });
    one(element, 'ctso-sign-in').dispatchEvent(new CustomEvent('ctso-signed-in', { detail: { organisation: 'vgca' } }));
    await settled(element);
    expect(wordsOf(element)).to.contain('Nguyễn Văn Hòa');
  });

  it('goes on with the remark that a place has, and adds no second one', async () => {
    const { element } = await claimed();
    labelled(element, 'Ghi ý kiến: Dòng 1, Nguyễn Thị Hoa').click();
    await settled(element);
    await typeNote(element, 'mot');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    one(element, '[data-row="r1"] .unfold').focus();
    await sendKeys({ press: 'r' });
    await settled(element);
    expect((focused() as HTMLTextAreaElement).value).to.equal('mot');
  });
});
