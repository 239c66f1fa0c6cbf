/** Parts of the registration: what stands around its fields, and what is said once it was sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '@ctso/core';
import { icon } from '../base/icons.js';

/** The text that the commitment stands under. */
export function commitmentTemplate(words: Translate): TemplateResult {
  return html`<div class="wide commitment"><p><b>${words('registration.commitment')}</b> ${words('registration.commitment.text')}</p></div>`;
}

export interface SentView {
  readonly words: Translate;
  readonly email: string;
  readonly another: () => void;
}

export function sentTemplate({ words, email, another }: SentView): TemplateResult {
  return html`<section class="panel sent" aria-labelledby="sent-title">
    <header><h2 id="sent-title" tabindex="-1">${icon('check-circle')} ${words('registration.sent', { email })}</h2></header>
    <div class="in stack">
      <p>${words('registration.sent.say')}</p>
      <div class="stack-s"><h3>${words('registration.sent.next')}</h3>
        <ol class="next"><li>${words('registration.sent.1')}</li><li>${words('registration.sent.2')}</li><li>${words('registration.sent.3')}</li></ol></div>
      <p class="muted">${words('registration.sent.missing')}</p>
      <p><button class="btn quiet" type="button" @click=${another}>${words('registration.another')}</button></p>
    </div>
  </section>`;
}

/** What becomes of what is typed. */
export function keptTemplate(words: Translate, kept: boolean, restored: boolean): TemplateResult {
  return html`<p class="small muted">${restored ? html`<b>${words('registration.restored')}</b> ` : nothing}${words(kept ? 'registration.kept' : 'registration.not-kept')}</p>`;
}
