/** The lines of a page's tables: sides that two cells share are drawn once, and as one stroke as far as they go. */
import type { PrintedItem } from '@ctso/core';

type Box = Extract<PrintedItem, { kind: 'box' }>;

/** Along an axis, at a distance from it. */
export interface Stroke {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Sides nearer than this are one, in points. */
const TOUCH = 0.02;

export function strokesOf(boxes: readonly Box[]): Stroke[] {
  const level = boxes.flatMap(({ x, y, width, height }) => [side(false, y, x, x + width), side(false, y + height, x, x + width)]);
  const upright = boxes.flatMap(({ x, y, width, height }) => [side(true, x, y, y + height), side(true, x + width, y, y + height)]);
  return [...merged(level), ...merged(upright)];
}

function side(upright: boolean, at: number, from: number, to: number): Stroke {
  return { upright, at, from, to };
}

function merged(sides: Stroke[]): Stroke[] {
  const strokes: Stroke[] = [];
  for (const next of sides.sort((one, other) => (Math.abs(one.at - other.at) > TOUCH ? one.at - other.at : one.from - other.from))) {
    const last = strokes[strokes.length - 1];
    if (last === undefined || next.at - last.at > TOUCH || next.from > last.to + TOUCH) strokes.push(next);
    else if (next.to > last.to) strokes[strokes.length - 1] = { ...last, to: next.to };
  }
  return strokes;
}
