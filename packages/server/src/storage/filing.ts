/** What the database knows of the rows of a dossier that is filed: one query for the whole dossier and each kind of fact. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { holdingIssues, organisationsAsked, scopeIssues, serialKey, serialsAsked, type CompiledProcedure, type Draft, type HeldCertificate, type Issue } from '@ctso/core';
import type { SignedIn } from './caller.js';
import { isLastOfDevice, keyOf } from './certificates.js';
import type { Queries } from './database.js';
import { inScope } from './organisation-records.js';
import { certificates, organisations } from './schema.js';
import { elsewhereIssues } from './subscribers.js';

/** Addresses of others, certificates that are not held or ended, organisations out of scope, whatever the draft says of them. */
export async function knownIssues(queries: Queries, who: SignedIn, procedure: CompiledProcedure, draft: Draft): Promise<readonly Issue[]> {
  const held = await heldAmong(queries, who, procedure, draft);
  const scoped = await scopedAmong(queries, who, organisationsAsked(procedure, draft).map(({ value }) => value.id));
  return [
    ...(await elsewhereIssues(queries, who, procedure.definition, draft)),
    ...holdingIssues(procedure.definition, draft, (key) => held.get(key)),
    ...scopeIssues(procedure, draft, (id) => scoped.has(id)),
  ];
}

async function heldAmong(queries: Queries, { scope }: SignedIn, { definition }: CompiledProcedure, draft: Draft): Promise<ReadonlyMap<string, HeldCertificate['state']>> {
  const keys = serialsAsked(definition, draft).map(({ value }) => serialKey(value));
  if (keys.length === 0) return new Map();
  const view = definition.rows.source?.from ?? 'certificates';
  const rows = await queries
    .select({ key: keyOf(view), state: certificates.state })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.organisationId))
    .where(and(inScope(scope), isAmong(keyOf(view), keys), view === 'devices' ? isLastOfDevice : undefined));
  return new Map(rows.map(({ key, state }) => [key, state]));
}

async function scopedAmong(queries: Queries, { scope }: SignedIn, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await queries.select({ id: organisations.id }).from(organisations).where(and(inScope(scope), isAmong(sql`organisations.id`, ids)));
  return new Set(rows.map(({ id }) => id));
}

/** One parameter, however many words: a dossier may have more rows than a statement takes parameters. */
function isAmong(word: SQL, words: readonly string[]): SQL {
  return sql`${word} in (select jsonb_array_elements_text(${JSON.stringify([...new Set(words)])}::jsonb))`;
}
