/** A backend over HTTP: every operation by its route, every answer checked by the guard. */
import { Failure, guard, OPERATION_LIST, type Backend, type CallOptions, type NamedOperation, type Supports, type TransferOptions } from '@ctso/core';
import * as z from '@ctso/core/schema';
import { routeOf, SUPPORTS_PATH } from '../wire/index.js';
import { putter, type PutInput } from './put.js';
import { transport, type Transport } from './transport.js';

export interface HttpOptions {
  /** Where the routes stand, without a slash at the end, e.g. `/api`. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds that a call may take; files take as long as they take. Default 30,000. */
  readonly timeout?: number | undefined;
  /** Facts of the server, where they are known; else it is asked before the first upload. */
  readonly supports?: Supports | undefined;
}

const supportsSchema: z.ZodMiniType<Supports> = z.object({
  durable: z.boolean(),
  offline: z.boolean(),
  resumableUploads: z.boolean(),
  registration: z.boolean(),
  desk: z.boolean(),
});

/** Until the server has been asked: what every server of ours does, and nothing more. */
const UNTIL_KNOWN: Supports = { durable: true, offline: false, resumableUploads: false, registration: false, desk: false };

type Call = (input: never, options?: TransferOptions) => Promise<unknown>;

export function http(options: HttpOptions): Backend {
  const line = transport({
    baseUrl: options.baseUrl,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeout: options.timeout ?? 30_000,
  });
  let known = options.supports;
  const learn = async (call?: CallOptions): Promise<Supports> => (known ??= await askSupports(line, call));
  const put = putter(options, line, learn);
  const calls: Record<string, Record<string, Call>> = {};
  for (const operation of OPERATION_LIST) {
    const capability = (calls[operation.capability] ??= {});
    capability[operation.name] = callOf(line, operation, put);
  }
  return guard({
    ...(calls as unknown as Omit<Backend, 'supports' | 'close'>),
    get supports() {
      // A server is reached through a network, whatever it says of itself.
      return { ...(known ?? UNTIL_KNOWN), offline: false };
    },
    close: async () => undefined,
  });
}

function callOf(line: Transport, operation: NamedOperation, put: (input: PutInput, options?: TransferOptions) => Promise<unknown>): Call {
  if (operation.bytes === 'input') return put;
  const { method, path } = routeOf(operation);
  if (operation.bytes === 'output') {
    return async ({ id }: { id: string }, call) => {
      const response = await line.send(path.replace('{id}', encodeURIComponent(id)), { method }, { signal: call?.signal, timeout: 0 });
      return receive(response, call);
    };
  }
  return async (input, call) => {
    const request = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) };
    return json(await line.send(path, request, { signal: call?.signal }));
  };
}

async function askSupports(line: Transport, call: CallOptions | undefined): Promise<Supports> {
  const answer = supportsSchema.safeParse(await json(await line.send(SUPPORTS_PATH, { method: 'GET' }, { signal: call?.signal })));
  if (!answer.success) throw new Failure('unexpected', { cause: answer.error });
  return answer.data;
}

/** The body as JSON. One that breaks off is a network's fault; one that is no JSON is the server's. */
async function json(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (thrown) {
    throw new Failure('unavailable', { cause: thrown });
  }
  return JSON.parse(text) as unknown;
}

async function receive(response: Response, call: TransferOptions | undefined): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? '0');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  const reader = response.body?.getReader();
  try {
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
      parts.push(next.value);
      got += next.value.byteLength;
      call?.onProgress?.(got, Math.max(total, got));
    }
  } catch (thrown) {
    throw new Failure('unavailable', { cause: thrown });
  }
  call?.onProgress?.(got, got);
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}
