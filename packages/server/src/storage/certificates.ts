/** The list of certificates in SQL: those of the account's organisation and below, filtered, counted by group, a page at a time. */
import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { fold, serialKey, type CertificateGroup, type CertificateQuery, type Certificates, type HeldCertificate } from '@ctso/core';
import type { Caller } from './caller.js';
import { SEARCHED } from './certificate-records.js';
import { fromCursor, pageOf, toCursor } from './cursor.js';
import type { Queries } from './database.js';
import { inScope } from './organisation-records.js';
import { certificates, organisations } from './schema.js';

const PAGE = 50;

export function sqlCertificates(queries: Queries, caller: Caller): Certificates {
  return {
    list: async (query) => {
      const { scope } = await caller.account();
      const wanted = and(inScope(scope), ...conditions(query));
      const counts = await countByGroup(queries, wanted);
      const total = query.group === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[query.group] ?? 0);
      const size = query.limit ?? PAGE;
      const rows = await read(queries, and(wanted, query.group === undefined ? undefined : eq(certificates.holder, query.group)), query, size + 1);
      return { ...pageOf(rows, size, toHeld, (last) => toCursor(last.sortedBy, last.certificate.serial)), total, counts };
    },
  };
}

/** What one list is sorted by, as text that sorts as it should by its bytes. */
const SORTED_BY: Readonly<Record<NonNullable<CertificateQuery['sort']>, SQL<string>>> = {
  name: sql<string>`certificates.sort_key`,
  officialEmail: sql<string>`lower(certificates.official_email) collate "C"`,
  validTo: sql<string>`to_char(certificates.valid_to, 'YYYY-MM-DD') collate "C"`,
};
const SERIAL = sql`certificates.serial collate "C"`;

function read(queries: Queries, where: SQL | undefined, { sort = 'name', descending = false, cursor }: CertificateQuery, limit: number) {
  const by = SORTED_BY[sort];
  const order = descending ? desc : asc;
  return queries
    .select({ certificate: certificates, organisationName: organisations.name, sortedBy: by.mapWith(String).as('sorted_by') })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.organisationId))
    .where(and(where, cursor === undefined ? undefined : after(by, descending, cursor)))
    .orderBy(order(by), order(SERIAL))
    .limit(limit);
}

function after(by: SQL, descending: boolean, cursor: string): SQL {
  const [key, serial] = fromCursor(cursor, ['', ''] as const);
  return descending ? sql`(${by}, ${SERIAL}) < (${key}, ${serial})` : sql`(${by}, ${SERIAL}) > (${key}, ${serial})`;
}

/** Everything that the query asks for, the group aside. */
function conditions(query: CertificateQuery): SQL[] {
  const list: SQL[] = query.view === 'devices' ? [isLastOfDevice] : [];
  const holds = (part: string | undefined, within: SQL): void => {
    const folded = fold(part ?? '');
    if (folded !== '') list.push(sql`position(${folded} in ${within}) > 0`);
  };
  holds(query.text, sql`certificates.search`);
  SEARCHED.forEach((fact, index) => holds(query[fact], sql`split_part(certificates.search, chr(10), ${sql.raw(String(index + 1))})`));
  const states = query.states ?? (query.view === 'certificates' ? ['active' as const] : undefined);
  if (states !== undefined) list.push(inArray(certificates.state, [...states]));
  // Compared as text, so that any day may be asked about.
  if (query.endsFrom !== undefined) list.push(sql`${SORTED_BY.validTo} >= ${query.endsFrom}`);
  if (query.endsTo !== undefined) list.push(sql`${SORTED_BY.validTo} <= ${query.endsTo}`);
  if (query.serials !== undefined) list.push(inArray(keyOf(query.view), query.serials.map(serialKey)));
  return list;
}

/** What a certificate, or its device, is known by: `serialKey` in SQL. */
export function keyOf(view: CertificateQuery['view']): SQL<string> {
  return view === 'devices' ? sql<string>`lower(certificates.device_serial)` : sql<string>`lower(certificates.serial)`;
}

/** Its device has got no later certificate, from whomever. */
export const isLastOfDevice = sql`certificates.device_serial is not null and not exists (
  select 1 from certificates later where lower(later.device_serial) = lower(certificates.device_serial)
  and (later.valid_from, later.serial collate "C") > (certificates.valid_from, certificates.serial collate "C"))`;

async function countByGroup(queries: Queries, wanted: SQL | undefined): Promise<Partial<Record<CertificateGroup, number>>> {
  const rows = await queries
    .select({ group: certificates.holder, count: sql<number>`count(*)::int` })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.organisationId))
    .where(wanted)
    .groupBy(certificates.holder);
  return Object.fromEntries(rows.map(({ group, count }) => [group, count]));
}

type Row = Awaited<ReturnType<typeof read>>[number];

function toHeld({ certificate: row, organisationName }: Row): HeldCertificate {
  const { serial, name, officialEmail, province, validFrom, validTo, state, facts } = row;
  const device = row.deviceSerial === null ? {} : { device: { serial: row.deviceSerial, kind: row.deviceKind ?? '' } };
  const organisation = { id: row.organisationId, name: organisationName };
  return { serial, name, group: row.holder, officialEmail, organisation, province, validFrom, validTo, state, ...device, ...facts };
}
