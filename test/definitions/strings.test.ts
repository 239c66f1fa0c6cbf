import { LANGUAGES, namespaceOf, ownStrings, vn2018, type Language, type ProcedureNotice } from '@ctso/core';
import { expect } from 'chai';
import { definitions, notices } from './found.js';

/** Properties whose value is a key into the definition's own strings. */
const KEYED = new Set(
  'group title summary details legalBasis formTitle subject addressee label placeholder hint disabledHint printed addLabel empty noun emptyWord text key section provisional confirm'.split(
    ' ',
  ),
);

/** Keys that a definition names anywhere in it. `key` of a column is a flag, and so no string; that of a source names a field. */
function namedKeys(part: unknown, at = ''): readonly string[] {
  if (typeof part === 'string') return KEYED.has(at) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap((one) => namedKeys(one, at));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'strings' || (name === 'key' && 'fill' in part) ? [] : namedKeys(value, name)));
}

const blanks = (sentence: string): readonly string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();

const brought = new Map(await Promise.all(LANGUAGES.map(async (language) => [language, await ownStrings(vn2018, language)] as const)));

function stringsOf(notice: ProcedureNotice, language: Language): Readonly<Record<string, string>> {
  return brought.get(language)?.find(({ namespace }) => namespace === namespaceOf(notice))?.strings ?? {};
}

function sentences(notice: ProcedureNotice, key: string): readonly (string | undefined)[] {
  return LANGUAGES.map((language) => stringsOf(notice, language)[key]);
}

describe('definitions: strings', () => {
  it('are six procedures, all of them open', () => {
    expect(notices.map(({ code }) => code).sort()).to.deep.equal(['01', '02', '03', '04', '05', '06']);
    expect(definitions.map(({ code }) => code).sort()).to.deep.equal(['01', '02', '03', '04', '05', '06']);
  });

  for (const notice of notices) {
    it(`${notice.code}: each key that it names has words in each language, and each word is named`, () => {
      const named = [...new Set(namedKeys(notice))].sort();
      for (const language of LANGUAGES) expect(Object.keys(stringsOf(notice, language)).sort(), language).to.deep.equal(named);
      for (const key of named)
        expect(sentences(notice, key), key).to.satisfy((words: readonly string[]) => words.every((word) => word.trim() !== ''));
    });

    it(`${notice.code}: languages leave the same blanks, and Vietnamese is composed (NFC)`, () => {
      for (const key of namedKeys(notice)) {
        const [first = '', ...others] = sentences(notice, key);
        for (const other of others) expect(blanks(other ?? ''), key).to.deep.equal(blanks(first));
        expect(first, key).to.equal(first.normalize('NFC'));
      }
    });

    it(`${notice.code}: English is not Vietnamese`, () => {
      const [vietnamese, english] = sentences(notice, notice.summary);
      expect(english).to.not.equal(vietnamese);
    });

    it(`${notice.code}: its title starts with its code`, () => {
      for (const title of sentences(notice, notice.title)) expect(title).to.match(new RegExp(`^${notice.code}-`, 'u'));
    });
  }
});
