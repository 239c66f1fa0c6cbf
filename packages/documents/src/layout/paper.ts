/** The official sheet: sizes, margins and type of Nghị định 30/2020/NĐ-CP, annex I, in points. */

export const MILLIMETRE = 72 / 25.4;

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a portal may change of how letters look. Everything that is left out is as the decree has it. */
export interface Look {
  /** In millimetres. */
  readonly margins?: Partial<Margins>;
  /** In points. */
  readonly type?: Partial<TypeScale>;
}

export interface Paper extends Margins {
  readonly orientation: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  readonly type: TypeScale;
}

/** Sizes belong together: the larger of the decree's two sets, 13/14. */
export interface TypeScale {
  readonly nation: number;
  readonly motto: number;
  readonly issuer: number;
  readonly number: number;
  readonly placeAndDate: number;
  readonly subject: number;
  readonly body: number;
  readonly annex: number;
  readonly note: number;
  readonly recipientsLabel: number;
  readonly recipients: number;
  readonly pageNumber: number;
  readonly stamp: number;
}

const TYPE: TypeScale = {
  nation: 13, motto: 14, issuer: 13, number: 13, placeAndDate: 14, subject: 13, body: 14, annex: 14, note: 12, recipientsLabel: 12, recipients: 11, pageNumber: 14, stamp: 9,
};

/** The decree gives 20 to 25, 20 to 25, 30 to 35 and 15 to 20 millimetres. */
const MARGINS: Margins = { top: 20, bottom: 20, left: 30, right: 15 };

const LONG = 297 * MILLIMETRE;
const SHORT = 210 * MILLIMETRE;

/** A4: the letter stands, its annex lies. */
export function paperFor(orientation: Paper['orientation'], look: Look = {}): Paper {
  const { top, bottom, left, right } = { ...MARGINS, ...look.margins };
  const [width, height] = orientation === 'landscape' ? [LONG, SHORT] : [SHORT, LONG];
  return {
    orientation, width, height, top: top * MILLIMETRE, bottom: bottom * MILLIMETRE, left: left * MILLIMETRE, right: right * MILLIMETRE, type: { ...TYPE, ...look.type },
  };
}

export function lineLength(paper: Paper): number {
  return paper.width - paper.left - paper.right;
}

/** Base line to base line, in letter heights: what word processors give Times New Roman at single spacing. */
export const LEADING = 1.15;
/** Top of the line to its base line, in letter heights. */
export const ASCENT = 0.9;
/** First-line indent of the body. */
export const INDENT = 10 * MILLIMETRE;
/** Between paragraphs of the body. */
export const GAP = 6;
/** Beneath a list. */
export const LIST_GAP = 8;
/** Between the head of the letter and what follows, and around the addressee. */
export const WIDE_GAP = 12;
/** From the edge of the paper to the top of the page number, and from the lower edge to the bottom of the stamp. */
export const EDGE = 10 * MILLIMETRE;
/** Where the signature and the seal go: about five lines, enough for a seal of 36 millimetres over its lower part. */
export const SIGNATURE_SPACE = 28 * MILLIMETRE;
/** Inside a cell, left and right; half of it above and below. */
export const CELL_PADDING = 3;
/** Share of the line that the copies take; the signer has the rest. */
export const COPIES_SHARE = 0.45;
