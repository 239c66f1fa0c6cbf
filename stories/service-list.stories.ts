/** The service list: for a visitor, with a draft, searched, in full. */
import type { Backend } from '@ctso/core';
import type { CtsoServiceList } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sees } from './wizard-scenes.js';
import { aBackend, procedure, settings, speak, world } from './world.js';

export default { title: 'Đăng ký dịch vụ', render: () => html`<ctso-service-list></ctso-service-list>` } satisfies Meta;

async function withDraft(): Promise<Backend> {
  const backend = aBackend();
  const [first] = world.accounts;
  if (first === undefined) return backend;
  const { id, profile } = procedure.definition;
  const draft = procedure.begin(first.account, settings, (await speak('vi')).value.translate);
  await backend.dossiers.create({ id: crypto.randomUUID(), procedure: { id, profile }, draft });
  return backend;
}

const root = (canvas: HTMLElement): ShadowRoot | null | undefined => canvas.querySelector<CtsoServiceList>('ctso-service-list')?.shadowRoot;

async function search(canvas: HTMLElement, words: string): Promise<void> {
  await sees(canvas, '#text');
  const input = root(canvas)?.querySelector<HTMLInputElement>('#text');
  if (!input) return;
  input.value = words;
  input.dispatchEvent(new InputEvent('input'));
}

export const Visitor: StoryObj = { name: 'Chưa đăng nhập', parameters: { ctso: { signedIn: false } } };
export const Draft: StoryObj = { name: 'Có hồ sơ làm dở', parameters: { ctso: { backend: withDraft } } };
export const Found: StoryObj = { name: 'Tìm không dấu', play: ({ canvasElement }) => search(canvasElement, 'thu hoi') };
export const None: StoryObj = { name: 'Không tìm thấy', play: ({ canvasElement }) => search(canvasElement, 'hộ chiếu') };
export const Details: StoryObj = {
  name: 'Xem chi tiết',
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '.btn.quiet.s');
    root(canvasElement)?.querySelector<HTMLElement>('.btn.quiet.s')?.click();
  },
};
