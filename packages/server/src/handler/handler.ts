/** Answers requests with the operations of a backend. */
import { Failure, OPERATIONS, toFailure, type Attachment, type Backend } from '@ctso/core';
import {
  attachmentIn,
  bytesResponse,
  findRoute,
  GUARD_HEADER,
  GUARD_VALUE,
  JSON_TYPE,
  jsonResponse,
  OPENAPI_PATH,
  problemResponse,
  PUT_HEADERS,
  readBytes,
  readJson,
  SUPPORTS_PATH,
  type Found,
} from '@ctso/backends/wire';
import { openApi } from './openapi.js';
import { isTrouble } from './trouble.js';

export interface Connection {
  /** The backend as the request's sender sees it. Guarded. */
  readonly backend: Backend;
  /** Rejects for a sender who is nobody: asked before a long body is read for an operation that needs a session. */
  readonly admit?: (() => Promise<unknown>) | undefined;
  /** An attachment's record, asked for after a resumable upload; without it such a question is `not-found`. */
  readonly attachment?: ((id: string) => Promise<Attachment>) | undefined;
  /** The last word on the response, e.g. to set a cookie after signing in. Also called with problems. */
  readonly finish?: ((response: Response) => Response | Promise<Response>) | undefined;
}

export interface HandlerOptions {
  /** Who is asking, and what they see. A rejection is answered as a problem. */
  readonly connect: (request: Request) => Promise<Connection>;
  /** The path that the routes stand below, e.g. `/api`. Default: none. */
  readonly basePath?: string | undefined;
  /** Longest JSON body in bytes. Default 8 MiB. */
  readonly jsonLimit?: number | undefined;
  /** Longest file in bytes. Default 25 MiB; the slot may ask for less. */
  readonly fileLimit?: number | undefined;
  /** Told of each failure that is a fault of ours or of a database or disk that is not there, without anything of the request but its route. */
  readonly report?: ((failure: Failure, route: string) => void) | undefined;
}

const MEBIBYTE = 1024 * 1024;

/** Longest body in bytes that is read for anybody: nothing that needs no session takes more. */
const SHORT = 16 * 1024;

/** Never rejects. Requests that are not GETs must carry `x-ctso: 1`, which a foreign page cannot send unasked. */
export function handler(options: HandlerOptions): (request: Request) => Promise<Response> {
  let described: unknown;
  return async (request) => {
    const path = pathOf(request, options.basePath ?? '');
    try {
      if (path === undefined) throw new Failure('not-found');
      if (request.method !== 'GET' && request.headers.get(GUARD_HEADER) !== GUARD_VALUE) throw new Failure('forbidden');
      if (request.method === 'GET' && path === OPENAPI_PATH) return jsonResponse((described ??= openApi(options.basePath ?? '')));
      const connection = await options.connect(request);
      const response = await answer(request, path, connection, options).catch((thrown: unknown) => problem(thrown, request, path, options));
      return (await connection.finish?.(response)) ?? response;
    } catch (thrown) {
      return problem(thrown, request, path, options);
    }
  };
}

function pathOf(request: Request, basePath: string): string | undefined {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
}

async function answer(request: Request, path: string, connection: Connection, options: HandlerOptions): Promise<Response> {
  if (request.method === 'GET' && path === SUPPORTS_PATH) return jsonResponse(connection.backend.supports);
  const record = request.method === 'GET' ? attachmentIn(path) : undefined;
  if (record !== undefined) return attachmentRecord(connection, record);
  const found = findRoute(request.method, path);
  if (found === undefined) throw new Failure('not-found');
  const { operation } = found.route;
  const input = await inputOf(request, found, connection, options);
  const capability = connection.backend[operation.capability] as unknown as Record<string, (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>>;
  const output = await capability[operation.name]?.(input, { signal: request.signal });
  return operation.bytes === 'output' ? bytesResponse(output as Blob) : jsonResponse(output);
}

async function attachmentRecord(connection: Connection, id: string): Promise<Response> {
  const asked = OPERATIONS.attachments.open.input.safeParse({ id });
  if (connection.attachment === undefined || !asked.success) throw new Failure('not-found');
  return jsonResponse(await connection.attachment(asked.data.id));
}

async function inputOf(request: Request, { route, id }: Found, connection: Connection, options: HandlerOptions): Promise<unknown> {
  const short = route.operation.public || announced(request) <= SHORT;
  if (!short) await connection.admit?.();
  if (route.operation.bytes === 'output') return { id };
  if (route.operation.bytes === 'input') return fileInput(request, id, options.fileLimit ?? 25 * MEBIBYTE);
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== JSON_TYPE) throw new Failure('wrong-type');
  return readJson(request, Math.min(route.operation.public ? SHORT : Infinity, options.jsonLimit ?? 8 * MEBIBYTE));
}

/** Bytes of the body as its sender counts them; without such a word it may be of any length. */
function announced({ headers }: Request): number {
  const length = headers.get('content-length');
  return length === null ? Infinity : Number(length);
}

async function fileInput(request: Request, id: string, limit: number): Promise<unknown> {
  const named = Object.entries(PUT_HEADERS).map(([key, header]) => [key, request.headers.get(header) ?? undefined]);
  const { name, ...rest } = Object.fromEntries(named) as Record<string, string | undefined>;
  const bytes = await readBytes(request, limit);
  const file = new Blob([bytes], { type: request.headers.get('content-type') ?? '' });
  return { id, ...rest, name: decoded(name), file };
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function problem(thrown: unknown, request: Request, path: string | undefined, options: HandlerOptions): Response {
  const failure = toFailure(thrown);
  if (isTrouble(failure)) {
    const route = path === undefined ? undefined : findRoute(request.method, path)?.route;
    options.report?.(failure, route === undefined ? 'other' : `${route.method} ${route.path}`);
  }
  return problemResponse(failure);
}
