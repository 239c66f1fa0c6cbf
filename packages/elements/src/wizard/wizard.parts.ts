/** Template parts of the wizard: its head, its banners, the step, and what stands there when no step can. */
import { showMoment, type OfferedProcedure, type Translate, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { OnDemand } from '../controllers/on-demand.js';
import type { Uploads } from '../upload-step/uploads.js';
import type { Trouble } from './act-runner.js';
import { act, failureWords, notice, saveNotice, signInNotice, skeleton } from './notices.js';
import type { Opening } from './session.js';

type Open = Extract<Opening, { kind: 'open' }>;

export function header({ procedure }: WizardStore, words: Translate): TemplateResult {
  return html`<div class="page-head"><div>
    <p class="eyebrow">${words('wizard.eyebrow')}</p>
    <h1>${words(procedure.key(procedure.definition.formTitle))}</h1>
  </div></div>`;
}

export interface NoticesFacts {
  readonly trouble: Trouble | undefined;
  readonly conflictOpen: boolean;
  readonly signedIn: (event: Event) => void;
  readonly retry: () => void;
  readonly retryAct: () => void;
  readonly toggleConflict: () => void;
  /** The same procedure under the law in force, where the dossier was begun under an older one. */
  readonly newer: OfferedProcedure | undefined;
  /** It was carried over from an older law just now. */
  readonly carried: boolean;
}

export function notices({ store, account }: Open, facts: NoticesFacts, words: Translate): TemplateResult {
  const { save } = store.value;
  return html`<div class="notices">${saveNotice(save, facts, words)}${save.kind === 'conflict' && facts.conflictOpen
    ? html`<ctso-conflict .store=${store} .theirs=${save.theirs}></ctso-conflict>`
    : nothing}${troubleNotice(facts, save.kind, words)}${
    facts.newer !== undefined && (store.value.dossier?.status ?? 'draft') === 'draft'
      ? html`<ctso-newer-law .store=${store} .offered=${facts.newer} .account=${account}></ctso-newer-law>`
      : nothing}${facts.carried ? html`<div role="status" tabindex="-1" id="carried">${notice({
    look: 'success', icon: 'check-circle', title: words('newer-law.done'), way: words('newer-law.done.way'),
  })}</div>` : nothing}</div>`;
}

function troubleNotice({ trouble, signedIn, retryAct }: NoticesFacts, save: string, words: Translate): TemplateResult | typeof nothing {
  // The banner of a conflict or of a lost session already says it, with its own way out.
  if (trouble === undefined || save === 'conflict') return nothing;
  const { failure } = trouble;
  if (failure.code === 'signed-out') {
    return save === 'failed' ? nothing : signInNotice(words('wizard.signed-out'), words('wizard.signed-out.way'), signedIn);
  }
  const later = trouble.act === 'later';
  const title = later ? words('wizard.later-failed') : words('wizard.act-failed');
  const way = later ? `${failureWords(failure, words)} ${words('wizard.later-failed.way')}` : failureWords(failure, words);
  return notice({ look: 'danger', icon: 'error', alert: true, title, way, acts: act(words('wizard.again'), retryAct) });
}

/** The summary of the step, once one tried to go on; in the review always. */
export function summary(store: WizardStore): TemplateResult | typeof nothing {
  const { step, tried } = store.value;
  const shows = step === 'review' ? store.issues.errors + store.issues.warnings > 0 : tried.has(step) && store.issues.count(step) > 0;
  return shows ? html`<ctso-error-summary .store=${store} .step=${step}></ctso-error-summary>` : nothing;
}

/** Whether there is something to answer, or was when it was opened. */
export function wasSentBack({ value: { dossier, remarks: standings } }: WizardStore): boolean {
  return dossier?.status === 'supplement' || standings.length > 0;
}

/** What the dossier was sent back for; the words come a little later than the form's. */
export function remarks(store: WizardStore, part: OnDemand<unknown>, words: Translate): TemplateResult | typeof nothing {
  if (part.module === undefined) return partToCome(part, words);
  return html`<ctso-remarks .store=${store}></ctso-remarks>`;
}

/** Guarded: a keystroke renders the frame again, and the step follows the store by itself. */
export function stepTemplate(store: WizardStore, uploads: Uploads | undefined, later: OnDemand<unknown>, words: Translate): unknown {
  const { step } = store.value;
  if (step !== 'form' && uploads === undefined) return partToCome(later, words);
  return guard([store, step, uploads], () => {
    if (step === 'form') return html`<ctso-form-step data-step .store=${store}></ctso-form-step>`;
    if (step === 'upload') return html`<ctso-upload-step data-step .store=${store} .uploads=${uploads}></ctso-upload-step>`;
    return html`<ctso-review-step data-step .store=${store}></ctso-review-step>`;
  });
}

/** Stands in for code that is being loaded, or says that it could not be. */
export function partToCome(part: OnDemand<unknown>, words: Translate): TemplateResult {
  if (!part.failed) {
    void part.need();
    return skeleton(words('wizard.opening'));
  }
  return partMissing(() => { void part.need(); }, words);
}

function partMissing(retry: () => void, words: Translate): TemplateResult {
  return notice({
    look: 'danger', icon: 'cloudoff', alert: true, title: words('wizard.part-missing'), way: words('wizard.part-missing.way'),
    acts: act(words('wizard.again'), retry),
  });
}

/** Filed, by whoever it was, or another organisation's: no more edits are taken. */
export function isClosed(store: WizardStore): boolean {
  const { dossier, save } = store.value;
  const refused = save.kind === 'failed' && save.failure.code === 'forbidden';
  return refused || (dossier !== undefined && !dossier.permitted.includes('edit'));
}

/** A dossier that may no longer be edited: the receipt, if it was filed just now, and the letter as it stands. */
export function closed(store: WizardStore, filed: boolean, words: Translate): TemplateResult {
  const { dossierId, dossier } = store.value;
  const told = filed && dossier?.submittedAt !== undefined
    ? notice({ look: 'success', icon: 'check-circle', title: words('review.submitted', { moment: showMoment(dossier.submittedAt) }), way: words('review.submitted.way') })
    : notice({ look: 'info', icon: 'lock', title: words('wizard.forbidden'), way: words('wizard.forbidden.way') });
  return html`<div class="body">${header(store, words)}
    <div class="notices" id="receipt" role=${filed ? 'status' : nothing} tabindex="-1">${told}</div>
    <ctso-dossier-view dossier=${dossierId} embedded></ctso-dossier-view>
  </div>`;
}

export interface BlockedFacts {
  readonly dossier: string;
  readonly retry: () => void;
}

/** What stands there while no wizard is open. */
export function blocked(state: Exclude<Opening, { kind: 'open' }>, { dossier, retry }: BlockedFacts, words: Translate): TemplateResult {
  switch (state.kind) {
    case 'opening':
      return html`<div class="body">${skeleton(words('wizard.opening'))}</div>`;
    case 'unknown':
      return body(notice({ look: 'warning', icon: 'warning', alert: true, title: words('wizard.unknown', { procedure: state.procedure }), way: words('wizard.unknown.way') }));
    case 'signed-out':
      return body(signInNotice(words('wizard.sign-in'), undefined, (event) => { event.stopPropagation(); retry(); }));
    case 'part-missing':
      return body(partMissing(retry, words));
    case 'defect':
      return defectNotice(state.error);
    case 'failed':
      return failed(state.failure.code, dossier, retry, failureWords(state.failure, words), words);
  }
}

function failed(code: string, dossier: string, retry: () => void, why: string, words: Translate): TemplateResult {
  if (code === 'not-found') {
    return body(notice({ look: 'warning', icon: 'warning', alert: true, title: words('wizard.not-found'), way: words('wizard.not-found.way') }));
  }
  const told = code === 'forbidden'
    ? notice({ look: 'info', icon: 'lock', title: words('wizard.forbidden'), way: words('wizard.forbidden.way') })
    : notice({ look: 'danger', icon: 'error', alert: true, title: words('wizard.cannot-open'), way: why, acts: act(words('wizard.again'), retry) });
  return body(told, code === 'forbidden' ? html`<ctso-dossier-view dossier=${dossier} embedded></ctso-dossier-view>` : nothing);
}

function body(told: TemplateResult, rest: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="body"><div class="notices">${told}</div>${rest}</div>`;
}

/** Our own mistake: the draft is safe in the journal, and the details can be copied for those who mend it. */
export function defectNotice(error: unknown): TemplateResult {
  return html`<div class="body"><ctso-defect-notice .error=${error}></ctso-defect-notice></div>`;
}
