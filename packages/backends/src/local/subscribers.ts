/** What a local backend knows of official e-mail addresses. */
import { ROWS, type Account, type CompiledProcedure, type Draft, type Issue, type SubscriberCheck, type Subscribers, type WorldSubscriber } from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';
import { inScope } from './organisation-index.js';

export function subscribers(house: House, session: Session): Subscribers {
  return {
    async check({ emails }) {
      const account = requireAccount(session);
      return { items: emails.map((email) => checkOne(house, account, email)) };
    },
  };
}

function checkOne(house: House, account: Account, email: string): SubscriberCheck {
  const entry: WorldSubscriber | undefined = house.subscribersByEmail.get(email.trim().toLowerCase());
  if (entry === undefined) return { email, outcome: 'new' };
  if (!inScope(house.tree, account, entry.subscriber.organisation.id)) return { email, outcome: 'elsewhere' };
  return { email, outcome: 'existing', subscriber: entry.subscriber, certificates: entry.certificates };
}

/** One error for each row whose address belongs to another organisation, whatever the row itself says of it. */
export function elsewhereIssues(house: House, account: Account, procedure: CompiledProcedure, draft: Draft): readonly Issue[] {
  const lookup = procedure.definition.rows.lookup;
  if (lookup === undefined) return [];
  return draft.rows.flatMap((row): readonly Issue[] => {
    const email = row.values[lookup.field];
    if (typeof email !== 'string' || checkOne(house, account, email).outcome !== 'elsewhere') return [];
    return [{ path: [ROWS, row.id, lookup.field], code: 'lookup.elsewhere', params: { email }, severity: 'error', source: 'backend' }];
  });
}
