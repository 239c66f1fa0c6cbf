import { Failure, type DossierSummary, type Offer } from '@ctso/core';
import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Ports } from '../context/contexts.js';
import { aSummary, dossiersOf, type Recorded } from '../testing/dossiers-of.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aBackend, aDraft, locale, NOTICES, OFFER } from '../testing/world.js';
import './define.js';
import type { CtsoDossierTable } from './dossier-table.js';

/** Time that moves when told to. */
function aClock() {
  const waiting = new Map<() => void, number>();
  const environment: Ports['environment'] = {
    now: () => Date.parse('2026-11-20T03:05:00Z'),
    id: () => 'k1',
    online: () => true,
    after(milliseconds, callback) {
      waiting.set(callback, milliseconds);
      return () => void waiting.delete(callback);
    },
  };
  return {
    ports: { environment } as Ports,
    /** Lets everything happen that was to happen within so many milliseconds. */
    pass(milliseconds: number) {
      for (const [callback, after] of [...waiting]) {
        if (after > milliseconds) continue;
        waiting.delete(callback);
        callback();
      }
    },
  };
}

const ALL: readonly DossierSummary[] = [
  aSummary({ id: 'd1' }),
  aSummary({ id: 'd2', status: 'supplement', receiptCode: 'VGCA-261116-0012', receivedAt: '2026-11-16T02:04:00Z', dueOn: '2026-11-27' }),
  aSummary({ id: 'd3', status: 'records-office', receiptCode: 'VGCA-261112-0007' }),
  aSummary({ id: 'd4', status: 'draft' }),
  aSummary({ id: 'd5', status: 'leader', statusLabel: 'Đang trình lãnh đạo ký duyệt', receiptCode: 'VGCA-261105-0003' }),
  aSummary({ id: 'd6', status: 'returned', receiptCode: 'VGCA-261028-0021' }),
];

describe('<ctso-dossier-table>', () => {
  const all = <T extends HTMLElement>(element: CtsoDossierTable, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
  const words = (node: Element | undefined): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const row = (element: CtsoDossierTable, id: string): HTMLElement => all(element, `[data-id="${id}"]`)[0]!;
  const start = async (source: Recorded, given: { readonly highlight?: string; readonly ports?: Ports } = {}): Promise<CtsoDossierTable> =>
    inProvider(html`<ctso-dossier-table .source=${source} .highlight=${given.highlight ?? ''}></ctso-dossier-table>`, {
      offer: OFFER,
      locale: locale(),
      ports: given.ports ?? aClock().ports,
    });
  const loaded = async (element: CtsoDossierTable): Promise<CtsoDossierTable> => {
    await waitUntil(() => all(element, '[data-id], .empty').length > 0);
    return element;
  };
  const open = async (source = dossiersOf(ALL), given: { readonly highlight?: string; readonly ports?: Ports } = {}): Promise<CtsoDossierTable> => loaded(await start(source, given));
  const choose = async (element: CtsoDossierTable, id: string, label: string): Promise<void> => {
    const menu = row(element, id).querySelector('ctso-act-menu')!;
    menu.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => menu.shadowRoot!.querySelector('.menu') !== null);
    [...menu.shadowRoot!.querySelectorAll<HTMLElement>('.menu-item')].find((item) => words(item) === label)!.click();
  };
  const answer = async (element: CtsoDossierTable, which: 'yes' | 'no'): Promise<void> => {
    const root = all(element, 'ctso-question')[0]!.shadowRoot!;
    await waitUntil(() => root.querySelector('dialog[open]') !== null);
    root.querySelector<HTMLElement>(`.${which}`)!.click();
  };

  it('shows each dossier with its facts in the manual’s columns and is accessible', async () => {
    const element = await open();
    expect(all(element, 'thead th').map(words)).to.deep.equal(['STT', 'Mã biên nhận', 'Thông tin hồ sơ Ngày nộp Ngày hẹn trả Sửa lần cuối, Giảm dần', 'Trạng thái', 'Thao tác']);
    expect(words(row(element, 'd2'))).to.equal(
      '2 VGCA-261116-0012 01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân => Sở Nội vụ tỉnh Lam Giang, 6 cá nhân Số ký hiệu : 125/SNV-VP ' +
        'Ngày nộp : 10:04 20/11/2026 Ngày tiếp nhận : 09:04 16/11/2026 Ngày hẹn trả : 27/11/2026 Hồ sơ chờ bổ sung',
    );
    expect(words(row(element, 'd1'))).to.contain('Chưa cấp');
    expect(words(row(element, 'd4'))).to.contain('Sửa lần cuối : 10:04 20/11/2026');
    await expect(element).to.be.accessible();
  });

  it('says a status that it does not know by its own label', async () => {
    const element = await open();
    expect(words(row(element, 'd5').querySelector('.chip')!)).to.equal('Đang trình lãnh đạo ký duyệt');
  });

  it('is a list of cards with the same facts and acts in narrow room', async () => {
    const element = await open();
    element.style.inlineSize = '420px';
    await waitUntil(() => all(element, '.card').length === 6);
    expect(all(element, 'table')).to.be.empty;
    expect(words(row(element, 'd2'))).to.contain('Ngày hẹn trả : 27/11/2026');
    expect(all(element, 'ctso-act-menu')).to.have.length(6);
    await expect(element).to.be.accessible();
  });

  it('filters by status with counts, an unknown one under its label', async () => {
    const source = dossiersOf(ALL);
    const element = await open(source);
    expect(all(element, '.seg button').map(words)).to.deep.equal([
      'Tất cả 6', 'Chờ bổ sung 1', 'Dự thảo 1', 'Chờ tiếp nhận 1', 'Chờ văn thư 1', 'Đã trả kết quả 1', 'Đang trình lãnh đạo ký duyệt 1',
    ]);
    all(element, '.seg button')[2]!.click();
    await waitUntil(() => all(element, '[data-id]').length === 1);
    expect(source.queries.at(-1)).to.deep.equal({ status: 'draft' });
    expect(all(element, '.seg button')[2]!.ariaPressed).to.equal('true');
  });

  it('searches by receipt code on Enter, says that nothing matches and takes the conditions back', async () => {
    const element = await open();
    all(element, '#text')[0]!.focus();
    await sendKeys({ type: 'VGCA-259' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(element, '.empty').length === 1);
    expect(words(all(element, '.empty')[0])).to.contain('Không có hồ sơ nào khớp “VGCA-259”.');
    await expect(element).to.be.accessible();
    all(element, '.empty button')[0]!.click();
    await waitUntil(() => all(element, '[data-id]').length === 6);
  });

  it('searches by group and days of submission', async () => {
    const source = dossiersOf(ALL);
    const element = await open(source);
    all(element, 'form [aria-expanded]')[0]!.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const group = all<HTMLSelectElement>(element, '#group')[0]!;
    group.value = group.options[3]!.value;
    group.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const [from] = all<HTMLElement & { value: string }>(element, 'ctso-day-field');
    from!.focus();
    await sendKeys({ type: '1/10/26' });
    all(element, 'form .primary')[0]!.click();
    await waitUntil(() => source.queries.length === 2);
    expect(source.queries[1]).to.deep.equal({ procedures: [NOTICES[5]!.id], submittedFrom: '2026-10-01' });
  });

  it('does not search with days that cannot be, and says why', async () => {
    const source = dossiersOf(ALL);
    const element = await open(source);
    all(element, 'form [aria-expanded]')[0]!.click();
    await element.updateComplete;
    const [from, to] = all<HTMLElement & { updateComplete: Promise<unknown> }>(element, 'ctso-day-field');
    from!.focus();
    await sendKeys({ type: '20/11/2026' });
    to!.focus();
    await sendKeys({ type: '01/11/2026' });
    all(element, 'form .primary')[0]!.click();
    await element.updateComplete;
    await to!.updateComplete;
    expect(words(to!.shadowRoot!.querySelector('#says')!)).to.equal('Ngày này trước 20/11/2026. Chọn ngày từ đó trở đi.');
    expect(element.shadowRoot!.activeElement).to.equal(to);
    expect(source.queries).to.have.length(1);
  });

  it('turns pages by cursor and counts on', async () => {
    const element = await open(dossiersOf(ALL, { pageSize: 4 }));
    expect(words(all(element, '.table-foot span')[0])).to.contain('1–4 trong 6 hồ sơ.');
    all(element, '.pages button')[1]!.click();
    await waitUntil(() => all(element, '[data-id]').length === 2);
    expect(words(row(element, 'd5').firstElementChild!)).to.equal('5');
    expect(all(element, '.pages button')[1]!.ariaDisabled).to.equal('true');
    await expect(element).to.be.accessible();
    all(element, '.pages button')[0]!.click();
    await waitUntil(() => all(element, '[data-id]').length === 4);
  });

  it('offers what the backend permits, by mouse and by keyboard', async () => {
    const element = await open();
    const menu = row(element, 'd2').querySelector('ctso-act-menu')!;
    const items = (): HTMLElement[] => [...menu.shadowRoot!.querySelectorAll<HTMLElement>('.menu-item')];
    menu.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => items().length > 0);
    expect(items().map(words)).to.deep.equal(['Xem chi tiết', 'Chỉnh sửa lại hồ sơ', 'Xem tiến trình xử lý hồ sơ', 'Xin rút lại hồ sơ']);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'End' });
    expect(menu.shadowRoot!.activeElement).to.equal(items()[3]);
    await sendKeys({ press: 'ArrowDown' });
    expect(menu.shadowRoot!.activeElement).to.equal(items()[0]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => items().length === 0);
    expect(menu.shadowRoot!.activeElement!.className).to.contain('btn');
  });

  it('shows whose dossier it is, and of one from an organisation below only what is permitted', async () => {
    const below = aSummary({ id: 'd9', status: 'supplement', permitted: ['view', 'history'], organisation: { id: 'below', name: 'Chi cục Văn thư - Lưu trữ' } });
    const element = await open(dossiersOf([below]));
    expect(words(row(element, 'd9'))).to.contain('=> Chi cục Văn thư - Lưu trữ');
    const menu = row(element, 'd9').querySelector('ctso-act-menu')!;
    menu.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => menu.shadowRoot!.querySelector('.menu') !== null);
    expect([...menu.shadowRoot!.querySelectorAll('.menu-item')].map(words)).to.deep.equal(['Xem chi tiết', 'Xem tiến trình xử lý hồ sơ']);
  });

  it('keeps the menu in sight at the foot of the page', async () => {
    const element = await open();
    const menu = row(element, 'd6').querySelector('ctso-act-menu')!;
    menu.scrollIntoView({ block: 'end' });
    menu.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => menu.shadowRoot!.querySelector('.menu') !== null);
    await nextFrame();
    await nextFrame();
    const { bottom, right } = menu.shadowRoot!.querySelector('.menu')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
    expect(right).to.be.at.most(innerWidth);
  });

  it('hands viewing and editing to the host', async () => {
    const element = await open();
    const actions = heard(element, 'ctso-action');
    row(element, 'd4').querySelector<HTMLElement>('.link-btn')!.click();
    await choose(element, 'd4', 'Chỉnh sửa lại hồ sơ');
    expect(actions).to.deep.equal([{ action: 'view', id: 'd4' }, { action: 'edit', id: 'd4' }]);
  });

  it('deletes a draft only after asking and after ten seconds, and says so', async () => {
    const source = dossiersOf(ALL);
    const clock = aClock();
    const element = await open(source, { ports: clock.ports });
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'no');
    expect(source.acts).to.be.empty;

    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '[data-id]').length === 5);
    expect(source.acts).to.be.empty;
    expect(words(all(element, '.toast')[0])).to.match(/^Đang xóa dự thảo “01-.*”\. ?Hoàn tác$/u);
    expect(all(element, '.seg button').map(words)).to.include('Tất cả 5');
    await waitUntil(() => element.shadowRoot!.activeElement === row(element, 'd5').querySelector('ctso-act-menu'));
    await expect(element).to.be.accessible();

    clock.pass(10_000);
    await waitUntil(() => words(all(element, '.news')[0]) === 'Đã xóa hồ sơ.');
    expect(source.acts).to.deep.equal([{ id: 'd4', revision: 3, act: 'delete' }]);
    expect(all(element, '.toast')).to.be.empty;
    expect(all(element, '[data-id]')).to.have.length(5);
  });

  it('withdraws after asking and stays on the row', async () => {
    const element = await open();
    await choose(element, 'd1', 'Xin rút lại hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => words(row(element, 'd1').querySelector('.chip')!) === 'Hồ sơ đã rút lại');
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'ctso-act-menu');
  });

  it('does nothing that a host has cancelled', async () => {
    const element = await open();
    element.addEventListener('ctso-action', (event) => { event.preventDefault(); });
    await choose(element, 'd4', 'Xóa hồ sơ');
    await element.updateComplete;
    expect(all(element, 'ctso-question')[0]!.shadowRoot!.querySelector('dialog')).to.be.null;
  });

  it('says that an act failed and shows how things stand', async () => {
    const fail: Failure[] = [];
    const clock = aClock();
    const element = await open(dossiersOf(ALL, { fail }), { ports: clock.ports });
    const failures = heard(element, 'ctso-failed');
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    fail.push(new Failure('conflict', { revision: 4 }));
    clock.pass(10_000);
    await waitUntil(() => failures.length > 0);
    await waitUntil(() => all(element, '[data-id="d4"]').length === 1);
    expect(words(all(element, '.news')[0])).to.contain('Chưa làm được.');
    expect(failures).to.deep.equal([{ code: 'conflict' }]);
  });

  it('shows what has happened to a dossier, newest first', async () => {
    const actor = { name: 'Trần Minh Đức', organisation: 'Cục Chứng thực số' };
    const history = [
      { at: '2026-11-17T02:00:00Z', actor, act: 'ask', from: 'submitted', to: 'supplement', note: 'Hộp thư không phải thư công vụ.' },
      { at: '2026-11-13T08:43:00Z', actor, act: 'submit', from: 'draft', to: 'submitted' },
    ];
    const element = await open(dossiersOf(ALL, { history }));
    await choose(element, 'd2', 'Xem tiến trình xử lý hồ sơ');
    const root = all(element, 'ctso-dossier-history')[0]!.shadowRoot!;
    await waitUntil(() => root.querySelectorAll('.timeline li').length === 3);
    expect(words(root.querySelectorAll('.timeline li')[1])).to.equal('Hồ sơ chờ bổ sung 09:00 17/11/2026, Trần Minh Đức, Cục Chứng thực số Hộp thư không phải thư công vụ.');
    await expect(all(element, 'ctso-dossier-history')[0]!).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => root.querySelector('dialog') === null);
    expect(element.shadowRoot!.activeElement!.localName).to.equal('ctso-act-menu');
  });

  it('tells of the dossier that was just filed and marks its row', async () => {
    const element = await open(dossiersOf(ALL), { highlight: 'd1' });
    expect(words(all(element, '.news')[0])).to.equal('Đã nộp hồ sơ lúc 10:04 20/11/2026. Hồ sơ ở dòng 1. Mã biên nhận được cấp khi cơ quan tiếp nhận.');
    expect(row(element, 'd1').className).to.equal('is-picked');
    await expect(element).to.be.accessible();
  });

  it('tells of the draft that was put aside', async () => {
    const element = await open(dossiersOf(ALL), { highlight: 'd4' });
    expect(words(all(element, '.news')[0])).to.equal('Đã lưu dự thảo lúc 10:04 20/11/2026. Hồ sơ ở dòng 4.');
  });

  it('says that there is no dossier yet', async () => {
    const element = await open(dossiersOf([]));
    expect(words(all(element, '.empty')[0])).to.contain('Chưa có hồ sơ.');
    await expect(element).to.be.accessible();
  });

  it('shows skeletons only when waiting takes long', async () => {
    const clock = aClock();
    let deliver: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => { deliver = resolve; });
    const source = dossiersOf(ALL);
    const element = await start({ ...source, list: async (query) => { await ready; return source.list(query); } }, { ports: clock.ports });
    expect(all(element, '.skeleton')).to.be.empty;
    clock.pass(300);
    await element.updateComplete;
    expect(all(element, '.skeleton')).not.to.be.empty;
    await expect(element).to.be.accessible();
    deliver();
    await loaded(element);
    expect(all(element, '.skeleton')).to.be.empty;
  });

  it('says that the list did not come and tries again by itself', async () => {
    const clock = aClock();
    const source = dossiersOf(ALL, { fail: [new Failure('unavailable')] });
    const failures = heard(document.body, 'ctso-failed');
    const element = await loaded(await start(source, { ports: clock.ports }));
    expect(failures).to.deep.equal([{ code: 'unavailable' }]);
    expect(words(all(element, '.empty')[0])).to.match(/^Chưa tải được danh sách hồ sơ\. .*Sẽ tự thử lại sau 20 giây\. Thử lại ngay$/u);
    await expect(element).to.be.accessible();
    clock.pass(20_000);
    await waitUntil(() => all(element, '[data-id]').length === 6);
  });

  it('shows the newest answer, not the latest to arrive', async () => {
    const source = dossiersOf(ALL);
    const late: (() => void)[] = [];
    const slow: Recorded = {
      ...source,
      async list(query) {
        if (query.status === 'draft') await new Promise<void>((resolve) => { late.push(resolve); });
        return source.list(query);
      },
    };
    const element = await open(slow);
    all(element, '.seg button')[2]!.click();
    all(element, '.seg button')[1]!.click();
    await waitUntil(() => all(element, '[data-id]').length === 1);
    late[0]!();
    await nextFrame();
    await element.updateComplete;
    expect(row(element, 'd2')).to.exist;
  });

  it('works on a real backend: a draft is there, and gone once deleted', async () => {
    const backend = aBackend();
    const clock = aClock();
    await aDraft(backend, 'mine');
    const element = await loaded(await inProvider<CtsoDossierTable>(html`<ctso-dossier-table></ctso-dossier-table>`, { backend, offer: OFFER, locale: locale(), ports: clock.ports }));
    await choose(element, 'mine', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    clock.pass(10_000);
    await waitUntil(() => words(all(element, '.empty')[0]).includes('Chưa có hồ sơ.'));
    expect((await backend.dossiers.list({})).total).to.equal(0);
  });

  it('shows dossiers whose procedures could not be named, says so, and tries again', async () => {
    let missing = true;
    const offer: Offer = { ...OFFER, notices: () => (missing ? Promise.reject(new Failure('unavailable')) : OFFER.notices()) };
    const element = await inProvider<CtsoDossierTable>(html`<ctso-dossier-table .source=${dossiersOf(ALL)}></ctso-dossier-table>`, {
      offer, locale: locale(), ports: aClock().ports,
    });
    await waitUntil(() => all(element, 'tbody tr').length === 6);
    expect(words(row(element, 'd1'))).to.contain('Chưa tải được tên thủ tục');
    expect(words(all(element, '[role=alert]')[0])).to.contain('Chưa tải được danh sách thủ tục.');
    await expect(element).to.be.accessible();

    missing = false;
    all(element, '[role=alert] button')[0]!.click();
    await waitUntil(() => words(row(element, 'd1')).includes('01-Danh sách đề nghị'));
    expect(all(element, '[role=alert]')).to.be.empty;
  });
});
