/** An index over organisations: children by name, ancestors, scope. */
import { fold, type Account, type WorldOrganisation } from '@ctso/core';

export interface TreeIndex {
  /** By name. */
  readonly all: readonly WorldOrganisation[];
  readonly byId: ReadonlyMap<string, WorldOrganisation>;
  readonly children: ReadonlyMap<string | null, readonly WorldOrganisation[]>;
  /** Name and code of each, folded, on a line each. */
  readonly folded: ReadonlyMap<string, string>;
}

const alphabet = new Intl.Collator('vi');

/** The order among brothers: by name, then by id. */
export function byName(a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number {
  return alphabet.compare(a.name, b.name) || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);
}

/** `known` holds folded words of some, by id. */
export function indexTree(list: readonly WorldOrganisation[], known: ReadonlyMap<string, string> = new Map()): TreeIndex {
  const all = [...list].sort(byName);
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
    folded: new Map(all.map((node) => [node.id, known.get(node.id) ?? `${fold(node.name)}\n${fold(node.code ?? '')}`])),
  };
}

/** The same with these put in, each in place of the one with its id. Sorts quickly, since nearly all are in order already. */
export function withWritten(index: TreeIndex, written: readonly WorldOrganisation[]): TreeIndex {
  const known = new Map(index.folded);
  for (const { id } of written) known.delete(id);
  return indexTree([...index.all.filter(({ id }) => known.has(id)), ...written], known);
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

/** The same for many questions in a row, each organisation looked up once. */
export function scopeOf(index: TreeIndex, account: Account): (organisationId: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const answer = known.get(id) ?? inScope(index, account, id);
    known.set(id, answer);
    return answer;
  };
}

/** Whether a brother of it bears the name already, whatever its case and accents. */
export function isNamedAlike(index: TreeIndex, { id, parentId, name }: Pick<WorldOrganisation, 'id' | 'parentId' | 'name'>): boolean {
  const first = `${fold(name)}\n`;
  return (index.children.get(parentId) ?? []).some((brother) => brother.id !== id && index.folded.get(brother.id)?.startsWith(first) === true);
}
