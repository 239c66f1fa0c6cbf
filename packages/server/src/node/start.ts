/** Starts the reference server: database, files, seed, addresses. Stops it without cutting anybody off. */
import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Failure, type CompiledProcedure, type HolidayCalendar, type Settings, type World } from '@ctso/core';
import { fileFolder } from '../files/folder.js';
import type { UploadQuota } from '../files/quota.js';
import { uploadDesk } from '../files/uploads.js';
import { carrier, mailSender, USUAL_LINKS, type MailLinks, type MailSender } from '../mail/index.js';
import { limits, type LimitNumbers } from '../sessions/limits.js';
import type { PuzzleCost } from '../sessions/proofs.js';
import { sqlHouse, type SqlHouse } from '../storage/backend.js';
import { openDatabase } from '../storage/database.js';
import { plant } from '../storage/plant.js';
import { tidyAway } from '../storage/tidying.js';
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
  /** Days off that due dates are proposed over. Default: those announced in Vietnam. */
  readonly calendar?: HolidayCalendar | undefined;
  /** What the mail of approval brings: a link (default), or a password that must be changed at the first sign-in. */
  readonly firstPassword?: 'link' | 'mail' | undefined;
  /** How hard the puzzles are that whoever is nobody solves. */
  readonly puzzles?: PuzzleCost | undefined;
  /** How mail goes out. Without `smtp` each mail becomes a file in the folder `mail` of `dataDir`. */
  readonly mail?: MailOptions | undefined;
  /** The portal's address as people reach it, without a slash at the end, for links in mails. Default: the server's own. */
  readonly publicUrl?: string | undefined;
  /** Paths of the portal's pages that mails lead to. */
  readonly links?: Partial<MailLinks> | undefined;
  /** Numbers that are not given are the usual ones. */
  readonly limits?: Partial<LimitNumbers> | undefined;
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

export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly smtp?: string | undefined;
  /** Whom mails are from. Default `chungthuso@localhost`, which no mail server takes. */
  readonly from?: string | undefined;
}

export interface RunningServer {
  /** Without a slash at the end, e.g. `http://127.0.0.1:4173`. */
  readonly url: string;
  /** Sends the mail that is due now rather than soon; resolves once all of it has been tried. */
  sendMail(): Promise<void>;
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
    // There is mail before there is a sender, whose links need the server's address.
    let sender: MailSender | undefined;
    const posted = (): void => sender?.nudge();
    const house = sqlHouse({ ...options, queries: database.queries, files, limits: limits(options.limits), supports: { resumableUploads: true }, posted });
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
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const post = (sender = postOffice(options, house, url, report));
    post.start();
    const tidying = setInterval(() => void Promise.all([uploads.tidy(), tidyAway(house)]).catch(() => undefined), TIDY_EVERY);
    const close = once(async () => {
      clearInterval(tidying);
      await stopListening(server);
      await post.stop();
      await database.close();
    });
    if (options.stopOnSignals ?? true) stopOnSignals(close);
    return { url, sendMail: () => post.send(), close };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

function postOffice({ dataDir, mail, publicUrl, links }: StartOptions, house: SqlHouse, url: string, report: (failure: Failure, route: string) => void): MailSender {
  const { rules, approving, queries } = house;
  return mailSender({
    queries,
    carrier: carrier({ smtp: mail?.smtp, folder: join(dataDir, 'mail'), from: mail?.from ?? 'chungthuso@localhost' }),
    wording: { publicUrl: publicUrl ?? url, links: { ...USUAL_LINKS, ...links }, translate: approving.translate, procedure: rules.known, now: rules.now },
    report: (thrown) => {
      report(new Failure('unavailable', { cause: thrown }), 'mail');
    },
  });
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
