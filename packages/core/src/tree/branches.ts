/** Children come and fail to come. */
import type { Organisation } from '../records/organisation.js';
import { NO_BRANCH, type Branch, type Tree } from './tree.js';

/** A page of children was asked for. */
export function asked(tree: Tree, parent: string): Tree {
  return withBranch(tree, parent, { ...branchOf(tree, parent), state: 'loading' });
}

/** The page did not come; what was there stays, and it can be asked for again. */
export function refused(tree: Tree, parent: string): Tree {
  return withBranch(tree, parent, { ...branchOf(tree, parent), state: 'failed' });
}

/**
 * A page came: its items stand after those already there.
 * ```
 *  A ▾            A ▾
 *    B      ──▶     B
 *    … more         C      items that are known already keep their place and take their newer facts
 * ```
 */
export function received(tree: Tree, parent: string, items: readonly Organisation[], next: string | undefined): Tree {
  const nodes = new Map(tree.nodes);
  for (const item of items) nodes.set(item.id, item);
  const before = branchOf(tree, parent).ids;
  const known = new Set(before);
  const ids = [...before, ...items.map((item) => item.id).filter((id) => !known.has(id))];
  return withBranch({ ...tree, nodes }, parent, { ids, next, state: 'idle' });
}

/** Whether the children of `parent` were never asked for, so that expanding it has to fetch them. */
export function isUnasked(tree: Tree, parent: string): boolean {
  return !tree.branches.has(parent);
}

function branchOf(tree: Tree, parent: string): Branch {
  return tree.branches.get(parent) ?? NO_BRANCH;
}

function withBranch(tree: Tree, parent: string, branch: Branch): Tree {
  return { ...tree, branches: new Map(tree.branches).set(parent, branch) };
}
