/** Signing in: at rest, with what was not entered, and refused. */
import { Failure, type Accounts } from '@ctso/core';
import type { CtsoSignIn } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { aBackend } from './world.js';

export default { title: 'Đăng nhập', parameters: { ctso: { signedIn: false } } } satisfies Meta;

const refusing = (failure: Failure): Accounts => ({ ...aBackend(false).accounts, signIn: () => Promise.reject(failure) });

async function submit(canvas: HTMLElement, email: string, password: string): Promise<void> {
  const element = canvas.querySelector<CtsoSignIn>('ctso-sign-in');
  await element?.updateComplete;
  const root = element?.shadowRoot;
  if (!root) return;
  for (const [id, value] of Object.entries({ email, password })) {
    const input = root.querySelector<HTMLInputElement>(`#${id}`);
    if (input) input.value = value;
  }
  root.querySelector<HTMLElement>('[type=submit]')?.click();
  await new Promise((resolve) => { requestAnimationFrame(resolve); });
}

export const AtRest: StoryObj = { name: 'Chưa nhập', render: () => html`<ctso-sign-in></ctso-sign-in>` };

export const Missing: StoryObj = {
  name: 'Nhập thiếu',
  render: () => html`<ctso-sign-in></ctso-sign-in>`,
  play: ({ canvasElement }) => submit(canvasElement, '', ''),
};

export const Wrong: StoryObj = {
  name: 'Sai mật khẩu',
  render: () => html`<ctso-sign-in .source=${refusing(new Failure('invalid'))}></ctso-sign-in>`,
  play: ({ canvasElement }) => submit(canvasElement, 'van.thu@snv.lamgiang.gov.vn', 'sai'),
};

export const TooMany: StoryObj = {
  name: 'Thử quá nhiều lần',
  render: () => html`<ctso-sign-in .source=${refusing(new Failure('busy', { retryAfter: 30 }))}></ctso-sign-in>`,
  play: ({ canvasElement }) => submit(canvasElement, 'van.thu@snv.lamgiang.gov.vn', 'sai'),
};

export const Waiting: StoryObj = {
  name: 'Đang đăng nhập',
  render: () => html`<ctso-sign-in .source=${{ ...aBackend(false).accounts, signIn: () => new Promise<never>(() => undefined) }}></ctso-sign-in>`,
  play: ({ canvasElement }) => submit(canvasElement, 'van.thu@snv.lamgiang.gov.vn', 'x'),
};
