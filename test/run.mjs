/**
 * Runs everything: types, lint, each layer's tests in Node and in the browser, stories, end to end. After the compiler there are two
 * lanes side by side, since a machine has two cores at least: what runs in Node, and what runs in Chromium. A suite's output shows at its end.
 * The last line counts them all: `N passed, N failed`. `npm test -- core e2e` runs the named suites only (after the compiler).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { install, ROOT } from './install.mjs';

install();
process.chdir(ROOT);
const { chromePath } = await import('./browser.mjs');
process.env.CHROME_PATH = await chromePath();
process.env.STORYBOOK_DISABLE_TELEMETRY = '1';
mkdirSync('.cache', { recursive: true });

const bin = (name) => `node_modules/.bin/${name}`;
const mocha = (...patterns) => ({ kind: 'mocha', patterns });
const check = (command, ...args) => ({ kind: 'check', command, args });

/** In the order of their lane. A check counts as one; a suite counts its tests. */
const NODE = {
  lint: check(bin('eslint'), '.', '--max-warnings=0'),
  core: mocha('packages/core/dist/**/*.test.js'),
  units: mocha('packages/{units,locales}/dist/**/*.test.js'),
  definitions: mocha('test/dist/definitions/**/*.test.js'),
  architecture: mocha('test/dist/architecture/**/*.test.js'),
  documents: mocha('packages/documents/dist/**/*.test.js', 'test/dist/documents/**/!(*.browser).test.js'),
  contract: mocha('packages/backends/dist/{memory,wire,http}/**/*.test.js', 'test/dist/wire/**/*.test.js', 'test/dist/{conformance,seventh}/**/!(*.browser).test.js'),
  server: mocha('packages/server/dist/**/*.test.js'),
};
const CHROMIUM = {
  bundle: check(bin('rollup'), '-c', '--silent'),
  browser: { kind: 'browser' },
  stories: { kind: 'stories' },
  e2e: mocha('test/dist/e2e/**/*.test.js'),
};

const total = { passed: 0, failed: 0, skipped: 0 };
const chosen = process.argv.slice(2);
const failures = [];
if (await run('types', check(bin('tsc'), '-b'))) await Promise.all([lane(NODE), lane(CHROMIUM)]);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);

async function lane(suites) {
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen.length === 0 || chosen.includes(name)) await run(name, suite);
  }
}

/** Answers whether all of it passed. */
async function run(name, suite) {
  const began = performance.now();
  const output = [];
  const result = await runSuite(name, suite, (text) => output.push(text));
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  if (result.failed > 0) failures.push(name);
  console.log(`\n== ${name}\n${Buffer.concat(output)}   ${name}: ${result.passed} passed, ${result.failed} failed (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  return result.failed === 0;
}

async function runSuite(name, suite, print) {
  const command = commandOf(print);
  switch (suite.kind) {
    case 'check':
      return (await command(suite.command, suite.args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    case 'mocha':
      return counted(name, (output) => command(bin('mocha'), ['--config', 'test/mocharc.json', '--reporter-option', `output=${output}`, ...suite.patterns]));
    case 'browser':
      return counted(name, (output) => command(bin('wtr'), [], { WTR_OUTPUT: output }));
    case 'stories': {
      const built = await command(bin('storybook'), ['build', '-c', 'stories/.storybook', '-o', '.cache/storybook', '--disable-telemetry', '--quiet']);
      if (built !== 0) return { passed: 0, failed: 1 };
      return counted(name, (output) => command(bin('mocha'), ['--config', 'test/mocharc.json', '--reporter-option', `output=${output}`, 'test/dist/stories/**/*.test.js']));
    }
  }
}

/** A runner that dies before it could write its counts, or that ran nothing, has failed once. */
async function counted(name, runner) {
  const output = `.cache/${name}.json`;
  rmSync(output, { force: true });
  const status = await runner(output);
  const counts = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : { passed: 0, failed: 0 };
  const broken = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return broken ? { ...counts, failed: 1 } : counts;
}

/** Runs a command to its end and answers its status. */
function commandOf(print) {
  return (file, args, environment = {}) =>
    new Promise((resolve) => {
      const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
      child.stdout.on('data', print);
      child.stderr.on('data', print);
      child.on('error', () => resolve(1));
      child.on('close', (status) => resolve(status ?? 1));
    });
}
