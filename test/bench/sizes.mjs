/**
 * Size of what a page with a wizard loads before its form stands, in gzip: the entry, the wizard's own chunk, the largest of the
 * procedures, and all that they import statically.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = 'packages/bundle/dist/web';
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)(?:[\w*{}$\s,]+from)?\s*["']\.\/([^"']+)["']/gu;
const WIZARD = /["']ctso-wizard["']:\(\)=>import\(["']\.\/([^"']+)["']\)/u;
const PROCEDURE = /load:async\(\)=>\(await\s?\(?import\(["']\.\/([^"']+)["']\)\)?\)\.(?!notices\b)\w+/gu;

/** Files of the first load by name, with their bytes in gzip. */
export function firstLoad() {
  const first = new Map();
  let wizard;
  const procedures = [];
  add('ctso.js', first, (text) => {
    wizard ??= WIZARD.exec(text)?.[1];
    procedures.push(...[...text.matchAll(PROCEDURE)].map((match) => match[1]));
  });
  if (!wizard) throw new Error('The wizard is not among what is loaded first.');
  if (procedures.length === 0) throw new Error('No procedure is loaded when used.');
  add(wizard, first);
  const loads = procedures.map((name) => add(name, new Map(first)));
  return loads.reduce((one, other) => (total(other) > total(one) ? other : one));
}

/** Adds a file and all that it imports statically. */
function add(name, seen, read = () => {}) {
  if (seen.has(name)) return seen;
  const bytes = readFileSync(`${FOLDER}/${name}`);
  const text = bytes.toString();
  seen.set(name, gzipSync(bytes, { level: 9 }).length);
  read(text);
  for (const match of text.matchAll(STATIC_IMPORT)) add(match[1], seen, read);
  return seen;
}

function total(files) {
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}

export function measureSizes() {
  return [{ name: 'first-load-gzip', value: total(firstLoad()) / 1024, unit: 'KiB' }];
}
