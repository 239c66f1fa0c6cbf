/** What a dossier was sent back for and how it was answered, to be read; the way to answer is in the wizard. */
import { answerIn, remarkState, standingAt, type CompiledProcedure, type Dossier, type WordContext } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { remarkTemplate, stateChip } from '../wizard/remarks/remark.parts.js';
import { changesOf, remarkPlace, type RemarkedDossier } from '../wizard/remarks/remark-words.js';

/** `mend` opens the dossier for its supplement; absent where that is not permitted. */
export function remarksOf(dossier: Dossier, procedure: CompiledProcedure | undefined, context: WordContext, mend: (() => void) | undefined): TemplateResult | typeof nothing {
  const { remarks = [], status } = dossier;
  const { translate: words } = context;
  if (procedure === undefined || (remarks.length === 0 && status !== 'supplement')) return nothing;
  return html`<section class="panel remarks" aria-labelledby="remarks"><header><h2 id="remarks">${words('supplement.title')}</h2>
      ${mend === undefined ? nothing : html`<button class="btn primary mend" type="button" @click=${mend}>${icon('edit')}${words('supplement.mend')}</button>`}</header>
    <div class="in">${remarks.length === 0
      ? html`<p>${words('supplement.none')}</p>`
      : html`<ol class="list plain">${remarks.map((remark) => remarkItem(dossier, procedure, remark, context))}</ol>`}</div></section>`;
}

function remarkItem(dossier: Dossier, procedure: CompiledProcedure, remark: NonNullable<Dossier['remarks']>[number], context: WordContext): TemplateResult {
  const { rows } = dossier.draft;
  const place: RemarkedDossier = {
    procedure,
    row: (id) => rows.find((row) => row.id === id),
    indexOf: (id) => rows.findIndex((row) => row.id === id),
    attachments: dossier.attachments,
  };
  const { translate: words } = context;
  const state = remarkState(remark, dossier);
  const changes = state === 'changed' ? changesOf(place, remark.path, remark.before, standingAt(remark.path, dossier), context) : [];
  return html`<li><div class="head"><h3>${remarkPlace(place, remark.path, remark.before, words)}</h3>${stateChip(state, words)}</div>
    ${remarkTemplate({ remark, state, changes, answer: answerIn(dossier.draft, remark.id), answering: undefined }, words)}</li>`;
}
