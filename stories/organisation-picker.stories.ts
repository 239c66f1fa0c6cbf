/** The organisation picker and its tree, in their states. */
import { Failure } from '@ctso/core';
import type { CtsoOrganisationPicker, CtsoOrganisationTree } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { organisationsFail } from './rows-scenes.js';
import { sees } from './wizard-scenes.js';

export default { title: 'Chọn cơ quan, tổ chức' } satisfies Meta;

const CHOSEN = { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' };
const MISSING = { path: ['rows', 'r', 'organisation'], code: 'required.organisation', params: {}, severity: 'error', source: 'field' } as const;

const picker = (given: Partial<CtsoOrganisationPicker> = {}): TemplateResult => html`<div class="ground"><ctso-organisation-picker
  label="Cơ quan, tổ chức công tác" required .value=${given.value ?? null} .issues=${given.issues ?? []} ?disabled=${given.disabled ?? false} ?readonly=${given.readOnly ?? false}
></ctso-organisation-picker></div>`;

const tree = (): TemplateResult => html`<div class="ground"><ctso-organisation-tree selected=${CHOSEN.id}></ctso-organisation-tree></div>`;

async function type(canvas: HTMLElement, text: string): Promise<void> {
  const element = canvas.querySelector<CtsoOrganisationPicker>('ctso-organisation-picker');
  await element?.updateComplete;
  const input = element?.shadowRoot?.querySelector<HTMLInputElement>('#control');
  if (!input) return;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input'));
}

async function begin(canvas: HTMLElement): Promise<void> {
  const element = canvas.querySelector<CtsoOrganisationTree>('ctso-organisation-tree');
  await element?.updateComplete;
  void element?.begin();
}

export const Blank: StoryObj = { name: 'Chưa chọn', render: () => picker() };
export const Chosen: StoryObj = { name: 'Đã chọn', render: () => picker({ value: CHOSEN }) };
export const Wrong: StoryObj = { name: 'Còn thiếu', render: () => picker({ issues: [MISSING] }) };
export const Disabled: StoryObj = { name: 'Chưa dùng được', render: () => picker({ disabled: true }) };
export const ReadOnly: StoryObj = { name: 'Chỉ xem', render: () => picker({ value: CHOSEN, readOnly: true }) };
export const Found: StoryObj = {
  name: 'Đang tìm: gõ không dấu vẫn ra',
  render: () => picker(),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noi vu');
    await sees(canvasElement, '[role=option]');
  },
};
export const NoMatch: StoryObj = {
  name: 'Không có nơi nào khớp',
  render: () => picker(),
  play: async ({ canvasElement }) => { await type(canvasElement, 'zzzz'); },
};
export const Searching: StoryObj = {
  name: 'Đang tìm',
  render: () => picker(),
  parameters: { ctso: { backend: organisationsFail() } },
  play: async ({ canvasElement }) => { await type(canvasElement, 'noi vu'); },
};
export const SearchFailed: StoryObj = {
  name: 'Chưa tìm được',
  render: () => picker(),
  parameters: { ctso: { backend: organisationsFail(new Failure('unavailable')) } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noi vu');
    await sees(canvasElement, '.retry');
  },
};
export const Tree: StoryObj = {
  name: 'Cây tổ chức',
  render: tree,
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await sees(canvasElement, '.is-selected');
  },
};
export const TreeLoading: StoryObj = {
  name: 'Cây đang tải',
  render: tree,
  parameters: { ctso: { backend: organisationsFail() } },
  play: ({ canvasElement }) => begin(canvasElement),
};
export const TreeFailed: StoryObj = {
  name: 'Cây không tải được',
  render: tree,
  parameters: { ctso: { backend: organisationsFail(new Failure('unavailable')) } },
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await sees(canvasElement, '[role=alert]');
  },
};
