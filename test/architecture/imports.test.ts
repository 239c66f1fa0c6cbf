/** Dependencies point one way: each package imports only what the table in the guide lets it. */
import { readFileSync } from 'node:fs';
import { globSync } from './glob.js';
import { expect } from 'chai';

const SIBLINGS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  units: ['core'],
  locales: ['core'],
  elements: ['core'],
  documents: ['core'],
  backends: ['core'],
  server: ['core', 'units', 'locales', 'backends/wire'],
  conformance: ['core', 'backends/http'],
  bundle: ['core', 'units', 'locales', 'elements', 'documents', 'backends'],
};

/** Libraries by package; anything not named is refused. */
const LIBRARIES: Readonly<Record<string, readonly RegExp[]>> = {
  core: [/^zod\/mini$/u],
  units: [],
  locales: [],
  elements: [/^lit(\/|$)/u, /^@lit\/context$/u, /^@floating-ui\/dom$/u, /^altcha-lib(\/|$)/u],
  documents: [/^fflate$/u, /^file-type(\/|$)/u],
  backends: [/^idb$/u, /^tus-js-client$/u, /^altcha-lib(\/|$)/u],
  server: [/^node:/u, /^fractional-indexing$/u, /^drizzle-orm(\/|$)/u, /^@electric-sql\/pglite$/u, /^pg$/u, /^@node-rs\/argon2$/u, /^@tus\//u, /^hono(\/|$)/u, /^@hono\/node-server(\/|$)/u, /^file-type(\/|$)/u, /^rate-limiter-flexible$/u, /^altcha-lib(\/|$)/u, /^nodemailer$/u],
  conformance: [/^node:/u, /^altcha-lib(\/|$)/u],
  bundle: [/^lit(\/|$)/u],
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|[^\w.])import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/gu;

describe('architecture: imports', () => {
  for (const [name, allowed] of Object.entries(SIBLINGS)) {
    it(`${name} imports only what stands below it`, () => {
      const strangers = sourcesOf(name).flatMap((file) => importsOf(file).filter((target) => !isAllowed(name, allowed, target)).map((target) => `${file}: ${target}`));
      expect(strangers).to.deep.equal([]);
    });
  }

  it('finds every package', () => {
    const packages = globSync('packages/*/package.json').map((file) => file.split('/')[1]);
    expect(packages.sort()).to.deep.equal(Object.keys(SIBLINGS).sort());
  });
});

function sourcesOf(name: string): string[] {
  return globSync(`packages/${name}/src/**/*.ts`).filter((file) => !file.endsWith('.test.ts') && !file.includes('/src/testing/'));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function isAllowed(name: string, siblings: readonly string[], target: string): boolean {
  if (target.startsWith('.')) return true;
  if (target.startsWith('@ctso/')) return siblings.some((sibling) => target === `@ctso/${sibling}` || target.startsWith(`@ctso/${sibling}/`));
  return (LIBRARIES[name] ?? []).some((pattern) => pattern.test(target));
}
