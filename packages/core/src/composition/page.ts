/** A page as it is printed: where each line of text and each rule stands. The PDF and the preview are drawn from this. */

export type PrintedFace = 'regular' | 'bold' | 'italic' | 'bold-italic';

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
    }
  | { readonly kind: 'rule'; readonly from: number; readonly to: number; readonly y: number; readonly thickness: number; readonly dotted: boolean }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PrintedItem[];
}
