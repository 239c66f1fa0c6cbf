/** The letter as it will be printed: draws a `LetterModel` as the sheet, for the review and for a filed dossier. */
import type { LetterModel, WizardSnapshot, WizardStore } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button, facts, field, layout, sheet, viewOnly } from '../base/base.styles.js';
import { StoreController } from '../controllers/store-controller.js';
import { GuardedElement } from '../wizard/guarded.js';
import { annexOf, draw, type LetterParts } from './letter.parts.js';
import { letterStyles } from './letter.styles.js';

/**
 * View-only. With a store, the issues stand under their places and each section has a link back to where it is typed.
 *
 * @summary A letter on the sheet.
 */
export class CtsoLetter extends GuardedElement {
  static override readonly laterWord: string = 'review.letter';
  static override styles: CSSResultGroup = [...viewOnly, layout, button, field, facts, sheet, letterStyles];

  @property({ attribute: false }) model: LetterModel | undefined;
  /** The wizard's store, where the letter may still be corrected. */
  @property({ attribute: false }) store: WizardStore | undefined;

  readonly #issues = new StoreController<WizardSnapshot, number>(this, (snapshot) => snapshot.issuesVersion);

  protected override willUpdate(): void {
    this.#issues.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (model === undefined || this.locale === undefined) return nothing;
    const parts: LetterParts = { words: this.words, store: this.store };
    return html`<article class="sheet" aria-label=${this.words('review.letter')} lang=${model.language}>${model.blocks.map((block) => draw(block, parts))}${model.annex === undefined ? nothing : annexOf(model.annex, parts)}</article>`;
  }
}
