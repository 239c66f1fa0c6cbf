/** The bar at the foot of the wizard: saved sign, count of errors, and the ways on and back. */
import { REMARK_OPEN, openCount, type Environment, type Translate, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { LongAct } from './act-runner.js';
import { RevealEvent } from './inner-events.js';
import { shownErrors } from './shown.js';

export interface ActionBarActs {
  readonly back: () => void;
  readonly later: () => void;
  readonly next: () => void;
  readonly submit: () => void;
}

/** "Bước tiếp" and "Nộp hồ sơ" are never disabled for invalid input: pressing them opens the error summary. */
export function actionBar(store: WizardStore, busy: LongAct | undefined, acts: ActionBarActs, environment: Environment | undefined, words: Translate): TemplateResult {
  const { step, save } = store.value;
  return html`<div class="action-bar" role="region" aria-label=${words('wizard.bar')}>
    <div class="row"><ctso-saved-sign .state=${save} .environment=${environment}></ctso-saved-sign>${errorLink(store, words)}${remarkLink(store, words)}</div>
    <div class="row acts">
      <button type="button" class="btn" @click=${acts.back}>${words('wizard.back')}</button>
      ${step === 'form' ? nothing : press(busy === 'later', '', acts.later, words('wizard.later'), words('wizard.later.busy'))}
      ${step === 'review'
        ? press(busy === 'submit', 'primary', acts.submit, words('wizard.submit'), words('wizard.submit.busy'))
        : press(false, 'primary', acts.next, words('wizard.next'), '')}
    </div>
  </div>`;
}

function press(busy: boolean, look: string, act: () => void, words: string, busyWords: string): TemplateResult {
  return html`<button type="button" class="btn ${look}" aria-busy=${busy ? 'true' : nothing} @click=${busy ? undefined : act}>
    ${busy ? html`${icon('spin', 'spin')}${busyWords}` : words}
  </button>`;
}

/** Once filing was tried, open remarks are counted among the errors. */
function remarkLink(store: WizardStore, words: Translate): TemplateResult | typeof nothing {
  const { remarks } = store.value;
  const path = remarks.find(({ state }) => state === 'open')?.remark.path;
  if (path === undefined || store.issues.at(path).some(({ code }) => code === REMARK_OPEN)) return nothing;
  return html`<a class="issue remark" href="#${path[0]}" @click=${(event: Event) => {
    event.preventDefault();
    event.currentTarget?.dispatchEvent(new RevealEvent(path));
  }}>${icon('remark')}${words('supplement.left', { count: openCount(remarks) })}</a>`;
}

function errorLink(store: WizardStore, words: Translate): TemplateResult | typeof nothing {
  const { count, more, first } = shownErrors(store, store.value.step);
  if (first === undefined) return nothing;
  const { path } = first;
  return html`<a class="issue" href="#${path[0]}" @click=${(event: Event) => {
    event.preventDefault();
    event.currentTarget?.dispatchEvent(new RevealEvent(path));
  }}>${icon('error')}${more ? words('wizard.errors.many', { count }) : words('wizard.errors', { count })}</a>`;
}
