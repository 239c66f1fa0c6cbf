/** An organisation that was made or changed here comes to stand where the backend would list it. */
import type { Organisation } from '../records/organisation.js';
import { NO_BRANCH, ROOTS, type Branch, type Tree } from './tree.js';

const ORDER = new Intl.Collator('vi');

/**
 * The new child stands in its place among the siblings that are here, and its parent counts it.
 * ```
 *  A ▾ (1)            A ▾ (2)
 *    C        ──▶       B      one that is here already only takes its newer facts
 *                       C
 * ```
 * Where the siblings were never asked for, nothing is put before them: they are fetched when the branch is opened.
 */
export function added(tree: Tree, node: Organisation): Tree {
  const key = node.parentId ?? ROOTS;
  const parent = tree.nodes.get(key);
  const branch = tree.branches.get(key) ?? (parent?.childCount === 0 ? NO_BRANCH : undefined);
  if (branch?.ids.includes(node.id) === true) return changed(tree, node);
  const nodes = new Map(tree.nodes).set(node.id, node);
  if (parent !== undefined && !tree.nodes.has(node.id)) nodes.set(key, { ...parent, childCount: parent.childCount + 1 });
  return branch === undefined ? { ...tree, nodes } : { ...tree, nodes, branches: new Map(tree.branches).set(key, inOrder(branch, node, nodes)) };
}

/** Newer facts of one that is here; another name moves it among its siblings. */
export function changed(tree: Tree, node: Organisation): Tree {
  const before = tree.nodes.get(node.id);
  if (before === undefined) return tree;
  const nodes = new Map(tree.nodes).set(node.id, node);
  const key = node.parentId ?? ROOTS;
  const branch = tree.branches.get(key);
  if (branch?.ids.includes(node.id) !== true || before.name === node.name) return { ...tree, nodes };
  const others = { ...branch, ids: branch.ids.filter((id) => id !== node.id) };
  return { ...tree, nodes, branches: new Map(tree.branches).set(key, inOrder(others, node, nodes)) };
}

function inOrder(branch: Branch, node: Organisation, nodes: ReadonlyMap<string, Organisation>): Branch {
  const after = branch.ids.findIndex((id) => ORDER.compare(nodes.get(id)?.name ?? '', node.name) > 0);
  const at = after < 0 ? branch.ids.length : after;
  return { ...branch, ids: [...branch.ids.slice(0, at), node.id, ...branch.ids.slice(at)] };
}
