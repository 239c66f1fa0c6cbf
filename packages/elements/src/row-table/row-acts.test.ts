import { aRow } from '@ctso/core/testing';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { words } from '../testing/a-list.js';
import { all, aTable, box, button, DOUBTFUL, focused, frames, has, HOA, one, WRONG } from '../testing/a-table.js';
import { heard } from '../testing/in-provider.js';
import type { CtsoRowTable } from './row-table.js';

describe('<ctso-row-table>, ordered and selected,', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('sorts by a column as a way of looking, Vietnamese names by the given name, and goes back to the order of entry', async () => {
    const { table, store } = await aTable(['Trần Đức Ân', 'Lê Văn Dũng', 'Phạm Thị Đào', 'Ngô Văn An'].map((fullName, index) => aRow({ fullName, officialEmail: `n${String(index)}@so.gov.vn`, idNumber: '' }, `row-${String(index)}`)));
    const shown = (): string[] => all(table, '[data-row]').map((row) => words(row.querySelector('.name')));
    const head = (): HTMLElement => one(table, '[data-head="sort-fullName"]');
    const press = async (): Promise<void> => {
      head().click();
      await table.updateComplete;
    };
    await press();
    expect(shown()).to.deep.equal(['Ngô Văn An', 'Trần Đức Ân', 'Lê Văn Dũng', 'Phạm Thị Đào']);
    expect(head().closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
    expect(words(one(table, '.sorted'))).to.equal('Đang xem theo Họ và tên, tăng dần. Thứ tự trong hồ sơ chưa đổi.Lấy thứ tự này làm thứ tự danh sách Thứ tự nhập');
    expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['row-0', 'row-1', 'row-2', 'row-3']);
    await press();
    expect(shown()[0]).to.equal('Phạm Thị Đào');
    await press();
    expect(shown()[0]).to.equal('Trần Đức Ân');
    expect(head().closest('th')!.hasAttribute('aria-sort')).to.equal(false);
  });

  it('keeps the rows sorted while they change, and each number that of the list', async () => {
    const { table, store } = await aTable(['15/02/1990', '01/03/1989', '20/01/1991'].map((birthDate, index) => aRow({ birthDate, idNumber: '', officialEmail: `n${String(index)}@so.gov.vn` }, `row-${String(index)}`)));
    const numbers = (): string[] => all(table, '[data-row] .num.hold-1').map(words);
    one(table, '[data-head="sort-birthDate"]').click();
    await table.updateComplete;
    expect(numbers()).to.deep.equal(['2', '1', '3']);
    store.edit({ kind: 'set', path: ['rows', 'row-1', 'birthDate'], value: '01/06/1990' });
    store.edit({ kind: 'insert', row: aRow({ birthDate: '', officialEmail: 'n9@so.gov.vn', idNumber: '' }, 'row-9'), before: null });
    await table.updateComplete;
    expect(numbers()).to.deep.equal(['1', '2', '3', '4']);
    store.edit({ kind: 'remove', rowId: 'row-0' }, { kind: 'set', path: ['rows', 'row-1', 'birthDate'], value: '01/06/1995' });
    await table.updateComplete;
    expect(numbers()).to.deep.equal(['2', '1', '3']);
  });

  it('makes what is looked at the order of the list, which can be undone', async () => {
    const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
    const ids = (): string[] => store.value.draft.rows.map(({ id }) => id);
    one(table, '[data-head="sort-fullName"]').click();
    await table.updateComplete;
    one(table, '.keep-order').click();
    await table.updateComplete;
    expect(ids()).to.deep.equal(['hoa', 'huynh', 'tuyet']);
    expect(has(table, '.toast')).to.equal(false);

    one(table, '[data-head="sort-fullName"]').click();
    await table.updateComplete;
    one(table, '[data-head="sort-fullName"]').click();
    await table.updateComplete;
    one(table, '.keep-order').click();
    await table.updateComplete;
    expect(ids()).to.deep.equal(['tuyet', 'huynh', 'hoa']);
    expect(words(one(table, '.toast'))).to.equal('Đã đổi thứ tự danh sách.Hoàn tác');
    expect(has(table, '.sorted button')).to.equal(false);
    button(table, 'Hoàn tác').click();
    expect(ids()).to.deep.equal(['hoa', 'huynh', 'tuyet']);
  });

  it('removes several rows at once with one undo', async () => {
    const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
    expect(has(table, '.picked-bar')).to.equal(false);
    box(table, 'Chọn Nguyễn Thị Hoa').click();
    box(table, 'Chọn Lê Thị Ánh Tuyết').click();
    await table.updateComplete;
    expect(words(one(table, '.picked-bar p'))).to.equal('Đã chọn 2 cá nhân');
    expect((one(table, '[data-head="all"]') as HTMLInputElement).indeterminate).to.equal(true);
    one(table, '.remove-picked').click();
    await table.updateComplete;
    expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['huynh']);
    expect(words(one(table, '.toast'))).to.equal('Đã xóa 2 cá nhân khỏi danh sách.Hoàn tác');
    expect(focused(table)).to.equal('Sửa Phạm Đức Huỳnh');
    expect(has(table, '.picked-bar')).to.equal(false);
    button(table, 'Hoàn tác').click();
    await frames(table);
    expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['hoa', 'huynh', 'tuyet']);
    expect(focused(table)).to.equal('Sửa Nguyễn Thị Hoa');
  });

  it('selects what shows and says how many of the selected do not', async () => {
    const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
    one(table, '[data-filter="error"]').click();
    await table.updateComplete;
    one(table, '[data-head="all"]').click();
    await table.updateComplete;
    expect(words(one(table, '.picked-bar p'))).to.equal('Đã chọn 1 cá nhân');
    one(table, '[data-filter="warning"]').click();
    await table.updateComplete;
    expect(words(one(table, '.picked-bar p'))).to.equal('Đã chọn 1 cá nhân Trong đó 1 đang không hiện vì điều kiện lọc.');
    button(table, 'Bỏ chọn').click();
    await table.updateComplete;
    expect(has(table, '.picked-bar')).to.equal(false);
  });

  it('moves the row that one stands in by Alt and an arrow, and the focus with it', async () => {
    const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
    button(table, 'Sửa Phạm Đức Huỳnh').focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await table.updateComplete;
    expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['huynh', 'hoa', 'tuyet']);
    expect(focused(table)).to.equal('Sửa Phạm Đức Huỳnh');
    expect(all(table, '[role=status]').map(words)).to.include('Phạm Đức Huỳnh đứng ở số thứ tự 1.');
  });

  describe('has a menu for each row', () => {
    const menuOf = (table: CtsoRowTable): ShadowRoot => table.shadowRoot!.querySelector('ctso-row-menu')!.shadowRoot!;
    const items = (table: CtsoRowTable): string[] => [...menuOf(table).querySelectorAll('.menu-item > span:first-of-type')].map(words);
    async function open(table: CtsoRowTable, name: string): Promise<void> {
      button(table, `Thao tác khác với ${name}`).focus();
      await sendKeys({ press: 'Enter' });
      await frames(table);
    }

    it('that is worked by keyboard: it opens on its first act, closes by Escape, and gives the focus back', async () => {
      const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
      await open(table, 'Phạm Đức Huỳnh');
      expect(items(table)).to.deep.equal(['Sao chép thành dòng mới', 'Chuyển lên một dòng', 'Chuyển xuống một dòng', 'Chuyển lên đầu danh sách', 'Chuyển xuống cuối danh sách', 'Chuyển đến số thứ tự khác…']);
      expect(words(menuOf(table).activeElement)).to.equal('Sao chép thành dòng mới');
      expect(button(table, 'Thao tác khác với Phạm Đức Huỳnh').ariaExpanded).to.equal('true');
      await expect(table).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await frames(table);
      expect(items(table)).to.be.empty;
      expect(focused(table)).to.equal('Thao tác khác với Phạm Đức Huỳnh');
      expect(button(table, 'Thao tác khác với Phạm Đức Huỳnh').ariaExpanded).to.equal('false');
    });

    it('that moves it, leaves out what leads nowhere, and keeps the focus on the row', async () => {
      const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
      await open(table, 'Nguyễn Thị Hoa');
      expect(items(table)).to.not.include('Chuyển lên một dòng');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await frames(table);
      expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['huynh', 'hoa', 'tuyet']);
      expect(focused(table)).to.equal('Thao tác khác với Nguyễn Thị Hoa');
    });

    it('that asks for a place and refuses one that the list does not have', async () => {
      const { table, store } = await aTable([HOA, WRONG, DOUBTFUL]);
      await open(table, 'Nguyễn Thị Hoa');
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      await frames(table);
      await sendKeys({ type: '9' });
      await sendKeys({ press: 'Enter' });
      await frames(table);
      expect(words(menuOf(table).querySelector('[role=alert]'))).to.equal('Nhập một số từ 1 đến 3.');
      await expect(table).to.be.accessible();
      (menuOf(table).querySelector('#place') as HTMLInputElement).select();
      await sendKeys({ type: '3' });
      await sendKeys({ press: 'Enter' });
      await frames(table);
      expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['huynh', 'tuyet', 'hoa']);
      expect(focused(table)).to.equal('Thao tác khác với Nguyễn Thị Hoa');
    });

    it('that asks for a copy, and offers no step up or down while rows are sorted', async () => {
      const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
      const asked = heard(table, 'ctso-row-add');
      one(table, '[data-head="sort-fullName"]').click();
      await table.updateComplete;
      await open(table, 'Phạm Đức Huỳnh');
      expect(items(table)).to.deep.equal(['Sao chép thành dòng mới', 'Chuyển lên đầu danh sách', 'Chuyển xuống cuối danh sách', 'Chuyển đến số thứ tự khác…']);
      await sendKeys({ press: 'Enter' });
      await frames(table);
      expect(asked).to.deep.equal([{ from: 'huynh' }]);
    });
  });

  it('is one tab stop for its head; arrows lead between its buttons and notes', async () => {
    const { table } = await aTable([HOA]);
    expect(all(table, '[data-head][tabindex="0"]')).to.have.length(1);
    one(table, '[data-head="all"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await table.updateComplete;
    expect((table.shadowRoot!.activeElement as HTMLElement).dataset['head']).to.equal('sort-fullName');
    expect(all(table, '[data-head][tabindex="0"]').map((each) => each.dataset['head'])).to.deep.equal(['sort-fullName']);
    await sendKeys({ press: 'End' });
    expect((table.shadowRoot!.activeElement as HTMLElement).dataset['head']).to.equal('note-3');
  });

  describe('as cards, ordered', () => {
    beforeEach(() => setViewport({ width: 400, height: 900 }));

    it('offers the same: a list of orders, boxes, menus', async () => {
      const { table } = await aTable([HOA, WRONG, DOUBTFUL]);
      const order = one(table, '.sort-by select') as HTMLSelectElement;
      order.value = 'fullName descending';
      order.dispatchEvent(new Event('change'));
      await table.updateComplete;
      expect(all(table, '[data-row]').map(({ dataset }) => dataset['row'])).to.deep.equal(['tuyet', 'huynh', 'hoa']);
      box(table, 'Chọn Nguyễn Thị Hoa').click();
      await table.updateComplete;
      expect(words(one(table, '.picked-bar p'))).to.equal('Đã chọn 1 cá nhân');
      expect(button(table, 'Thao tác khác với Nguyễn Thị Hoa')).to.not.equal(undefined);
      await expect(table).to.be.accessible();
    });
  });
});
