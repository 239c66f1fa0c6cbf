import { ownStrings, vn2018 } from '@ctso/core';
import { aProcedure, aRow, rowsOf } from '@ctso/core/testing';
import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { aList, words } from '../testing/a-list.js';
import { all, aTable, button, DOUBTFUL, focused, frames, has, HOA, nextFrame, one, WRONG } from '../testing/a-table.js';
import { heard, inProvider } from '../testing/in-provider.js';
import type { CtsoRowTable } from './row-table.js';

describe('<ctso-row-table>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('is accessible empty, with rows in every state, and as cards', async () => {
    await expect((await aTable([])).table).to.be.accessible();
    await expect((await aTable([HOA, WRONG, DOUBTFUL])).table).to.be.accessible();
    await setViewport({ width: 400, height: 900 });
    await expect((await aTable([HOA, WRONG, DOUBTFUL])).table).to.be.accessible();
  });

  it('says in words that nobody is there yet', async () => {
    const { table } = await aTable([]);
    expect(words(one(table, 'h2'))).to.equal('2. Số lượng và danh sách đăng ký: 0, gồm:');
    expect(words(one(table, '.empty'))).to.match(/^Chưa chọn cá nhân\./u);
    expect(all(table, '[data-filter]')).to.be.empty;
  });

  it('shows every column of the procedure under its full label', async () => {
    const { table } = await aTable([HOA]);
    expect(all(table, 'thead th').map(words)).to.deep.equal([
      'TT', 'Họ và tên', 'Ngày sinh', 'Số CMND, CCCD, Hộ chiếu/ Ngày cấp, nơi cấp', 'Địa chỉ thư điện tử công vụ (1)', 'Tên cơ quan, tổ chức công tác',
      'Tỉnh/Thành phố (2)', 'Chức vụ', 'Số điện thoại di động', 'Số hiệu chứng thư số cũ (nếu có)', 'SIM PKI (3)', 'Thao tác',
    ]);
    expect(all(table, 'tbody tr > *').slice(0, -1).map(words)).to.deep.equal([
      '1', 'Nguyễn Thị Hoa', '21/07/1965', '07716500412722/06/2018; BRVT', 'hoa@so.lamgiang.gov.vnĐã có trong hệ thống', 'HĐND Bà Rịa',
      'tỉnh Bà Rịa - Vũng Tàu', 'Trưởng Phòng', '0987648487', '5401…2ee97', 'Không',
    ]);
  });

  it('prints SIM PKI as the letter does and counts further serials', async () => {
    const { table } = await aTable([aRow({ simOperator: 'Viettel', keepNumber: true, previousSerials: ['5401010463ce97bc376e362d88c2ee97', '54010102a7be11dc9902f4ab316c0e55'] })]);
    const cells = all(table, 'tbody td').map(words);
    expect(cells).to.include('Viettel/cs');
    expect(cells).to.include('5401…2ee97và 1 số khác');
  });

  it('says beneath a row what is wrong with it, and leads to the field', async () => {
    const { table } = await aTable([HOA, WRONG]);
    const asked = heard(table, 'ctso-row-edit');
    const issue = one(table, '[data-row="huynh"] .issue');
    expect(words(issue)).to.match(/^Lỗi: Số CMND, CCCD, Hộ chiếu: Có 11 chữ số\. .* Sửa số CMND, CCCD, Hộ chiếu$/u);
    expect(words(one(table, '[data-row="huynh"] .bad'))).to.equal('34938493849');
    issue.querySelector('button')!.click();
    expect(asked).to.deep.equal([{ rowId: 'huynh', field: 'idNumber' }]);
  });

  it('totals the list in words', async () => {
    const fresh = aRow({ officialEmail: 'moi@so.gov.vn', lookup: { email: 'moi@so.gov.vn', outcome: 'new' } }, 'a');
    const stale = aRow({ officialEmail: 'doi@so.gov.vn', lookup: { email: 'cu@so.gov.vn', outcome: 'existing' } }, 'b');
    const { table } = await aTable([HOA, fresh, stale]);
    expect(words(one(table, '.table-foot'))).to.equal('Tổng số: 3 cá nhân, gồm 1 thuê bao mới, 1 đã có trong hệ thống, 1 chưa kiểm tra');
  });

  it('filters by errors and warnings, with counts, and says so when none is left', async () => {
    const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
    expect(all(table, '[data-filter]').map(words)).to.deep.equal(['Tất cả 3', 'Có lỗi 1', 'Cần xem lại 1']);
    one(table, '[data-filter="error"]').click();
    await table.updateComplete;
    expect(one(table, '[data-filter="error"]').ariaPressed).to.equal('true');
    expect(all(table, '[data-row]').map((row) => row.dataset['row'])).to.deep.equal(['huynh']);
    expect(words(one(table, '[data-row="huynh"] td'))).to.equal('2');

    store.edit({ kind: 'set', path: ['rows', 'huynh', 'idNumber'], value: '034078003849' });
    await table.updateComplete;
    expect(words(one(table, '.empty'))).to.equal('Không còn dòng nào có lỗi.Xóa điều kiện lọc');
    one(table, '.empty button').click();
    await table.updateComplete;
    expect(all(table, '[data-row]')).to.have.length(3);
  });

  it('searches in every cell without accents', async () => {
    const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
    const field = one(table, 'input[type=search]') as HTMLInputElement;
    field.focus();
    await sendKeys({ type: 'duc huynh' });
    await table.updateComplete;
    expect(all(table, '[data-row]').map((row) => row.dataset['row'])).to.deep.equal(['huynh']);
    expect(words(one(table, '.table-tools [role=status]'))).to.equal('Thấy 1 dòng khớp.');
    field.select();
    await sendKeys({ type: 'zzz' });
    await table.updateComplete;
    expect(words(one(table, '.empty'))).to.match(/^Không có dòng nào khớp “zzz”\./u);
  });

  it('puts the edited row alone into words again', async () => {
    const { table, store, given } = await aTable([HOA, WRONG, DOUBTFUL]);
    const { translate } = given.locale.value;
    const worded: unknown[] = [];
    given.locale.set({ ...given.locale.value, translate: (key, params) => { if (key === 'rows.edit') worded.push(params?.['name']); return translate(key, params); } });
    await table.updateComplete;
    expect(worded).to.have.length(3);
    store.edit({ kind: 'set', path: ['rows', 'hoa', 'position'], value: 'Giám đốc' });
    await table.updateComplete;
    expect(worded.slice(3)).to.deep.equal(['Nguyễn Thị Hoa']);
    expect(words(one(table, '[data-row="hoa"]'))).to.include('Giám đốc');
  });

  it('removes a row, offers to undo it for ten seconds, and keeps the focus in the list', async () => {
    const { table, store, clock } = await aTable([HOA, WRONG]);
    button(table, 'Xóa Nguyễn Thị Hoa').click();
    await table.updateComplete;
    expect(store.value.draft.rows.map((row) => row.id)).to.deep.equal(['huynh']);
    expect(words(one(table, '.toast'))).to.equal('Đã xóa Nguyễn Thị Hoa khỏi danh sách.Hoàn tác');
    expect(focused(table)).to.equal('Sửa Phạm Đức Huỳnh');

    button(table, 'Hoàn tác').click();
    await table.updateComplete;
    await table.updateComplete;
    expect(store.value.draft.rows.map((row) => row.id)).to.deep.equal(['hoa', 'huynh']);
    expect(focused(table)).to.equal('Sửa Nguyễn Thị Hoa');

    button(table, 'Xóa Nguyễn Thị Hoa').click();
    await clock.pass(9_999);
    await table.updateComplete;
    expect(has(table, '.toast')).to.equal(true);
    await clock.pass(1);
    await table.updateComplete;
    expect(has(table, '.toast')).to.equal(false);
  });

  it('does not count down on a person who stands in the toast', async () => {
    const { table, clock } = await aTable([HOA, WRONG]);
    button(table, 'Xóa Nguyễn Thị Hoa').click();
    await table.updateComplete;
    button(table, 'Hoàn tác').focus();
    await clock.pass(60_000);
    await table.updateComplete;
    expect(has(table, '.toast')).to.equal(true);
    one(table, '.add').focus();
    await nextFrame();
    await clock.pass(10_000);
    await table.updateComplete;
    expect(has(table, '.toast')).to.equal(false);
  });

  it('is one tab stop for its controls; arrows lead between rows and controls', async () => {
    const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
    expect(all(table, '[data-control][tabindex="0"]')).to.have.length(1);
    one(table, '[data-control="edit"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await table.updateComplete;
    expect(focused(table)).to.equal('Sửa Phạm Đức Huỳnh');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await table.updateComplete;
    expect(focused(table)).to.equal('Sửa số CMND, CCCD, Hộ chiếu');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await table.updateComplete;
    expect(focused(table)).to.equal('Sửa Lê Thị Ánh Tuyết');
    expect(all(table, '[data-control][tabindex="0"]').map((each) => each.ariaLabel)).to.deep.equal(['Sửa Lê Thị Ánh Tuyết']);
  });

  it('goes from error to error', async () => {
    const second = aRow({ officialEmail: 'hai@so.lamgiang.gov.vn', idNumber: '1' }, 'hai');
    const { table } = await aTable([HOA, WRONG, DOUBTFUL, second]);
    for (const id of ['huynh', 'hai', 'huynh']) {
      button(table, 'Lỗi kế tiếp').click();
      await nextFrame();
      await table.updateComplete;
      expect((table.shadowRoot!.activeElement as HTMLElement).closest<HTMLElement>('[data-row]')!.dataset['row']).to.equal(id);
    }
  });

  it('offers to go on with a row that was left half typed, and to drop it', async () => {
    const list = await aList([HOA]);
    list.store.keepUnfinished(aRow({ fullName: 'Võ Hoàng Nhật Phượng' }, 'half'));
    const table = await inProvider<CtsoRowTable>(html`<ctso-row-table .store=${list.store} .procedure=${aProcedure()}></ctso-row-table>`, list.given);
    const asked = heard(table, 'ctso-row-edit');
    expect(words(one(table, '.unfinished p'))).to.equal('Đang nhập dở: Võ Hoàng Nhật Phượng. Điều đã gõ vẫn còn trên máy này, chưa có trong danh sách.');
    button(table, 'Nhập tiếp').click();
    expect(asked).to.deep.equal([{ rowId: 'half' }]);
    button(table, 'Bỏ').click();
    await table.updateComplete;
    expect(list.store.value.unfinished).to.be.empty;
    expect(has(table, '.unfinished')).to.equal(false);
  });

  it('says nothing of a row that is being typed just now', async () => {
    const { table, store } = await aTable([HOA]);
    store.keepUnfinished(aRow({}, 'half'));
    await table.updateComplete;
    expect(has(table, '.unfinished')).to.equal(false);
  });

  it('speaks another language as soon as it is switched', async () => {
    const { table, given } = await aTable([HOA]);
    const { locale } = await import('@ctso/locales');
    given.locale.set(await locale('en', await ownStrings(vn2018, 'en')));
    await table.updateComplete;
    expect(words(one(table, 'h2'))).to.equal('2. Number and list of registrations: 1, namely:');
    expect(words(one(table, '.table-foot'))).to.equal('Total individuals: 1, of whom 1 already in the system');
  });

  describe('as cards', () => {
    beforeEach(() => setViewport({ width: 400, height: 900 }));

    it('lists number, name and actions first, then the key facts, and all of them on demand', async () => {
      const { table } = await aTable([HOA]);
      expect(has(table, 'table')).to.equal(false);
      expect(words(one(table, '.card-head'))).to.equal('1 Nguyễn Thị Hoa');
      expect(all(table, 'dt').map(words)).to.deep.equal(['Số CMND, CCCD, Hộ chiếu/ Ngày cấp, nơi cấp', 'Địa chỉ thư điện tử công vụ', 'Tên cơ quan, tổ chức công tác', 'Chức vụ']);
      const more = one(table, '[data-control="open"]');
      expect([words(more), more.ariaExpanded]).to.deep.equal(['Xem đủ 10 mục', 'false']);
      more.click();
      await table.updateComplete;
      expect(all(table, 'dt')).to.have.length(9);
      expect([words(one(table, '[data-control="open"]')), one(table, '[data-control="open"]').ariaExpanded]).to.deep.equal(['Thu gọn', 'true']);
    });
  });

  describe('with five thousand rows', () => {
    it('draws a window of them and tells screen readers the true counts', async () => {
      const { table } = await aTable(rowsOf(5_000));
      await nextFrame();
      expect(all(table, '[data-row]').length).to.be.within(5, 60);
      expect(one(table, 'table').getAttribute('aria-rowcount')).to.equal('5001');
      expect(one(table, '[data-row="row-1"] tr').ariaRowIndex).to.equal('2');

      const scroller = one(table, '.table-scroll');
      scroller.scrollTop = scroller.scrollHeight;
      await frames(table);
      scroller.scrollTop = scroller.scrollHeight;
      await frames(table);
      expect(one(table, '[data-row="row-5000"] tr').ariaRowIndex).to.equal('5001');
      expect(all(table, '[data-row]').length).to.be.within(5, 60);
    });

    it('takes any row into sight and the focus to it', async () => {
      const { table } = await aTable(rowsOf(5_000));
      await table.focusRow('row-3210');
      await frames(table);
      expect(focused(table)).to.equal('Sửa Nguyễn Thị Hoa 3210');
      const row = one(table, '[data-row="row-3210"]').getBoundingClientRect();
      const frame = one(table, '.table-scroll').getBoundingClientRect();
      expect(row.top).to.be.at.least(frame.top);
      expect(row.bottom).to.be.at.most(frame.bottom + 1);
    });

    it('keeps the focused row drawn while one scrolls away from it', async () => {
      const { table } = await aTable(rowsOf(5_000));
      one(table, '[data-row="row-1"] [data-control="edit"]').focus();
      one(table, '.table-scroll').scrollTop = 100_000;
      await frames(table);
      expect(focused(table)).to.equal('Sửa Nguyễn Thị Hoa 1');
      expect(all(table, '[data-row]').length).to.be.within(5, 60);
    });
  });
});
