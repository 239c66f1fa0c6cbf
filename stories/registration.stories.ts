/** Asking for an account: empty, with everything missing, being sent, refused, sent; and the proof of work in each state. */
import { Failure } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answering, drawn, FILLED, press } from './registering.js';

export default { title: 'Đăng ký tài khoản', parameters: { ctso: { signedIn: false } }, beforeEach: () => { sessionStorage.clear(); } } satisfies Meta;

const never = (): Promise<never> => new Promise<never>(() => undefined);

const render = (): TemplateResult => html`<ctso-registration></ctso-registration>`;
/** As the tab keeps what was typed. */
const filled = (): TemplateResult => {
  sessionStorage.setItem('ctso-registration', JSON.stringify({ id: crypto.randomUUID(), values: FILLED }));
  return render();
};

async function send(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'ctso-registration', 'ctso-proof', 'button');
  await press(canvas, 'ctso-registration', '[type=submit]');
}

export const AtRest: StoryObj = { name: 'Chưa nhập', render };
export const Missing: StoryObj = { name: 'Nhập thiếu', render, play: ({ canvasElement }) => press(canvasElement, 'ctso-registration', '[type=submit]') };
export const Restored: StoryObj = { name: 'Đưa lại sau khi tải lại trang', render: filled };
export const Sending: StoryObj = { name: 'Đang gửi', render: filled, parameters: { ctso: { backend: answering({ register: never }) } }, play: ({ canvasElement }) => send(canvasElement) };

export const SameName: StoryObj = {
  name: 'Trùng tên cơ quan',
  render: filled,
  parameters: {
    ctso: {
      backend: answering({
        register: () => Promise.reject(new Failure('invalid', {
          issues: [{ path: ['organisation', 'newName'], code: 'organisation.same-name', params: { name: 'Sở Công Thương tỉnh Lam Giang' }, severity: 'error', source: 'backend' }],
        })),
      }),
    },
  },
  play: ({ canvasElement }) => send(canvasElement),
};

export const Unreachable: StoryObj = {
  name: 'Máy chủ không trả lời',
  render: filled,
  parameters: { ctso: { backend: answering({ register: () => Promise.reject(new Failure('unavailable')) }) } },
  play: ({ canvasElement }) => send(canvasElement),
};

export const Sent: StoryObj = {
  name: 'Đã gửi',
  render: filled,
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await drawn(canvasElement, 'ctso-registration', '.sent');
  },
};

/** It stands on the ground of the form around it. */
const proof = (): TemplateResult => html`<div class="ground"><ctso-proof label="Mã xác nhận" required></ctso-proof></div>`;
const tick = ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => press(canvasElement, 'ctso-proof', 'button');

export const ProofAtRest: StoryObj = { name: 'Mã xác nhận, chưa bấm', render: proof };
export const ProofWorking: StoryObj = { name: 'Mã xác nhận, đang xác nhận', render: proof, parameters: { ctso: { backend: answering({ challenge: never }) } }, play: tick };
export const ProofDone: StoryObj = { name: 'Mã xác nhận, xong', render: proof, play: tick };
export const ProofFailed: StoryObj = {
  name: 'Mã xác nhận, chưa được',
  render: proof,
  parameters: { ctso: { backend: answering({ challenge: () => Promise.reject(new Failure('unavailable')) }) } },
  play: tick,
};
