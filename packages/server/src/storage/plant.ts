/** Fills an empty database with a world; one that holds organisations already is left as it is. */
import { sql } from 'drizzle-orm';
import { holdingsOf, type World, type WorldOrganisation } from '@ctso/core';
import { hashPassword } from '../sessions/passwords.js';
import { addressKey } from './address-key.js';
import { toRow } from './certificate-records.js';
import type { Queries } from './database.js';
import { alone } from './migrate.js';
import { factColumns } from './organisation-records.js';
import { accounts, certificates, organisations, subscribers } from './schema.js';

/** Rows of one statement; a statement takes at most 65,535 parameters. */
const BATCH = 1000;

/** Answers whether anything was planted. Several processes may call it at once. */
export async function plant(queries: Queries, world: World): Promise<boolean> {
  return alone(queries, async (transaction) => {
    const [any] = await transaction.select({ id: organisations.id }).from(organisations).limit(1);
    if (any !== undefined) return false;
    for (const part of batches(parentsFirst(world.organisations))) await transaction.insert(organisations).values(part);
    for (const part of batches(world.subscribers)) await transaction.insert(subscribers).values(part.map(toSubscriber));
    for (const part of batches(holdingsOf(world).map(toRow))) await transaction.insert(certificates).values(part);
    for (const { account, password } of world.accounts) {
      await transaction.insert(accounts).values({
        id: account.id,
        email: addressKey(account.email),
        passwordHash: await hashPassword(password),
        organisationId: account.organisation.id,
        parentAuthority: account.organisation.parentAuthority,
        place: account.organisation.place,
        recipient: account.recipient,
        signer: account.signer,
        desk: account.desk ?? [],
        passwordDue: account.passwordDue ?? false,
        person: account.person ?? null,
      });
    }
    await transaction.execute(sql`analyze`);
    return true;
  });
}

function parentsFirst(list: readonly WorldOrganisation[]): (typeof organisations.$inferInsert)[] {
  const byId = new Map(list.map((organisation) => [organisation.id, organisation]));
  const pathOf = ({ id, parentId }: WorldOrganisation): string => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return `${parent === undefined ? '/' : pathOf(parent)}${id}/`;
  };
  return list
    .map((organisation) => ({
      id: organisation.id,
      parentId: organisation.parentId,
      ...factColumns(organisation),
      path: pathOf(organisation),
    }))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length);
}

function toSubscriber({ subscriber }: World['subscribers'][number]): typeof subscribers.$inferInsert {
  const { email, organisation, ...facts } = subscriber;
  return { email: addressKey(email), organisationId: organisation.id, facts };
}

function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) => list.slice(index * BATCH, (index + 1) * BATCH));
}
