/** The Vietnamese alphabet as a key that plain byte order sorts rightly, since not every database has that collation. */

const ALPHABET = ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z'];
const FIRST_LETTER = 0x41;
const WEIGHTS = new Map(ALPHABET.map((letter, index) => [letter, String.fromCharCode(FIRST_LETTER + index)]));

/** Tones count only between words that are otherwise alike: level, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Marks that make another letter rather than another tone: breve, circumflex, horn. */
const LETTER_MARKS = /[\u0306\u0302\u031b]/u;

export function sortKey(name: string): string {
  let letters = '';
  let tones = '';
  for (const letter of name.toLowerCase().normalize('NFC')) {
    const [base = '', ...marks] = letter.normalize('NFD');
    const own = (base + marks.filter((mark) => LETTER_MARKS.test(mark)).join('')).normalize('NFC');
    letters += WEIGHTS.get(own) ?? own;
    tones += String(1 + Math.max(-1, ...marks.map((mark) => TONES.indexOf(mark))));
  }
  return `${letters}\u0001${tones}`;
}
