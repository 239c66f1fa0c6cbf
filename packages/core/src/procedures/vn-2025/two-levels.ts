/** What 1 July 2025 makes of a procedure: provinces and communes without districts. The scheme of addresses itself is a setting of the profile. */
import type { OwnWords } from '../bundle.js';
import type { ProcedureDefinition } from '../definition.js';

export function since2025(definition: ProcedureDefinition, words: OwnWords = {}): ProcedureDefinition {
  return { ...definition, profile: 'vn-2025', strings: { ...definition.strings, ...words } };
}
