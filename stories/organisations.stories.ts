/** The page of organisations, in its states. */
import { Failure, type Backend } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { organisationsFail } from './rows-scenes.js';
import { press, sees } from './wizard-scenes.js';
import { aBackend } from './world.js';

export default { title: 'Danh sách cây tổ chức' } satisfies Meta;

const OWN = 'H99.12';
const page = (organisation = ''): TemplateResult => html`<ctso-organisations organisation=${organisation}></ctso-organisations>`;

/** The facts of one do not come: at all, or with this failure. */
function factsFail(failure?: Failure): () => Backend {
  return () => {
    const backend = aBackend();
    const ancestors = (): Promise<never> => (failure === undefined ? new Promise(() => undefined) : Promise.reject(failure));
    return { ...backend, organisations: { ...backend.organisations, ancestors } };
  };
}

export const Blank: StoryObj = { name: 'Chưa chọn', render: () => page(), play: ({ canvasElement }) => sees(canvasElement, '[role=treeitem]') };
export const Shown: StoryObj = { name: 'Đang xem một đơn vị', render: () => page(OWN), play: ({ canvasElement }) => sees(canvasElement, '.is-selected') };
export const Locked: StoryObj = { name: 'Ngoài danh sách được cấp quyền', render: () => page('H99'), play: ({ canvasElement }) => sees(canvasElement, '#facts') };
export const Narrow: StoryObj = {
  name: 'Trên màn hình hẹp',
  render: () => html`<div class="ground narrow">${page(OWN)}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, '#facts'),
};
export const Editing: StoryObj = {
  name: 'Đang chỉnh sửa',
  render: () => page(OWN),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Chỉnh sửa');
    await sees(canvasElement, '[data-field=name]');
  },
};
export const Adding: StoryObj = {
  name: 'Tạo mới đơn vị trực thuộc',
  render: () => page(OWN),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Tạo mới đơn vị trực thuộc');
    await sees(canvasElement, '[data-field=name]');
  },
};
export const Loading: StoryObj = { name: 'Đang tải thông tin', render: () => page(OWN), parameters: { ctso: { backend: factsFail() } } };
export const Failed: StoryObj = {
  name: 'Thông tin không tải được',
  render: () => page(OWN),
  parameters: { ctso: { backend: factsFail(new Failure('unavailable')) } },
  play: ({ canvasElement }) => sees(canvasElement, '.again'),
};
export const TreeFailed: StoryObj = {
  name: 'Cây không tải được',
  render: () => page(),
  parameters: { ctso: { backend: organisationsFail(new Failure('unavailable')) } },
  play: ({ canvasElement }) => sees(canvasElement, '.banner.danger'),
};
export const Gone: StoryObj = { name: 'Địa chỉ không dẫn tới đâu', render: () => page('khong-co'), play: ({ canvasElement }) => sees(canvasElement, '.banner.warning') };
