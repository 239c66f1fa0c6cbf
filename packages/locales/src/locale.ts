/** Makes a `Locale` with i18next: the library's strings, and those that procedures bring with them. */
import type { Language, Locale } from '@ctso/core';
import { createInstance, type i18n } from 'i18next';
import { vi } from './vi/index.js';

/** Strings that a procedure brings, under the namespace that its keys are made with. */
export interface OwnStrings {
  readonly namespace: string;
  readonly strings: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/**
 * The words of one language. Vietnamese is here at once; English is loaded when asked for. Interpolation is `{{name}}`; nothing
 * is escaped, since Lit and the printers write text, never markup.
 */
export async function locale(language: Language, own: readonly OwnStrings[] = []): Promise<Locale> {
  const strings = language === 'vi' ? vi : (await import('./en/index.js')).en;
  return assemble(language, strings, own);
}

/** Vietnamese without waiting. */
export function vietnamese(own: readonly OwnStrings[] = []): Locale {
  return assemble('vi', vi, own);
}

function assemble(language: Language, strings: Readonly<Record<string, string>>, own: readonly OwnStrings[]): Locale {
  const instance: i18n = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: Object.fromEntries([['ctso', strings], ...own.map((one) => [one.namespace, one.strings[language]] as const)]) },
    defaultNS: 'ctso',
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return { language, translate: (key, params) => instance.t(key, params ?? {}) };
}
