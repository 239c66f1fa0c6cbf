/** Who is signed in, for a portal's header: at rest, signing out, and when that failed. */
import { Failure, type Backend } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aBackend } from './world.js';

export default { title: 'Tài khoản đang dùng' } satisfies Meta;

const signingOut = (answer: () => Promise<null>): Backend => {
  const backend = aBackend();
  return { ...backend, accounts: { ...backend.accounts, signOut: answer } };
};

async function press(canvas: HTMLElement): Promise<void> {
  const element = canvas.querySelector('ctso-account');
  for (let frame = 0; frame < 60 && !element?.shadowRoot?.querySelector('button'); frame += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
  element?.shadowRoot?.querySelector('button')?.click();
}

const render = (): TemplateResult => html`<ctso-account></ctso-account>`;

export const AtRest: StoryObj = { name: 'Đang đăng nhập', render };

export const Leaving: StoryObj = {
  name: 'Đang đăng xuất',
  render,
  parameters: { ctso: { backend: () => signingOut(() => new Promise<never>(() => undefined)) } },
  play: ({ canvasElement }) => press(canvasElement),
};

export const Failed: StoryObj = {
  name: 'Chưa đăng xuất được',
  render,
  parameters: { ctso: { backend: () => signingOut(() => Promise.reject(new Failure('unavailable'))) } },
  play: ({ canvasElement }) => press(canvasElement),
};
