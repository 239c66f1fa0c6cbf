/** Attachments: a line in the database for each, the bytes in the folder. One to a slot; the newer replaces the older. */
import { and, eq, or } from 'drizzle-orm';
import { Failure, mayEdit, RESULT_SLOT, RESULT_SLOTS, type Attachment, type Attachments, type SlotDefinition } from '@ctso/core';
import type { FileFolder } from '../files/folder.js';
import { judge, plainName } from '../files/judge.js';
import type { Caller, SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { findAtDesk, hasInHand, holdAtDesk, isAtDesk, rolesOf } from './desk-records.js';
import { holdOwnOrDeleted, isShown, ownOrDeleted, refuseDeleted, seen, toAttachment, type AttachmentRecord, type DossierRecord } from './dossier-records.js';
import type { Rules } from './dossier-writes.js';
import { attachments } from './schema.js';
import { isDuplicate } from './trouble.js';

/** Where a file is to go. */
export interface Target {
  readonly id: string;
  readonly dossierId: string;
  readonly slot: string;
  readonly name: string;
}

export function sqlAttachments(queries: Queries, caller: Caller, rules: Rules, files: FileFolder): Attachments {
  return {
    put: async ({ file, ...asked }, options) => {
      const who = await caller.account();
      const target = { ...asked, name: plainName(asked.name) };
      const slot = await slotFor(queries, who, rules, target);
      const type = await judge(slot, target.name, file);
      const name = await files.keep(file);
      const stored = await placeFile(queries, who, rules, files, target, { name, size: file.size, type });
      options?.onProgress?.(file.size, file.size);
      return stored;
    },
    open: async ({ id }, options) => {
      const record = await findReadable(queries, await caller.account(), id);
      const file = await files.open(record.file, record.type);
      options?.onProgress?.(file.size, file.size);
      return file;
    },
    remove: async ({ id }) => {
      const who = await caller.account();
      const { dossierId, slot } = await findReadable(queries, who, id);
      const gone = await queries.transaction(async (transaction) => {
        await holdForSlot(transaction, who, dossierId, slot);
        return transaction.delete(attachments).where(eq(attachments.id, id)).returning();
      });
      if (gone.length === 0) throw new Failure('not-found');
      await files.discard(gone.map(({ file }) => file));
      return null;
    },
  };
}

/** The slot that a file may be put into now: `not-found`, `forbidden` or `invalid` otherwise. */
export async function slotFor(queries: Queries, who: SignedIn, rules: Rules, { dossierId, slot }: Pick<Target, 'dossierId' | 'slot'>): Promise<SlotDefinition> {
  if (isResultOf(who, slot)) {
    refuseOfficer(who, await findAtDesk(queries, dossierId));
    return { id: slot, ...RESULT_SLOT };
  }
  const record = await ownOrDeleted(queries, who, dossierId);
  refuseClosed(record);
  const { definition } = rules.procedure({ id: record.procedureId, profile: record.profile });
  const found = definition.slots.find(({ id }) => id === slot);
  if (found === undefined) throw new Failure('invalid');
  return found;
}

/** Whether the desk's rules go for a slot rather than an applicant's. */
function isResultOf(who: SignedIn, slot: string): boolean {
  return rolesOf(who).length > 0 && RESULT_SLOTS.includes(slot);
}

/** Holds the dossier of a slot that the account may write to now. */
async function holdForSlot(transaction: Queries, who: SignedIn, dossierId: string, slot: string): Promise<void> {
  if (isResultOf(who, slot)) refuseOfficer(who, await holdAtDesk(transaction, dossierId));
  else refuseClosed(await holdOwnOrDeleted(transaction, who, dossierId));
}

/** Results are added by the officer who has it, while it is worked on. */
function refuseOfficer(who: SignedIn, record: DossierRecord): void {
  if (record.status !== 'processing' || !hasInHand(record, who)) throw new Failure('forbidden');
}

/**
 * Puts a file of the folder into its slot; the file is discarded if it may not go there after all. The same id again answers
 * what was stored then. The dossier's revision stays: it is the draft's.
 */
export async function placeFile(
  queries: Queries,
  who: SignedIn,
  rules: Rules,
  files: FileFolder,
  target: Target,
  file: { readonly name: string; readonly size: number; readonly type: string },
): Promise<Attachment> {
  const { id, dossierId, slot, name } = target;
  const line: AttachmentRecord = { id, dossierId, slot, name, size: file.size, type: file.type, uploadedAt: new Date(rules.now()), file: file.name };
  try {
    const { standing, orphans } = await queries.transaction((transaction) => replace(transaction, who, line));
    await files.discard(orphans);
    return toAttachment(standing);
  } catch (thrown) {
    await files.discard([file.name]);
    if (isDuplicate(thrown)) throw new Failure('conflict', { cause: thrown });
    throw thrown;
  }
}

async function replace(transaction: Queries, who: SignedIn, line: AttachmentRecord): Promise<{ standing: AttachmentRecord; orphans: readonly string[] }> {
  await holdForSlot(transaction, who, line.dossierId, line.slot);
  const inTheWay = await transaction
    .select()
    .from(attachments)
    .where(or(eq(attachments.id, line.id), and(eq(attachments.dossierId, line.dossierId), eq(attachments.slot, line.slot))));
  const same = inTheWay.find(({ id }) => id === line.id);
  if (same !== undefined && same.dossierId !== line.dossierId) throw new Failure('conflict');
  if (same !== undefined) return { standing: same, orphans: [line.file] };
  await transaction.delete(attachments).where(and(eq(attachments.dossierId, line.dossierId), eq(attachments.slot, line.slot)));
  await transaction.insert(attachments).values(line);
  return { standing: line, orphans: inTheWay.map(({ file }) => file) };
}

/** `not-found` also for a file of a dossier that the account may not read, and for a result that its applicant is not shown yet. */
export async function findReadable(queries: Queries, who: SignedIn, id: string): Promise<AttachmentRecord> {
  const [record] = await queries.select().from(attachments).where(eq(attachments.id, id));
  if (record === undefined) throw new Failure('not-found');
  if (rolesOf(who).length > 0 && (await isAtDesk(queries, record.dossierId))) return record;
  if (!isShown(await seen(queries, who, record.dossierId), record)) throw new Failure('not-found');
  return record;
}

function refuseClosed(record: DossierRecord): void {
  refuseDeleted(record);
  if (!mayEdit(record.status)) throw new Failure('forbidden');
}
