/** The demo as a person meets it: the real server on a data folder of its own, the portal's page in a real Chromium. */
import AxeBuilder from 'axe-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

interface Demo {
  readonly url: string;
  close(): Promise<void>;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** Starts the demo on a free port; `dataDir` keeps the data of an earlier start. */
export async function startDemo(dataDir: string): Promise<Demo> {
  const { startDemo: start } = (await import('../../../demo/server.mjs' as string)) as {
    startDemo: (options: { port: number; host: string; dataDir: string }) => Promise<Demo>;
  };
  return start({ port: 0, host: '127.0.0.1', dataDir });
}

export function aDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ctso-e2e-'));
  return { path, remove: () => { rmSync(path, { recursive: true, force: true }); } };
}

export async function launch(): Promise<Browser> {
  const { chromePath, CHROME_ARGS } = (await import('../../browser.mjs' as string)) as { chromePath: () => Promise<string>; CHROME_ARGS: string[] };
  return chromium.launch({ executablePath: await chromePath(), args: CHROME_ARGS });
}

/** A page whose policy violations and script errors are collected: a test ends by holding `troubles` empty. */
export async function openPage(context: BrowserContext): Promise<{ readonly page: Page; readonly troubles: string[] }> {
  const troubles: string[] = [];
  await context.exposeFunction('reportTrouble', (text: string) => { troubles.push(text); }).catch(() => undefined);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportTrouble: (text: string) => void }).reportTrouble(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  return { page, troubles };
}

/** What axe finds on the page as it stands: every rule, no exclusions. One line a finding. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof AxeBuilder }).axe.run(document);
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${JSON.stringify(node.target)} ${node.html.slice(0, 160)}`));
  });
}
