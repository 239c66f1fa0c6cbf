/** The demo as a person meets it: the real server on a data folder of its own, the portal's page in a real Chromium. */
import axeCore from 'axe-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export interface SignIn {
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
}

export interface Demo {
  readonly url: string;
  readonly accounts: readonly (SignIn & { readonly desk: readonly string[] })[];
  close(): Promise<void>;
}

/** Plain modules of the demo and of the runner, as seen from where this file is compiled to. */
const SERVER: string = '../../../demo/server.mjs';
const BROWSER: string = '../../browser.mjs';

/** Starts the demo; `dataDir` keeps the data of an earlier start, `port` 0 takes a free one. */
export async function startDemo(dataDir: string, port = 0): Promise<Demo> {
  const { startDemo: start } = (await import(SERVER)) as {
    startDemo: (options: { port: number; host: string; dataDir: string; stopOnSignals: boolean; log: () => void }) => Promise<Demo>;
  };
  return start({ port, host: '127.0.0.1', dataDir, stopOnSignals: false, log: () => undefined });
}

export function aDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ctso-e2e-'));
  return { path, remove: () => { rmSync(path, { recursive: true, force: true }); } };
}

export async function launch(): Promise<Browser> {
  const { chromePath, CHROME_ARGS } = (await import(BROWSER)) as { chromePath: () => Promise<string>; CHROME_ARGS: string[] };
  return chromium.launch({ executablePath: await chromePath(), args: CHROME_ARGS });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Policy violations and script errors since the visit began: a test ends by holding it empty. */
  readonly troubles: string[];
}

/** A browser profile of its own, as another person's machine. It files under the law of the manual, whose labels the tests speak. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...options });
  const troubles: string[] = [];
  await context.exposeFunction('reportTrouble', (text: string) => { troubles.push(text); });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportTrouble: (text: string) => void }).reportTrouble(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('portal-profile', localStorage.getItem('portal-profile') ?? 'vn-2018');
  });
  context.on('page', (page) => page.on('pageerror', (error) => troubles.push(`error: ${error.message}`)));
  return { context, page: await context.newPage(), troubles };
}

/** What axe finds on the page as it stands: every rule, no exclusions. One line a finding. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axeCore }).axe.run(document);
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${JSON.stringify(node.target)} ${node.html.slice(0, 160)}`));
  });
}
