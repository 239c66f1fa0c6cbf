/** Certificates as the database keeps them and as the contract shows them. */
import { eq, sql } from 'drizzle-orm';
import { fold, type HeldCertificate } from '@ctso/core';
import { sortKey } from './collation.js';
import type { Queries } from './database.js';
import { certificates } from './schema.js';
import { addressKey } from './address-key.js';

/** What the columns `sort_key` and `search` hold. The lines of `search` are in the order of `SEARCHED`. */
export function keysOf({ name, officialEmail, serial, deviceSerial }: Searched): { readonly sortKey: string; readonly search: string } {
  return { sortKey: sortKey(name), search: [name, officialEmail, serial, deviceSerial ?? ''].map(fold).join('\n') };
}

export const SEARCHED = ['name', 'officialEmail', 'serial', 'deviceSerial'] as const;

type Searched = Pick<typeof certificates.$inferSelect, (typeof SEARCHED)[number]>;

/** `position` is its place among those of the same holder. */
export function toRow(held: HeldCertificate, position: number): typeof certificates.$inferInsert {
  const { organisation, group, device, serial, name, province, validFrom, validTo, state, ...facts } = held;
  const { officialEmail, ...holderFacts } = facts;
  const person = group === 'individual' ? addressKey(officialEmail) : undefined;
  const shown = { serial, name, officialEmail: person ?? officialEmail, deviceSerial: device?.serial ?? null };
  return {
    ...shown,
    ...keysOf(shown),
    email: person ?? null,
    position,
    validFrom,
    validTo,
    state,
    holder: group,
    organisationId: organisation.id,
    province,
    facts: holderFacts,
    deviceKind: device?.kind ?? null,
  };
}

/** Fills the keys of certificates that an earlier version of the schema kept without. */
export async function fillKeys(queries: Queries): Promise<void> {
  const rows = await queries.select().from(certificates).where(sql`${certificates.search} = ''`);
  for (const row of rows) await queries.update(certificates).set(keysOf(row)).where(eq(certificates.serial, row.serial));
}
