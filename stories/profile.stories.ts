/** The account of whoever is signed in: what pre-fills its wizards, and where it is signed in. */
import { Failure } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answering, drawn, press, signedInTwice } from './registering.js';

export default { title: 'Tài khoản và nơi đăng nhập' } satisfies Meta;

const never = (): Promise<never> => new Promise<never>(() => undefined);
const down = (): Promise<never> => Promise.reject(new Failure('unavailable'));

const profile = (): TemplateResult => html`<ctso-profile></ctso-profile>`;

async function type(canvas: HTMLElement, field: string, value: string): Promise<void> {
  const input = (await drawn(canvas, 'ctso-profile', `[data-field=${field}]`, '#control')) as HTMLInputElement | undefined;
  if (input === undefined) return;
  input.value = value;
  input.dispatchEvent(new InputEvent('input'));
}

export const AtRest: StoryObj = { name: 'Thông tin tài khoản', render: profile };
export const Loading: StoryObj = { name: 'Đang tải', render: profile, parameters: { ctso: { backend: answering({ current: never }, true) } } };
export const Unreachable: StoryObj = { name: 'Chưa tải được', render: profile, parameters: { ctso: { backend: answering({ current: down }, true) } } };
export const Nobody: StoryObj = { name: 'Chưa đăng nhập', render: profile, parameters: { ctso: { signedIn: false } } };
export const Unsaved: StoryObj = { name: 'Có thay đổi chưa lưu', render: profile, play: ({ canvasElement }) => type(canvasElement, 'fullName', 'Lê Thị Hà') };
export const Wrong: StoryObj = {
  name: 'Nhập sai',
  render: profile,
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'idNumber', '12345');
    await press(canvasElement, 'ctso-profile', '[type=submit]');
  },
};
export const Saved: StoryObj = {
  name: 'Đã lưu',
  render: profile,
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'fullName', 'Lê Thị Hà');
    await press(canvasElement, 'ctso-profile', '[type=submit]');
  },
};
export const NotSaved: StoryObj = {
  name: 'Chưa lưu được',
  render: profile,
  parameters: { ctso: { backend: answering({ updateProfile: down }, true) } },
  play: ({ canvasElement }) => press(canvasElement, 'ctso-profile', '[type=submit]'),
};

const sessions = (): TemplateResult => html`<ctso-sessions></ctso-sessions>`;

export const Places: StoryObj = { name: 'Nơi đang đăng nhập', render: sessions, parameters: { ctso: { backend: signedInTwice } } };
export const OnePlace: StoryObj = { name: 'Chỉ đăng nhập ở một nơi', render: sessions };
export const PlacesLoading: StoryObj = { name: 'Nơi đăng nhập, đang tải', render: sessions, parameters: { ctso: { backend: answering({ sessions: never }, true) } } };
export const PlacesFailed: StoryObj = { name: 'Nơi đăng nhập, chưa tải được', render: sessions, parameters: { ctso: { backend: answering({ sessions: down }, true) } } };
export const Ended: StoryObj = { name: 'Nơi đăng nhập, đã đăng xuất một nơi', render: sessions, parameters: { ctso: { backend: signedInTwice } }, play: ({ canvasElement }) => press(canvasElement, 'ctso-sessions', '.place .btn') };
