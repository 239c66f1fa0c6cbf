/** What a profile brings: its procedures, announced or open, and their words in each language. */
import type { Language } from '../support/translate.js';
import { namespaceOf } from './compile.js';
import type { OwnKey, ProcedureDefinition, ProcedureNotice, Profile } from './definition.js';

/** A profile with its procedures. A host passes on those that it offers. */
export interface ProfileBundle {
  readonly profile: Profile;
  readonly procedures: readonly ProcedureDefinition[];
  /** Announced in the list of services, not open yet. */
  readonly notices: readonly ProcedureNotice[];
  /** The strings of all of them in the languages besides Vietnamese, by procedure id; loaded when asked for. */
  readonly translations: Readonly<Record<Exclude<Language, 'vi'>, () => Promise<ProcedureStrings>>>;
}

export type ProcedureStrings = Readonly<Record<string, Readonly<Record<OwnKey, string>>>>;

/** A procedure's strings in one language, under the namespace that its keys are made with. */
export interface OwnStrings {
  readonly namespace: string;
  readonly strings: Readonly<Record<OwnKey, string>>;
}

/** Open and announced procedures in the order of their codes, as a list of services shows them. */
export function listed({ procedures, notices }: ProfileBundle): readonly ProcedureNotice[] {
  return [...procedures, ...notices].sort((a, b) => a.code.localeCompare(b.code));
}

/** The Vietnamese strings of everything under a profile, at once. */
export function vietnameseStrings(bundle: ProfileBundle): readonly OwnStrings[] {
  return listed(bundle).map((notice) => ({ namespace: namespaceOf(notice), strings: notice.strings }));
}

/** The strings of everything under a profile in a language. Rejects if they cannot be loaded. */
export async function ownStrings(bundle: ProfileBundle, language: Language): Promise<readonly OwnStrings[]> {
  if (language === 'vi') return vietnameseStrings(bundle);
  const translated = await bundle.translations[language]();
  return listed(bundle).map((notice) => ({ namespace: namespaceOf(notice), strings: translated[notice.id] ?? notice.strings }));
}
