/** The organisation tree of a local backend: children, search without accents, ancestors, and what is written into it. */
import { Failure, fold, sameNameIssue, type Account, type InputOf, type Organisation, type Organisations, type WorldOrganisation } from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';
import { byName, inScope, isNamedAlike, lineage, scopeOf, type TreeIndex } from './organisation-index.js';
import { pageAfter, type Place } from './paging.js';
import type { Books } from './shelf.js';

export function organisations(house: House, session: Session): Organisations {
  const look = <T>(work: (tree: TreeIndex, account: Account | undefined) => T): Promise<T> => {
    const { account } = session;
    return house.shelf.read(async (books) => work(await house.tree(books), account));
  };
  return {
    children: async ({ parentId, cursor }) =>
      look((tree, account) => {
        if (parentId !== null && !tree.byId.has(parentId)) throw new Failure('not-found');
        const page = pageAfter(tree.children.get(parentId) ?? [], cursor, house.pageSize, inOrder, (node) => placeOf(node, false));
        return { ...page, items: page.items.map((node) => show(tree, account, node)) };
      }),
    search: async ({ text, cursor }) => look((tree, account) => search(house, tree, account, fold(text), cursor)),
    ancestors: async ({ id }) =>
      look((tree, account) => {
        const node = tree.byId.get(id);
        if (node === undefined) throw new Failure('not-found');
        return { items: lineage(tree, node).map((each) => show(tree, account, each)) };
      }),
    async create(input) {
      const account = requireAccount(session);
      return house.shelf.write((books) => create(house, books, account, input));
    },
    async update(input) {
      const account = requireAccount(session);
      return house.shelf.write((books) => update(house, books, account, input));
    },
  };
}

const placeOf = ({ name, id }: WorldOrganisation, outside: boolean): Place => [outside, name, id];

/** Those in scope first. */
function inOrder(a: Place, b: Place): number {
  return Number(a[0]) - Number(b[0]) || byName({ name: a[1], id: a[2] }, { name: b[1], id: b[2] });
}

function search(house: House, tree: TreeIndex, account: Account | undefined, wanted: string, cursor: string | undefined) {
  const mine = account === undefined ? () => true : scopeOf(tree, account);
  const hits = wanted === '' ? [] : tree.all.filter((node) => tree.folded.get(node.id)?.includes(wanted) === true);
  const ordered = [...hits.filter(({ id }) => mine(id)), ...hits.filter(({ id }) => !mine(id))];
  const page = pageAfter(ordered, cursor, house.pageSize, inOrder, (node) => placeOf(node, !mine(node.id)));
  const path = (node: WorldOrganisation) => lineage(tree, node).slice(0, -1).map(({ id, name }) => ({ id, name }));
  return { ...page, items: page.items.map((node) => ({ ...show(tree, account, node), path: path(node) })) };
}

async function create(house: House, books: Books, account: Account, { id, parentId, facts }: InputOf<'organisations', 'create'>): Promise<Organisation> {
  const tree = await house.tree(books);
  const standing = tree.byId.get(id);
  if (standing !== undefined) {
    if (!inScope(tree, account, id)) throw new Failure('conflict');
    return show(tree, account, standing);
  }
  if (!tree.byId.has(parentId)) throw new Failure('not-found');
  if (!inScope(tree, account, parentId)) throw new Failure('forbidden');
  return put(tree, books, { ...facts, id, parentId });
}

async function update(house: House, books: Books, account: Account, { id, facts }: InputOf<'organisations', 'update'>): Promise<Organisation> {
  const tree = await house.tree(books);
  const standing = tree.byId.get(id);
  if (standing === undefined) throw new Failure('not-found');
  if (!inScope(tree, account, id)) throw new Failure('forbidden');
  return put(tree, books, { ...facts, id, parentId: standing.parentId });
}

async function put(tree: TreeIndex, books: Books, node: WorldOrganisation): Promise<Organisation> {
  if (isNamedAlike(tree, node)) throw new Failure('invalid', { issues: [sameNameIssue(node.name)] });
  await books.putOrganisation(node);
  return { ...node, childCount: childCount(tree, node), inScope: true };
}

function show(tree: TreeIndex, account: Account | undefined, node: WorldOrganisation): Organisation {
  const { id, name, code, parentId, province } = node;
  const counted = { childCount: childCount(tree, node), inScope: account === undefined || inScope(tree, account, id) };
  return counted.inScope && account !== undefined ? { ...node, ...counted } : { id, name, code, parentId, province, ...counted };
}

function childCount(tree: TreeIndex, { id }: WorldOrganisation): number {
  return tree.children.get(id)?.length ?? 0;
}
