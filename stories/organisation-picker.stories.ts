/** The organisation picker and its tree, in their states. */
import { Failure, type Backend } from '@ctso/core';
import type { CtsoOrganisationPicker, CtsoOrganisationTree } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { organisationsFail } from './rows-scenes.js';
import { press, sees, typeInto } from './wizard-scenes.js';
import { aBackend, world } from './world.js';

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

/** The tree with the form for a missing one in its place. */
async function make(canvas: HTMLElement): Promise<void> {
  await begin(canvas);
  await sees(canvas, '.is-selected');
  await press(canvas, `Tạo mới dưới “${CHOSEN.name}”`);
  await sees(canvas, '[data-field=name]');
}

/** Making one fails so, or never ends. */
function makingFails(failure?: Failure): () => Backend {
  return () => {
    const backend = aBackend();
    const create = (): Promise<never> => (failure === undefined ? new Promise(() => undefined) : Promise.reject(failure));
    return { ...backend, organisations: { ...backend.organisations, create } };
  };
}

export const Remembered: StoryObj = {
  name: 'Đã chọn gần đây',
  render: () => picker(),
  play: async ({ canvasElement }) => {
    const [first] = world.accounts;
    sessionStorage.setItem(`ctso-organisations:${first?.account.id ?? ''}`, JSON.stringify([{ id: 'H99.12.05', name: 'Phòng Chuyển đổi số', way: 'UBND tỉnh Lam Giang › Sở Nội vụ tỉnh Lam Giang' }]));
    const element = canvasElement.querySelector<CtsoOrganisationPicker>('ctso-organisation-picker');
    await element?.updateComplete;
    element?.focus();
    await sees(canvasElement, '.option.remembered');
    sessionStorage.clear();
  },
};
export const Missing: StoryObj = {
  name: 'Không có: tạo mới là mục cuối',
  render: () => picker(),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Trung tâm Lưu trữ lịch sử');
    await sees(canvasElement, '.option.make');
  },
};
export const Making: StoryObj = { name: 'Tạo mới dưới đơn vị cha', render: tree, play: ({ canvasElement }) => make(canvasElement) };
export const MakingWrong: StoryObj = {
  name: 'Tạo mới: còn chỗ cần sửa',
  render: tree,
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await typeInto(canvasElement, 'officialEmail', 'vanthu');
    await press(canvasElement, 'Tạo và chọn');
    await sees(canvasElement, '.banner.danger');
  },
};
export const MakingSameName: StoryObj = {
  name: 'Tạo mới: trùng tên',
  render: tree,
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await typeInto(canvasElement, 'name', world.organisations.find(({ parentId }) => parentId === CHOSEN.id)?.name ?? '');
    await press(canvasElement, 'Tạo và chọn');
    await sees(canvasElement, '.banner.warning');
  },
};
export const MakingSaves: StoryObj = {
  name: 'Tạo mới: đang lưu',
  render: tree,
  parameters: { ctso: { backend: makingFails() } },
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await typeInto(canvasElement, 'name', 'Trung tâm Lưu trữ lịch sử');
    await press(canvasElement, 'Tạo và chọn');
    await sees(canvasElement, '[aria-busy=true]');
  },
};
export const MakingFailed: StoryObj = {
  name: 'Tạo mới: chưa lưu được',
  render: tree,
  parameters: { ctso: { backend: makingFails(new Failure('unavailable')) } },
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await typeInto(canvasElement, 'name', 'Trung tâm Lưu trữ lịch sử');
    await press(canvasElement, 'Tạo và chọn');
    await sees(canvasElement, '.banner.danger');
  },
};
