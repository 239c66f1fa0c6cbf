/** What differs between two laws, in sentences. */
import { kindOf, type Difference, type FieldKind, type WizardStore, type WordContext } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { bareLabel } from './places.js';

/** More than this nobody reads; the rest is counted. */
const LISTED = 40;

export function differencesTemplate(store: WizardStore, differences: readonly Difference[], context: WordContext): TemplateResult {
  const { translate: words } = context;
  const told = [...new Set(differences.map((one) => sentence(one, store, context)).filter((said) => said !== ''))];
  const { length: papers } = store.value.attachments;
  if (papers > 0) told.push(words('newer-law.papers', { count: papers }));
  if (told.length === 0) return html`<p>${words('newer-law.same')}</p>`;
  return html`<ul class="stack-s">${told.slice(0, LISTED).map((said) => html`<li>${said}</li>`)}</ul>
    ${told.length > LISTED ? html`<p class="muted">${words('newer-law.more', { count: told.length - LISTED })}</p>` : nothing}`;
}

/** Empty where both are said alike in the language of the page. */
function sentence(one: Difference, { procedure }: WizardStore, context: WordContext): string {
  const { translate: words } = context;
  switch (one.kind) {
    case 'renamed': {
      const [from, to] = [bareLabel(words(one.from)), bareLabel(words(one.to))];
      return from === to ? '' : words('newer-law.renamed', { from, to });
    }
    case 'gone': {
      const kind: FieldKind = procedure.field(one.path)?.definition.kind ?? 'text';
      const value = typeof one.value === 'string' ? one.value : kindOf(kind).toText(one.value, context);
      return words('newer-law.gone', { label: bareLabel(words(one.label)), value });
    }
    case 'asked':
      return words(one.rows > 0 ? 'newer-law.asked.rows' : 'newer-law.asked', { label: bareLabel(words(one.label)), count: one.rows });
    case 'addresses':
      return words('newer-law.addresses', { count: one.count });
    case 'addressee':
      return words('newer-law.addressee', { from: one.from.replace(/\n/gu, ', '), to: one.to.replace(/\n/gu, ', ') });
  }
}
