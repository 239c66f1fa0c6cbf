/** The list of a dossier's rows: empty, in every state of a row, filtered, long, and as cards. */
import type { CtsoRowTable } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { aVariant, chosen, manyRows, ofProcedure, withRows, type Loaded } from './rows-scenes.js';
import { GOOD_ROWS, ROWS, sees } from './wizard-scenes.js';
import { procedure } from './world.js';

const SERIALS = ['5401010463ce97bc376e362d88c2ee97', '54010102a7be11dc9902f4ab316c0e55', '5401010077ab3c5e19d240f8136be2a9'];
const SIX = [
  ...ROWS.map((row, index) => (index === 0 ? aVariant(row, row.id, { previousSerials: SERIALS, lookup: { email: 'nguyenthihoa@snv.lamgiang.gov.vn', outcome: 'existing' } }) : row)),
  aVariant(GOOD_ROWS[2], 'phuong', { fullName: 'Võ Hoàng Nhật Phượng', officialEmail: 'phuongvhn@snv.lamgiang.gov.vn', idNumber: '046188001204', birthDate: '30/04/1988', lookup: null, simOperator: 'MobiFone' }),
];

export default {
  title: 'Danh sách đăng ký',
  render: (_args, { loaded }) => html`<div class="ground sheet"><ctso-row-table .store=${(loaded as Loaded).store} .procedure=${(loaded as Loaded).store.procedure}></ctso-row-table></div>`,
} satisfies Meta;

/** Presses what the selector names, once it is there. */
const presses =
  (...selectors: readonly string[]) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    for (const selector of selectors) {
      await sees(canvasElement, selector);
      canvasElement.querySelector('ctso-row-table')?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Empty: StoryObj = { name: 'Chưa có ai', loaders: [withRows([])] };
export const Six: StoryObj = { name: 'Sáu người, một lỗi', loaders: [withRows(SIX)] };
export const Cards: StoryObj = {
  name: 'Thẻ',
  loaders: [withRows(SIX)],
  render: (_args, { loaded }) => html`<div class="ground sheet narrow"><ctso-row-table .store=${(loaded as Loaded).store} .procedure=${procedure}></ctso-row-table></div>`,
};
export const Long: StoryObj = { name: 'Năm nghìn người', loaders: [withRows(manyRows(5_000))] };
export const Unfinished: StoryObj = {
  name: 'Còn một người nhập dở',
  loaders: [withRows(GOOD_ROWS, (store) => { store.keepUnfinished(aVariant(procedure.beginRow('half'), 'half', { ...procedure.beginRow('half').values, fullName: 'Võ Hoàng Nhật Phượng' })); })],
};
export const OnlyErrors: StoryObj = {
  name: 'Chỉ dòng có lỗi',
  loaders: [withRows(SIX)],
  render: (_args, { loaded }) => html`<div class="ground sheet"><ctso-row-table filter="error" .store=${(loaded as Loaded).store} .procedure=${procedure}></ctso-row-table></div>`,
};
export const NoMatch: StoryObj = {
  name: 'Không ai khớp',
  loaders: [withRows(GOOD_ROWS)],
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector<CtsoRowTable>('ctso-row-table');
    await table?.updateComplete;
    const search = table?.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) return;
    search.value = 'không có ai';
    search.dispatchEvent(new InputEvent('input'));
    await table?.updateComplete;
  },
};
export const Removed: StoryObj = {
  name: 'Vừa xóa, còn hoàn tác được',
  loaders: [withRows(SIX)],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '[data-control=remove]');
    const bins = canvasElement.querySelector('ctso-row-table')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-control=remove]');
    bins?.[1]?.click();
    await sees(canvasElement, '.toast');
  },
};
export const Sorted: StoryObj = { name: 'Xem theo tên', loaders: [withRows(SIX)], play: presses('[data-head="sort-fullName"]') };
export const Ordered: StoryObj = { name: 'Vừa đổi thứ tự, còn hoàn tác được', loaders: [withRows(SIX)], play: presses('[data-head="sort-fullName"]', '.keep-order') };
export const Selected: StoryObj = {
  name: 'Đã chọn ba người',
  loaders: [withRows(SIX)],
  play: presses('[data-row="nguyenthihoa"] [data-control="pick"]', '[data-row="huynhpd"] [data-control="pick"]', '[data-row="phuong"] [data-control="pick"]'),
};
export const SelectedCards: StoryObj = { name: 'Thẻ, đã chọn hai người', loaders: [withRows(SIX)], render: Cards.render!, play: presses('[data-row="nguyenthihoa"] [data-control="pick"]', '[data-row="huynhpd"] [data-control="pick"]') };
export const Menu: StoryObj = {
  name: 'Thao tác khác với một người',
  loaders: [withRows(SIX)],
  play: async (context) => {
    await presses('[data-row="vuongtq"] [data-control="menu"]')(context);
    await sees(context.canvasElement, '.menu');
  },
};
export const Organisations: StoryObj = {
  name: 'Thủ tục 02: nhóm cột',
  loaders: [ofProcedure('02', (_held, compiled) => [{ id: 'snv', values: { ...compiled.beginRow('snv').values, organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' }, officialEmail: 'snv@lamgiang.gov.vn' } }])],
};
export const Changes: StoryObj = {
  name: 'Thủ tục 04: nhóm cột và dấu',
  loaders: [ofProcedure('04', (held, compiled) => chosen(held, compiled, [{ extend: true }, { changeName: true, newName: 'Đặng Ngọc Như Quỳnh' }, { extend: true, changeEmail: true, newEmail: 'quynhdnn@snv.lamgiang.gov.vn' }, {}]))],
};
export const Revoked: StoryObj = { name: 'Thủ tục 05: chọn từ danh sách', loaders: [ofProcedure('05', (held, compiled) => chosen(held, compiled, [{ reason: 'retired' }, { reason: 'other', reasonNote: 'Chuyển sang đơn vị khác' }, {}]))] };
export const Devices: StoryObj = { name: 'Thủ tục 06: thiết bị', loaders: [ofProcedure('06', (held, compiled) => chosen(held, compiled, [{}, {}]))] };
export const NoneChosen: StoryObj = { name: 'Thủ tục 05: chưa chọn', loaders: [ofProcedure('05')] };
