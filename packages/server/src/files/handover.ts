/** What comes before and after a resumable upload: whether it may begin, and what becomes of it once it is complete. */
import { openAsBlob } from 'node:fs';
import { access, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, inputIssues, OPERATIONS } from '@ctso/core';
import type { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { placeFile, slotFor, type Target } from '../storage/attachments.js';
import type { SqlHouse } from '../storage/backend.js';
import type { SignedIn } from '../storage/caller.js';
import { asFailure } from '../storage/trouble.js';
import { judge, judgeName, plainName } from './judge.js';
import type { QuotaDesk } from './quota.js';

/** The house, and where its unfinished uploads lie. */
export interface UploadHouse {
  readonly house: SqlHouse;
  readonly store: FileStore;
  readonly quota: QuotaDesk;
}

/** What a new upload is for, if it may be: the slot takes files of this size and name now. */
export async function admit({ house }: Pick<UploadHouse, 'house'>, who: SignedIn, upload: Upload): Promise<Target> {
  const { id, dossierId, slot, name } = upload.metadata ?? {};
  const read = OPERATIONS.attachments.put.input.safeParse({ id, dossierId, slot, name, file: new Blob() });
  if (!read.success) throw new Failure('invalid', { issues: inputIssues(read.error) });
  if (upload.size === undefined) throw new Failure('invalid');
  const target = { id: read.data.id, dossierId: read.data.dossierId, slot: read.data.slot, name: plainName(read.data.name) };
  const definition = await slotFor(house.queries, who, house.rules, target);
  judgeName(definition, target.name, upload.size);
  return target;
}

/**
 * Judges a complete upload and hands it over to the attachments. An empty file of the same length stays behind until it
 * expires, so that a client that missed the last answer and asks how far it got is told that it got to the end. Asked twice
 * at once, by the last byte and by a client that did not wait for the answer, it does so once.
 */
export function finisher(uploads: UploadHouse): (who: SignedIn, upload: Upload) => Promise<void> {
  const under = new Map<string, Promise<void>>();
  return (who, upload) => {
    const running = under.get(upload.id);
    if (running !== undefined) return running;
    const work = finish(uploads, who, upload).finally(() => under.delete(upload.id));
    under.set(upload.id, work);
    return work;
  };
}

async function finish({ house, store }: UploadHouse, who: SignedIn, { id }: Upload): Promise<void> {
  // Read anew: it may have been finished since the request was looked at.
  const upload = await store.getUpload(id);
  const metadata = upload.metadata ?? {};
  if (metadata['done'] !== undefined) return;
  const path = join(store.directory, id);
  const target = metadata as unknown as Target;
  try {
    const slot = await slotFor(house.queries, who, house.rules, target);
    const type = await judge(slot, target.name, await openAsBlob(path));
    const name = await house.files.take(path);
    await placeFile(house.queries, who, house.rules, house.files, target, { name, size: upload.size ?? 0, type });
  } catch (thrown) {
    // What may succeed later is left where it lies, so that not every byte need be sent again.
    if (asFailure(thrown).retry && (await lies(path))) throw thrown;
    await writeFile(path, '', { flag: 'a' });
    await store.remove(id);
    throw thrown;
  }
  await store.configstore.set(id, Object.assign(upload, { metadata: { ...metadata, done: 'yes' } }));
  await writeFile(path, '');
  await truncate(path, upload.size ?? 0);
}

async function lies(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
