/** How wide words are in Times New Roman, and which letters the embedded faces have. */
import { widths as regular } from './regular-widths.js';
import { widths as bold } from './bold-widths.js';
import { widths as italic } from './italic-widths.js';
import { widths as boldItalic } from './bold-italic-widths.js';

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';
export const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'bold-italic'];

function byLetter(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const [width, same] of Object.entries(table)) for (const letter of same) letters.set(letter, Number(width));
  return letters;
}

const tables: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  regular: byLetter(regular),
  bold: byLetter(bold),
  italic: byLetter(italic),
  'bold-italic': byLetter(boldItalic),
};

/** In points. A letter that the face lacks counts as wide as it is high. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const table = tables[face];
  let sum = 0;
  for (const letter of text) sum += table.get(letter) ?? 1000;
  return (sum * size) / 1000;
}

/** The first letter of printable text that some embedded face lacks. All four faces have the same letters. */
export function firstUnknown(text: string): string | undefined {
  for (const letter of text) if (letter !== '\n' && !tables.regular.has(letter)) return letter;
  return undefined;
}
