/** What is known of the organisation tree so far: a value, changed only by the functions beside it. */
import type { Organisation } from '../records/organisation.js';

/**
 * ```
 *  branches          ''  ──▶ [A]                 roots stand under the empty key
 *                    A   ──▶ [B, C] next: 'k2'   more to be fetched with this cursor
 *                    B   ──▶ (absent)            never asked for
 *  expanded          {A}                         what shows:  A ▾
 *                                                               B ▸
 *                                                               C
 *                                                               … more
 * ```
 */
export interface Tree {
  readonly nodes: ReadonlyMap<string, Organisation>;
  /** Children by the parent's id, as far as they were loaded; roots under `ROOTS`. */
  readonly branches: ReadonlyMap<string, Branch>;
  readonly expanded: ReadonlySet<string>;
}

export interface Branch {
  readonly ids: readonly string[];
  /** Cursor of the next page, absent once all are there. */
  readonly next: string | undefined;
  /** `loading` while a page is on its way, `failed` when the last one did not come. */
  readonly state: 'idle' | 'loading' | 'failed';
}

/** The key under which the roots stand. No organisation has it as its id. */
export const ROOTS = '';

export const EMPTY_TREE: Tree = { nodes: new Map(), branches: new Map(), expanded: new Set() };

export const NO_BRANCH: Branch = { ids: [], next: undefined, state: 'idle' };
