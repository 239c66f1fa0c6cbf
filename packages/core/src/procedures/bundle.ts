/** What a profile brings: its procedures and what lists say of them, each a part that is loaded when it is used. */
import type { Language } from '../support/translate.js';
import { compile, namespaceOf } from './compile.js';
import type { CompiledProcedure } from './compiled.js';
import type { OwnKey, ProcedureDefinition, ProcedureNotice, Profile } from './definition.js';

/** Sentences by the keys of their own procedure. */
export type OwnWords = Readonly<Record<OwnKey, string>>;

/** Something that brings Vietnamese with it and has its other languages apart. Each function rejects if it cannot be loaded. */
export interface Part<Content, Words> {
  readonly load: () => Promise<Content>;
  readonly translations: Readonly<Record<Exclude<Language, 'vi'>, () => Promise<Words>>>;
}

/** A profile with its procedures. A host passes on those that it offers. */
export interface ProfileBundle {
  readonly profile: Profile;
  /** Those that can be filed, by id, in the order of their codes. */
  readonly procedures: Readonly<Record<string, Part<ProcedureDefinition, OwnWords>>>;
  /** What lists show of them, and of those that cannot be filed yet, in the order of their codes. Words by procedure id. */
  readonly notices: Part<readonly ProcedureNotice[], Readonly<Record<string, OwnWords>>>;
}

/** A procedure's strings in one language, under the namespace that its keys are made with. */
export interface OwnStrings {
  readonly namespace: string;
  readonly strings: OwnWords;
}

/** What is said of the procedures of a profile in lists, in a language. */
export async function noticeStrings({ notices }: ProfileBundle, language: Language): Promise<readonly OwnStrings[]> {
  const [listed, translated] = await Promise.all([notices.load(), language === 'vi' ? undefined : notices.translations[language]()]);
  return listed.map((notice) => ({ namespace: namespaceOf(notice), strings: translated?.[notice.id] ?? notice.strings }));
}

/** What one procedure says in its form and its letter, in a language. */
export async function procedureStrings({ procedures, profile }: ProfileBundle, id: string, language: Language): Promise<readonly OwnStrings[]> {
  const part = procedures[id];
  if (part === undefined) return [];
  const strings = language === 'vi' ? (await part.load()).strings : await part.translations[language]();
  return [{ namespace: namespaceOf({ id, profile: profile.id }), strings }];
}

/** Every sentence under a profile in a language, for whoever shows them all. */
export async function ownStrings(bundle: ProfileBundle, language: Language): Promise<readonly OwnStrings[]> {
  const each = Object.keys(bundle.procedures).map((id) => procedureStrings(bundle, id, language));
  return (await Promise.all([noticeStrings(bundle, language), ...each])).flat();
}

/** Every procedure of these profiles that can be filed, compiled: what a server needs before it answers. */
export async function allOf(...bundles: readonly ProfileBundle[]): Promise<readonly CompiledProcedure[]> {
  const loading = bundles.flatMap(({ profile, procedures }) => Object.values(procedures).map(async (part) => compile(await part.load(), profile)));
  return Promise.all(loading);
}
