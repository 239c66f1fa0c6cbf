/** Puts the remarks on a place beside it, where there are any: dossiers that were never sent back pay for nothing. */
import { remarksAt, type Path, type Row, type Translate, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';

/** The words of answering come with those of lists, a little after a wizard's own. */
export function canSpeak(words: Translate): boolean {
  return words('supplement.title') !== 'supplement.title';
}

/** `row` is the one that is being typed apart from the list. The tag is registered by the wizard, once it has remarks to show. */
export function remarksBeside(store: WizardStore, path: Path, row?: Row): TemplateResult | typeof nothing {
  if (remarksAt(store.value.remarks, path).length === 0) return nothing;
  return html`<ctso-field-remarks .store=${store} .path=${path} .row=${row}></ctso-field-remarks>`;
}
