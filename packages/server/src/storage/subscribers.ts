/** The subscriber lookup in SQL: known in scope, known elsewhere, or new. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { ROWS, type Certificate, type Draft, type Issue, type ProcedureDefinition, type SubscriberCheck, type Subscribers } from '@ctso/core';
import { addressKey } from './address-key.js';
import type { Caller, SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { certificates, organisations, subscribers } from './schema.js';

export function sqlSubscribers(queries: Queries, caller: Caller): Subscribers {
  return {
    check: async ({ emails }) => {
      const { scope } = await caller.account();
      const wanted = emails.map(addressKey);
      const known = new Map((await read(queries, scope, wanted)).map((row) => [row.email, row]));
      const inScope = [...known.values()].filter((row) => row.inScope).map((row) => row.email);
      const held = await certificatesOf(queries, inScope);
      const answer = (asked: string, index: number): SubscriberCheck => {
        const row = known.get(wanted[index] ?? '');
        if (row === undefined) return { email: asked, outcome: 'new' };
        if (!row.inScope) return { email: asked, outcome: 'elsewhere' };
        const subscriber = { email: row.email, ...row.facts, organisation: { id: row.organisationId, name: row.organisationName } };
        return { email: asked, outcome: 'existing', subscriber, certificates: held.get(row.email) ?? [] };
      };
      return { items: emails.map(answer) };
    },
  };
}

/** One error for each row whose address belongs to another organisation, whatever the row itself says of it. */
export async function elsewhereIssues(
  queries: Queries,
  { scope }: SignedIn,
  { rows: { lookup } }: Pick<ProcedureDefinition, 'rows'>,
  draft: Draft,
): Promise<readonly Issue[]> {
  if (lookup === undefined) return [];
  const asked = draft.rows.flatMap(({ id, values }) => {
    const email = values[lookup.field];
    return typeof email === 'string' ? [{ id, email, key: addressKey(email) }] : [];
  });
  const elsewhere = new Set((await read(queries, scope, asked.map(({ key }) => key))).filter((row) => !row.inScope).map((row) => row.email));
  return asked
    .filter(({ key }) => elsewhere.has(key))
    .map(({ id, email }) => ({ path: [ROWS, id, lookup.field], code: 'lookup.elsewhere', params: { email }, severity: 'error', source: 'backend' }));
}

function read(queries: Queries, scope: string, emails: readonly string[]) {
  return queries
    .select({
      email: subscribers.email,
      facts: subscribers.facts,
      organisationId: organisations.id,
      organisationName: organisations.name,
      inScope: sql<boolean>`starts_with(organisations.path, ${scope})`,
    })
    .from(subscribers)
    .innerJoin(organisations, eq(organisations.id, subscribers.organisationId))
    .where(inArray(subscribers.email, [...new Set(emails)]));
}

async function certificatesOf(queries: Queries, emails: readonly string[]): Promise<ReadonlyMap<string, Certificate[]>> {
  const byEmail = new Map<string, Certificate[]>();
  if (emails.length === 0) return byEmail;
  const rows = await queries.select().from(certificates).where(inArray(certificates.email, [...emails])).orderBy(asc(certificates.position));
  for (const { email, serial, validFrom, validTo, state } of rows) {
    if (email === null) continue;
    byEmail.set(email, [...(byEmail.get(email) ?? []), { serial, validFrom, validTo, state }]);
  }
  return byEmail;
}
