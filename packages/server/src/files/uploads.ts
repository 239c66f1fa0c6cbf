/** Resumable uploads (tus 1.0): who may send what where is asked at every request, the content is judged after the last byte. */
import { mkdir } from 'node:fs/promises';
import { GUARD_HEADER, GUARD_VALUE, problemResponse } from '@ctso/backends/wire';
import { Failure } from '@ctso/core';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { isTrouble } from '../handler/index.js';
import type { SqlHouse } from '../storage/backend.js';
import type { SignedIn } from '../storage/caller.js';
import { asFailure } from '../storage/trouble.js';
import { admit, finisher, type UploadHouse } from './handover.js';
import { newUploadId, quotaDesk, UPLOAD_ID, USUAL_QUOTA, type UploadQuota } from './quota.js';

/** An upload that was not finished by then is thrown away. */
export const UNFINISHED_FOR = 24 * 60 * 60 * 1000;

const METHODS = new Set(['POST', 'HEAD', 'PATCH', 'DELETE']);

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
  /** Lets go of the room that was held for the upload that it begins. */
  release?: () => void;
}

export interface UploadOptions {
  readonly house: SqlHouse;
  /** Where unfinished uploads lie; on the same disk as the folder of attachments. */
  readonly directory: string;
  /** The address of uploads, from the root of the host. */
  readonly path: string;
  readonly quota?: UploadQuota | undefined;
  /** Told of faults of ours; must not write down more than their kind. */
  readonly report: (failure: Failure, route: string) => void;
}

export async function uploadDesk({ house, directory, path, quota = USUAL_QUOTA, report }: UploadOptions): Promise<UploadDesk> {
  await mkdir(directory, { recursive: true });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: UNFINISHED_FOR });
  const asking = new WeakMap<Request, Asking>();
  const protocol = protocolFor({ house, store, quota: quotaDesk(store, quota) }, path, asking);
  const told = (failure: Failure, { method }: Request): Response => {
    if (isTrouble(failure)) report(failure, `${method} /uploads`);
    return problemResponse(failure);
  };
  return {
    answer: async (request, account) => {
      let known: Asking | undefined;
      try {
        if (!METHODS.has(request.method)) throw new Failure('not-found');
        if (request.headers.get(GUARD_HEADER) !== GUARD_VALUE) throw new Failure('forbidden');
        known = { who: await account() };
        asking.set(request, known);
        const response = await protocol.handleWeb(request);
        return known.failure === undefined ? unkept(response) : told(known.failure, request);
      } catch (thrown) {
        return told(asFailure(thrown), request);
      } finally {
        known?.release?.();
      }
    },
    tidy: async () => {
      await protocol.cleanUpExpiredUploads();
    },
  };
}

function unkept(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The library that speaks the protocol, asking us at each turn. It shares nothing with other origins and serves nothing. */
function protocolFor(uploads: UploadHouse, path: string, asking: WeakMap<Request, Asking>): Server {
  const finish = finisher(uploads);
  const askingOf = (request: Request): Asking => {
    const known = asking.get(request);
    if (known === undefined) throw new Failure('signed-out');
    return known;
  };
  return new Server({
    path,
    datastore: uploads.store,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => newUploadId(askingOf(request).who.account.organisation.id),
    getFileIdFromRequest: (_request, last) => (last !== undefined && UPLOAD_ID.test(last) ? last : undefined),
    onUploadCreate: async (request, upload) => {
      const known = askingOf(request);
      const { id: owner } = known.who.account.organisation;
      const target = await admit(uploads, known.who, upload);
      known.release = await uploads.quota.hold(owner, upload.size ?? 0);
      return { metadata: { ...target, owner } };
    },
    onIncomingRequest: async (request, id) => {
      if (request.method === 'POST') return;
      const { who } = askingOf(request);
      const upload = await uploads.store.getUpload(id);
      // Whoever asks about an upload must be of the organisation that began it.
      if (upload.metadata?.['owner'] !== who.account.organisation.id) throw new Failure('not-found');
      // One that is complete is handed over if that has not been done.
      if (request.method === 'HEAD' && upload.offset === upload.size) await finish(who, upload);
    },
    onUploadFinish: (request, upload) => finish(askingOf(request as Request).who, upload).then(() => ({})),
    // The library answers errors in its own words, some of which tell of the disk: ours are kept aside, and said in the end.
    onResponseError: (request, error) => {
      const ours = asking.get(request);
      const { status_code: status } = error as { status_code?: number };
      if (ours !== undefined && (status === undefined || status >= 500)) ours.failure = failureOf(error);
      return undefined;
    },
  });
}

/** Of an extension of the protocol that is not spoken here: whoever asks for one finds no fault in us. */
const UNKNOWN = 501;

/** What else the library says with a status of its own is a disk that it could not write or read. */
function failureOf(error: Error | { readonly status_code: number; readonly body: string }): Failure {
  if (!('status_code' in error)) return asFailure(error);
  return new Failure(error.status_code === UNKNOWN ? 'unsupported' : 'unavailable', { cause: error });
}
