/** What a local backend knows of official e-mail addresses. */
import { ROWS, type CompiledProcedure, type Draft, type Issue, type SubscriberCheck, type Subscribers, type WorldSubscriber } from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';
import { scopeOf, type TreeIndex } from './organisation-index.js';

export function subscribers(house: House, session: Session): Subscribers {
  return {
    async check({ emails }) {
      const account = requireAccount(session);
      const tree = await house.shelf.read((books) => house.tree(books));
      const mine = scopeOf(tree, account);
      return { items: emails.map((email) => checkOne(house, tree, mine, email)) };
    },
  };
}

function checkOne(house: House, tree: TreeIndex, mine: (organisationId: string) => boolean, email: string): SubscriberCheck {
  const entry: WorldSubscriber | undefined = house.subscribersByEmail.get(email.trim().toLowerCase());
  if (entry === undefined) return { email, outcome: 'new' };
  const { id, name } = entry.subscriber.organisation;
  if (!mine(id)) return { email, outcome: 'elsewhere' };
  const subscriber = { ...entry.subscriber, organisation: { id, name: tree.byId.get(id)?.name ?? name } };
  const certificates = entry.certificates.map(({ device: _device, ...certificate }) => certificate);
  return { email, outcome: 'existing', subscriber, certificates };
}

/** One error for each row whose address belongs to another organisation, whatever the row itself says of it. */
export function elsewhereIssues(house: House, mine: (organisationId: string) => boolean, procedure: CompiledProcedure, draft: Draft): readonly Issue[] {
  const lookup = procedure.definition.rows.lookup;
  if (lookup === undefined) return [];
  return draft.rows.flatMap((row): readonly Issue[] => {
    const email = row.values[lookup.field];
    const known = typeof email === 'string' ? house.subscribersByEmail.get(email.trim().toLowerCase()) : undefined;
    if (typeof email !== 'string' || known === undefined || mine(known.subscriber.organisation.id)) return [];
    return [{ path: [ROWS, row.id, lookup.field], code: 'lookup.elsewhere', params: { email }, severity: 'error', source: 'backend' }];
  });
}
