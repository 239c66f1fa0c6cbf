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

/** What a list needs, by column, in letter heights. */
export interface Needs {
  /** Of its words: one list for each bound of `LONGEST_WHOLE_WORDS`. */
  readonly rooms: readonly (readonly number[])[];
  /** Of all its texts together. */
  readonly lengths: readonly number[];
}

/** A list is read at 11 to 12; addresses that stay whole are worth letters that are a little smaller. */
const SIZES = [12, 11.5, 11, 10.5, 10];
/**
 * Words wider than this many letter heights are broken into equal parts: serial numbers always, long e-mail addresses where a later bound
 * has to be taken.
 */
const LONGEST_WHOLE_WORDS = [14, 10.5, 7];
/** Of the line, beyond what words need: without it columns of several words would become towers. */
const ELBOW_ROOM = 0.1;
/** Equal parts of a word differ by a letter at most. */
const ONE_LETTER = 0.5;

/** Reads a list row by row and finds what its words need. */
export class WordMeasure {
  readonly #rooms: number[][];
  readonly #lengths: number[];

  constructor({ columns }: TableBlock) {
    this.#rooms = LONGEST_WHOLE_WORDS.map((bound) => columns.map(({ label }) => wordRoom(label, 'bold', bound)));
    this.#lengths = columns.map(() => 1);
  }

  /** Of clean text; see `cleanLetter`. */
  read(cells: readonly string[]): void {
    cells.forEach((text, column) => {
      for (const word of text.split(/[ \n]+/u)) this.#word(word, column);
    });
  }

  #word(word: string, column: number): void {
    const width = textWidth(word, 1);
    this.#lengths[column] = (this.#lengths[column] ?? 0) + width;
    this.#rooms.forEach((rooms, index) => {
      const room = partRoom(width, LONGEST_WHOLE_WORDS[index] ?? Infinity);
      if (room > (rooms[column] ?? 0)) rooms[column] = room;
    });
  }

  get needs(): Needs {
    return { rooms: this.#rooms, lengths: this.#lengths };
  }
}

export function planColumns(table: TableBlock, { rooms, lengths }: Needs, width: number): ColumnPlan {
  const wishes = table.columns.map((column, index) => column.width * Math.sqrt(lengths[index] ?? 0));
  const inPoints = (needs: readonly number[], size: number): number[] => needs.map((need) => need * size + 2 * CELL_PADDING + 1);
  for (const needs of rooms) {
    for (const size of SIZES) {
      const taken = inPoints(needs, size);
      if (sum(taken) <= width * (1 - ELBOW_ROOM)) return { size, widths: share(wishes, taken, width) };
    }
  }
  const size = Math.min(...SIZES);
  const taken = inPoints(rooms[rooms.length - 1] ?? [], size);
  const tight = sum(taken) > width;
  return { size, widths: tight ? taken.map((room) => (room / sum(taken)) * width) : share(wishes, taken, width) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function wordRoom(text: string, face: Face, bound: number): number {
  return Math.max(...text.split(/\s+/u).map((word) => partRoom(textWidth(word, 1, face), bound)));
}

/** Of a word, or of its equal parts. */
function partRoom(width: number, bound: number): number {
  return width <= bound ? width : width / Math.ceil(width / bound) + ONE_LETTER;
}

/**
 * Shares by what a column has to say and how wide it was declared, so that none becomes a tower beside empty ones; narrow columns are
 * widened to their need at the cost of those that have room to spare.
 */
function share(weights: readonly number[], needs: readonly number[], width: number): number[] {
  const spare = width - sum(needs);
  const total = sum(weights);
  const wishes = weights.map((weight, index) => Math.max(0, (weight / total) * width - (needs[index] ?? 0)));
  const wished = sum(wishes);
  return needs.map((need, index) => need + (wished === 0 ? spare / needs.length : (spare * (wishes[index] ?? 0)) / wished));
}
