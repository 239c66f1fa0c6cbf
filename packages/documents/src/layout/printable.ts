/** Makes any text fit to be printed: composed letters, known line breaks, nothing that a file format cannot hold. */

/** What nearly every text consists of, and what printing leaves as it is. */
const FIT = /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u1EA0-\u1EF9\u2010-\u2022]*$/u;

/**
 * NFC; line breaks are `\n`; other control characters are spaces; invisible format characters (joiners, byte order mark, soft hyphen) are gone, since
 * they have no shape and would split words that look whole. Half a surrogate pair becomes U+FFFD.
 */
export function printable(text: string): string {
  if (FIT.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}
