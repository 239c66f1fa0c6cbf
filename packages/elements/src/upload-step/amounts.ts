/** Sizes and spans of time as people read them. */
import type { Translate } from '@ctso/core';

const KIB = 1024;

/** E.g. `14,6 MB` in Vietnamese, `14.6 MB` in English. */
export function sizeWords(bytes: number, language: string): string {
  const [amount, unit] = bytes < KIB ? [bytes, 'B'] : bytes < KIB * KIB ? [bytes / KIB, 'KB'] : [bytes / (KIB * KIB), 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(amount)} ${unit}`;
}

/** The share sent, in whole percent; 100 only when all of it is. */
export function percentOf(sent: number, total: number): number {
  return total === 0 ? 100 : Math.floor((sent / total) * 100);
}

export function timeWords(seconds: number, words: Translate): string {
  return seconds < 90 ? words('upload.seconds', { count: roundUp(seconds) }) : words('upload.minutes', { count: Math.round(seconds / 60) });
}

/** Above ten seconds to the next five, so that the number does not flicker. */
function roundUp(seconds: number): number {
  return seconds <= 10 ? seconds : Math.ceil(seconds / 5) * 5;
}
