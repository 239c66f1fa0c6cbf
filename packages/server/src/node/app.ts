/** The addresses of the server: health, uploads, the operations, and whatever else the host answers. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { Failure } from '@ctso/core';
import { problemResponse, UPLOADS_PATH } from '@ctso/backends/wire';
import { sql } from 'drizzle-orm';
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { UploadDesk } from '../files/uploads.js';
import { handler, isTrouble } from '../handler/index.js';
import { networkOf } from '../sessions/network.js';
import type { SqlHouse } from '../storage/backend.js';
import { asFailure } from '../storage/trouble.js';
import { connect, type Origin } from './connect.js';
import { routeName, type Log } from './log.js';

/** For answers that are data: nothing in them may run, whatever they hold. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** For pages of the host that bring no policy of their own. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export interface AppOptions {
  readonly house: SqlHouse;
  readonly uploads: UploadDesk;
  readonly basePath: string;
  readonly trustProxy: boolean;
  readonly fallback: ((request: Request) => Response | Promise<Response>) | undefined;
  readonly log: Log;
  /** Told of faults of ours; must not write down more than their kind. */
  readonly report: (failure: Failure, route: string) => void;
}

export function app(options: AppOptions): Hono {
  const { basePath, house, uploads, report } = options;
  const origins = new WeakMap<Request, Origin>();
  const operations = handler({
    basePath,
    report,
    connect: async (request) => (await connect(house, request, origins.get(request) ?? { address: '', secure: false })).connection,
  });
  const server = new Hono();
  server.use('*', logged(options));
  server.use('*', secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'same-origin', strictTransportSecurity: false }));
  server.use('*', traced(options, origins));
  server.get(`${basePath}/health`, async (context) => context.json({ status: await health(house) }, 200, { 'cache-control': 'no-store' }));
  for (const path of [`${basePath}${UPLOADS_PATH}`, `${basePath}${UPLOADS_PATH}/:id`]) {
    server.all(path, async ({ req: { raw } }) => {
      const { caller, jar } = await connect(house, raw, origins.get(raw) ?? { address: '', secure: false });
      return jar.finish(await uploads.answer(raw, caller.account));
    });
  }
  server.all(`${basePath}/*`, ({ req: { raw } }) => operations(raw));
  server.all('*', ({ req: { raw } }) => options.fallback?.(raw) ?? problemResponse(new Failure('not-found')));
  server.onError((thrown, context) => {
    const failure = asFailure(thrown);
    if (isTrouble(failure)) report(failure, routeName(context.req.method, pathInside(context, basePath)));
    return problemResponse(failure);
  });
  return server;
}

function logged({ log, basePath }: AppOptions) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await next();
    log({
      at: new Date().toISOString(),
      method: context.req.method,
      route: routeName(context.req.method, pathInside(context, basePath)),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - begun),
    });
  };
}

/** Notes where a request comes from, and gives its answer the policy that fits it. */
function traced({ basePath, trustProxy }: AppOptions, origins: WeakMap<Request, Origin>) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const origin = originOf(context, trustProxy);
    origins.set(context.req.raw, origin);
    await next();
    const { headers } = context.res;
    const policy = pathInside(context, basePath) === undefined ? PAGE_POLICY : DATA_POLICY;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
    if (origin.secure) headers.set('strict-transport-security', 'max-age=31536000');
  };
}

function pathInside(context: Context, basePath: string): string | undefined {
  return context.req.path.startsWith(`${basePath}/`) ? context.req.path.slice(basePath.length) : undefined;
}

/** Behind a proxy that is trusted, the last address that it names and the protocol that it was asked by. */
function originOf(context: Context, trustProxy: boolean): Origin {
  const direct = { address: networkOf(getConnInfo(context).remote.address ?? ''), secure: new URL(context.req.url).protocol === 'https:' };
  if (!trustProxy) return direct;
  const named = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { address: named === undefined ? direct.address : networkOf(named), secure: context.req.header('x-forwarded-proto') === 'https' };
}

async function health(house: SqlHouse): Promise<'ok'> {
  await house.queries.execute(sql`select 1`);
  return 'ok';
}
