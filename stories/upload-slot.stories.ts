/** A slot in each of its states. */
import { Failure, type Attachment } from '@ctso/core';
import type { Transfer } from '@ctso/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { procedure } from './world.js';

export default { title: 'Ô tải lên' } satisfies Meta;

const MEBIBYTE = 1024 * 1024;
const name = '125-SNV-VP_de-nghi-cap-CTS_da-ky.pdf';
const held: Attachment = { id: 'a', slot: 'request', name, size: 14.6 * MEBIBYTE, type: 'application/pdf', uploadedAt: '2026-11-20T02:51:00Z' };

interface Given {
  readonly attachment?: Attachment;
  readonly transfer?: Transfer;
  readonly lookAgain?: boolean;
  readonly issue?: string;
}

const slot = ({ attachment, transfer, lookAgain = false, issue = '' }: Given = {}): TemplateResult => html`<div class="ground"><h2>Tên giấy tờ</h2>
  <ctso-upload-slot .definition=${procedure.definition.slots[0]} .paper=${'1. Văn bản đề nghị cấp chứng thư số cho cá nhân'} .attachment=${attachment}
    .transfer=${transfer} .lookAgain=${lookAgain} .issue=${issue}></ctso-upload-slot></div>`;

export const Empty: StoryObj = { name: 'Chưa có file', render: () => slot() };
export const Missing: StoryObj = { name: 'Còn thiếu', render: () => slot({ issue: 'Chưa có văn bản này. Tải văn bản đã ký lên.' }) };
export const Checking: StoryObj = { name: 'Đang xem nội dung', render: () => slot({ transfer: { kind: 'checking', name } }) };
export const Sending: StoryObj = { name: 'Đang tải', render: () => slot({ transfer: { kind: 'sending', name, size: 14.6 * MEBIBYTE, sent: 9.1 * MEBIBYTE, secondsLeft: 20 } }) };
export const Done: StoryObj = { name: 'Đã tải', render: () => slot({ attachment: held }) };
export const LookAgain: StoryObj = { name: 'Cần xem lại', render: () => slot({ attachment: held, lookAgain: true }) };
export const Refused: StoryObj = { name: 'Bị từ chối', render: () => slot({ transfer: { kind: 'refused', name: 'vanban.pdf', finding: { code: 'file.program', params: { extension: 'pdf' }, severity: 'error' } } }) };
export const CutOff: StoryObj = {
  name: 'Mất mạng giữa chừng',
  render: () => slot({ transfer: { kind: 'cut-off', name, size: 14.6 * MEBIBYTE, sent: 9.1 * MEBIBYTE, failure: new Failure('unavailable') } }),
};
