/** Bundles each bench page, opens it in Chromium and reads its measurements. */
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { CHROME_ARGS, chromePath } from '../browser.mjs';

const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/bench.js"></script><body></body>';

const PAGES = ['table', 'tree', 'selector', 'print'];
/** What a careful host sets; see `demo/server.mjs`. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export async function measurePages() {
  const measurements = [];
  for (const page of PAGES) measurements.push(...(await measure(`test/dist/bench/pages/${page}.js`)));
  return measurements;
}

async function measure(input) {
  const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true })], onwarn() {} });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  const server = createServer((request, response) => {
    const script = request.url === '/bench.js';
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? output[0].code : PAGE);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: await chromePath(), args: CHROME_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.ctsoBench !== undefined, undefined, { timeout: 30_000 });
    return await page.evaluate(() => window.ctsoBench());
  } finally {
    await browser.close();
    server.close();
  }
}
