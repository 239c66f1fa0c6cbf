/** A face as `build-fonts.mjs` writes it: compressed for embedding, with what a PDF says about it. Measures in thousandths of the size. */
export interface FontFile {
  readonly name: string;
  /** Size of the file before it was compressed. */
  readonly bytes: number;
  readonly box: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly flags: number;
  readonly stemV: number;
  /** The letters that the face has, and the glyph of each. */
  readonly letters: string;
  readonly glyphs: readonly number[];
  /** TrueType, compressed with zlib, in base64. */
  readonly file: string;
}
