/** Where the arrows, Home, End and typed letters lead, and where a node stands. */
import type { Organisation } from '../records/organisation.js';
import { fold } from '../support/text.js';
import { ROOTS, type Tree } from './tree.js';
import type { NodeLine, TreeLine } from './visible.js';

/** The node that shows below `id`, or `id` itself on the last. Lines that stand for children to come are stepped over. */
export function nextVisible(lines: readonly TreeLine[], id: string): string {
  const nodes = nodesOf(lines);
  return nodes[nodes.findIndex((line) => line.node.id === id) + 1]?.node.id ?? id;
}

/** The node that shows above `id`, or `id` itself on the first. */
export function previousVisible(lines: readonly TreeLine[], id: string): string {
  const nodes = nodesOf(lines);
  return nodes[nodes.findIndex((line) => line.node.id === id) - 1]?.node.id ?? id;
}

export function firstVisible(lines: readonly TreeLine[]): string | undefined {
  return nodesOf(lines)[0]?.node.id;
}

export function lastVisible(lines: readonly TreeLine[]): string | undefined {
  return nodesOf(lines).at(-1)?.node.id;
}

/** The parent that shows, `undefined` for a root. */
export function parentOf(tree: Tree, id: string): string | undefined {
  const parent = tree.nodes.get(id)?.parentId ?? ROOTS;
  return tree.nodes.has(parent) ? parent : undefined;
}

export function firstChildOf(tree: Tree, id: string): string | undefined {
  return tree.branches.get(id)?.ids[0];
}

/**
 * The next node, going round, whose name begins with what was typed, compared without accents. One letter leads away from
 * `from`; more letters may stay on it, since they only say more precisely what was meant.
 */
export function typedAhead(lines: readonly TreeLine[], from: string | undefined, typed: string): string | undefined {
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  const nodes = nodesOf(lines);
  const here = Math.max(0, nodes.findIndex((line) => line.node.id === from));
  const start = wanted.length === 1 ? here + 1 : here;
  const round = [...nodes.slice(start), ...nodes.slice(0, start)];
  return round.find((line) => fold(line.node.name).startsWith(wanted))?.node.id;
}

/** From the root down to the node itself, as far as it is known. */
export function pathTo(tree: Tree, id: string): readonly Organisation[] {
  const path: Organisation[] = [];
  for (let at = tree.nodes.get(id); at !== undefined; at = tree.nodes.get(at.parentId ?? ROOTS)) path.unshift(at);
  return path;
}

function nodesOf(lines: readonly TreeLine[]): readonly NodeLine[] {
  return lines.filter((line): line is NodeLine => line.kind === 'node');
}
