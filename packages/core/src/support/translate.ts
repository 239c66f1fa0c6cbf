/** How core and elements speak without knowing a language. */

/**
 * The sentence for a key in the language in force. Keys of a procedure's own strings are made by `CompiledProcedure.key`.
 * An unknown key comes back as itself, so that a missing string is seen and never an empty label.
 */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Languages that every string exists in. `vi` is the base. */
export type Language = 'vi' | 'en';
export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** A language in force with its words. A new object for each switch, so that whoever holds it knows to render again. */
export interface Locale {
  readonly language: Language;
  readonly translate: Translate;
}
