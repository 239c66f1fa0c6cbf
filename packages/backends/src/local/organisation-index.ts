/** An index over a world's organisations: children by name, ancestors, scope. */
import { fold, type Account, type WorldOrganisation } from '@ctso/core';

export interface TreeIndex {
  /** By name. */
  readonly all: readonly WorldOrganisation[];
  readonly byId: ReadonlyMap<string, WorldOrganisation>;
  readonly children: ReadonlyMap<string | null, readonly WorldOrganisation[]>;
  /** Name and code of each, folded. */
  readonly folded: ReadonlyMap<string, string>;
}

export function indexTree(list: readonly WorldOrganisation[]): TreeIndex {
  const order = new Intl.Collator('vi');
  const all = [...list].sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const children = new Map<string | null, WorldOrganisation[]>();
  for (const node of all) {
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  return {
    all,
    byId: new Map(all.map((node) => [node.id, node])),
    children,
    folded: new Map(all.map((node) => [node.id, `${fold(node.name)}\n${fold(node.code ?? '')}`])),
  };
}

/** The node and its ancestors, root first. */
export function lineage(index: TreeIndex, node: WorldOrganisation): readonly WorldOrganisation[] {
  const line = [node];
  for (let up = node.parentId; up !== null; ) {
    const parent = index.byId.get(up);
    if (parent === undefined || line.includes(parent)) break;
    line.unshift(parent);
    up = parent.parentId;
  }
  return line;
}

/** Whether an account may file for an organisation: its own and everything below. */
export function inScope(index: TreeIndex, account: Account, organisationId: string): boolean {
  const node = index.byId.get(organisationId);
  return node !== undefined && lineage(index, node).some(({ id }) => id === account.organisation.id);
}
