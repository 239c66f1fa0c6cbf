/** Whom a letter goes to: apart from the letter, since the form names them too. */
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Draft } from '../records/draft.js';
import { linesOf } from '../support/text.js';

/** Whom the letter was addressed to when it was begun. A draft that does not say is addressed to whom the definition names. */
export function addresseeOf({ definition }: CompiledProcedure, draft: Draft, say: (own: string) => string): readonly string[] {
  const head = definition.sections.find(({ layout }) => layout === 'letterhead');
  const kept = head === undefined ? undefined : draft.sections[head.id]?.['addressee'];
  return linesOf(typeof kept === 'string' && kept.trim() !== '' ? kept : say(definition.addressee));
}
