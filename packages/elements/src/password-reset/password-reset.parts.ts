/** Panels of forms about passwords: one that asks, one that says that it is done, and the button between. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

export function formPanel(title: string, submit: (event: Event) => void, body: TemplateResult): TemplateResult {
  return html`<form class="panel" novalidate aria-labelledby="title" @submit=${submit}>
    <header><h2 id="title" tabindex="-1">${title}</h2></header>
    <div class="in stack">${body}</div>
  </form>`;
}

export function donePanel(title: string, body: TemplateResult): TemplateResult {
  return html`<section class="panel done" aria-labelledby="title">
    <header><h2 id="title" tabindex="-1">${icon('check-circle')} ${title}</h2></header>
    <div class="in stack">${body}</div>
  </section>`;
}

export function busyButton(busy: boolean, rest: string, during: string): TemplateResult {
  return html`<button class="btn primary" type="submit" aria-busy=${busy ? 'true' : nothing}>${busy ? icon('spin', 'spin') : nothing}${busy ? during : rest}</button>`;
}
