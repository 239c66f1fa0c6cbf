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

export function indexTree(list: readonly WorldOrganisation[]): TreeIndex {
  const all = [...list].sort(byName);
  const children = new Map<string | null, WorldOrganisation[]>();
  for (const node of all) {
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  return { all, byId: new Map(all.map((node) => [node.id, node])), children, folded: new Map(all.map((node) => [node.id, foldedOf(node)])) };
}

/** The same with these put in, each in place of the one with its id. Sorts nothing again. */
export function withWritten(index: TreeIndex, written: readonly WorldOrganisation[]): TreeIndex {
  const ids = new Set(written.map(({ id }) => id));
  const all = index.all.filter(({ id }) => !ids.has(id));
  const [byId, children, folded] = [new Map(index.byId), new Map(index.children), new Map(index.folded)];
  for (const node of written) {
    byId.set(node.id, node);
    folded.set(node.id, foldedOf(node));
    insert(all, node);
    const siblings = (children.get(node.parentId) ?? []).filter(({ id }) => id !== node.id);
    insert(siblings, node);
    children.set(node.parentId, siblings);
  }
  return { all, byId, children, folded };
}

function foldedOf({ name, code }: WorldOrganisation): string {
  return `${fold(name)}\n${fold(code ?? '')}`;
}

/** Into a list by name, at its place. */
function insert(list: WorldOrganisation[], node: WorldOrganisation): void {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byName(list[middle] ?? node, node) < 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, node);
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
  return scopeOf(index, account)(organisationId);
}

/** Answers by tree and by the account's organisation: each node is asked about once. */
const scopes = new WeakMap<TreeIndex, Map<string, (organisationId: string) => boolean>>();

export function scopeOf(index: TreeIndex, { organisation }: Account): (organisationId: string) => boolean {
  const known = scopes.get(index) ?? new Map<string, (organisationId: string) => boolean>();
  scopes.set(index, known);
  const scope = known.get(organisation.id) ?? below(index, organisation.id);
  known.set(organisation.id, scope);
  return scope;
}

function below(index: TreeIndex, top: string): (organisationId: string) => boolean {
  const answers = new Map([[top, index.byId.has(top)]]);
  const ask = (id: string): boolean => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    // Until it is known: an organisation that is its own ancestor is in nobody's scope.
    answers.set(id, false);
    const parentId = index.byId.get(id)?.parentId ?? null;
    const answer = parentId !== null && ask(parentId);
    answers.set(id, answer);
    return answer;
  };
  return ask;
}

/** Whether a brother of it bears the name already, whatever its case and accents. */
export function isNamedAlike(index: TreeIndex, { id, parentId, name }: Pick<WorldOrganisation, 'id' | 'parentId' | 'name'>): boolean {
  const first = `${fold(name)}\n`;
  return (index.children.get(parentId) ?? []).some((brother) => brother.id !== id && index.folded.get(brother.id)?.startsWith(first) === true);
}
