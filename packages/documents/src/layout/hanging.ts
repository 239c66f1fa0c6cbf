/** A line of an enumeration: what does not fit stands under its words, not under its dash. */
import { balance } from './balance.js';
import { textWidth, type Face } from './metrics.js';

export interface Hanging {
  /** The dash with its space; empty where there is none. */
  readonly mark: string;
  readonly indent: number;
  /** Without the mark; at least one. */
  readonly lines: readonly string[];
}

export function hanging(text: string, width: number, size: number, face: Face = 'regular'): Hanging {
  const mark = /^[-–+] /u.exec(text)?.[0] ?? '';
  const indent = textWidth(mark, size, face);
  return { mark, indent, lines: balance(text.slice(mark.length), width - indent, size, face) };
}
