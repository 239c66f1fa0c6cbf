/** Puts the remarks on a place beside it, where there are any: dossiers that were never sent back pay for nothing. */
import { remarksAt, type Path, type Row, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';

/** `row` is the one that is being typed apart from the list. The tag is registered by the wizard, once it has remarks to show. */
export function remarksBeside(store: WizardStore, path: Path, row?: Row): TemplateResult | typeof nothing {
  if (remarksAt(store.value.remarks, path).length === 0) return nothing;
  return html`<ctso-field-remarks .store=${store} .path=${path} .row=${row}></ctso-field-remarks>`;
}
