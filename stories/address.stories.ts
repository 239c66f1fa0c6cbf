/** The address field: two levels and three, waiting, failing, and an old address that is offered its new form. */
import type { Address, Issue } from '@ctso/core';
import type { AddressUnits, CtsoAddressField, Units } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { units } from './world.js';

export default { title: 'Địa chỉ' } satisfies Meta;

const OLD: Address = {
  scheme: 'vn-2018',
  detail: '76 Khu phố 4',
  province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
  district: { code: '', name: 'thành phố Vũng Tàu' },
  commune: { code: '', name: 'phường Thắng Tam' },
};
const DIVIDED: Address = {
  scheme: 'vn-2018',
  detail: 'Số 1 Trần Thái Tông',
  province: { code: '01', name: 'thành phố Hà Nội' },
  district: { code: '', name: 'quận Cầu Giấy' },
  commune: { code: '00166', name: 'phường Dịch Vọng' },
};
const NEW: Address = {
  scheme: 'vn-2025',
  detail: '5 Lê Lợi',
  province: { code: '91', name: 'tỉnh An Giang' },
  district: null,
  commune: { code: '30307', name: 'phường Long Xuyên' },
};

const issue = (code: string): readonly Issue[] => [{ path: ['x', 'y'], code, params: {}, severity: 'error', source: 'field' }];

/** The country with some of its answers replaced. */
const except = (answers: Partial<AddressUnits>): Units => ({ ...units, addresses: { ...units.addresses!, ...answers } });
const never = (): Promise<never> => new Promise(() => undefined);
const fails = (): Promise<never> => Promise.reject(new Error('offline'));

function stand(given: Partial<CtsoAddressField> = {}): TemplateResult {
  return html`<div class="ground"><ctso-address-field
    label="Địa chỉ cơ quan, tổ chức"
    required
    hint="Nhập số nhà, tên đường rồi chọn đơn vị hành chính."
    scheme=${given.scheme ?? 'vn-2025'}
    ?readonly=${given.readOnly ?? false}
    ?disabled=${given.disabled ?? false}
    .units=${given.units ?? units}
    .value=${given.value ?? null}
    .issues=${given.issues ?? []}
  ></ctso-address-field></div>`;
}

async function sees(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const field = canvas.querySelector('ctso-address-field')!;
  for (let turn = 0; turn < 200; turn += 1) {
    const found = field.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error(`nothing is ${selector}`);
}

export const Empty: StoryObj = { name: 'Hai cấp, chưa nhập', render: () => stand() };
export const Whole: StoryObj = { name: 'Hai cấp, đã đủ', render: () => stand({ value: NEW }) };
export const ThreeLevels: StoryObj = { name: 'Ba cấp cũ, chưa nhập', render: () => stand({ scheme: 'vn-2018' }) };
export const Wrong: StoryObj = { name: 'Thiếu phường, xã', render: () => stand({ value: { ...NEW, commune: null }, issues: issue('address.commune') }) };
export const Required: StoryObj = { name: 'Chưa có gì mà bắt buộc', render: () => stand({ issues: issue('required.address') }) };
export const ReadOnly: StoryObj = { name: 'Chỉ để xem', render: () => stand({ value: OLD, readOnly: true }) };
export const Disabled: StoryObj = { name: 'Chưa dùng được', render: () => stand({ disabled: true }) };
export const Unlisted: StoryObj = { name: 'Đơn vị không có trong danh sách', render: () => stand({ value: { ...NEW, commune: { code: '99999', name: 'xã Nào Đó' } } }) };
export const Island: StoryObj = { name: 'Huyện đảo không có xã', render: () => stand({ value: { ...OLD, district: { code: '', name: 'huyện Côn Đảo' }, commune: null } }) };

export const Typing: StoryObj = {
  name: 'Đang gõ không dấu',
  render: () => stand({ value: { ...NEW, commune: null } }),
  play: async ({ canvasElement }) => {
    const commune = await sees(canvasElement, '#commune');
    for (let turn = 0; turn < 200 && commune.shadowRoot?.querySelector<HTMLInputElement>('#control')?.placeholder === ''; turn += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    const input = commune.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
    input.focus();
    input.value = 'long xuyen';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
};
export const Loading: StoryObj = { name: 'Đang tải danh sách', render: () => stand({ value: { ...NEW, commune: null }, units: except({ communes: never }) }) };
export const Failed: StoryObj = {
  name: 'Chưa tải được danh sách',
  render: () => stand({ value: OLD, units: except({ legacyDistricts: fails, legacyProvinces: fails, newForms: fails }) }),
  play: async ({ canvasElement }) => { await sees(canvasElement, '.province .link-btn'); },
};
export const OfferFailed: StoryObj = {
  name: 'Chưa tìm được tên mới',
  render: () => stand({ value: OLD, units: except({ newForms: fails }) }),
  play: async ({ canvasElement }) => { await sees(canvasElement, '.offer'); },
};

export const Offer: StoryObj = {
  name: 'Địa chỉ cũ được gợi ý tên mới',
  render: () => stand({ value: OLD }),
  play: async ({ canvasElement }) => { await sees(canvasElement, '.offer'); },
};
export const OfferTaken: StoryObj = {
  name: 'Đã đổi sang tên mới',
  render: () => stand({ value: OLD }),
  play: async ({ canvasElement }) => {
    (await sees(canvasElement, '.offer button')).click();
    await sees(canvasElement, '#take-back');
  },
};
export const OfferSeveral: StoryObj = {
  name: 'Phường cũ đã chia cho nhiều phường',
  render: () => stand({ value: DIVIDED }),
  play: async ({ canvasElement }) => { await sees(canvasElement, '.offer li'); },
};
