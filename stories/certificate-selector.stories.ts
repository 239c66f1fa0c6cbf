/** The selector with both of its faces, certificates and devices, in every state that a list and its choices can be in. */
import { Failure, type Backend, type CertificatePage } from '@ctso/core';
import type { CtsoCertificateSelector } from '@ctso/elements';
import '@ctso/elements/certificate-selector/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chosen, ofProcedure, type Loaded } from './rows-scenes.js';
import { press, sees } from './wizard-scenes.js';
import { aBackend } from './world.js';

export default {
  title: 'Chọn chứng thư số, thiết bị',
  loaders: [ofProcedure('05')],
  render: (_args, { loaded }) => html`<div class="ground"><ctso-certificate-selector .store=${(loaded as Loaded).store} .procedure=${(loaded as Loaded).store.procedure}></ctso-certificate-selector></div>`,
} satisfies Meta;

interface Canvas {
  readonly canvasElement: HTMLElement;
}

function selectorIn(canvas: HTMLElement): CtsoCertificateSelector | null {
  return canvas.querySelector<CtsoCertificateSelector>('ctso-certificate-selector');
}

/** Opens it, waits for what `wanted` names, and presses one after the other. */
const opens =
  (wanted: string, ...presses: readonly string[]) =>
  async ({ canvasElement }: Canvas): Promise<void> => {
    const selector = selectorIn(canvasElement);
    await selector?.updateComplete;
    void selector?.open();
    await sees(canvasElement, wanted);
    for (const one of presses) {
      await sees(canvasElement, one);
      selector?.renderRoot.querySelector<HTMLElement>(one)?.click();
      await selector?.updateComplete;
    }
  };

async function looksFor(canvas: HTMLElement, text: string, wanted: string): Promise<void> {
  const input = selectorIn(canvas)?.renderRoot.querySelector<HTMLInputElement>('#search');
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await sees(canvas, wanted);
}

async function inState(canvas: HTMLElement, state: string): Promise<void> {
  const select = selectorIn(canvas)?.renderRoot.querySelector<HTMLSelectElement>('#state');
  if (!select) return;
  select.value = state;
  select.dispatchEvent(new Event('change'));
  await sees(canvas, state === 'expired' ? '.chip.danger' : '.chip.warning');
}

const listing = (list: Backend['certificates']['list']): object => ({ ctso: { backend: () => ({ ...aBackend(), certificates: { list } }) } });
const NOTHING: CertificatePage = { items: [], total: 0, counts: {} };
const SOME = [{ reason: 'retired' }, { reason: 'other', reasonNote: 'Chuyển sang đơn vị khác' }, {}];

export const Many: StoryObj = { name: 'Nhiều chứng thư số', play: opens('[data-row]') };
export const Chosen: StoryObj = { name: 'Đã chọn ba, khai hai', loaders: [ofProcedure('05', (held, compiled) => chosen(held, compiled, SOME))], play: opens('.done') };
export const OnlyChosen: StoryObj = { name: 'Chỉ xem mục đã chọn', loaders: [ofProcedure('05', (held, compiled) => chosen(held, compiled, SOME))], play: opens('.done', '.only') };
export const WholePage: StoryObj = { name: 'Chọn cả trang', play: opens('[data-row]', 'thead .tick') };
export const Ended: StoryObj = {
  name: 'Tìm kiếm nâng cao: đã hết hạn',
  play: async (context) => {
    await opens('[data-row]', '.unfold')(context);
    await inState(context.canvasElement, 'expired');
    selectorIn(context.canvasElement)?.renderRoot.querySelector<HTMLElement>('[data-control="pick"]')?.click();
  },
};
export const EndingSoon: StoryObj = {
  name: 'Tìm kiếm nâng cao: sắp hết hạn',
  play: async (context) => {
    await opens('[data-row]', '.unfold')(context);
    await inState(context.canvasElement, 'expiring');
  },
};
export const Changes: StoryObj = {
  name: 'Khai thay đổi ngay tại đây',
  loaders: [ofProcedure('04', (held, compiled) => chosen(held, compiled, [{ extend: true }, { changeName: true }]))],
  play: opens('.done', '[data-row]:nth-of-type(2) [data-control="edit"]', '[data-act="shut"]'),
};
export const Gathering: StoryObj = {
  name: 'Đang chọn cả danh sách',
  parameters: listing((query, options) => (query.cursor === undefined ? aBackend().certificates.list({ ...query, limit: 20 }, options) : new Promise(() => undefined))),
  play: async (context) => {
    await opens('[data-row]', 'thead .tick')(context);
    await sees(context.canvasElement, '.all');
    selectorIn(context.canvasElement)?.renderRoot.querySelector<HTMLElement>('.all')?.click();
    await sees(context.canvasElement, '.meter');
  },
};
export const Loading: StoryObj = { name: 'Đang tải', parameters: listing(() => new Promise(() => undefined)), play: opens('.late') };
export const Empty: StoryObj = { name: 'Không có gì để chọn', parameters: listing(() => Promise.resolve(NOTHING)), play: opens('.empty') };
export const NoMatch: StoryObj = {
  name: 'Không khớp',
  play: async (context) => {
    await opens('[data-row]')(context);
    await looksFor(context.canvasElement, 'không có ai', '.empty');
  },
};
export const Failed: StoryObj = { name: 'Chưa tải được', parameters: listing(() => Promise.reject(new Failure('unavailable'))), play: opens('.banner.danger') };
export const AskedBeforeLeaving: StoryObj = {
  name: 'Hỏi trước khi bỏ',
  play: async (context) => {
    await opens('[data-row]', '[data-control="pick"]')(context);
    await press(context.canvasElement, 'Quay lại');
  },
};

export const Devices: StoryObj = { name: 'Thiết bị', loaders: [ofProcedure('06')], play: opens('[data-row]') };
export const DevicesChosen: StoryObj = { name: 'Thiết bị: đã chọn hai', loaders: [ofProcedure('06', (held, compiled) => chosen(held, compiled, [{}, {}]))], play: opens('.is-picked') };
export const DevicesEnded: StoryObj = {
  name: 'Thiết bị: chứng thư số đã hết hạn',
  loaders: [ofProcedure('06')],
  play: async (context) => {
    await opens('[data-row]', '.unfold')(context);
    await inState(context.canvasElement, 'expired');
  },
};
export const DevicesEmpty: StoryObj = { name: 'Thiết bị: không có', loaders: [ofProcedure('06')], parameters: listing(() => Promise.resolve(NOTHING)), play: opens('.empty') };
export const DevicesFailed: StoryObj = { name: 'Thiết bị: chưa tải được', loaders: [ofProcedure('06')], parameters: listing(() => Promise.reject(new Failure('unavailable'))), play: opens('.banner.danger') };
