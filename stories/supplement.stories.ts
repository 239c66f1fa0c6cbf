/** "Hồ sơ chờ bổ sung" in the wizard, and the view of a dossier along its life. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { DOSSIER, MANY, returned, sentBack, SEVEN, type SentBack } from './supplement-scenes.js';
import { press, sees, standing } from './wizard-scenes.js';
import { procedure } from './world.js';

export default { title: 'Bổ sung và theo dõi hồ sơ' } satisfies Meta;

const wizard = (step = 'form'): TemplateResult => html`<ctso-wizard procedure=${procedure.definition.id} dossier=${DOSSIER} step=${step}></ctso-wizard>`;
const view = (): TemplateResult => html`<ctso-dossier-view dossier=${DOSSIER}></ctso-dossier-view>`;
const on = (given: SentBack = {}): Partial<StoryObj> => ({ parameters: { ctso: { backend: () => sentBack(given) } } });

export const Open: StoryObj = { name: 'Chưa xử lý', render: () => wizard(), ...on() };
export const Some: StoryObj = { name: 'Đã xử lý một phần', render: () => wizard(), ...on({ answered: 'some' }) };
export const Paper: StoryObj = { name: 'Ý kiến về văn bản', render: () => wizard('upload'), ...on({ answered: 'some' }) };
export const NoteOnly: StoryObj = { name: 'Chỉ có lời đề nghị', render: () => wizard(), ...on({ remarks: [] }) };
export const Many: StoryObj = { name: '2.000 dòng, 7 ý kiến', render: () => wizard(), ...on({ draft: MANY, remarks: SEVEN }) };

export const Row: StoryObj = {
  name: 'Ý kiến trong hộp nhập',
  render: () => wizard(),
  ...on({ answered: 'some' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Xem chỗ này');
    await sees(canvasElement, '.remarks .list');
  },
};

export const Explaining: StoryObj = {
  name: 'Giữ nguyên và giải thích',
  render: () => wizard(),
  ...on(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Giữ nguyên và giải thích');
    await sees(canvasElement, 'textarea[id^="answer-"]');
  },
};

export const Refused: StoryObj = {
  name: 'Nộp khi còn ý kiến',
  render: () => wizard('review'),
  ...on({ answered: 'some' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Nộp hồ sơ');
    await sees(canvasElement, '.summary');
  },
};

export const ViewDraft: StoryObj = { name: 'Chi tiết: dự thảo', render: view, parameters: { ctso: { backend: () => standing({ signed: true }) } } };
export const ViewSubmitted: StoryObj = { name: 'Chi tiết: chờ tiếp nhận', render: view, parameters: { ctso: { backend: () => standing({ filed: true }) } } };
export const ViewSupplement: StoryObj = { name: 'Chi tiết: chờ bổ sung', render: view, ...on({ answered: 'some' }) };
export const ViewAgain: StoryObj = { name: 'Chi tiết: đã nộp lại', render: view, ...on({ status: 'submitted', answered: 'all' }) };
export const ViewReturned: StoryObj = { name: 'Chi tiết: đã trả kết quả', render: view, parameters: { ctso: { backend: returned } } };
