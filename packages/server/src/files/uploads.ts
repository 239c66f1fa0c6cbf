/** Resumable uploads (tus 1.0): who may send what where is asked at every request, the content is judged after the last byte. */
import { openAsBlob } from 'node:fs';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GUARD_HEADER, GUARD_VALUE, problemResponse } from '@ctso/backends/wire';
import { Failure, inputIssues, isFailure, OPERATIONS } from '@ctso/core';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import { placeFile, slotFor, type Target } from '../storage/attachments.js';
import type { SqlHouse } from '../storage/backend.js';
import type { SignedIn } from '../storage/caller.js';
import { asFailure } from '../storage/trouble.js';
import { judge, judgeName } from './judge.js';

/** An upload that was not finished by then is thrown away. */
export const UNFINISHED_FOR = 24 * 60 * 60 * 1000;

const METHODS = new Set(['POST', 'HEAD', 'PATCH', 'DELETE']);
const UPLOAD_ID = /^[0-9a-f]{32}$/u;

export interface UploadDesk {
  /** Answers one request below the uploads' address; a problem for what may not be. */
  answer(request: Request, account: () => Promise<SignedIn>): Promise<Response>;
  /** Throws away what was not finished in time. */
  tidy(): Promise<void>;
}

/** What is known of a request while the protocol's library works on it. */
interface Asking {
  readonly who: SignedIn;
  failure?: Failure;
}

export interface UploadOptions {
  readonly house: SqlHouse;
  /** Where unfinished uploads lie; on the same disk as the folder of attachments. */
  readonly directory: string;
  /** The address of uploads, from the root of the host. */
  readonly path: string;
}

export async function uploadDesk({ house, directory, path }: UploadOptions): Promise<UploadDesk> {
  await mkdir(directory, { recursive: true });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: UNFINISHED_FOR });
  const asking = new WeakMap<Request, Asking>();
  /** The library answers errors in its own words: what we say is kept aside, and said in the end. */
  const said = async <T>(request: Request, work: (who: SignedIn) => Promise<T>): Promise<T> => {
    const known = asking.get(request);
    if (known === undefined) throw new Failure('signed-out');
    try {
      return await work(known.who);
    } catch (thrown) {
      if (typeof (thrown as { status_code?: unknown }).status_code === 'number') throw thrown;
      known.failure = asFailure(thrown);
      throw thrown;
    }
  };
  const tus = new Server({
    path,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: () => false,
    getFileIdFromRequest: (_request, last) => (last !== undefined && UPLOAD_ID.test(last) ? last : undefined),
    onUploadCreate: (request, upload) =>
      said(request as Request, async (who) => ({ metadata: { ...(await admit(house, who, upload)), owner: who.account.organisation.id } })),
    onIncomingRequest: (request, id) =>
      said(request as Request, async (who) => {
        if (request.method === 'POST') return;
        const upload = await store.getUpload(id);
        if (upload.metadata?.['owner'] !== who.account.organisation.id) throw new Failure('not-found');
        if (request.method === 'HEAD' && upload.offset === upload.size) await finish(house, store, directory, who, upload);
      }),
    onUploadFinish: (request, upload) =>
      said(request as Request, async (who) => {
        await finish(house, store, directory, who, upload);
        return {};
      }),
  });
  return {
    answer: async (request, account) => {
      try {
        if (!METHODS.has(request.method)) throw new Failure('not-found');
        if (request.headers.get(GUARD_HEADER) !== GUARD_VALUE) throw new Failure('forbidden');
        const known: Asking = { who: await account() };
        asking.set(request, known);
        const response = await tus.handleWeb(request);
        return known.failure === undefined ? response : problemResponse(known.failure);
      } catch (thrown) {
        return problemResponse(isFailure(thrown) ? thrown : asFailure(thrown));
      }
    },
    tidy: async () => {
      await tus.cleanUpExpiredUploads();
    },
  };
}

/** What a new upload is for, if it may be: the slot takes files of this size and name now. */
async function admit(house: SqlHouse, who: SignedIn, upload: Upload): Promise<{ id: string; dossierId: string; slot: string; name: string }> {
  const { id, dossierId, slot, name } = upload.metadata ?? {};
  const read = OPERATIONS.attachments.put.input.safeParse({ id, dossierId, slot, name, file: new Blob() });
  if (!read.success) throw new Failure('invalid', { issues: inputIssues(read.error) });
  if (upload.size === undefined) throw new Failure('invalid');
  const { file: _file, ...target } = read.data;
  const definition = await slotFor(house.queries, who, house.desk, target);
  judgeName(definition, target.name, upload.size);
  return target;
}

/**
 * Judges a complete upload and hands it over to the attachments. An empty file of the same length stays behind until it
 * expires, so that a client that missed the last answer and asks how far it got is told that it got to the end.
 */
async function finish(house: SqlHouse, store: FileStore, directory: string, who: SignedIn, upload: Upload): Promise<void> {
  const metadata = upload.metadata ?? {};
  if (metadata['done'] !== undefined) return;
  const path = join(directory, upload.id);
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
