/** Attachments of a local backend: judged by content, one to a slot. */
import {
  Failure,
  fileFailure,
  judgeFile,
  judgeFileName,
  RESULT_SLOT,
  RESULT_SLOTS,
  SLOTS,
  type Account,
  type Attachment,
  type Attachments,
  type Finding,
  type Issue,
  type SlotDefinition,
} from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';
import { seenFiles, writableIn } from './attachment-rights.js';
import type { Books, DossierRecord } from './shelf.js';

export function attachments(house: House, session: Session): Attachments {
  const { shelf } = house;
  return {
    async put({ id, dossierId, slot, name, file }, options) {
      const account = requireAccount(session);
      const target = await shelf.read((books) => writableIn(house, books, account, dossierId, slot));
      const type = await judge(house, slotOf(house, target, slot), name, file);
      const attachment: Attachment = { id, slot, name, size: file.size, type, uploadedAt: house.moment() };
      const stored = await shelf.write((books) => place(house, books, account, dossierId, attachment, file));
      options?.onProgress?.(file.size, file.size);
      return stored;
    },
    async open({ id }, options) {
      const account = requireAccount(session);
      const file = await shelf.read(async (books) => {
        const { attachment } = await find(house, books, account, id);
        const bytes = await books.bytes(id);
        if (bytes === undefined) throw new Failure('not-found');
        return bytes.slice(0, bytes.size, attachment.type);
      });
      options?.onProgress?.(file.size, file.size);
      return file;
    },
    async remove({ id }) {
      const account = requireAccount(session);
      return shelf.write(async (books) => {
        const { record, attachment } = await find(house, books, account, id);
        await writableIn(house, books, account, record.id, attachment.slot);
        await books.putDossier({ ...record, attachments: record.attachments.filter((each) => each.id !== id) });
        await books.removeBytes(id);
        return null;
      });
    },
  };
}

/** Puts the file into its slot, in place of what stood there. The same id again answers what was stored. Leaves the revision: it is the draft's. */
async function place(house: House, books: Books, account: Account, dossierId: string, attachment: Attachment, file: Blob): Promise<Attachment> {
  const record = await writableIn(house, books, account, dossierId, attachment.slot);
  const standing = record.attachments.find(({ id }) => id === attachment.id);
  if (standing !== undefined) return standing;
  if ((await books.ownerOf(attachment.id)) !== undefined) throw new Failure('conflict');
  const replaced = record.attachments.filter(({ slot }) => slot === attachment.slot);
  const kept = record.attachments.filter(({ slot }) => slot !== attachment.slot);
  await books.putBytes(attachment.id, dossierId, file);
  for (const { id } of replaced) await books.removeBytes(id);
  await books.putDossier({ ...record, attachments: [...kept, attachment] });
  return attachment;
}

async function find(house: House, books: Books, account: Account, id: string): Promise<{ record: DossierRecord; attachment: Attachment }> {
  const dossierId = await books.ownerOf(id);
  if (dossierId === undefined) throw new Failure('not-found');
  const { record, attachments: seen } = await seenFiles(house, books, account, dossierId);
  const attachment = seen.find((each) => each.id === id);
  if (attachment === undefined) throw new Failure('not-found');
  return { record, attachment };
}

function slotOf(house: House, record: DossierRecord, slot: string): SlotDefinition {
  const found = RESULT_SLOTS.includes(slot) ? { ...RESULT_SLOT, id: slot } : house.procedure(record.procedure).definition.slots.find(({ id }) => id === slot);
  if (found === undefined) throw new Failure('invalid');
  return found;
}

/** The type that the content has, or the failure of a file that the slot does not take. */
async function judge(house: House, slot: SlotDefinition, name: string, file: Blob): Promise<string> {
  const { size } = file;
  refuse(slot, judgeFileName({ name, size }, slot));
  const detected = await house.detect(file, name);
  refuse(slot, judgeFile({ name, size, detected }, slot));
  return detected ?? 'application/octet-stream';
}

function refuse(slot: SlotDefinition, found: Finding | undefined): void {
  if (found?.severity !== 'error') return;
  const issue: Issue = { path: [SLOTS, slot.id], code: found.code, params: found.params ?? {}, severity: 'error', source: 'backend' };
  throw new Failure(fileFailure(found), { issues: [issue] });
}
