/** The list of certificates that an organisation holds in a local backend: filtered, counted by group, sorted, a page at a time. */
import { fold, serialKey, type CertificateGroup, type CertificatePage, type CertificateQuery, type Certificates, type HeldCertificate } from '@ctso/core';
import type { Holding, Sorting, View } from './holdings.js';
import { requireAccount, type House, type Session } from './house.js';
import { scopeOf, type TreeIndex } from './organisation-index.js';
import { pageAt } from './paging.js';

type Scope = (organisationId: string) => boolean;

export function certificates(house: House, session: Session): Certificates {
  /** Those in scope, sorted, by the scope that they were found in: it is another one once the tree changes. */
  const inScope = new WeakMap<Scope, Map<string, readonly Holding[]>>();
  const held = (scope: Scope, view: View, sort: Sorting): readonly Holding[] => {
    const lists = inScope.get(scope) ?? new Map<string, readonly Holding[]>();
    inScope.set(scope, lists);
    const list = lists.get(`${view} ${sort}`) ?? house.holdings.sorted(view, sort).filter(({ certificate }) => scope(certificate.organisation.id));
    lists.set(`${view} ${sort}`, list);
    return list;
  };
  return {
    async list(query) {
      const account = requireAccount(session);
      const tree = await house.shelf.read((books) => house.tree(books));
      const matching = held(scopeOf(tree, account), query.view, query.sort ?? 'name').filter(filterOf(query));
      const counts: Partial<Record<CertificateGroup, number>> = {};
      for (const { certificate } of matching) counts[certificate.group] = (counts[certificate.group] ?? 0) + 1;
      const shown = query.group === undefined ? matching : matching.filter(({ certificate }) => certificate.group === query.group);
      return pageOf(tree, query.descending === true ? shown.reverse() : shown, query, counts);
    },
  };
}

function pageOf(tree: TreeIndex, list: readonly Holding[], query: CertificateQuery, counts: CertificatePage['counts']): CertificatePage {
  const page = pageAt(list, query.cursor, query.limit ?? 50);
  return { ...page, counts, items: page.items.map(({ certificate }) => named(tree, certificate)) };
}

/** The organisation bears the name that it has now. */
function named(tree: TreeIndex, certificate: HeldCertificate): HeldCertificate {
  const { id, name } = certificate.organisation;
  return { ...certificate, organisation: { id, name: tree.byId.get(id)?.name ?? name } };
}

type Facts = 'name' | 'officialEmail' | 'serial' | 'deviceSerial';
const FACTS: readonly Facts[] = ['name', 'officialEmail', 'serial', 'deviceSerial'];

/** Everything that the query asks for, the group aside. */
function filterOf(query: CertificateQuery): (holding: Holding) => boolean {
  const text = fold(query.text ?? '');
  const parts = FACTS.map((fact) => [fact, fold(query[fact] ?? '')] as const).filter(([, part]) => part !== '');
  const states = query.states ?? (query.view === 'certificates' ? ['active'] : undefined);
  const serials = query.serials === undefined ? undefined : new Set(query.serials.map(serialKey));
  const own = query.view === 'certificates' ? 'serial' : 'deviceSerial';
  return (holding) => {
    const { state, validTo } = holding.certificate;
    if (states !== undefined && !states.includes(state)) return false;
    if (query.endsFrom !== undefined && validTo < query.endsFrom) return false;
    if (query.endsTo !== undefined && validTo > query.endsTo) return false;
    if (serials !== undefined && !serials.has(holding[own])) return false;
    return parts.every(([fact, part]) => holding[fact].includes(part)) && (text === '' || FACTS.some((fact) => holding[fact].includes(text)));
  };
}
