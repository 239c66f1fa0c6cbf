/** The editor of one row, in the states that the check of the e-mail and a try to save bring about. */
import { Failure } from '@ctso/core';
import type { CtsoSubscriberEditor, OpenEditorOptions } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chosen, ofProcedure, withRows, type Loaded } from './rows-scenes.js';
import { press, ROWS, sees, typeInto } from './wizard-scenes.js';
import { aBackend } from './world.js';

const CHECK = 'Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có';

export default {
  title: 'Ô nhập thuê bao',
  loaders: [withRows(ROWS)],
  render: (_args, { loaded }) => html`<div class="ground"><ctso-subscriber-editor .store=${(loaded as Loaded).store} .procedure=${(loaded as Loaded).store.procedure}></ctso-subscriber-editor></div>`,
} satisfies Meta;

async function open(canvas: HTMLElement, options: OpenEditorOptions = {}): Promise<void> {
  const editor = canvas.querySelector<CtsoSubscriberEditor>('ctso-subscriber-editor');
  await editor?.updateComplete;
  void editor?.open(options);
  await sees(canvas, 'dialog[open]');
}

async function check(canvas: HTMLElement, email: string, wanted: string): Promise<void> {
  await open(canvas);
  await typeInto(canvas, 'officialEmail', email);
  await press(canvas, CHECK);
  await sees(canvas, wanted);
}

export const Fresh: StoryObj = { name: 'Thêm mới', play: ({ canvasElement }) => open(canvasElement) };
export const Existing: StoryObj = { name: 'A. Thuê bao đã có', play: ({ canvasElement }) => check(canvasElement, 'nguyenthihoa@lamgiang.gov.vn', '.panel') };
export const New: StoryObj = { name: 'B. Thuê bao mới', play: ({ canvasElement }) => check(canvasElement, 'nguoimoi@snv.lamgiang.gov.vn', '.issue.ok') };
export const Elsewhere: StoryObj = { name: 'C. Thuộc cơ quan, tổ chức khác', play: ({ canvasElement }) => check(canvasElement, 'nguyenthihoa@bd.lamgiang.gov.vn', '.save.is-disabled') };
export const Refused: StoryObj = {
  name: 'D. Lỗi ở trường',
  play: async ({ canvasElement }) => {
    await open(canvasElement, { rowId: 'huynhpd' });
    await typeInto(canvasElement, 'officialEmail', 'huynhpd@gmail.com');
    await press(canvasElement, 'Lưu lại');
    await sees(canvasElement, '.banner.danger');
  },
};
export const CheckFailed: StoryObj = {
  name: 'Chưa kiểm tra được',
  parameters: { ctso: { backend: () => ({ ...aBackend(), subscribers: { check: () => Promise.reject(new Failure('unavailable')) } }) } },
  play: ({ canvasElement }) => check(canvasElement, 'nguoimoi@snv.lamgiang.gov.vn', '.check-failed'),
};
export const Offer: StoryObj = {
  name: 'Hệ thống ghi khác',
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await typeInto(canvasElement, 'fullName', 'Nguyễn Thị Hoà');
    await typeInto(canvasElement, 'position', 'Chánh Thanh tra');
    await typeInto(canvasElement, 'officialEmail', 'nguyenthihoa@lamgiang.gov.vn');
    await press(canvasElement, CHECK);
    await sees(canvasElement, '.offer');
  },
};
export const Discard: StoryObj = {
  name: 'Bỏ những gì vừa nhập?',
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await typeInto(canvasElement, 'fullName', 'Võ Hoàng');
    await press(canvasElement, 'Hủy bỏ');
    await sees(canvasElement, '[role=alertdialog][open]');
  },
};
export const InTree: StoryObj = {
  name: 'Cây tổ chức thay cho ô nhập',
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await press(canvasElement, 'Mở cây tổ chức');
    await sees(canvasElement, '[role=treeitem]');
  },
};
export const Copy: StoryObj = { name: 'Sao chép từ một dòng', play: ({ canvasElement }) => open(canvasElement, { copyOf: 'nguyenthihoa' }) };
export const Organisation: StoryObj = { name: 'Thủ tục 02: cơ quan, tổ chức', loaders: [ofProcedure('02')], play: ({ canvasElement }) => open(canvasElement) };
export const Change: StoryObj = {
  name: 'Thủ tục 04: gia hạn, thay đổi',
  loaders: [ofProcedure('04', (held, compiled) => chosen(held, compiled, [{ extend: true, changeName: true, newName: '' }]))],
  play: async ({ canvasElement }) => {
    await open(canvasElement, { rowId: 'held-0' });
    await press(canvasElement, 'Lưu lại');
    await sees(canvasElement, '.banner.danger');
  },
};
