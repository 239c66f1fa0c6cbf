/** Template parts of a slot, one for each of its states. */
import { extensionOf, RESULT_SLOTS, showMoment, type Attachment, type SlotDefinition, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { percentOf, sizeWords, timeWords } from './amounts.js';
import type { SlotAsk } from './upload-slot.js';
import type { Transfer } from './uploads.js';

export interface SlotView {
  readonly words: Translate;
  readonly language: string;
  readonly definition: SlotDefinition;
  readonly paper: string;
  readonly attachment: Attachment | undefined;
  readonly transfer: Transfer | undefined;
  readonly lookAgain: boolean;
  readonly issue: string;
  readonly over: boolean;
  readonly ask: (ask: SlotAsk) => void;
  readonly choose: () => void;
  readonly drag: { readonly over: (event: DragEvent) => void; readonly leave: (event: DragEvent) => void; readonly drop: (event: DragEvent) => void };
}

export function slotContent(view: SlotView): TemplateResult {
  return html`<div class="target" @dragenter=${view.drag.over} @dragover=${view.drag.over} @dragleave=${view.drag.leave} @drop=${view.drag.drop}>
    ${view.over ? over(view) : stateOf(view)}
  </div>`;
}

function stateOf(view: SlotView): TemplateResult {
  const { transfer, attachment } = view;
  switch (transfer?.kind) {
    case 'checking':
      return file({ name: transfer.name, facts: html`<span class="tiny muted">${view.words('upload.checking')}</span>`, acts: stop(view) });
    case 'sending':
      return sending(view, transfer);
    case 'refused':
      return refused(view, transfer);
    case 'cut-off':
      return cutOff(view, transfer);
    default:
      return attachment === undefined ? empty(view) : done(view, attachment);
  }
}

function empty({ words, language, definition, paper, issue, choose }: SlotView): TemplateResult {
  const ofAuthority = RESULT_SLOTS.includes(definition.id);
  const name = ofAuthority ? words('upload.choose-result.for', { paper }) : words('upload.choose.for', { paper });
  return html`<div class="drop">${icon('upload')}
    <p><b>${words('upload.drop')}</b></p>
    <button type="button" class="btn first" aria-label=${name} aria-describedby=${issue === '' ? 'limits' : 'missing limits'} @click=${choose}>${ofAuthority ? words('upload.choose-result') : words('upload.choose')}</button>
    <p class="tiny muted">${words('upload.max', { size: sizeWords(definition.maxSize, language) })}</p>
    ${issue === '' ? nothing : html`<p class="issue" id="missing">${icon('error')}<span>${issue}</span></p>`}
  </div>`;
}

function over({ words }: SlotView): TemplateResult {
  return html`<div class="drop is-over">${icon('upload')}<p><b>${words('upload.drop.over')}</b></p></div>`;
}

interface FileCard {
  readonly name: string;
  readonly facts: unknown;
  readonly acts: unknown;
  readonly error?: boolean;
}

function file({ name, facts, acts, error }: FileCard): TemplateResult {
  return html`<div class="file ${error === true ? 'is-error' : ''}">
    <span class="kind" aria-hidden="true">${extensionOf(name).toUpperCase() || '?'}</span>
    <div class="grow"><b class="name">${name}</b> ${facts}</div>
    <span class="row">${acts}</span>
  </div>`;
}

function stop({ words, ask }: SlotView): TemplateResult {
  return html`<button type="button" class="btn s first" @click=${() => { ask({ kind: 'drop' }); }}>${words('upload.stop')}</button>`;
}

function sending(view: SlotView, transfer: Transfer & { readonly kind: 'sending' }): TemplateResult {
  const { words, language } = view;
  const percent = percentOf(transfer.sent, transfer.size);
  const amounts = { sent: sizeWords(transfer.sent, language), total: sizeWords(transfer.size, language) };
  const said = transfer.secondsLeft === undefined
    ? words('upload.sent', amounts)
    : words('upload.sent.left', { ...amounts, left: timeWords(transfer.secondsLeft, words) });
  const meter = html`<progress class="meter" max="100" value=${percent} aria-label=${words('upload.progress', { percent, name: transfer.name })}></progress>`;
  return file({
    name: transfer.name, facts: html`<span class="tiny muted">${said}</span>${meter}`,
    acts: html`<b class="num">${words('upload.percent', { percent })}</b>${stop(view)}`,
  });
}

function done(view: SlotView, attachment: Attachment): TemplateResult {
  const { words, language, ask, choose, paper, transfer } = view;
  const removing = transfer?.kind === 'removing';
  const facts = words('upload.facts', { size: sizeWords(attachment.size, language), time: showMoment(attachment.uploadedAt) });
  const warned = view.lookAgain ? html`<p class="issue warning">${icon('warning')}<span>${words('upload.look-again')}</span></p>` : nothing;
  const failed = transfer?.kind === 'failed'
    ? html`<p class="issue" role="alert">${icon('error')}<span>${words('upload.remove-failed')} ${words(`failure.${transfer.failure.code}`, { seconds: transfer.failure.retryAfter ?? 0 })}</span></p>`
    : nothing;
  return file({
    name: attachment.name, facts: html`<span class="tiny muted">${removing ? words('upload.remove.busy') : facts}</span>${warned}${failed}`,
    acts: html`<button type="button" class="btn quiet s first" @click=${() => { ask({ kind: 'view' }); }}>${icon('eye')}${words('upload.view')}</button>
      <button type="button" class="btn s" aria-label=${words('upload.replace.for', { paper })} @click=${choose}>${words('upload.replace')}</button>
      <button type="button" class="icon-btn danger" aria-label=${words('upload.remove')} aria-busy=${removing ? 'true' : nothing} @click=${() => { ask({ kind: 'remove' }); }}>${icon('bin')}</button>`,
  });
}

function refused(view: SlotView, { name, finding }: Transfer & { readonly kind: 'refused' }): TemplateResult {
  const { words, choose, ask, attachment } = view;
  return file({
    name, error: true,
    facts: html`<p class="issue" role="alert">${icon('error')}<span>${words(`issue.${finding.code}`, finding.params)}</span></p>`,
    acts: html`<button type="button" class="btn s first" @click=${choose}>${words('upload.other')}</button>${attachment === undefined
      ? nothing
      : html`<button type="button" class="btn quiet s" @click=${() => { ask({ kind: 'drop' }); }}>${words('upload.drop-transfer')}</button>`}`,
  });
}

function cutOff(view: SlotView, transfer: Transfer & { readonly kind: 'cut-off' }): TemplateResult {
  const { words, language, ask } = view;
  const { failure } = transfer;
  const sent = sizeWords(transfer.sent, language);
  const lost = failure.code === 'unavailable';
  const said = lost ? words('upload.cut-off', { sent }) : `${words('upload.failed', { sent })} ${words(`failure.${failure.code}`, { seconds: failure.retryAfter ?? 0 })}`;
  return file({
    name: transfer.name, error: true,
    facts: html`<p class="issue" role="alert">${icon(lost ? 'cloudoff' : 'error')}<span>${said}</span></p>`,
    acts: html`<button type="button" class="btn s first" @click=${() => { ask({ kind: 'resume' }); }}>${words('upload.resume')}</button>
      <button type="button" class="btn quiet s" @click=${() => { ask({ kind: 'drop' }); }}>${words('upload.drop-transfer')}</button>`,
  });
}
