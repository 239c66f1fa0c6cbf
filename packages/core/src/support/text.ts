/** Vietnamese text at the boundary (NFC) and in search (folded). */

/** Composes every letter with its marks, so that two spellings of the same word are the same string. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Letters without width that a paste from a document brings along, seen by no one and found by no search. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]+/gu;

/** Composed, without invisible letters, outer spaces dropped and inner runs of white space made one. Keeps line breaks out. */
export function tidyLine(text: string): string {
  return nfc(text.replace(INVISIBLE, '')).replace(/\s+/gu, ' ').trim();
}

/** What search compares: lower case, no marks, `đ` as `d`, inner spaces made one. `Hoà`, `Hòa` and `hoa` fold alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Where `query` stands in `text`, compared folded, as offsets into the composed `text`; `undefined` when it does not.
 * For marking the match in a list: `text.slice(start, end)` is what the person sees.
 */
export function findFolded(text: string, query: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = fold(query);
  if (wanted === '') return undefined;
  let folded = '';
  const origins: number[] = [];
  const composed = nfc(text);
  let offset = 0;
  for (const letter of composed) {
    for (const part of /\s/u.test(letter) ? ' ' : fold(letter)) {
      folded += part;
      origins.push(offset);
    }
    offset += letter.length;
  }
  const at = folded.indexOf(wanted);
  if (at < 0) return undefined;
  const start = origins[at] ?? 0;
  const end = origins[at + wanted.length] ?? composed.length;
  return { start, end };
}

/** Its lines, tidy, those without a word left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(tidyLine)
    .filter((line) => line !== '');
}
