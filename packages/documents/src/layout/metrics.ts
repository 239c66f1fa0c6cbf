/** How wide words are in Times New Roman, and which letters the embedded faces have. */
import type { PrintedFace } from '@ctso/core';
import { widths as regular } from './regular-widths.js';
import { widths as bold } from './bold-widths.js';
import { widths as italic } from './italic-widths.js';
import { widths as boldItalic } from './bold-italic-widths.js';

export type Face = PrintedFace;
export const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'bold-italic'];

/** Beyond the last letter that the faces have. */
const END = 0x2300;
const NONE = 0xffff;

/** Thousandths of the size by code point: a list of thousands of rows asks a million times. */
function byLetter(widths: Readonly<Record<number, string>>): Uint16Array {
  const table = new Uint16Array(END).fill(NONE);
  for (const [width, same] of Object.entries(widths)) for (const letter of same) table[letter.codePointAt(0) ?? 0] = Number(width);
  return table;
}

const tables: Readonly<Record<Face, Uint16Array>> = {
  regular: byLetter(regular),
  bold: byLetter(bold),
  italic: byLetter(italic),
  'bold-italic': byLetter(boldItalic),
};

/** In points. A letter that the face lacks counts as wide as it is high. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const table = tables[face];
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = table[text.charCodeAt(index)] ?? NONE;
    sum += width === NONE ? 1000 : width;
  }
  return (sum * size) / 1000;
}

/** The first letter of printable text that some embedded face lacks. All four faces have the same letters. */
export function firstUnknown(text: string): string | undefined {
  for (const letter of text) if (letter !== '\n' && (tables.regular[letter.codePointAt(0) ?? 0] ?? NONE) === NONE) return letter;
  return undefined;
}
