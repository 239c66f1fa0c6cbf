/** The demo's composition root on the server: the reference server, the demo world, and the portal's pages under a strict policy. */
import { serveStatic } from '@hono/node-server/serve-static';
import { allOf, vn2018, vn2024, vn2025 } from '@ctso/core';
import { startServer } from '@ctso/server';
import { demoAccounts, world } from '@ctso/server/seed';
import { Hono } from 'hono';

/** What a careful province sets. Lit needs its one named policy; nothing else is let through. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Starts everything; `close` ends it cleanly. Answers the address and the sign-ins of the demo world. Further options go to the server. */
export async function startDemo({ port, host, dataDir, databaseUrl, ...rest }) {
  const pages = portal(demoAccounts);
  const { url, close } = await startServer({
    port,
    host,
    dataDir,
    databaseUrl,
    world,
    procedures: await allOf(vn2018, vn2024, vn2025),
    fallback: (request) => pages.fetch(request),
    ...rest,
  });
  return { url, close, accounts: demoAccounts };
}

function portal(accounts) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', POLICY);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    context.header('Cache-Control', 'no-cache');
  });
  app.get('/demo/accounts.json', (context) => context.json(accounts));
  app.get('/ctso-web/tokens.css', serveStatic({ path: 'packages/elements/tokens.css' }));
  app.get('/ctso-web/*', serveStatic({ root: 'packages/bundle/dist/web', rewriteRequestPath: (path) => path.replace(/^\/ctso-web/u, '') }));
  app.get('/site/*', serveStatic({ root: 'demo' }));
  // Every other address is the portal's page, whose script shows the screen; files that are missing stay missing.
  app.get('*', async (context, next) => (/\.\w+$/u.test(context.req.path) ? context.notFound() : serveStatic({ path: 'demo/site/index.html' })(context, next)));
  return app;
}
