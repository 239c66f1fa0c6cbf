/** Serial numbers in the manner of the authority's, by a linear congruence: the same at every start. */

/** 32 hexadecimal digits, of a certificate. */
export function certificateSerial(index: number, series: number): string {
  return `540101${String(series).padStart(2, '0')}${hexadecimal(index, series, 24)}`;
}

/** 8 hexadecimal digits in capitals, of a device that holds keys. The series keeps those of one kind of holder apart from another's. */
export function tokenSerial(index: number, series: number): string {
  return `0${series}${(index + 1).toString(16).padStart(3, '0')}${hexadecimal(index, series, 3)}`.toUpperCase();
}

function hexadecimal(index: number, series: number, length: number): string {
  let state = (index * 2_654_435_761 + series * 40_503) >>> 0;
  let digits = '';
  while (digits.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    digits += (state >>> 16).toString(16).padStart(4, '0');
  }
  return digits.slice(0, length);
}
