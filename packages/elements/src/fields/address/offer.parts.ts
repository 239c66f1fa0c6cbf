/** What is said beneath an old address: what it is called today, and the way there and back. Nothing is changed unless a button is pressed. */
import type { Address, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Load } from './loads.js';

export interface OfferView {
  readonly words: Translate;
  /** As printed. */
  readonly say: (address: Address) => string;
  readonly forms: Load<readonly Address[]> | undefined;
  /** The old address that a new form has just taken the place of. */
  readonly before: Address | null;
  readonly take: (form: Address) => void;
  readonly takeBack: () => void;
  readonly again: () => void;
}

export function offerTemplate(view: OfferView): TemplateResult | typeof nothing {
  const { words, before, forms, say } = view;
  if (before !== null) {
    return html`<div class="offer">
      <p role="status">${words('address.taken', { address: say(before) })}</p>
      <button id="take-back" class="btn small" type="button" @click=${view.takeBack}>${words('address.take-back')}</button>
    </div>`;
  }
  if (forms?.kind === 'failed') {
    return html`<div class="offer">
      <p role="status">${words('address.offer-failed')}</p>
      <button class="link-btn" type="button" @click=${view.again}>${words('address.retry')}</button>
    </div>`;
  }
  return forms?.kind === 'ready' && forms.value.length > 0 ? formsTemplate(forms.value, view) : nothing;
}

function formsTemplate(forms: readonly Address[], { words, say, take }: OfferView): TemplateResult {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) {
    return html`<div class="offer">
      <p role="status">${words('address.offer', { address: say(only) })}</p>
      <button class="btn small" type="button" @click=${() => { take(only); }}>${words('address.take')}</button>
    </div>`;
  }
  return html`<div class="offer">
    <p id="several" role="status">${words('address.offer-several', { count: forms.length })}</p>
    <ul aria-labelledby="several">
      ${forms.map((form) => html`<li><button class="btn small" type="button" @click=${() => { take(form); }}>${say(form)}</button></li>`)}
    </ul>
  </div>`;
}
