/** Every key that code uses has its sentence, every sentence is used, and both languages name the same blanks. */
import { FAILURE_CODES, PROFILE_FORM, REGISTRATION_FORM, type CompiledForm } from '@ctso/core';
import { locale, vi } from '@ctso/locales';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { globSync } from './glob.js';

/** Keys made from a code at run time. A blank stands for one segment; codes of issues have dots of their own. */
const COMPOSED = /`([a-z][a-z0-9-]*\.(?:[a-z0-9.-]|\$\{[^`{}]*\})*)`/gu;
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/gu, '\\.').replace(/\$\{[^}]*\}/gu, template.startsWith('issue.') ? '.+' : '[^.]+')}$`, 'u');
const LITERAL = /'([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)'/gu;

/** Strings of forms that are no procedure are shared ones, which their definitions name by what follows the dot. */
function keysOf({ definition, key }: CompiledForm): string[] {
  const own = definition.sections.flatMap(({ title, hint, fields }) => [
    title, hint, ...fields.flatMap((field) => [field.label, field.hint, field.placeholder, field.disabledHint]),
  ]);
  return own.filter((name) => name !== undefined).map((name) => key(name));
}

describe('architecture: strings', () => {
  const sources = globSync('packages/*/src/**/*.ts').filter((file) => !file.endsWith('.test.ts') && !file.startsWith('packages/locales/'));
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const ofForms = [PROFILE_FORM, REGISTRATION_FORM].flatMap(keysOf);
  const used = new Set([...[...text.matchAll(LITERAL)].map((match) => match[1] ?? ''), ...ofForms]);
  const composed = [...text.matchAll(COMPOSED)].map((match) => patternOf(match[1] ?? ''));
  const keys = Object.keys(vi);

  it('each key that is handed to a translation has its sentence', () => {
    const asked = [...text.matchAll(/\b(?:words|translate)\(\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
    expect(asked.length).to.be.greaterThan(50);
    expect(asked.filter((key) => !key.includes(':') && !(key in vi))).to.deep.equal([]);
  });

  it('each key that a form names has its sentence', () => {
    expect(ofForms.length).to.be.greaterThan(30);
    expect(ofForms.filter((key) => !(key in vi))).to.deep.equal([]);
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
