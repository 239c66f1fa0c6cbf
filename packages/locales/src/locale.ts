/** The library's languages, with what procedures bring: `own`, made by `ownStrings` of core for the same language. */
import type { Language, Locale, OwnStrings } from '@ctso/core';
import { assemble } from './assemble.js';
import { vi } from './vi/index.js';

/** Everything in one language, loaded when asked for. */
export async function locale(language: Language, own: readonly OwnStrings[] = []): Promise<Locale> {
  const strings = language === 'vi' ? (await import('./vi/index.js')).vi : (await import('./en/index.js')).en;
  return assemble(language, strings, own);
}

/** Everything in Vietnamese, without waiting. */
export function vietnamese(own: readonly OwnStrings[] = []): Locale {
  return assemble('vi', vi, own);
}
