/** Facts of a dossier that lists show and that are read from its draft. */
import type { ProcedureDefinition } from '../procedures/definition.js';
import type { Draft } from '../records/draft.js';

/** The letter's number and symbol as typed so far, wherever the procedure keeps it; empty if nowhere. */
export function letterSymbol(definition: Pick<ProcedureDefinition, 'sections'>, draft: Draft): string {
  const letterhead = definition.sections.find((section) => section.layout === 'letterhead');
  const value = letterhead === undefined ? undefined : draft.sections[letterhead.id]?.['symbol'];
  return typeof value === 'string' ? value : '';
}
