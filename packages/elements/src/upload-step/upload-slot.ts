/** One paper's slot: empty, drag over, checking, sending, done, look again, refused, cut off. */
import type { Attachment, SlotDefinition } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button, field, layout, upload, viewOnly, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { sizeWords } from './amounts.js';
import { slotContent } from './upload-slot.parts.js';
import { spoken } from './spoken.js';
import { uploadSlotStyles } from './upload-slot.styles.js';
import type { Transfer } from './uploads.js';

/** What the person asks of a slot; its step does it. */
export class SlotEvent extends Event {
  static readonly type = 'ctso-slot';
  readonly ask: SlotAsk;

  constructor(ask: SlotAsk) {
    super(SlotEvent.type, { bubbles: true });
    this.ask = ask;
  }
}

export type SlotAsk =
  | { readonly kind: 'put'; readonly file: File }
  | { readonly kind: 'drop' | 'resume' | 'remove' | 'view' };

/**
 * View-only: shows a slot and what is under way in it.
 *
 * @summary A slot that takes one file.
 */
export class CtsoUploadSlot extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, upload, waiting, uploadSlotStyles];

  @property({ attribute: false }) definition: SlotDefinition | undefined;
  /** The paper's name in words, with its number before it. */
  @property() paper = '';
  @property({ attribute: false }) attachment: Attachment | undefined;
  @property({ attribute: false }) transfer: Transfer | undefined;
  /** The form was changed after the file came. */
  @property({ type: Boolean, attribute: 'look-again' }) lookAgain = false;
  /** A sentence about what is missing, if it may be shown. */
  @property() issue = '';

  @state() private over = false;
  #spoken = '';
  #hadFocus = false;

  /** Puts the focus on what the person would press next. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.first')?.focus(options);
  }

  /** Pressing a button may take it away with what it belonged to: the focus then goes to what one would press next. */
  protected override updated(): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement === null && document.hasFocus()) this.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
    if (!changed.has('transfer') && !changed.has('attachment')) return;
    const said = spoken(changed.get('transfer'), this.transfer, { gone: changed.get('attachment'), here: this.attachment }, this.words);
    if (said !== undefined) this.#spoken = said;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, locale, words } = this;
    if (definition === undefined || locale === undefined) return nothing;
    const size = sizeWords(definition.maxSize, locale.language);
    return html`<div class="slot" role="group" aria-labelledby="paper">
      <div>
        <h3 id="paper">${this.paper}${definition.required ? html` <span class="req" aria-hidden="true">*</span>` : html` <span class="opt">(${words('field.optional')})</span>`}</h3>
        <p class="tiny muted" id="limits">${words('upload.limits', { extensions: definition.extensions.join(', '), size })}</p>
      </div>
      ${slotContent({
        words, language: locale.language, definition, paper: this.paper, attachment: this.attachment, transfer: this.transfer, lookAgain: this.lookAgain,
        issue: this.issue, over: this.over, ask: (ask) => { this.dispatchEvent(new SlotEvent(ask)); }, choose: () => { this.#choose(); },
        drag: { over: this.#dragOver, leave: this.#dragLeave, drop: this.#dropped },
      })}
      <input id="file" class="vh" type="file" tabindex="-1" aria-hidden="true" accept=${definition.extensions.map((extension) => `.${extension}`).join(',')} @change=${this.#chosen}>
      <p class="vh" role="status">${this.#spoken}</p>
    </div>`;
  }

  #choose(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#file')?.click();
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Choosing the same file again has to be noticed.
    input.value = '';
    if (file !== undefined) this.dispatchEvent(new SlotEvent({ kind: 'put', file }));
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  };

  readonly #dragLeave = (event: DragEvent): void => {
    const inside = event.relatedTarget instanceof Node && (event.currentTarget as Element).contains(event.relatedTarget);
    if (!inside) this.over = false;
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) this.dispatchEvent(new SlotEvent({ kind: 'put', file }));
  };
}
