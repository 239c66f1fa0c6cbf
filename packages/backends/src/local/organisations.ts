/** The organisation tree of a local backend: children, search without accents, ancestors. */
import { Failure, fold, type Account, type Organisation, type Organisations, type WorldOrganisation } from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';
import { inScope, lineage } from './organisation-index.js';
import { pageAt } from './paging.js';

export function organisations(house: House, session: Session): Organisations {
  const index = house.tree;
  const show = (node: WorldOrganisation, account: Account): Organisation => ({
    id: node.id,
    name: node.name,
    ...(node.code === undefined ? {} : { code: node.code }),
    parentId: node.parentId,
    childCount: index.children.get(node.id)?.length ?? 0,
    inScope: inScope(index, account, node.id),
    ...(node.province === undefined ? {} : { province: node.province }),
  });
  return {
    async children({ parentId, cursor }) {
      const account = requireAccount(session);
      if (parentId !== null && !index.byId.has(parentId)) throw new Failure('not-found');
      const page = pageAt(index.children.get(parentId) ?? [], cursor, house.pageSize);
      return { ...page, items: page.items.map((node) => show(node, account)) };
    },
    async search({ text, cursor }) {
      const account = requireAccount(session);
      const wanted = fold(text);
      const hits = wanted === '' ? [] : index.all.filter((node) => index.folded.get(node.id)?.includes(wanted) === true);
      const ordered = [...hits].sort((a, b) => Number(inScope(index, account, b.id)) - Number(inScope(index, account, a.id)));
      const page = pageAt(ordered, cursor, house.pageSize);
      const path = (node: WorldOrganisation) => lineage(index, node).slice(0, -1).map(({ id, name }) => ({ id, name }));
      return { ...page, items: page.items.map((node) => ({ ...show(node, account), path: path(node) })) };
    },
    async ancestors({ id }) {
      const account = requireAccount(session);
      const node = index.byId.get(id);
      if (node === undefined) throw new Failure('not-found');
      return { items: lineage(index, node).map((each) => show(each, account)) };
    },
  };
}
