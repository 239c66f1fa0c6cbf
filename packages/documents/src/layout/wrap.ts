/** Breaks text into lines of a given width. */
import { textWidth, type Face } from './metrics.js';

/** After these a word may be broken when it is too long for a line of its own: addresses, symbols, lists of serials. */
const BREAKS_AFTER = /(?<=[@._\-/,;])/u;

/** Parts of a word no wider than `width` each: broken after punctuation where that helps, else between letters, evenly. */
export function splitWord(word: string, width: number, size: number, face: Face): string[] {
  if (textWidth(word, size, face) <= width) return [word];
  const parts: string[] = [];
  let line = '';
  for (const piece of word.split(BREAKS_AFTER)) {
    if (textWidth(line + piece, size, face) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') parts.push(line);
    const broken = splitLetters(piece, width, size, face);
    line = broken.pop() ?? '';
    parts.push(...broken);
  }
  return line === '' ? parts : [...parts, line];
}

function splitLetters(piece: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of piece) {
    if (line !== '' && textWidth(line + letter, size, face) > width) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of printable text; at least one. `first` is the width of the first line where it differs (indents). */
export function wrap(text: string, width: number, size: number, face: Face, first: number = width): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/u)) {
      const room = lines.length === 0 ? first : width;
      const longer = line === '' ? word : `${line} ${word}`;
      if (textWidth(longer, size, face) <= room) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const parts = splitWord(word, width, size, face);
      line = parts.pop() ?? '';
      lines.push(...parts);
    }
    lines.push(line);
  }
  return lines;
}
