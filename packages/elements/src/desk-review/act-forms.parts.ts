/** What each act at the desk asks for. The first control of a form carries `data-first`, one that something is wrong with `data-wrong`. */
import {
  fromIsoDay, RESULT_SLOT, RESULT_SLOTS, showDay, type Attachment, type DeskDossier, type Failure, type Issue, type RemarkNote, type Translate,
} from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CtsoEvent } from '../base/events.js';
import { icon } from '../base/icons.js';
import { deskFailure } from '../desk/states.parts.js';
import type { SlotEvent } from '../upload-step/upload-slot.js';
import type { Transfers } from '../upload-step/uploads.js';
import type { AskingAct } from './act-dialog.js';
import type { DossierWords } from './dossier-words.js';

export interface FormParts {
  readonly words: Translate;
  readonly dossier: DeskDossier;
  readonly notes: readonly RemarkNote[];
  readonly texts: DossierWords | undefined;
  readonly issue: Issue | undefined;
  readonly today: string;
  /** Due day as typed. */
  readonly day: string;
  readonly setDay: (typed: string) => void;
  readonly text: (of: string) => string;
  readonly keep: (of: string, text: string) => void;
  readonly files: readonly Attachment[];
  readonly transfers: Transfers;
  readonly fileFailure: Failure | undefined;
  readonly asked: (slot: string, event: SlotEvent) => void;
}

export const FORMS: Readonly<Record<AskingAct, (parts: FormParts) => TemplateResult>> = {
  receive,
  register: (parts) => html`<p>${parts.words('desk.register.say')}</p>${number(parts)}`,
  supplement,
  return: giveBack,
  refuse: (parts) => html`<p>${parts.words('desk.refuse.say')}</p>${note(parts, 'refuse', 'desk.refuse.reason', { first: true, required: true })}`,
};

function receive(parts: FormParts): TemplateResult {
  const { words, dossier, today, day, setDay, issue } = parts;
  const { proposal } = dossier;
  const year = proposal?.dueOn.slice(0, 4) ?? '';
  const hint = proposal === undefined ? '' : words('desk.receive.proposed', { days: proposal.workingDays, day: showDay(fromIsoDay(proposal.dueOn)) });
  return html`<p>${dossier.receiptCode === undefined ? words('desk.receive.say') : words('desk.receive.say-again', { code: dossier.receiptCode })}</p>
    <ctso-day-field data-first ?data-wrong=${issue !== undefined} required .label=${words('view.due')} .value=${day} .today=${today} .hint=${hint} .issues=${issue === undefined ? [] : [issue]}
      @ctso-change=${(event: CtsoEvent<'ctso-change'>) => { event.stopPropagation(); setDay(event.detail.value as string); }}
      @ctso-touch=${(event: Event) => { event.stopPropagation(); }}></ctso-day-field>
    ${proposal === undefined || proposal.certain ? nothing : html`<p class="issue warning">${icon('warning')}<span>${words('desk.receive.uncertain', { year })}</span></p>`}
    ${note(parts, 'receive', 'desk.receive.note', {})}`;
}

function supplement(parts: FormParts): TemplateResult {
  const { words, notes, texts, issue } = parts;
  const sent = notes.length === 0
    ? html`<p class="issue warning">${icon('warning')}<span>${words('desk.supplement.none')}</span></p>`
    : html`<div class="stack-s"><p class="strong">${words('desk.supplement.remarks', { count: notes.length })}</p>
        <ol class="stack-s plain">${notes.map(({ path, text }) => html`<li class="small"><b>${texts?.place(path) ?? ''}</b><br />${text}</li>`)}</ol></div>`;
  return html`<p>${words('desk.supplement.say')}</p>${sent}${note(parts, 'supplement', 'desk.supplement.note', { first: true, required: notes.length === 0, ...(issue === undefined ? {} : { wrong: issue }) })}`;
}

/** Slots that hold a file or get one, and the next free one. */
function giveBack(parts: FormParts): TemplateResult {
  const { words, files, transfers, issue, fileFailure } = parts;
  const used = RESULT_SLOTS.filter((slot) => transfers.has(slot) || files.some((file) => file.slot === slot));
  const free = RESULT_SLOTS.find((slot) => !used.includes(slot));
  const slots = RESULT_SLOTS.filter((slot) => used.includes(slot) || slot === free);
  return html`<p>${words('desk.return.say')}</p>
    ${fileFailure === undefined ? nothing : html`<p class="issue" role="alert">${icon('error')}<span>${words('upload.open-failed')} ${deskFailure(fileFailure, words)}</span></p>`}
    ${slots.map((slot, index) => html`<ctso-upload-slot ?data-first=${index === 0} .definition=${{ ...RESULT_SLOT, id: slot }} .paper=${words('desk.return.file', { number: RESULT_SLOTS.indexOf(slot) + 1 })}
      .attachment=${files.find((file) => file.slot === slot)} .transfer=${transfers.get(slot)} @ctso-slot=${(event: SlotEvent) => { parts.asked(slot, event); }}></ctso-upload-slot>`)}
    ${note(parts, 'return', 'desk.return.note', issue === undefined ? {} : { wrong: issue })}`;
}

function number(parts: FormParts): TemplateResult {
  const { words, text, keep, issue } = parts;
  return html`<div class="field"><label for="note">${words('desk.register.number')} <span class="req" aria-hidden="true">*</span></label>
    <input class="input" id="note" data-first ?data-wrong=${issue !== undefined} required autocomplete="off" maxlength="100" .value=${text('register.note')}
      aria-invalid=${issue === undefined ? nothing : 'true'} aria-describedby="note-says" @input=${(event: Event) => { keep('register.note', (event.target as HTMLInputElement).value); }} />
    ${says(words, issue, words('desk.register.hint'))}</div>`;
}

interface NoteLook {
  readonly first?: boolean;
  readonly required?: boolean;
  readonly wrong?: Issue;
}

function note({ words, text, keep, issue }: FormParts, kind: AskingAct, label: string, { first = false, required = false, wrong }: NoteLook): TemplateResult {
  const said = wrong ?? (required ? issue : undefined);
  return html`<div class="field"><label for="note">${words(label)} ${required ? html`<span class="req" aria-hidden="true">*</span>` : html`<span class="opt">(${words('field.optional')})</span>`}</label>
    <textarea class="input" id="note" rows="4" maxlength="4000" ?required=${required} ?data-first=${first} ?data-wrong=${said !== undefined} .value=${text(`${kind}.note`)}
      aria-invalid=${said === undefined ? nothing : 'true'} aria-describedby="note-says"
      @input=${(event: Event) => { keep(`${kind}.note`, (event.target as HTMLTextAreaElement).value); }}></textarea>
    ${says(words, said, '')}</div>`;
}

function says(words: Translate, issue: Issue | undefined, hint: string): TemplateResult {
  return issue === undefined
    ? html`<p class="hint" id="note-says">${hint}</p>`
    : html`<p class="issue" id="note-says" role="alert">${icon('error')}<span>${words(`issue.${issue.code}`, issue.params)}</span></p>`;
}
