/** Starts the reference server: database, files, seed, addresses. Stops it without cutting anybody off. */
import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { CompiledProcedure, Failure, Settings, World } from '@ctso/core';
import { fileFolder } from '../files/folder.js';
import type { UploadQuota } from '../files/quota.js';
import { uploadDesk } from '../files/uploads.js';
import { limits, type LimitNumbers } from '../sessions/limits.js';
import { sqlHouse } from '../storage/backend.js';
import { openDatabase } from '../storage/database.js';
import { plant } from '../storage/plant.js';
import { app } from './app.js';
import { logToStandardOutput, type Log } from './log.js';

export interface StartOptions {
  /** Folder of the files and, without `databaseUrl`, of the database. Made if missing. */
  readonly dataDir: string;
  /** Procedures that may be filed here. */
  readonly procedures: readonly CompiledProcedure[];
  /** Default 0: any free one. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** `postgres://…`; PGlite in `dataDir` when absent. */
  readonly databaseUrl?: string | undefined;
  /** Planted into an empty database. */
  readonly world?: World | undefined;
  /** The path that the operations stand below. Default `/ctso`. */
  readonly basePath?: string | undefined;
  /** Answers every address outside of `basePath`, e.g. with the portal's pages. */
  readonly fallback?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** Believe `x-forwarded-for` and `x-forwarded-proto`. Only behind a proxy that sets them itself. Default false. */
  readonly trustProxy?: boolean | undefined;
  readonly settings?: ((procedure: CompiledProcedure, today: string) => Settings) | undefined;
  readonly limits?: LimitNumbers | undefined;
  /** What one organisation may have begun to upload and not finished. */
  readonly uploadQuota?: UploadQuota | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Default: one JSON line a request on standard output. */
  readonly log?: Log | undefined;
  /** Told of faults of ours. Default: the failure's kind and its cause's stack on standard error. */
  readonly report?: ((failure: Failure, route: string) => void) | undefined;
  /** Stop on SIGINT and SIGTERM. Default true. */
  readonly stopOnSignals?: boolean | undefined;
}

export interface RunningServer {
  /** Without a slash at the end, e.g. `http://127.0.0.1:4173`. */
  readonly url: string;
  /** Takes no more requests, finishes those under way, then lets go of the database. */
  close(): Promise<void>;
}

/** Requests that take longer than this to end are cut off when the server stops. */
const PATIENCE = 10_000;
const TIDY_EVERY = 60 * 60 * 1000;

export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { dataDir, basePath = '/ctso', host = '127.0.0.1' } = options;
  const files = await fileFolder(join(dataDir, 'files'));
  const database = await openDatabase({ url: options.databaseUrl, folder: dataDir });
  try {
    if (options.world !== undefined) await plant(database.queries, options.world);
    const house = sqlHouse({ ...options, queries: database.queries, files, limits: limits(options.limits), supports: { resumableUploads: true } });
    const report = options.report ?? reportToStandardError;
    const uploads = await uploadDesk({ house, directory: join(dataDir, 'uploads'), path: `${basePath}/uploads`, quota: options.uploadQuota, report });
    const addresses = app({
      house,
      uploads,
      basePath,
      trustProxy: options.trustProxy ?? false,
      fallback: options.fallback,
      log: options.log ?? logToStandardOutput,
      report,
    });
    const { server, port } = await listen(addresses.fetch, host, options.port ?? 0);
    const tidying = setInterval(() => void uploads.tidy().catch(() => undefined), TIDY_EVERY);
    const close = once(async () => {
      clearInterval(tidying);
      await stopListening(server);
      await database.close();
    });
    if (options.stopOnSignals ?? true) stopOnSignals(close);
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<{ server: HttpServer; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port, overrideGlobalObjects: false }, (info) => { resolve({ server, port: info.port }); }) as HttpServer;
    server.once('error', reject);
  });
}

function stopListening(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => { server.closeAllConnections(); }, PATIENCE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function stopOnSignals(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(0)));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined;
  return () => (under ??= work());
}

function reportToStandardError(failure: Failure, route: string): void {
  const { cause } = failure;
  // Only the stack: messages of a database may quote values.
  const stack = cause instanceof Error ? framesOf(cause) : '';
  process.stderr.write(`${route}: ${failure.code} (${cause instanceof Error ? cause.name : typeof cause})\n${stack}\n`);
}

/** A message may go over several lines and look like frames: it is cut off before they are counted. */
function framesOf({ stack = '', message }: Error): string {
  const rest = stack.slice(message === '' ? 0 : stack.indexOf(message) + message.length);
  return rest.split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 8).join('\n');
}
