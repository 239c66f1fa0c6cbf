/** Every key that code uses has its sentence, every sentence is used, and both languages name the same blanks. */
import { FAILURE_CODES } from '@ctso/core';
import { locale, vi } from '@ctso/locales';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { globSync } from './glob.js';

/** Keys made from a code at run time. A blank stands for one segment; codes of issues have dots of their own. */
const COMPOSED = /`([a-z][a-z0-9-]*\.(?:[a-z0-9.-]|\$\{[^`{}]*\})*)`/gu;
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/gu, '\\.').replace(/\$\{[^}]*\}/gu, template.startsWith('issue.') ? '.+' : '[^.]+')}$`, 'u');
const LITERAL = /'([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)'/gu;

/** A form's own keys stand behind its id. */
function keysOfForm(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const id = /compileForm\(\{\s*id: '([^']+)'/u.exec(source)?.[1];
  return id === undefined ? [] : [...source.matchAll(/'([a-z][a-z0-9.-]*)'/gu)].map((match) => `${id}.${match[1] ?? ''}`);
}

describe('architecture: strings', () => {
  const sources = globSync('packages/*/src/**/*.ts').filter((file) => !file.endsWith('.test.ts') && !file.startsWith('packages/locales/'));
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const used = new Set([...[...text.matchAll(LITERAL)].map((match) => match[1] ?? ''), ...sources.flatMap(keysOfForm)]);
  const composed = [...text.matchAll(COMPOSED)].map((match) => patternOf(match[1] ?? ''));
  const keys = Object.keys(vi);

  it('each key that is handed to a translation has its sentence', () => {
    const asked = [...text.matchAll(/\b(?:words|translate)\(\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
    expect(asked.length).to.be.greaterThan(50);
    expect(asked.filter((key) => !key.includes(':') && !(key in vi))).to.deep.equal([]);
  });

  it('each sentence is used', () => {
    const unused = keys.filter((key) => !used.has(key) && !composed.some((pattern) => pattern.test(key)));
    expect(unused).to.deep.equal([]);
  });

  it('each failure has its sentence', () => {
    expect(FAILURE_CODES.filter((code) => !(`failure.${code}` in vi))).to.deep.equal([]);
  });

  it('both languages name the same blanks and leave no sentence empty', async () => {
    const english = await locale('en');
    const blanks = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
    for (const key of keys) {
      const base = (vi as Record<string, string>)[key] ?? '';
      const names = blanks(base);
      // Asking with each blank named after itself gives the sentence back as it was written.
      const said = english.translate(key, Object.fromEntries(names.map((name) => [name, `{{${name}}}`])));
      expect(said, key).to.not.equal(key);
      expect(said, key).to.not.equal('');
      expect([...new Set(blanks(said))], key).to.deep.equal([...new Set(names)]);
    }
  });

  it('Vietnamese sentences are composed (NFC)', () => {
    expect(Object.entries(vi).filter(([, sentence]) => sentence !== sentence.normalize('NFC'))).to.deep.equal([]);
  });
});
