/**
 * `npm start`: installs what is missing, builds what is stale, starts the reference server with the demo world and serves the
 * portal. Honours PORT, HOST, DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, PUBLIC_URL and TRUST_PROXY.
 */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { install, ROOT, run } from '../test/install.mjs';

install();
process.chdir(ROOT);
buildIfStale();
const { startDemo } = await import('./server.mjs');
const demo = await startDemo({
  port: Number(process.env.PORT ?? 8080),
  host: process.env.HOST ?? '127.0.0.1',
  dataDir: process.env.DATA_DIR ?? '.data',
  databaseUrl: process.env.DATABASE_URL || undefined,
  mail: { smtp: process.env.SMTP_URL || undefined, from: process.env.MAIL_FROM || undefined },
  publicUrl: process.env.PUBLIC_URL || undefined,
  trustProxy: process.env.TRUST_PROXY === '1',
});
console.log(`\nctso demo: ${demo.url}\n\nSign-ins (e-mail, password):`);
for (const { organisation, email, password, desk } of demo.accounts) console.log(`  ${email}  ${password}  (${[organisation, ...desk].join(', ')})`);
if (!process.env.SMTP_URL) console.log(`\nMails are kept as files, to be read at ${demo.url}/thu`);
console.log('\nCtrl+C stops it; the data stays.');

/** Compares the newest source with the stamp of the last build, so that a second start takes no build at all. */
function buildIfStale() {
  const stamp = 'packages/bundle/dist/web/.built';
  const newest = Math.max(...['packages', 'rollup.config.js', 'tsconfig.json', 'package-lock.json'].map(newestIn));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest) return;
  console.log('Building …');
  const began = Date.now();
  run('node_modules/.bin/tsc', ['-b', 'packages/bundle', 'packages/server']);
  run('node_modules/.bin/rollup', ['-c', '--silent']);
  writeFileSync(stamp, new Date(began).toISOString());
}

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules');
  return Math.max(0, ...names.map((name) => newestIn(`${path}/${name}`)));
}
