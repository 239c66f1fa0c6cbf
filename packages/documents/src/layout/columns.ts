/** Finds the size of the letters and the widths of the columns of a list, so that words stay whole wherever they can. */
import type { TableBlock } from '@ctso/core';
import { textWidth, type Face } from './metrics.js';
import { CELL_PADDING } from './paper.js';

export interface ColumnPlan {
  /** Size of the letters in the list. */
  readonly size: number;
  /** In points, together as wide as the line. */
  readonly widths: readonly number[];
}

const SIZES = [11, 10.5, 10];
/** Words wider than this many letter heights are broken into equal parts: serial numbers, above all. */
const LONGEST_WHOLE_WORD = 10.7;
/** Equal parts of a word differ by a letter at most. */
const ONE_LETTER = 0.5;

/** Of a clean table; see `cleanLetter`. */
export function planColumns(table: TableBlock, width: number): ColumnPlan {
  const needs = longestWords(table);
  for (const size of SIZES) {
    const widths = share(table, needs.map((need) => need * size + 2 * CELL_PADDING + 1), width);
    if (widths !== undefined) return { size, widths };
  }
  const size = SIZES[SIZES.length - 1] ?? 10;
  const total = needs.reduce((sum, need) => sum + need, 0);
  return { size, widths: needs.map((need) => (need / total) * width) };
}

/** By column, the room that its widest unbroken word takes, in letter heights. */
function longestWords(table: TableBlock): number[] {
  return table.columns.map((column, index) => {
    let longest = wordRoom(column.label, 'bold');
    for (const row of table.rows) longest = Math.max(longest, wordRoom(row.cells[index] ?? '', 'regular'));
    return longest;
  });
}

function wordRoom(text: string, face: Face): number {
  let longest = 0;
  for (const word of text.split(/\s+/u)) {
    const width = textWidth(word, 1, face);
    const parts = Math.ceil(width / LONGEST_WHOLE_WORD);
    longest = Math.max(longest, parts <= 1 ? width : width / parts + ONE_LETTER);
  }
  return longest;
}

/** The declared shares, with narrow columns widened to their need at the cost of those that have room to spare. */
function share(table: TableBlock, needs: readonly number[], width: number): number[] | undefined {
  const spare = width - needs.reduce((sum, need) => sum + need, 0);
  if (spare < 0) return undefined;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const wishes = table.columns.map((column, index) => Math.max(0, (column.width / total) * width - (needs[index] ?? 0)));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  return needs.map((need, index) => need + (wished === 0 ? spare / needs.length : (spare * (wishes[index] ?? 0)) / wished));
}
