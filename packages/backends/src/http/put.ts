/** Sending a file: resumably where the server can, in one piece where it cannot. */
import type { InputOf, Supports, TransferOptions } from '@ctso/core';
import { attachmentPath, PUT_HEADERS } from '../wire/index.js';
import type { Transport } from './transport.js';

export type PutInput = InputOf<'attachments', 'put'>;

interface PutOptions {
  readonly baseUrl: string;
}

export function putter(
  options: PutOptions,
  line: Transport,
  learn: (call?: TransferOptions) => Promise<Supports>,
): (input: PutInput, call?: TransferOptions) => Promise<unknown> {
  /** Addresses of uploads cut off, by attachment id: sending the same one again goes on where it stopped. */
  const begun = new Map<string, string>();
  return async (input, call) => {
    const { resumableUploads } = await learn(call);
    if (resumableUploads) {
      const { upload } = await import('./resumable.js');
      await upload(options.baseUrl, input, begun, call);
      const record = await line.send(attachmentPath(input.id), { method: 'GET' }, { signal: call?.signal });
      return record.json() as Promise<unknown>;
    }
    const response = await line.send(attachmentPath(input.id), { method: 'PUT', headers: headersOf(input), body: input.file }, { signal: call?.signal, timeout: 0 });
    call?.onProgress?.(input.file.size, input.file.size);
    return response.json() as Promise<unknown>;
  };
}

function headersOf(input: PutInput): Record<string, string> {
  return {
    'content-type': input.file.type === '' ? 'application/octet-stream' : input.file.type,
    [PUT_HEADERS.dossierId]: input.dossierId,
    [PUT_HEADERS.slot]: input.slot,
    [PUT_HEADERS.name]: encodeURIComponent(input.name),
  };
}
