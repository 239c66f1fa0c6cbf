/** Links that were mailed, and passwords: activation, a forgotten password, a new one by link, changing it. */
import { Failure } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answering, drawn, press } from './registering.js';
import { aBackend, world } from './world.js';

export default { title: 'Kích hoạt và mật khẩu', parameters: { ctso: { signedIn: false } } } satisfies Meta;

const TOKEN = 'f'.repeat(64);
const done = (): Promise<null> => Promise.resolve(null);
const ended = (): Promise<never> => Promise.reject(new Failure('not-found'));

const activation = (): TemplateResult => html`<ctso-activation token=${TOKEN} register-href="#dang-ky"></ctso-activation>`;
const activate = ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => press(canvasElement, 'ctso-activation', '.btn.primary');

export const Ready: StoryObj = { name: 'Kích hoạt, chờ bấm', render: activation };
export const NoLink: StoryObj = { name: 'Kích hoạt, không có liên kết', render: () => html`<ctso-activation></ctso-activation>` };
export const Activated: StoryObj = { name: 'Kích hoạt, xong', render: activation, parameters: { ctso: { backend: answering({ activate: done }) } }, play: activate };
export const Ended: StoryObj = { name: 'Kích hoạt, liên kết đã hết hạn', render: activation, parameters: { ctso: { backend: answering({ activate: ended }) } }, play: activate };
export const NotActivated: StoryObj = {
  name: 'Kích hoạt, chưa được',
  render: activation,
  parameters: { ctso: { backend: answering({ activate: () => Promise.reject(new Failure('unavailable')) }) } },
  play: activate,
};

const reset = (token = ''): TemplateResult => html`<ctso-password-reset token=${token} email="van.thu@snv.lamgiang.gov.vn" sign-in-href="#dang-nhap"></ctso-password-reset>`;

async function enter(canvas: HTMLElement, password: string): Promise<void> {
  for (const id of ['#password', '#again']) {
    const input = (await drawn(canvas, 'ctso-password-reset', 'ctso-new-password', id)) as HTMLInputElement | undefined;
    if (input === undefined) return;
    input.value = password;
    input.dispatchEvent(new InputEvent('input'));
  }
  await press(canvas, 'ctso-password-reset', '[type=submit]');
}

export const Forgotten: StoryObj = { name: 'Quên mật khẩu', render: () => reset() };
export const ForgottenMissing: StoryObj = { name: 'Quên mật khẩu, chưa xác nhận', render: () => reset(), play: ({ canvasElement }) => press(canvasElement, 'ctso-password-reset', '[type=submit]') };
export const Asked: StoryObj = {
  name: 'Quên mật khẩu, đã nhận yêu cầu',
  render: () => reset(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'ctso-password-reset', 'ctso-proof', 'button');
    await press(canvasElement, 'ctso-password-reset', '[type=submit]');
  },
};
export const Set: StoryObj = { name: 'Đặt mật khẩu', render: () => reset(TOKEN) };
export const Weak: StoryObj = { name: 'Đặt mật khẩu, quá dễ đoán', render: () => reset(TOKEN), play: ({ canvasElement }) => enter(canvasElement, 'matkhau2026') };
export const SetDone: StoryObj = {
  name: 'Đặt mật khẩu, xong',
  render: () => reset(TOKEN),
  parameters: { ctso: { backend: answering({ setPassword: done }) } },
  play: ({ canvasElement }) => enter(canvasElement, 'mùa xuân lam giang'),
};
export const SetEnded: StoryObj = { name: 'Đặt mật khẩu, liên kết đã hết hạn', render: () => reset(TOKEN), play: ({ canvasElement }) => enter(canvasElement, 'mùa xuân lam giang') };

const signedIn = { ctso: { signedIn: true } };
export const Change: StoryObj = { name: 'Đổi mật khẩu', render: () => html`<ctso-password-change></ctso-password-change>`, parameters: signedIn };
export const ChangeMissing: StoryObj = {
  name: 'Đổi mật khẩu, nhập thiếu',
  render: () => html`<ctso-password-change></ctso-password-change>`,
  parameters: signedIn,
  play: ({ canvasElement }) => press(canvasElement, 'ctso-password-change', '[type=submit]'),
};
export const Due: StoryObj = {
  name: 'Đăng nhập lần đầu, phải đổi mật khẩu',
  render: () => html`<ctso-sign-in reset-href="#mat-khau" register-href="#dang-ky"></ctso-sign-in>`,
  parameters: {
    ctso: {
      backend: () => {
        const backend = aBackend(false);
        const [first] = world.accounts;
        return { ...backend, accounts: { ...backend.accounts, signIn: () => (first === undefined ? ended() : Promise.resolve({ ...first.account, passwordDue: true })) } };
      },
    },
  },
  play: async ({ canvasElement }) => {
    for (const id of ['#email', '#password']) {
      const input = (await drawn(canvasElement, 'ctso-sign-in', id)) as HTMLInputElement | undefined;
      if (input !== undefined) input.value = 'van.thu@snv.lamgiang.gov.vn';
    }
    await press(canvasElement, 'ctso-sign-in', '[type=submit]');
    await drawn(canvasElement, 'ctso-sign-in', 'ctso-password-change');
  },
};
