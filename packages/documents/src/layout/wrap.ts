/** Breaks text into lines of a given width. Nothing is lost but the one space where a line ends. */
import { textWidth, type Face } from './metrics.js';

/** After these a word may be broken when it is too long for a line of its own: addresses, symbols, lists of serials. */
const BREAKS_AFTER = /(?<=[@._\-/,;])/u;

/** Parts of a word no wider than `width` each: broken after punctuation where that helps, else between letters, evenly. */
export function splitWord(word: string, width: number, size: number, face: Face): string[] {
  if (textWidth(word, size, face) <= width) return [word];
  const at = word.indexOf('@') + 1;
  const halves = [word.slice(0, at), word.slice(at)];
  // An address is read in its two halves.
  if (at > 1 && halves.every((half) => half !== '' && textWidth(half, size, face) <= width)) return halves;
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
  if (first === width && !text.includes('\n') && textWidth(text, size, face) <= width) return [text];
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const words = paragraph.split(' ');
    let line = words.shift() ?? '';
    const room = (): number => (lines.length === 0 ? first : width);
    const put = (word: string): void => {
      const parts = splitWord(word, room(), size, face);
      line = parts.pop() ?? '';
      lines.push(...parts);
    };
    put(line);
    for (const word of words) {
      const longer = `${line} ${word}`;
      if (textWidth(longer, size, face) <= room()) {
        line = longer;
        continue;
      }
      lines.push(line);
      put(word);
    }
    lines.push(line);
  }
  return lines;
}

/** Lines of a paragraph whose last holds more than one syllable, where the line before can spare one. */
export function withoutOrphan(lines: readonly string[], width: number, size: number, face: Face): readonly string[] {
  const [before = '', last = ''] = lines.slice(-2);
  const at = before.lastIndexOf(' ');
  if (lines.length < 2 || last === '' || last.includes(' ') || before.split(' ').length < 3) return lines;
  const longer = `${before.slice(at + 1)} ${last}`;
  return textWidth(longer, size, face) > width ? lines : [...lines.slice(0, -2), before.slice(0, at), longer];
}

/** Lines of `text`, each with the space at its end that the break took the place of: none where a word was broken. */
export function withSpaces(text: string, lines: readonly string[]): string[] {
  let at = 0;
  return lines.map((line) => {
    at = text.indexOf(line, at) + line.length;
    return text[at] === ' ' || text[at] === '\n' ? `${line} ` : line;
  });
}
