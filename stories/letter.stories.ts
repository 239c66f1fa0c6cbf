/** The letter on the sheet, short and long, and a dossier as it is shown after filing. */
import { compose, fingerprintOf, namespaceOf, stamped, type Draft, type LetterModel } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { vietnamese } from '@ctso/locales';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aDraft, DOSSIER, GOOD_ROWS, standing } from './wizard-scenes.js';
import { aPorts, procedure, units } from './world.js';

export default { title: 'Công văn' } satisfies Meta;

const { translate } = vietnamese([{ namespace: namespaceOf(procedure.definition), strings: procedure.definition.strings }]);
const provinceName = (code: string): string => units.provinces.find((province) => province.code === code)?.name ?? code;

const modelOf = (draft: Draft): LetterModel => compose(procedure, { draft }, { translate, language: 'vi', provinceName });
const letter = (draft: Draft): TemplateResult => html`<div class="ground"><ctso-letter .model=${modelOf(draft)}></ctso-letter></div>`;

const many = Array.from({ length: 250 }, (_, index) => ({ ...(GOOD_ROWS[index % GOOD_ROWS.length] as (typeof GOOD_ROWS)[number]), id: `row-${String(index)}` }));

export const Short: StoryObj = { name: 'Ba người', render: () => letter(aDraft()) };
export const Long: StoryObj = { name: '250 người', render: () => letter(aDraft(many)) };
export const Nobody: StoryObj = { name: 'Chưa chọn ai', render: () => letter(aDraft([])) };
export const View: StoryObj = {
  name: 'Chi tiết hồ sơ',
  render: () => html`<ctso-dossier-view dossier=${DOSSIER}></ctso-dossier-view>`,
  parameters: { ctso: { backend: () => standing({ filed: true }) } },
};
export const NotThere: StoryObj = { name: 'Không tìm thấy', render: () => html`<ctso-dossier-view dossier=${DOSSIER}></ctso-dossier-view>` };

/** Laid out by the very printer, and stamped as files are. */
const preview = (draft: Draft): StoryObj => ({
  render: () => html`<ctso-letter-preview></ctso-letter-preview>`,
  parameters: { ctso: { ports: () => ({ ...aPorts(), exporter: exporter() }) } },
  play: async ({ canvasElement }) => {
    const fingerprint = await fingerprintOf(procedure, draft);
    await canvasElement.querySelector('ctso-letter-preview')?.show(stamped(modelOf(draft), fingerprint, translate));
  },
});
export const Preview: StoryObj = { name: 'Xem trước', ...preview(aDraft()) };
export const PreviewLong: StoryObj = { name: 'Xem trước 250 người', ...preview(aDraft(many)) };
export const PreviewRefused: StoryObj = { name: 'Xem trước: ký tự không in được', ...preview(aDraft(many.slice(0, 1).map((row) => ({ ...row, values: { ...row.values, fullName: 'Nguyễn 語 Hòa' } })))) };
