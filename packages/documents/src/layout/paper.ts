/** The official sheet: sizes, margins and type of Nghị định 30/2020/NĐ-CP, annex I, in points. */
import type { LetterModel } from '@ctso/core';

export const MILLIMETRE = 72 / 25.4;

export interface Paper {
  readonly orientation: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly type: TypeScale;
}

/** Sizes belong together: 12/13/13 or 13/14/14, never mixed within a letter. */
export interface TypeScale {
  readonly nation: number;
  readonly motto: number;
  readonly issuer: number;
  readonly number: number;
  readonly subject: number;
  readonly body: number;
  readonly note: number;
  readonly recipientsLabel: number;
  readonly recipients: number;
  readonly pageNumber: number;
}

const SMALLER: TypeScale = { nation: 12, motto: 13, issuer: 12, number: 13, subject: 12, body: 13, note: 12, recipientsLabel: 12, recipients: 11, pageNumber: 13 };
const LARGER: TypeScale = { nation: 13, motto: 14, issuer: 13, number: 13, subject: 13, body: 14, note: 12, recipientsLabel: 12, recipients: 11, pageNumber: 14 };

/** A list of more columns cannot be read in portrait. */
const MOST_COLUMNS_UPRIGHT = 7;

/**
 * Portrait, unless a list stands in the letter that is too wide for it: the decree then lets the whole letter lie, so that the signature
 * stays with the list that it vouches for.
 */
export function paperFor(model: LetterModel): Paper {
  const wide = model.blocks.some((block) => block.kind === 'table' && block.columns.length > MOST_COLUMNS_UPRIGHT);
  const margins = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 30 * MILLIMETRE, right: 15 * MILLIMETRE };
  const long = 297 * MILLIMETRE;
  const short = 210 * MILLIMETRE;
  return wide
    ? { orientation: 'landscape', width: long, height: short, ...margins, type: SMALLER }
    : { orientation: 'portrait', width: short, height: long, ...margins, type: LARGER };
}

export function lineLength(paper: Paper): number {
  return paper.width - paper.left - paper.right;
}

/** First-line indent of the body. */
export const INDENT = 10 * MILLIMETRE;
/** Between paragraphs of the body. */
export const GAP = 6;
/** Where the signature and the seal go. */
export const SIGNATURE_SPACE = 64;
/** Inside a cell, left and right; half of it above and below. */
export const CELL_PADDING = 3;
