/** The letter in the words of the page: what the review shows and what is exported, from the one model. */
import { compose, fingerprintOf, isFailure, rowCells, stamped, type CompiledProcedure, type ComposeContext, type Draft, type LetterModel, type Locale, type Row } from '@ctso/core';
import type { Units } from '../context/contexts.js';

/** Rows that are put into words between two turns of the page. */
const AT_A_TIME = 250;

/** Lets the page have its turn. */
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** How the rows of a procedure are put into words, and what those say that were. */
interface Wording {
  readonly of: readonly unknown[];
  readonly context: ComposeContext & { readonly cells: (row: Row) => readonly string[] };
}

/** Composes once for the same draft in the same language, and puts a row into words once: an edit costs the row that it changed. */
export class LetterMaker {
  #wording: Wording | undefined;
  #made: { readonly draft: Draft; readonly wording: Wording; readonly model: LetterModel } | undefined;

  model(procedure: CompiledProcedure, draft: Draft, locale: Locale, units: Units | undefined): LetterModel {
    const wording = this.#wordingOf(procedure, locale, units);
    if (this.#made?.draft === draft && this.#made.wording === wording) return this.#made.model;
    const model = compose(procedure, { draft }, wording.context);
    this.#made = { draft, wording, model };
    return model;
  }

  /** As it goes into files: with the dossier's fingerprint, where the page can make one. Lets the page have its turn meanwhile. */
  async stamped(procedure: CompiledProcedure, draft: Draft, locale: Locale, units: Units | undefined): Promise<LetterModel> {
    const { context } = this.#wordingOf(procedure, locale, units);
    for (const [index, row] of draft.rows.entries()) {
      context.cells(row);
      if ((index + 1) % AT_A_TIME === 0) await turn();
    }
    const model = this.model(procedure, draft, locale, units);
    try {
      return stamped(model, await fingerprintOf(procedure, draft, turn), locale.translate);
    } catch (error) {
      // A page that came without encryption has no Web Crypto. Its letters are printed all the same.
      if (isFailure(error)) return model;
      throw error;
    }
  }

  #wordingOf(procedure: CompiledProcedure, locale: Locale, units: Units | undefined): Wording {
    const of = [procedure, locale, units];
    if (this.#wording?.of.every((fact, index) => fact === of[index]) === true) return this.#wording;
    const names = new Map(units?.provinces.map(({ code, name }) => [code, name]));
    const words = { translate: locale.translate, language: locale.language, provinceName: (code: string) => names.get(code) ?? code };
    const said = new WeakMap<Row, readonly string[]>();
    const cells = (row: Row): readonly string[] => {
      const kept = said.get(row) ?? rowCells(procedure, row, words);
      said.set(row, kept);
      return kept;
    };
    return (this.#wording = { of, context: { ...words, cells } });
  }
}
