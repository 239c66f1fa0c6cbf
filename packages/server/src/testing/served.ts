/** The server on a port and a bare client for tests that look at it from outside. */
import { startServer, type RunningServer, type StartOptions } from '../node/start.js';
import type { LogLine } from '../node/log.js';
import { world } from '../seed/index.js';
import { newFolder, procedures, signInOf } from './world.js';

export interface Served extends RunningServer {
  readonly dataDir: string;
  readonly log: readonly LogLine[];
  readonly faults: readonly string[];
}

export async function served(options: Partial<StartOptions> = {}): Promise<Served> {
  const log: LogLine[] = [];
  const faults: string[] = [];
  const dataDir = options.dataDir ?? (await newFolder());
  const running = await startServer({
    procedures,
    world,
    log: (line) => void log.push(line),
    report: (failure, route) => void faults.push(`${route}: ${String(failure.cause)}`),
    stopOnSignals: false,
    ...options,
    dataDir,
  });
  return { ...running, dataDir, log, faults };
}

/** A browser's part: keeps the cookie, sends the guard header. */
export interface Client {
  readonly cookie: string | undefined;
  /** `path` below the operations' base path. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** A JSON operation; answers the record, or throws the problem. */
  call<T = Record<string, unknown>>(path: string, input?: unknown): Promise<T>;
  signIn(accountId?: string, remember?: boolean): Promise<Response>;
}

export function client(url: string): Client {
  let cookie: string | undefined;
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'x-ctso': '1', ...(cookie === undefined ? {} : { cookie }), ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${url}/ctso${path}`, { ...init, headers });
    const given = response.headers.getSetCookie()[0]?.split(';')[0];
    if (given !== undefined) cookie = given.endsWith('=') ? undefined : given;
    return response;
  };
  const post = (path: string, input: unknown): Promise<Response> =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });
  return {
    get cookie() {
      return cookie;
    },
    send,
    call: async <T>(path: string, input: unknown = {}) => {
      const response = await post(path, input);
      const body = (await response.json()) as T;
      if (!response.ok) throw Object.assign(new Error(`${path}: ${response.status}`), { problem: body });
      return body;
    },
    signIn: (accountId = 'noi-vu', remember = false) => post('/accounts/signIn', { ...signInOf(accountId), remember }),
  };
}

/** The code of the problem that a promise rejects with, or that a response brings. */
export async function problemOf(answer: Promise<unknown> | Response): Promise<string> {
  if (answer instanceof Response) return answer.ok ? `no problem: ${answer.status}` : ((await answer.json()) as { code: string }).code;
  return answer.then(
    () => 'no problem',
    (thrown: unknown) => (thrown as { problem?: { code?: string } }).problem?.code ?? (thrown as Error).message,
  );
}
