/**
 * Visits every story of the built Storybook: it renders, plays without an error, breaks no policy, and axe finds nothing on it, wide
 * and light as well as narrow and dark.
 */
import axe from 'axe-core';
import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../e2e/portal.js';

const BUILT = '.cache/storybook';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
/** What the library promises to work under, only reported: Storybook itself keeps to none of it. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

interface Visit {
  readonly thrown: string[];
  readonly violations: { readonly what: string; readonly source: string }[];
  finished: string | undefined;
}

interface Entry {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

declare global {
  interface Window {
    visit: Visit;
    __STORYBOOK_ADDONS_CHANNEL__?: { on(event: string, listener: (detail: { status?: string; message?: string }) => void): void };
  }
}

/** Runs in the page before anything else: keeps what Storybook's channel and the browser report. */
function listen(): void {
  const visit: Visit = { thrown: [], violations: [], finished: undefined };
  window.visit = visit;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, sourceFile }) => {
    visit.violations.push({ what: `${effectiveDirective} ${sample}`, source: sourceFile });
  });
  window.addEventListener('error', ({ message }) => { visit.thrown.push(message); });
  window.addEventListener('unhandledrejection', ({ reason }) => { visit.thrown.push(String(reason)); });
  const attach = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (channel === undefined) return;
    clearInterval(attach);
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(event, (detail) => { visit.thrown.push(`${event} ${detail.message ?? ''}`); });
    }
    channel.on('storyFinished', ({ status }) => { visit.finished = status ?? 'success'; });
  }, 1);
}

describe('stories', function () {
  this.timeout(60_000);
  const stories = (existsSync(`${BUILT}/index.json`) ? Object.values((JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as { entries: Record<string, Entry> }).entries) : []).filter(
    ({ type }) => type === 'story',
  );
  let server: Server;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
      const file = join(BUILT, path);
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy-report-only': POLICY });
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    browser = await launch();
    page = await browser.newPage({ locale: 'vi', reducedMotion: 'reduce' });
    await page.addInitScript(listen);
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('are there, the library in a file of its own', () => {
    expect(stories).not.to.be.empty;
    expect(readdirSync(`${BUILT}/assets`).filter((name) => name.startsWith('library'))).to.have.length(1);
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name}`, async () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`http://127.0.0.1:${port}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=a11y.manual:!true`);
      await page.waitForFunction(() => window.visit.finished !== undefined || window.visit.thrown.length > 0);
      const { thrown } = await page.evaluate(() => window.visit);
      expect(thrown, 'thrown').to.deep.equal([]);
      expect(await findings(page), 'axe, wide and light').to.deep.equal([]);

      await page.setViewportSize({ width: 360, height: 780 });
      await page.evaluate(() => document.querySelector('ctso-provider')?.setAttribute('scheme', 'dark'));
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
      expect(await findings(page), 'axe, narrow and dark').to.deep.equal([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'sideways scrolling').to.be.at.most(0);
      const { violations } = await page.evaluate(() => window.visit);
      // What Storybook's own runtime does is not the library's.
      expect(violations.filter(({ source }) => /\/assets\/(?:library|[^/]*stories)/u.test(source)), 'policy').to.deep.equal([]);
    });
  }
});

/** Each rule that axe found broken, with where. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`));
  });
}
