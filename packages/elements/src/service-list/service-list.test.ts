import { Failure, type Offer } from '@ctso/core';
import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heard, inProvider } from '../testing/in-provider.js';
import { aBackend, aDraft, locale, OFFER, OPEN, titleOfOpen } from '../testing/world.js';
import './define.js';
import type { CtsoServiceList } from './service-list.js';

describe('<ctso-service-list>', () => {
  const all = (element: CtsoServiceList, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const text = (element: CtsoServiceList): string => element.shadowRoot!.textContent.replace(/\s+/gu, ' ');
  const open = (backend = aBackend()): Promise<CtsoServiceList> =>
    inProvider(html`<ctso-service-list></ctso-service-list>`, { backend, offer: OFFER, locale: locale() });
  const search = async (element: CtsoServiceList, words: string): Promise<void> => {
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('#text')!;
    input.focus();
    input.select();
    await sendKeys({ type: words });
    await element.updateComplete;
  };

  it('lists six procedures with their numbers, is accessible, and offers to prepare only those that are open', async () => {
    const element = await open();
    expect(all(element, 'tbody tr').map((row) => row.querySelector('.strong')!.textContent.slice(0, 3))).to.deep.equal(['01-', '02-', '03-', '04-', '05-', '06-']);
    expect(all(element, 'tbody .chip').map((chip) => chip.textContent)).to.deep.equal(Array(5).fill('Chưa mở'));
    expect(all(element, 'thead th').map((head) => head.textContent)).to.deep.equal(['STT', 'Tên thủ tục', 'Xem chi tiết', 'Chuẩn bị hồ sơ']);
    await expect(element).to.be.accessible();
  });

  it('is a list of cards with the same words in narrow room', async () => {
    const element = await open();
    element.style.inlineSize = '420px';
    await waitUntil(() => all(element, '.card').length === 6);
    expect(all(element, 'table')).to.be.empty;
    expect(all(element, '.card .chip')).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('finds without accents, as one types', async () => {
    const element = await open();
    await search(element, 'thu hoi chung');
    expect(all(element, 'tbody .strong').map((title) => title.textContent)).to.deep.equal(['05-Thu hồi chứng thư số']);
    expect(all(element, '.table-foot [role=status]')[0]!.textContent).to.equal('1 thủ tục');
  });

  it('says that nothing matches and takes the search back', async () => {
    const element = await open();
    await search(element, 'hộ chiếu');
    expect(text(element)).to.contain('Không có thủ tục nào khớp “hộ chiếu”.');
    await expect(element).to.be.accessible();
    all(element, '.empty button')[0]!.click();
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(6);
    expect(element.shadowRoot!.activeElement!.id).to.equal('text');
  });

  it('narrows by group in the advanced search', async () => {
    const element = await open();
    all(element, '[aria-expanded]')[0]!.click();
    await element.updateComplete;
    const group = element.shadowRoot!.querySelector<HTMLSelectElement>('#group')!;
    group.value = 'Khôi phục thiết bị';
    group.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(all(element, 'tbody .strong').map((title) => title.textContent.slice(0, 2))).to.deep.equal(['06']);
  });

  it('asks the host to prepare a dossier', async () => {
    const element = await open();
    const actions = heard(element, 'ctso-action');
    all(element, 'tbody .btn:not(.quiet)')[0]!.click();
    expect(actions).to.deep.equal([{ action: 'prepare', id: OPEN.definition.id }]);
  });

  it('shows a procedure in full and puts the focus back where it was', async () => {
    const element = await open();
    const opener = all(element, 'tbody .btn.quiet')[4]!;
    opener.focus();
    opener.click();
    await waitUntil(() => all(element, 'dialog[open]').length === 1);
    expect(element.shadowRoot!.activeElement!.id).to.equal('details-title');
    expect(all(element, 'dialog')[0]!.textContent).to.contain('3 ngày làm việc');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => all(element, 'dialog').length === 0);
    expect(element.shadowRoot!.activeElement).to.equal(opener);
  });

  it('leaves the details to a host that cancels', async () => {
    const element = await open();
    element.addEventListener('ctso-action', (event) => { event.preventDefault(); });
    all(element, 'tbody .btn.quiet')[0]!.click();
    await element.updateComplete;
    expect(all(element, 'dialog')).to.be.empty;
  });

  it('reminds of the newest draft and goes on with it', async () => {
    const backend = aBackend();
    await aDraft(backend, 'older');
    await aDraft(backend, 'newer');
    const element = await open(backend);
    await waitUntil(() => all(element, '.banner').length === 1);
    expect(all(element, '.banner p')[0]!.textContent.replace(/\s+/gu, ' ').trim()).to.equal(
      `Hồ sơ đang làm dở: ${titleOfOpen()}, 0 cá nhân, lưu lúc 09:42 20/11/2026. Còn 1 dự thảo khác trong danh sách hồ sơ.`,
    );
    setTimeout(() => { all(element, '.banner button')[0]!.click(); });
    const event: CustomEvent<unknown> = await oneEvent(element, 'ctso-action');
    expect(event.detail).to.deep.include({ action: 'edit' });
  });

  it('does without drafts for a visitor who is not signed in', async () => {
    const element = await open(aBackend({ signedIn: false }));
    expect(all(element, 'tbody tr')).to.have.length(6);
    expect(all(element, '.banner')).to.be.empty;
  });

  it('says that the list could not be loaded and tries again', async () => {
    let missing = true;
    const offer: Offer = { ...OFFER, notices: () => (missing ? Promise.reject(new Failure('unavailable')) : OFFER.notices()) };
    const element = await inProvider<CtsoServiceList>(html`<ctso-service-list></ctso-service-list>`, { backend: aBackend(), offer, locale: locale() });
    await waitUntil(() => all(element, '[role=alert]').length === 1);
    expect(text(element)).to.contain('Chưa tải được danh sách thủ tục.');
    await expect(element).to.be.accessible();
    missing = false;
    all(element, '[role=alert] button')[0]!.click();
    await waitUntil(() => all(element, 'tbody tr').length === 6);
    expect(all(element, '[role=alert]')).to.be.empty;
  });
});
