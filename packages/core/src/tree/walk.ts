/** Where the arrows, Home, End and typed letters lead, and where a node stands. */
import type { Organisation } from '../records/organisation.js';
import { fold } from '../support/text.js';
import { ROOTS, type Tree } from './tree.js';
import type { NodeLine, RestLine, TreeLine } from './visible.js';

/** The node that shows below `id`, or `id` itself on the last. Lines that stand for children to come are stepped over. */
export function nextVisible(lines: readonly TreeLine[], id: string): string {
  const nodes = nodesOf(lines);
  return nodes[nodes.findIndex((line) => line.node.id === id) + 1]?.node.id ?? id;
}

/** The line right below a node that stands for children to come: going on from there has to fetch them. */
export function restBelow(lines: readonly TreeLine[], id: string): RestLine | undefined {
  const next = lines[lines.findIndex((line) => line.kind === 'node' && line.node.id === id) + 1];
  return next?.kind === 'rest' ? next : undefined;
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
  return round.find((line) => foldedName(line.node).startsWith(wanted))?.node.id;
}

/** From the root down to the node itself, as far as it is known. */
export function pathTo(tree: Tree, id: string): readonly Organisation[] {
  const path: Organisation[] = [];
  for (let at = tree.nodes.get(id); at !== undefined; at = tree.nodes.get(at.parentId ?? ROOTS)) path.unshift(at);
  return path;
}

const folded = new WeakMap<Organisation, string>();

/** Folded once: each typed letter goes over every node that shows. */
function foldedName(node: Organisation): string {
  const known = folded.get(node);
  if (known !== undefined) return known;
  const made = fold(node.name);
  folded.set(node, made);
  return made;
}

function nodesOf(lines: readonly TreeLine[]): readonly NodeLine[] {
  return lines.filter((line): line is NodeLine => line.kind === 'node');
}
