/** The letter in the words of the page: what the review shows and what is exported, from the one model. */
import { compose, fingerprintOf, isFailure, stamped, type CompiledProcedure, type Draft, type LetterModel, type Locale } from '@ctso/core';
import type { Units } from '../context/contexts.js';

/** Lets the page have its turn. */
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Composes once for the same draft in the same language: a letter of thousands of rows is not put into words at each render. */
export class LetterMaker {
  #made: { readonly of: readonly unknown[]; readonly model: LetterModel } | undefined;

  model(procedure: CompiledProcedure, draft: Draft, locale: Locale, units: Units | undefined): LetterModel {
    const of = [procedure, draft, locale, units];
    if (this.#made !== undefined && of.every((fact, index) => fact === this.#made?.of[index])) return this.#made.model;
    const names = new Map(units?.provinces.map(({ code, name }) => [code, name]));
    const model = compose(procedure, { draft }, { translate: locale.translate, language: locale.language, provinceName: (code) => names.get(code) ?? code });
    this.#made = { of, model };
    return model;
  }

  /** As it goes into files: with the dossier's fingerprint, where the page can make one. */
  async stamped(procedure: CompiledProcedure, draft: Draft, locale: Locale, units: Units | undefined): Promise<LetterModel> {
    const model = this.model(procedure, draft, locale, units);
    try {
      return stamped(model, await fingerprintOf(procedure, draft, turn), locale.translate);
    } catch (error) {
      // A page that came without encryption has no Web Crypto. Its letters are printed all the same.
      if (isFailure(error)) return model;
      throw error;
    }
  }
}
