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
/**
 * Words wider than this many letter heights are broken into equal parts: serial numbers always, long e-mail addresses where the
 * second bound has to be taken.
 */
const LONGEST_WHOLE_WORDS = [14, 10.5];
/** Of the line, beyond what words need: without it columns of several words would become towers. */
const ELBOW_ROOM = 0.1;
/** Equal parts of a word differ by a letter at most. */
const ONE_LETTER = 0.5;

/** Of a clean table; see `cleanLetter`. */
export function planColumns(table: TableBlock, width: number): ColumnPlan {
  for (const bound of LONGEST_WHOLE_WORDS) {
    const needs = longestWords(table, bound);
    for (const size of SIZES) {
      const rooms = needs.map((need) => need * size + 2 * CELL_PADDING + 1);
      if (sum(rooms) <= width * (1 - ELBOW_ROOM)) return { size, widths: share(table, rooms, width) };
    }
  }
  const size = Math.min(...SIZES);
  const rooms = longestWords(table, Math.min(...LONGEST_WHOLE_WORDS)).map((need) => need * size + 2 * CELL_PADDING + 1);
  const tight = sum(rooms) > width;
  return { size, widths: tight ? rooms.map((room) => (room / sum(rooms)) * width) : share(table, rooms, width) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** By column, the room that its widest unbroken word takes, in letter heights. */
function longestWords(table: TableBlock, bound: number): number[] {
  return table.columns.map((column, index) => {
    let longest = wordRoom(column.label, 'bold', bound);
    for (const row of table.rows) longest = Math.max(longest, wordRoom(row.cells[index] ?? '', 'regular', bound));
    return longest;
  });
}

function wordRoom(text: string, face: Face, bound: number): number {
  let longest = 0;
  for (const word of text.split(/\s+/u)) {
    const width = textWidth(word, 1, face);
    const parts = Math.ceil(width / bound);
    longest = Math.max(longest, parts <= 1 ? width : width / parts + ONE_LETTER);
  }
  return longest;
}

/** The declared shares, with narrow columns widened to their need at the cost of those that have room to spare. */
function share(table: TableBlock, needs: readonly number[], width: number): number[] {
  const spare = width - sum(needs);
  const total = sum(table.columns.map((column) => column.width));
  const wishes = table.columns.map((column, index) => Math.max(0, (column.width / total) * width - (needs[index] ?? 0)));
  const wished = sum(wishes);
  return needs.map((need, index) => need + (wished === 0 ? spare / needs.length : (spare * (wishes[index] ?? 0)) / wished));
}
