/**
 * What a picker wants made, on its way to the tree. The tree may stand in somebody else's dialog, which only knows that it is to show a
 * tree (`ctso-browse`); so the wish waits here for the tree that begins next, which the same press has caused.
 */
import type { Organisation } from '@ctso/core';

export interface Wish {
  /** What was typed and not found. */
  readonly name: string;
  /** The first hit that one may choose, if any: the new one probably stands near it. */
  readonly near: Pick<Organisation, 'id'> | undefined;
}

let waiting: Wish | undefined;

/** Every browse hands over, if only that nothing is wanted, so that no wish outlives its press. */
export function handOver(wish: Wish | undefined): void {
  waiting = wish;
}

export function takeOver(): Wish | undefined {
  const wish = waiting;
  waiting = undefined;
  return wish;
}
