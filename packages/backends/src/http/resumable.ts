/** Resumable upload over tus. Loaded when the first file is sent. */
import { Failure, type TransferOptions } from '@ctso/core';
import { Upload, type DetailedError } from 'tus-js-client';
import { failureOf, GUARD_HEADER, GUARD_VALUE, UPLOADS_PATH } from '../wire/index.js';
import type { PutInput } from './put.js';

const CHUNK = 5 * 1024 * 1024;
const RETRY_DELAYS = [500, 2_000, 5_000, 10_000];

/**
 * Sends the file and resolves once the server has all of it. Short breaks are bridged by itself; after a longer one, the same
 * id sent again goes on from what the server holds. An abort takes the half upload away.
 */
export async function upload(baseUrl: string, input: PutInput, begun: Map<string, string>, call: TransferOptions | undefined): Promise<void> {
  const file = await readable(input.file);
  const signal = call?.signal;
  const uploadUrl = begun.get(input.id) ?? null;
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      begun.delete(input.id);
      sending.abort(true).catch(() => undefined);
      reject(new Failure('cancelled', { cause: signal?.reason }));
    };
    const sending: Upload = new Upload(file, {
      endpoint: `${baseUrl}${UPLOADS_PATH}`,
      uploadUrl,
      metadata: { id: input.id, dossierId: input.dossierId, slot: input.slot, name: input.name, type: input.file.type },
      headers: { [GUARD_HEADER]: GUARD_VALUE },
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS,
      // The address of an upload would else be kept in the page's storage under the file's name.
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => void (sending.url !== null && begun.set(input.id, sending.url)),
      onProgress: (sent, total) => call?.onProgress?.(sent, total),
      onSuccess: () => {
        begun.delete(input.id);
        resolve();
      },
      onError: (error) => void failureFrom(error).then(reject),
    });
    if (signal?.aborted === true) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    sending.start();
  });
}

async function failureFrom(error: Error | DetailedError): Promise<Failure> {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (answer === null) return new Failure('unavailable', { cause: error });
  const headers = new Headers();
  for (const name of ['content-type', 'retry-after']) {
    const value = answer.getHeader(name);
    if (value !== undefined) headers.set(name, value);
  }
  const status = answer.getStatus();
  return failureOf(new Response(status === 204 ? null : answer.getBody(), { status: status < 200 ? 500 : status, headers }));
}

/** The library's build for Node takes buffers and no blobs. */
async function readable(file: Blob): Promise<Blob> {
  const { Buffer } = globalThis as { Buffer?: { from(bytes: ArrayBuffer): unknown } };
  return 'document' in globalThis || Buffer === undefined ? file : (Buffer.from(await file.arrayBuffer()) as Blob);
}
