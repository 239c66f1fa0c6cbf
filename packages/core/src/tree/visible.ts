/** The tree as the lines that show, top to bottom. */
import type { Organisation } from '../records/organisation.js';
import { ROOTS, type Tree } from './tree.js';

/** An organisation, or the line that stands for children which are not here yet. */
export type TreeLine = NodeLine | RestLine;

export interface NodeLine {
  readonly kind: 'node';
  readonly node: Organisation;
  /** From 1, as screen readers count. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  /** How many siblings there are in all, loaded or not. */
  readonly size: number;
  /** Absent for a leaf. */
  readonly expanded: boolean | undefined;
}

export interface RestLine {
  readonly kind: 'rest';
  readonly parent: string;
  readonly level: number;
  readonly state: 'waiting' | 'loading' | 'failed';
  /** How many are still to come, where the parent knows it. */
  readonly remaining: number | undefined;
}

/**
 * ```
 *  A ▾                 node  A  level 1  1 of 1
 *    B ▸               node  B  level 2  1 of 3
 *    C                 node  C  level 2  2 of 3
 *    … 1 more          rest  of A  level 2  remaining 1
 * ```
 */
export function visible(tree: Tree): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  addBranch(tree, ROOTS, 1, lines);
  return lines;
}

function addBranch(tree: Tree, parent: string, level: number, lines: TreeLine[]): void {
  const branch = tree.branches.get(parent);
  if (branch === undefined) return;
  const promised = tree.nodes.get(parent)?.childCount;
  const size = Math.max(promised ?? 0, branch.ids.length);
  branch.ids.forEach((id, index) => {
    const node = tree.nodes.get(id);
    if (node === undefined) return;
    const expanded = node.childCount > 0 ? tree.expanded.has(id) : undefined;
    lines.push({ kind: 'node', node, level, position: index + 1, size, expanded });
    if (expanded === true) addBranch(tree, id, level + 1, lines);
  });
  if (branch.state === 'idle' && branch.next === undefined) return;
  const remaining = promised === undefined ? undefined : Math.max(0, promised - branch.ids.length);
  lines.push({ kind: 'rest', parent, level, state: branch.state === 'idle' ? 'waiting' : branch.state, remaining });
}
