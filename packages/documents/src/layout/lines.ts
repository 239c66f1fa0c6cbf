/** The little marks that an official letter sets around words. */

/** A label ends in one colon, whether it was given with it or not. */
export function withColon(label: string): string {
  return /[:：]\s*$/u.test(label) || label === '' ? label : `${label}:`;
}

/** Lines that are not empty. */
export function plainLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}
