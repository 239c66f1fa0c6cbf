/** The demo's composition root on the server: the reference server, the demo world, and the portal's pages under a strict policy. */
import { serveStatic } from '@hono/node-server/serve-static';
import { allOf, vn2018, vn2024, vn2025 } from '@ctso/core';
import { startServer } from '@ctso/server';
import { demoAccounts, world } from '@ctso/server/seed';
import { Hono } from 'hono';
import { join } from 'node:path';
import { hostSession } from './host-session.mjs';
import { mailbox } from './mailbox.mjs';

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

/** Pages of the portal that mails lead to. */
const LINKS = { activate: '/kich-hoat#{token}', password: '/mat-khau#{token}', signIn: '/dang-nhap', dossier: '/ho-so/{id}' };

/** Starts everything; `close` ends it cleanly. Answers the address and the sign-ins of the demo world. Further options go to the server. */
export async function startDemo({ port, host, dataDir, databaseUrl, ...rest }) {
  let url = '';
  const pages = portal({ accounts: demoAccounts, mail: mailFolder({ dataDir, ...rest }), server: () => url });
  const { url: started, close } = await startServer({
    port,
    host,
    dataDir,
    databaseUrl,
    world,
    links: LINKS,
    procedures: await allOf(vn2018, vn2024, vn2025),
    fallback: (request) => pages.fetch(request),
    ...rest,
  });
  url = started;
  return { url, close, accounts: demoAccounts };
}

/** Where mails lie that nobody sends; `undefined` where they are sent, and in production: then they are for nobody's eyes. */
function mailFolder({ dataDir, mail }) {
  return process.env.NODE_ENV === 'production' || mail?.smtp ? undefined : join(dataDir, 'mail');
}

function portal({ accounts, mail, server }) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', POLICY);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    context.header('Cache-Control', 'no-cache');
  });
  app.get('/demo/accounts.json', (context) => context.json(accounts));
  if (mail !== undefined) app.route('/thu', mailbox(mail));
  app.get('/vneid', serveStatic({ path: 'demo/site/vneid.html' }));
  app.route('/vneid', hostSession(server, accounts.filter(({ desk = [] }) => desk.length === 0)));
  app.get('/ctso-web/tokens.css', serveStatic({ path: 'packages/elements/tokens.css' }));
  app.get('/ctso-web/*', serveStatic({ root: 'packages/bundle/dist/web', rewriteRequestPath: (path) => path.replace(/^\/ctso-web/u, '') }));
  app.get('/site/*', serveStatic({ root: 'demo' }));
  // Every other address is the portal's page, whose script shows the screen; files that are missing stay missing.
  app.get('*', async (context, next) => (/\.\w+$/u.test(context.req.path) ? context.notFound() : serveStatic({ path: 'demo/site/index.html' })(context, next)));
  return app;
}
