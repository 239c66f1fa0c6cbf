/**
 * `npm run bench [-- --json FILE]`: measures cost per edit in core, first paint and edit to paint of the row table and key to paint of the
 * organisation tree, its search and the certificate selector in Chromium, five thousand rows printed there and in Node, and the size of what
 * a wizard page loads first. Numbers compare within one run only; `peer` names the measurement that a ratio is taken against.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { install, ROOT } from '../install.mjs';

install();
process.chdir(ROOT);
for (const [command, args] of [['tsc', ['-b']], ['rollup', ['-c', '--silent']]]) {
  if (spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' }).status !== 0) process.exit(1);
}

const { run: core } = await import('../dist/bench/core.bench.js');
const { measurePages } = await import('./pages.mjs');
const { measureDocuments } = await import('./documents.mjs');
const { measureSizes } = await import('./sizes.mjs');
const results = [...(await core()), ...(await measurePages()), ...(await measureDocuments()), ...measureSizes()].map(withPeer);

console.log();
for (const { name, value, unit, peer } of results) {
  const against = peer && results.find((one) => one.name === peer);
  const ratio = against ? `  ${(value / against.value).toFixed(2)} x ${peer}` : '';
  console.log(`${name.padEnd(28)} ${format(value).padStart(10)} ${unit}${ratio}`);
}
const at = process.argv.indexOf('--json');
if (at > 0) writeFileSync(process.argv[at + 1], `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

/** Each size is held against the same measurement at the smallest, unless it names another. */
function withPeer(result, _, all) {
  const [what, size] = result.name.split('/');
  const smallest = Math.min(...all.filter(({ name }) => name.startsWith(`${what}/`)).map(({ name }) => Number(name.split('/')[1])));
  return size && Number(size) !== smallest && !result.peer ? { ...result, peer: `${what}/${smallest}` } : result;
}

function format(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
