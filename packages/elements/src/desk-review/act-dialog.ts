/** The dialog of an act at the desk: what it needs is given, checked, sent, and said again if the backend refuses. A part of the review. */
import {
  fromIsoDay, readDay, RESULT_SLOT, RESULT_SLOTS, showDay, toFailure, toIsoDay, vietnamDay,
  type Attachment, type Attachments, type DeskAct, type DeskDossier, type Environment, type Failure, type FileInspector, type Issue, type SlotDefinition,
} from '@ctso/core';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { banner, button, dialog, field, layout, panel, remark, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { deskFailure } from '../desk/states.parts.js';
import { show } from '../letter/download.js';
import type { SlotEvent } from '../upload-step/upload-slot.js';
import { Uploads } from '../upload-step/uploads.js';
import { FORMS, type FormParts } from './act-forms.parts.js';
import type { DossierWords } from './dossier-words.js';
import type { Notes } from './notes.js';
import { wholeStyles } from './review.styles.js';

/** Acts that ask for something. */
export type AskingAct = 'receive' | 'register' | 'supplement' | 'return' | 'refuse';

export interface ActOf {
  readonly dossier: DeskDossier;
  readonly title: string;
  readonly notes: Notes;
  /** `undefined` where the procedure is not offered here. */
  readonly texts: DossierWords | undefined;
  readonly attachments: Attachments | undefined;
  readonly ports: { readonly environment: Environment; readonly inspector: FileInspector };
  /** Rejects with a `Failure`. */
  readonly send: (act: DeskAct) => Promise<void>;
}

export type Outcome = 'done' | 'given-up' | 'look-again';

/** Put one into a template and call `open`. What was typed stays when it is closed, until the act is done. */
export class CtsoDeskAct extends CtsoElement {
  static override styles: CSSResult[] = [...viewOnly, layout, button, field, banner, panel, dialog, remark, waiting, wholeStyles];

  @state() private kind: AskingAct | undefined;
  @state() private failure: Failure | undefined;
  @state() private issue: Issue | undefined;
  @state() private busy = false;
  /** Files of the result. */
  @state() private files: readonly Attachment[] = [];
  @state() private fileFailure: Failure | undefined;
  #of: ActOf | undefined;
  #day = '';
  #uploads: Uploads | undefined;
  #settle: ((outcome: Outcome) => void) | undefined;

  /** Resolves when it is closed: the act was done, given up, or the person wants to see how the dossier stands now. */
  async open(kind: AskingAct, of: ActOf): Promise<Outcome> {
    this.#of = of;
    this.kind = kind;
    this.failure = undefined;
    this.issue = undefined;
    this.fileFailure = undefined;
    this.files = of.dossier.attachments.filter(({ slot }) => RESULT_SLOTS.includes(slot));
    if (kind === 'receive') this.#day = of.notes.text('receive.day') || (of.dossier.proposal === undefined ? '' : showDay(fromIsoDay(of.dossier.proposal.dueOn)));
    if (kind === 'return') this.#takeFiles(of);
    await this.updateComplete;
    const closed = new Promise<Outcome>((resolve) => { this.#settle = resolve; });
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
    return closed;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#uploads?.close();
    this.#end('given-up');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { kind } = this;
    const of = this.#of;
    if (kind === undefined || of === undefined || this.locale === undefined) return nothing;
    const name = this.words(`desk.act.${kind}`);
    return html`<dialog class="dialog" aria-labelledby="title" @close=${(event: Event) => { if (!(event.target as HTMLDialogElement).open) this.#end('given-up'); }}>
      <div class="dialog-head"><div><h2 id="title">${name}</h2><p class="small muted">${of.dossier.organisation.name}. ${of.title}</p></div>
        <button class="icon-btn" type="button" aria-label=${this.words('dossiers.close')} @click=${() => { this.#end('given-up'); }}>${icon('close')}</button></div>
      <div class="dialog-body">${this.#failed()}${FORMS[kind](this.#formParts(of))}</div>
      <div class="dialog-foot">
        <button class="btn first" type="button" @click=${() => { this.#end('given-up'); }}>${this.words('editor.cancel')}</button>
        <button class="btn ${kind === 'refuse' ? 'danger-fill' : 'primary'} yes" type="button" aria-busy=${this.busy ? 'true' : nothing} @click=${() => { void this.#send(); }}>
          ${this.busy ? html`${icon('spin', 'spin')}${this.words('desk.act.busy')}` : name}</button>
      </div>
    </dialog>`;
  }

  #failed(): TemplateResult | typeof nothing {
    const { failure } = this;
    if (failure === undefined) return nothing;
    const again = failure.code === 'conflict' || failure.code === 'forbidden' || failure.code === 'not-found';
    return html`<div class="banner danger" role="alert">${icon('error')}<p><b>${this.words('desk.act.failed')}</b> ${deskFailure(failure, this.words)}</p>
      ${failure.code === 'signed-out' ? html`<ctso-sign-in class="whole" @ctso-signed-in=${() => { this.failure = undefined; }}></ctso-sign-in>` : nothing}
      ${again ? html`<div class="acts"><button class="btn s" type="button" @click=${() => { this.#end('look-again'); }}>${this.words('desk.act.look-again')}</button></div>` : nothing}</div>`;
  }

  #formParts(of: ActOf): FormParts {
    return {
      words: this.words,
      dossier: of.dossier,
      notes: of.notes.written,
      texts: of.texts,
      issue: this.issue,
      today: this.#today,
      day: this.#day,
      setDay: (typed) => {
        this.#day = typed;
        of.notes.keepText('receive.day', typed);
      },
      text: (of_) => of.notes.text(of_),
      keep: (of_, text) => {
        of.notes.keepText(of_, text);
        this.issue = undefined;
      },
      files: this.files,
      transfers: this.#uploads?.value ?? new Map(),
      fileFailure: this.fileFailure,
      asked: (slot, event) => { this.#asked(slot, event); },
    };
  }

  get #today(): string {
    return vietnamDay(this.#of?.ports.environment.now() ?? Date.now());
  }

  #takeFiles({ dossier, attachments, ports }: ActOf): void {
    this.#uploads?.close();
    if (attachments === undefined) return;
    const files = (): readonly Attachment[] => this.files;
    this.#uploads = new Uploads(
      {
        get value() { return { dossierId: dossier.id, attachments: files() }; },
        flush: () => Promise.resolve(),
        setAttachments: (files) => { this.files = files; },
      },
      attachments,
      ports,
    );
    this.#uploads.subscribe(() => { this.requestUpdate(); });
  }

  #asked(slotId: string, { ask }: SlotEvent): void {
    this.fileFailure = undefined;
    this.issue = undefined;
    const uploads = this.#uploads;
    if (ask.kind === 'put') void uploads?.put(resultSlot(slotId), ask.file);
    else if (ask.kind === 'drop') uploads?.drop(slotId);
    else if (ask.kind === 'resume') void uploads?.resume(slotId);
    else if (ask.kind === 'remove') void uploads?.remove(slotId);
    else void this.#look(slotId);
  }

  async #look(slotId: string): Promise<void> {
    const file = this.files.find(({ slot }) => slot === slotId);
    if (file === undefined) return;
    try {
      const bytes = await this.#of?.attachments?.open({ id: file.id });
      if (bytes !== undefined) show(bytes, file.name, file.type);
    } catch (thrown) {
      this.fileFailure = toFailure(thrown);
    }
  }

  async #send(): Promise<void> {
    const of = this.#of;
    if (of === undefined || this.busy) return;
    const act = this.#judge(of);
    if ('code' in act) {
      this.issue = act;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[data-wrong]')?.focus();
      return;
    }
    this.busy = true;
    this.failure = undefined;
    try {
      await of.send(act);
      for (const text of ['note', 'day']) of.notes.keepText(`${act.kind}.${text}`, '');
      this.#end('done');
    } catch (thrown) {
      this.failure = toFailure(thrown);
      this.issue = this.failure.code === 'invalid' ? this.failure.issues[0] : undefined;
      if (this.failure.code === 'invalid' && this.issue !== undefined) this.failure = undefined;
    }
    this.busy = false;
  }

  /** What is to be done, or what is missing for it. */
  #judge({ notes }: ActOf): DeskAct | Issue {
    const { kind } = this;
    const note = notes.text(`${kind ?? ''}.note`).trim();
    switch (kind) {
      case 'register':
        return note === '' ? missing('desk.number.required') : { kind, number: note };
      case 'supplement':
        return note === '' && notes.written.length === 0 ? missing('desk.remarks.required') : { kind, note, remarks: notes.written };
      case 'return':
        if ((this.#uploads?.sending ?? 0) > 0) return missing('desk.result.sending');
        return note === '' && this.files.length === 0 ? missing('desk.result.required') : { kind, note };
      case 'refuse':
        return note === '' ? missing('desk.reason.required') : { kind, reason: note };
      default:
        return this.#receive(note);
    }
  }

  #receive(note: string): DeskAct | Issue {
    const day = readDay(this.#day, this.#today);
    if (day === undefined) return missing('day.unreadable', { typed: this.#day });
    const dueOn = toIsoDay(day);
    return dueOn < this.#today ? missing('desk.due.past') : { kind: 'receive', dueOn, ...(note === '' ? {} : { note }) };
  }

  #end(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.renderRoot.querySelector('dialog')?.close();
    settle?.(outcome);
  }
}

function resultSlot(id: string): SlotDefinition {
  return { ...RESULT_SLOT, id };
}

function missing(code: string, params: Issue['params'] = {}): Issue {
  return { path: [], code, params, severity: 'error', source: 'rule' };
}
