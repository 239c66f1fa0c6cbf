/** What comes before and after a resumable upload: whether it may begin, and what becomes of it once it is complete. */
import { openAsBlob } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, inputIssues, OPERATIONS } from '@ctso/core';
import type { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { placeFile, slotFor, type Target } from '../storage/attachments.js';
import type { SqlHouse } from '../storage/backend.js';
import type { SignedIn } from '../storage/caller.js';
import { judge, judgeName } from './judge.js';

/** The house, and where its unfinished uploads lie. */
export interface UploadHouse {
  readonly house: SqlHouse;
  readonly store: FileStore;
}

/** What a new upload is for, if it may be: the slot takes files of this size and name now. */
export async function admit({ house }: UploadHouse, who: SignedIn, upload: Upload): Promise<Target> {
  const { id, dossierId, slot, name } = upload.metadata ?? {};
  const read = OPERATIONS.attachments.put.input.safeParse({ id, dossierId, slot, name, file: new Blob() });
  if (!read.success) throw new Failure('invalid', { issues: inputIssues(read.error) });
  if (upload.size === undefined) throw new Failure('invalid');
  const target = { id: read.data.id, dossierId: read.data.dossierId, slot: read.data.slot, name: read.data.name };
  const definition = await slotFor(house.queries, who, house.desk, target);
  judgeName(definition, target.name, upload.size);
  return target;
}

/**
 * Judges a complete upload and hands it over to the attachments. An empty file of the same length stays behind until it
 * expires, so that a client that missed the last answer and asks how far it got is told that it got to the end.
 */
export async function finish({ house, store }: UploadHouse, who: SignedIn, upload: Upload): Promise<void> {
  const metadata = upload.metadata ?? {};
  if (metadata['done'] !== undefined) return;
  const path = join(store.directory, upload.id);
  const target = metadata as unknown as Target;
  try {
    const slot = await slotFor(house.queries, who, house.desk, target);
    const type = await judge(slot, target.name, await openAsBlob(path));
    const name = await house.files.take(path);
    await placeFile(house.queries, who, house.desk, house.files, target, { name, size: upload.size ?? 0, type });
  } catch (thrown) {
    await writeFile(path, '', { flag: 'a' });
    await store.remove(upload.id);
    throw thrown;
  }
  await store.configstore.set(upload.id, Object.assign(upload, { metadata: { ...metadata, done: 'yes' } }));
  await writeFile(path, '');
  await truncate(path, upload.size ?? 0);
}
