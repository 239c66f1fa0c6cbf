/** Dossiers as the database keeps them and as the contract shows them. */
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { Failure, permitted, permittedOnlooker, RESULT_SLOTS, type Attachment, type Dossier, type DossierSummary, type Draft, type FieldValues } from '@ctso/core';
import type { SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { attachments, dossierRows, dossiers, dossierSections } from './schema.js';

export type DossierRecord = typeof dossiers.$inferSelect;
/** Without what may be long and no list shows. */
export type ListedDossier = Omit<DossierRecord, 'notes' | 'remarks'>;
export type AttachmentRecord = typeof attachments.$inferSelect;

/** The organisation's own dossier, also one that was taken away; `forbidden` for one that may only be read, `not-found` for any other. */
export async function ownOrDeleted(queries: Queries, who: SignedIn, id: string): Promise<DossierRecord> {
  return (await findOwn(queries, who, id)) ?? refuseOther(queries, who, id);
}

export async function findOwn(queries: Queries, who: SignedIn, id: string): Promise<DossierRecord | undefined> {
  const [record] = await queries.select().from(dossiers).where(ownedBy(who, id));
  return record;
}

/** Like `ownOrDeleted`, and nobody else changes it before the transaction ends. */
export async function holdOwnOrDeleted(transaction: Queries, who: SignedIn, id: string): Promise<DossierRecord> {
  const [record] = await transaction.select().from(dossiers).where(ownedBy(who, id)).for('update');
  return record ?? refuseOther(transaction, who, id);
}

async function refuseOther(queries: Queries, who: SignedIn, id: string): Promise<never> {
  await seen(queries, who, id);
  throw new Failure('forbidden');
}

/** One that the account may read: its organisation's own, or one that was filed below it. */
export async function seen(queries: Queries, who: SignedIn, id: string): Promise<DossierRecord> {
  const [record] = await queries.select().from(dossiers).where(and(eq(dossiers.id, id), eq(dossiers.deleted, false), seenBy(who)));
  if (record === undefined) throw new Failure('not-found');
  return record;
}

/** The dossiers that an account may read. */
export function seenBy({ account, scope }: SignedIn): SQL {
  const inTree = sql`dossiers.organisation_id in (select id from organisations where starts_with(path, ${scope}))`;
  return sql`(${inTree} and (dossiers.status <> 'draft' or dossiers.organisation_id = ${account.organisation.id}))`;
}

export function refuseDeleted(record: DossierRecord): void {
  if (record.deleted) throw new Failure('not-found');
}

const ownedBy = ({ account }: SignedIn, id: string) => and(eq(dossiers.id, id), eq(dossiers.organisationId, account.organisation.id));

/** As whoever filed it sees it, or those above: files of the result only once it is returned. */
export async function whole(queries: Queries, who: SignedIn, record: DossierRecord): Promise<Dossier> {
  const files = (await attachmentsOf(queries, record.id)).filter((file) => isShown(record, file));
  return { ...toSummary(record, who), ...remarksOf(record), draft: await draftOf(queries, record.id), attachments: files.map(toAttachment) };
}

/** Whether applicants are shown a file yet. */
export function isShown({ status }: Pick<DossierRecord, 'status'>, { slot }: Pick<AttachmentRecord, 'slot'>): boolean {
  return status === 'returned' || !RESULT_SLOTS.includes(slot);
}

export function remarksOf({ remarks }: DossierRecord): Pick<Dossier, 'remarks'> {
  return remarks === null ? {} : { remarks };
}

export async function draftOf(queries: Queries, id: string): Promise<Draft> {
  const rows = await queries
    .select({ id: dossierRows.rowId, values: dossierRows.facts })
    .from(dossierRows)
    .where(eq(dossierRows.dossierId, id))
    .orderBy(asc(dossierRows.rank));
  return { sections: await sectionsOf(queries, id), rows };
}

export async function sectionsOf(queries: Queries, id: string): Promise<Record<string, FieldValues>> {
  const sections = await queries.select().from(dossierSections).where(eq(dossierSections.dossierId, id));
  return Object.fromEntries(sections.map(({ section, facts }) => [section, facts]));
}

export function attachmentsOf(queries: Queries, id: string): Promise<AttachmentRecord[]> {
  return queries.select().from(attachments).where(eq(attachments.dossierId, id)).orderBy(asc(attachments.uploadedAt), asc(attachments.id));
}

export function toAttachment({ id, slot, name, size, type, uploadedAt }: AttachmentRecord): Attachment {
  return { id, slot, name, size, type, uploadedAt: uploadedAt.toISOString() };
}

export function toSummary(record: ListedDossier, who: SignedIn): DossierSummary {
  const own = record.organisationId === who.account.organisation.id;
  return {
    id: record.id,
    procedure: { id: record.procedureId, profile: record.profile },
    status: record.status,
    organisation: { id: record.organisationId, name: record.organisationName },
    rowCount: record.rowCount,
    symbol: record.symbol,
    revision: record.revision,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    permitted: own ? permitted(record.status) : permittedOnlooker(record.status),
    ...(record.statusLabel === null ? {} : { statusLabel: record.statusLabel }),
    ...(record.receiptCode === null ? {} : { receiptCode: record.receiptCode }),
    ...(record.submittedAt === null ? {} : { submittedAt: record.submittedAt.toISOString() }),
    ...(record.receivedAt === null ? {} : { receivedAt: record.receivedAt.toISOString() }),
    ...(record.dueOn === null ? {} : { dueOn: record.dueOn }),
  };
}
