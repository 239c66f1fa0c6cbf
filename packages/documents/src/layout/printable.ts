/** Makes any text fit to be printed: composed letters, known line breaks, nothing that a file format cannot hold. */

/**
 * NFC; line breaks are `\n`; other control characters are spaces; invisible format characters (joiners, byte order mark, soft hyphen) are gone, since
 * they have no shape and would split words that look whole. Half a surrogate pair becomes U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}
