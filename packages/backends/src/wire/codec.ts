/** Records on the wire: plain JSON. A key that is absent and one that is `undefined` are the same. */
import { Failure } from '@ctso/core';

export const JSON_TYPE = 'application/json';

export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' } });
}

/** Bytes never to be shown as a page of this origin, whatever they hold. */
export function bytesResponse(file: Blob): Response {
  return new Response(file, {
    headers: {
      'content-type': file.type === '' ? 'application/octet-stream' : file.type,
      'content-length': String(file.size),
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

/** The body's bytes, counted while they come: `too-large` beyond `limit`, whatever was announced. */
export async function readBytes(message: Request | Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(message.headers.get('content-length') ?? '0');
  if (announced > limit) throw new Failure('too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = message.body?.getReader();
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader?.cancel().catch(() => undefined);
      throw new Failure('too-large');
    }
    parts.push(next.value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** The body as JSON; `invalid` for anything that is none. */
export async function readJson(message: Request | Response, limit: number): Promise<unknown> {
  const bytes = await readBytes(message, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (thrown) {
    throw new Failure('invalid', { cause: thrown });
  }
}
