/** What a page speaks while it lives: one language at a time, with the words of the procedures that were loaded so far. */
import { store, type Language, type Locale, type OwnSource, type OwnStrings, type Readable, type Store } from '@ctso/core';
import { assemble } from './assemble.js';
import { filing } from './vi/filing.js';

type Sentences = Readonly<Record<string, string>>;
type Words = Partial<Record<Language, readonly OwnStrings[]>>;

/**
 * Begins with what a page with a wizard says in Vietnamese, without waiting. `learn` adds what a procedure brings, `speak` all that
 * the library says in a language. Both reject if it cannot be loaded; the page then speaks on as before.
 */
export class Speech {
  readonly #page: Store<Locale>;
  readonly #letter: Store<Locale>;
  readonly #own = new Map<OwnSource, Words>();
  #language: Language = 'vi';
  #sentences: Sentences = filing;
  /** The last language asked for: a later wish overtakes an earlier one. */
  #wanted: Language = 'vi';

  constructor() {
    const first = assemble('vi', filing, []);
    this.#page = store(first);
    this.#letter = store(first);
  }

  /** What elements say. */
  get page(): Readable<Locale> {
    return this.#page;
  }

  /** What letters are written in: Vietnamese, whatever the page speaks. */
  get letter(): Readable<Locale> {
    return this.#letter;
  }

  /** The same source again changes nothing. */
  async learn(source: OwnSource): Promise<void> {
    if (this.#own.has(source)) return;
    const words: Words = { vi: await source('vi') };
    // The page may go over to another language meanwhile.
    while (words[this.#wanted] === undefined) {
      const language = this.#wanted;
      words[language] = await source(language);
    }
    this.#own.set(source, words);
    this.#say();
  }

  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    try {
      const translating = [...this.#own].map(async ([source, words]) => { words[language] ??= await source(language); });
      const [sentences] = await Promise.all([sentencesOf(language), ...translating]);
      if (this.#wanted !== language) return;
      this.#language = language;
      this.#sentences = sentences;
      this.#say();
    } catch (error) {
      if (this.#wanted === language) this.#wanted = this.#language;
      throw error;
    }
  }

  #say(): void {
    const own = [...this.#own.values()];
    this.#letter.set(assemble('vi', filing, own.flatMap(({ vi = [] }) => vi)));
    this.#page.set(assemble(this.#language, this.#sentences, own.flatMap((words) => words[this.#language] ?? words.vi ?? [])));
  }
}

async function sentencesOf(language: Language): Promise<Sentences> {
  return language === 'vi' ? (await import('./vi/index.js')).vi : (await import('./en/index.js')).en;
}
