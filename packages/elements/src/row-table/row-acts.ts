/** What the menu of a row can do to it, and the edits that its moves come to. */
import type { Edit, WizardStore } from '@ctso/core';

export type Move = 'up' | 'down' | 'top' | 'bottom';
export type RowAct = 'copy' | Move | 'place';

export interface ActsOf {
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly count: number;
  /** Whether rows show in the order of the list, none left out: only then has "up" a meaning that one can see. */
  readonly inOrder: boolean;
  /** Whether rows are typed, so that one may begin with what another holds. */
  readonly copies: boolean;
}

/** In the order of the menu; what cannot be done is left out. */
export function actsOf({ place, count, inOrder, copies }: ActsOf): readonly RowAct[] {
  const acts: RowAct[] = copies ? ['copy'] : [];
  if (inOrder && place > 0) acts.push('up');
  if (inOrder && place < count - 1) acts.push('down');
  if (place > 0) acts.push('top');
  if (place < count - 1) acts.push('bottom');
  if (count > 2) acts.push('place');
  return acts;
}

/** The place, from 0, that a move leads to from this one. */
export function placeAfter(move: Move, place: number, count: number): number {
  return { up: Math.max(0, place - 1), down: Math.min(count - 1, place + 1), top: 0, bottom: count - 1 }[move];
}

/** Puts a row at a place, from 0; `undefined` when it stands there or is gone. */
export function moveTo(store: WizardStore, rowId: string, place: number): Edit | undefined {
  const from = store.indexOf(rowId);
  const { rows } = store.value.draft;
  if (from < 0 || from === place) return undefined;
  return { kind: 'move', rowId, before: rows[place > from ? place + 1 : place]?.id ?? null };
}
