/** A page as it is printed: where each line of text and each rule stands. The PDF and the preview are drawn from this. */

export type PrintedFace = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** What text is for assistive technology. */
export interface PrintedPart {
  readonly role: 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';
  /** The part that it belongs to: a cell to its row, a row to its table. */
  readonly within?: PrintedPart | undefined;
  /** For `TR`: its cells in order, also those without text. */
  readonly cells?: readonly PrintedPart[] | undefined;
  /** For `TH`: columns that it stands over. Default 1. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** All measures are points (1/72 inch) from the top left corner of the page. */
export type PrintedItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly size: number;
      readonly face: PrintedFace;
      /** From the first letter to the end of the last. Wider than the letters where the line is justified: spaces take up the rest. */
      readonly width: number;
      /** A space follows in the text, which the end of the line takes the place of. */
      readonly spaced?: boolean | undefined;
      /** Lines of one part share the record. Absent: repeated on each page and not part of the letter. */
      readonly part?: PrintedPart | undefined;
    }
  | { readonly kind: 'rule'; readonly from: number; readonly to: number; readonly y: number; readonly thickness: number; readonly dotted: boolean }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PrintedItem[];
}
