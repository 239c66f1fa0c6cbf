/** The bars of the three steps: number, exact label, and a state in words. The step one stands on is the heading that takes the focus. */
import { openCount, SLOTS, WIZARD_STEPS, type Translate, type WizardStep, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { StepEvent } from './inner-events.js';
import { stepErrors } from './shown.js';

const LABELS: Readonly<Record<WizardStep, string>> = {
  form: 'wizard.step.form',
  upload: 'wizard.step.upload',
  review: 'wizard.step.review',
};

interface StepState {
  readonly words: string;
  readonly errors: number;
  /** What it says is of an officer's remarks. */
  readonly remarked?: boolean;
  /** Behind, or once reached: one may go there. */
  readonly open: boolean;
}

function stepLabel(step: WizardStep, words: Translate): string {
  return words(LABELS[step]);
}

export function stepper(store: WizardStore, sending: number, words: Translate): TemplateResult {
  const current = store.value.step;
  return html`<ol class="steps" aria-label=${words('wizard.steps')}>
    ${WIZARD_STEPS.map((step, index) => {
      const state = stateOf(store, step, sending, words);
      const here = step === current;
      const classes = `step ${here ? 'is-current' : state.open ? 'is-done' : ''} ${state.errors > 0 ? 'has-error' : ''}`;
      return html`<li class=${classes} aria-current=${here ? 'step' : nothing}>
        <span class="step-no">${index + 1}</span>
        ${here
          ? html`<h2 class="step-label" tabindex="-1" id="step-heading">${stepLabel(step, words)}</h2>`
          : html`<span class="step-label">${state.open ? link(step, words) : stepLabel(step, words)}</span>`}
        <span class="step-note">${note(state, here)}</span>
      </li>`;
    })}
  </ol>`;
}

function link(step: WizardStep, words: Translate): TemplateResult {
  return html`<a href="#${step}" @click=${(event: Event) => {
    event.preventDefault();
    event.currentTarget?.dispatchEvent(new StepEvent(step));
  }}>${stepLabel(step, words)}</a>`;
}

function note(state: StepState, here: boolean): TemplateResult {
  const sign = state.errors > 0 ? icon('error') : state.remarked === true ? icon('remark') : state.open && !here ? icon('check') : nothing;
  return html`${sign} ${state.words}`;
}

function stateOf(store: WizardStore, step: WizardStep, sending: number, words: Translate): StepState {
  if (step === 'form') return formState(store, words);
  if (step === 'upload') return uploadState(store, sending, words);
  return reviewState(store, words);
}

function formState(store: WizardStore, words: Translate): StepState {
  const { step, draft } = store.value;
  const errors = stepErrors(store, 'form');
  const open = openRemarks(store, 'form');
  if (errors === 0 && open > 0) return { words: words('supplement.left', { count: open }), errors: 0, open: true, remarked: true };
  if (step === 'form') {
    const said = errors > 0 ? words('wizard.note.form-errors', { count: errors }) : words('wizard.note.form-current');
    return { words: said, errors: 0, open: true };
  }
  if (errors > 0) return { words: words('wizard.note.errors', { count: errors }), errors, open: true };
  const noun = words(store.procedure.key(store.procedure.definition.rows.noun));
  return { words: words('wizard.note.form-done', { count: draft.rows.length, noun }), errors, open: true };
}

function uploadState(store: WizardStore, sending: number, words: Translate): StepState {
  const { step, attachments } = store.value;
  const open = !store.issues.bars('form');
  if (sending > 0) return { words: words('wizard.note.upload-sending', { count: sending }), errors: 0, open };
  const errors = step === 'form' ? 0 : stepErrors(store, 'upload');
  if (errors > 0) return { words: words('wizard.note.errors', { count: errors }), errors: step === 'upload' ? 0 : errors, open };
  const remarked = openRemarks(store, 'upload');
  if (remarked > 0) return { words: words('supplement.left', { count: remarked }), errors: 0, open, remarked: true };
  const done = attachments.length;
  const said = done === 0 ? words('wizard.note.upload-none') : words('wizard.note.upload-done', { count: done });
  return { words: said, errors: 0, open: open && (step === 'review' || done > 0) };
}

function openRemarks(store: WizardStore, step: 'form' | 'upload'): number {
  return openCount(store.value.remarks.filter(({ remark: { path } }) => (path[0] === SLOTS) === (step === 'upload')));
}

function reviewState(store: WizardStore, words: Translate): StepState {
  if (store.value.step !== 'review') return { words: words('wizard.note.waiting'), errors: 0, open: false };
  const blocked = store.issues.errors > 0;
  return { words: blocked ? words('wizard.note.review-blocked') : words('wizard.note.review-ready'), errors: 0, open: true };
}
