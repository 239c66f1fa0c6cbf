/**
 * Tests in a real browser over the compiled JavaScript: elements, and core and backends once more where they will live. One
 * file: `npx wtr --files packages/elements/dist/fields/text-field.test.js`. Counts go to the file named by WTR_OUTPUT.
 */
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeFileSync } from 'node:fs';
import { CHROME_ARGS, chromePath } from './test/browser.mjs';

/** A file that could not run at all has failed once. */
function countingReporter(output) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        countSuite(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      writeFileSync(output, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}

/** A page of which Chromium believes that a person looks at it, whichever of its pages lies in front. */
async function createPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const output = process.env.WTR_OUTPUT;

export default {
  files: ['packages/{elements,core,backends}/dist/**/*.test.js', 'test/dist/{conformance,documents,seventh}/**/*.browser.test.js'],
  nodeResolve: true,
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { executablePath: await chromePath(), headless: true, args: [...CHROME_ARGS, '--lang=vi'] }, createPage })],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }), ...(output ? [countingReporter(output)] : [])],
};
