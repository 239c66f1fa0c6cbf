/** Size of what a page with a wizard loads first: the entry, the wizard's own chunk, and all that they import statically, in gzip. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = 'packages/bundle/dist/web';
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)(?:[\w*{}$\s,]+from)?\s*["']\.\/([^"']+)["']/gu;
const WIZARD = /["']ctso-wizard["']:\(\)=>import\(["']\.\/([^"']+)["']\)/u;

/** Files of the first load by name, with their bytes in gzip. */
export function firstLoad() {
  const seen = new Map();
  let found = false;
  const visit = (name) => {
    if (seen.has(name)) return;
    const text = readFileSync(`${FOLDER}/${name}`);
    seen.set(name, gzipSync(text, { level: 9 }).length);
    for (const match of text.toString().matchAll(STATIC_IMPORT)) visit(match[1]);
    const wizard = WIZARD.exec(text.toString());
    if (!wizard) return;
    found = true;
    visit(wizard[1]);
  };
  visit('ctso.js');
  if (!found) throw new Error('The wizard is not among what is loaded first.');
  return seen;
}

export function measureSizes() {
  const bytes = [...firstLoad().values()].reduce((sum, size) => sum + size, 0);
  return [{ name: 'first-load-gzip', value: bytes / 1024, unit: 'KiB' }];
}
