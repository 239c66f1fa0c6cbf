/** A `Locale` of sentences by key: looks a key up and fills its blanks. */
import type { Language, Locale, OwnStrings } from '@ctso/core';

/**
 * Blanks are `{{name}}`; what fills them is taken as it is, never as a sentence with blanks of its own, and nothing is escaped, since
 * Lit and the printers write text, never markup. An unknown key, and a blank that nothing fills, show as they are.
 */
export function assemble(language: Language, strings: Readonly<Record<string, string>>, own: readonly OwnStrings[]): Locale {
  const sentences = new Map(Object.entries(strings));
  for (const { namespace, strings: brought } of own) {
    for (const [key, sentence] of Object.entries(brought)) sentences.set(`${namespace}:${key}`, sentence);
  }
  return {
    language,
    translate: (key, params = {}) => (sentences.get(key) ?? key).replace(/\{\{(\w+)\}\}/gu, (blank, name: string) => String(params[name] ?? blank)),
  };
}
