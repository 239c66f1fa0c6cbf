/** Resumable uploads (tus 1.0): who may send what where is asked at every request, the content is judged after the last byte. */
import { mkdir } from 'node:fs/promises';
import { GUARD_HEADER, GUARD_VALUE, problemResponse } from '@ctso/backends/wire';
import { Failure } from '@ctso/core';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { SqlHouse } from '../storage/backend.js';
import type { SignedIn } from '../storage/caller.js';
import { asFailure } from '../storage/trouble.js';
import { admit, finish, type UploadHouse } from './handover.js';

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
  const protocol = protocolFor({ house, store }, path, asking);
  return {
    answer: async (request, account) => {
      try {
        if (!METHODS.has(request.method)) throw new Failure('not-found');
        if (request.headers.get(GUARD_HEADER) !== GUARD_VALUE) throw new Failure('forbidden');
        const known: Asking = { who: await account() };
        asking.set(request, known);
        const response = await protocol.handleWeb(request);
        return known.failure === undefined ? response : problemResponse(known.failure);
      } catch (thrown) {
        return problemResponse(asFailure(thrown));
      }
    },
    tidy: async () => {
      await protocol.cleanUpExpiredUploads();
    },
  };
}

/** The library that speaks the protocol, asking us at each turn. It shares nothing with other origins and serves nothing. */
function protocolFor(uploads: UploadHouse, path: string, asking: WeakMap<Request, Asking>): Server {
  /** The library answers errors in its own words: what we say is kept aside, and said in the end. */
  const said = async <T>(request: Request, work: (who: SignedIn) => Promise<T>): Promise<T> => {
    const known = asking.get(request);
    if (known === undefined) throw new Failure('signed-out');
    try {
      return await work(known.who);
    } catch (thrown) {
      if (typeof (thrown as { status_code?: unknown }).status_code !== 'number') known.failure = asFailure(thrown);
      throw thrown;
    }
  };
  return new Server({
    path,
    datastore: uploads.store,
    relativeLocation: true,
    allowedOrigins: () => false,
    getFileIdFromRequest: (_request, last) => (last !== undefined && UPLOAD_ID.test(last) ? last : undefined),
    onUploadCreate: (request, upload) =>
      said(request as Request, async (who) => ({ metadata: { ...(await admit(uploads, who, upload)), owner: who.account.organisation.id } })),
    onIncomingRequest: (request, id) => said(request as Request, (who) => (request.method === 'POST' ? Promise.resolve() : visit(uploads, request.method, who, id))),
    onUploadFinish: (request, upload) => said(request as Request, (who) => finish(uploads, who, upload).then(() => ({}))),
  });
}

/** Whoever asks about an upload must be of the organisation that began it. One that is complete is handed over if that has not been done. */
async function visit(uploads: UploadHouse, method: string, who: SignedIn, id: string): Promise<void> {
  const upload = await uploads.store.getUpload(id);
  if (upload.metadata?.['owner'] !== who.account.organisation.id) throw new Failure('not-found');
  if (method === 'HEAD' && upload.offset === upload.size) await finish(uploads, who, upload);
}
