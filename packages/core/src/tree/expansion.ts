/** Opening and closing branches. */
import type { Tree } from './tree.js';

export function expand(tree: Tree, id: string): Tree {
  if (tree.expanded.has(id)) return tree;
  return { ...tree, expanded: new Set(tree.expanded).add(id) };
}

/** What was loaded below it stays, and shows again as it was when it is expanded. */
export function collapse(tree: Tree, id: string): Tree {
  if (!tree.expanded.has(id)) return tree;
  const expanded = new Set(tree.expanded);
  expanded.delete(id);
  return { ...tree, expanded };
}
