/** The wizard in its steps and in its troubles. */
import { Failure } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aDraft, DOSSIER, offlinePorts, press, ROWS, savesFail, sees, standing, typeInto } from './wizard-scenes.js';
import { nextOffer, procedure } from './world.js';

export default { title: 'Nộp hồ sơ' } satisfies Meta;

const wizard = (step: string, given: { readonly dossier?: string; readonly procedure?: string } = {}): TemplateResult =>
  html`<ctso-wizard procedure=${given.procedure ?? procedure.definition.id} dossier=${given.dossier ?? DOSSIER} step=${step}></ctso-wizard>`;

export const Begun: StoryObj = { name: 'Đơn mới', render: () => wizard('form', { dossier: '' }) };

export const Form: StoryObj = { name: 'Nhập đơn', render: () => wizard('form'), parameters: { ctso: { backend: () => standing({ draft: aDraft(ROWS) }) } } };

export const Summary: StoryObj = {
  name: 'Còn chỗ cần sửa',
  render: () => wizard('form', { dossier: '' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Bước tiếp');
    await sees(canvasElement, '[role="alert"]');
  },
};

export const Upload: StoryObj = { name: 'Tải thành phần hồ sơ', render: () => wizard('upload'), parameters: { ctso: { backend: () => standing() } } };

export const Review: StoryObj = { name: 'Xem lại', render: () => wizard('review'), parameters: { ctso: { backend: () => standing({ signed: true, draft: aDraft(ROWS.slice(0, 4)) }) } } };

export const Filed: StoryObj = { name: 'Đã nộp, chỉ xem', render: () => wizard('form'), parameters: { ctso: { backend: () => standing({ filed: true }) } } };

export const Offline: StoryObj = {
  name: 'Mất mạng',
  render: () => wizard('form'),
  parameters: { ctso: { backend: () => standing(savesFail(new Failure('unavailable'))), ports: offlinePorts } },
  play: async ({ canvasElement }) => {
    await typeInto(canvasElement, 'symbol', '126/SNV-VP');
    await sees(canvasElement, '.banner');
  },
};

export const NewerLaw: StoryObj = {
  name: 'Có quy định mới',
  render: () => html`<ctso-provider .offer=${nextOffer}>${wizard('form')}</ctso-provider>`,
  parameters: { ctso: { backend: () => standing({ draft: aDraft(), signed: true }) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Xem điểm khác');
    await sees(canvasElement, '.panel .btn.primary');
  },
};

export const SignedOut: StoryObj = {
  name: 'Phiên làm việc đã hết',
  render: () => wizard('form'),
  parameters: { ctso: { backend: () => standing(savesFail(new Failure('signed-out'))) } },
  play: async ({ canvasElement }) => {
    await typeInto(canvasElement, 'symbol', '126/SNV-VP');
    await sees(canvasElement, 'ctso-sign-in');
  },
};

export const Conflict: StoryObj = {
  name: 'Hai bản',
  render: () => wizard('form'),
  parameters: {
    ctso: {
      backend: async () => {
        const backend = await standing();
        const { revision } = await backend.dossiers.get({ id: DOSSIER });
        const { dossiers } = backend;
        // Somebody else is quicker, once.
        let quicker = true;
        return {
          ...backend,
          dossiers: {
            ...dossiers,
            save: async (...[input, options]: Parameters<typeof dossiers.save>) => {
              if (quicker) await dossiers.save({ id: DOSSIER, revision, key: 'elsewhere', edits: [{ kind: 'set', path: ['letter', 'symbol'], value: '99/SNV-TCBC' }, { kind: 'set', path: ['recipient', 'position'], value: 'Phó Chánh Văn phòng' }] });
              quicker = false;
              return dossiers.save(input, options);
            },
          },
        };
      },
    },
  },
  play: async ({ canvasElement }) => {
    await typeInto(canvasElement, 'symbol', '126/SNV-VP');
    await press(canvasElement, 'Xem hai bản');
  },
};

export const NotOffered: StoryObj = { name: 'Không có thủ tục', render: () => wizard('form', { procedure: 'unheard-of', dossier: '' }) };

export const NotFound: StoryObj = { name: 'Không tìm thấy hồ sơ', render: () => html`<ctso-wizard dossier=${DOSSIER}></ctso-wizard>` };

export const Stranger: StoryObj = { name: 'Chưa đăng nhập', render: () => wizard('form', { dossier: '' }), parameters: { ctso: { signedIn: false } } };

export const Broken: StoryObj = { name: 'Sự cố của trang', render: () => html`<ctso-defect-notice .error=${new TypeError('x is not a function')}></ctso-defect-notice>` };
