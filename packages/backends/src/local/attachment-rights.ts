/** Who may read and write the files of a dossier: its applicant, and whoever has it at the desk. */
import { Failure, mayEdit, RESULT_SLOTS, type Account, type Attachment } from '@ctso/core';
import { filed } from './desk.js';
import type { House } from './house.js';
import { attachmentsSeen, readable, writable } from './record.js';
import type { Books, DossierRecord } from './shelf.js';

/** The dossier, if the account may put a file into this slot of it now. */
export async function writableIn(house: House, books: Books, account: Account, dossierId: string, slot: string): Promise<DossierRecord> {
  if (RESULT_SLOTS.includes(slot) && isOfDesk(account)) {
    const record = await filed(books, dossierId);
    if (record.status !== 'processing' || record.claim?.accountId !== account.id) throw new Failure('forbidden');
    return record;
  }
  const record = await writable(house, books, account, dossierId);
  if (record.deleted) throw new Failure('not-found');
  if (!mayEdit(record.status) || RESULT_SLOTS.includes(slot)) throw new Failure('forbidden');
  return record;
}

/** The dossier with those of its files that the account may read. */
export async function seenFiles(house: House, books: Books, account: Account, dossierId: string): Promise<{ readonly record: DossierRecord; readonly attachments: readonly Attachment[] }> {
  if (isOfDesk(account)) {
    const record = await filed(books, dossierId);
    return { record, attachments: record.attachments };
  }
  const record = await readable(house, books, account, dossierId);
  return { record, attachments: attachmentsSeen(record) };
}

function isOfDesk({ desk }: Account): boolean {
  return desk !== undefined && desk.length > 0;
}
