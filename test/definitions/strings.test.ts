import {
  LANGUAGES,
  namespaceOf,
  noticeStrings,
  procedureStrings,
  type Language,
  type OwnWords,
  type ProcedureDefinition,
  type ProcedureNotice,
} from '@ctso/core';
import { expect } from 'chai';
import { bundleOf, bundles, definitions, nameOf, notices } from './found.js';

/** Properties whose value is a key into the definition's own strings. */
const KEYED = new Set(
  'group title summary details legalBasis formTitle subject addressee label placeholder hint disabledHint printed addLabel empty noun emptyWord text key section provisional confirm'.split(
    ' ',
  ),
);

/** Keys that a definition names anywhere in it. `key` of a column is a flag, and so no string; a source names fields and facts. */
function namedKeys(part: unknown, at = ''): readonly string[] {
  if (typeof part === 'string') return KEYED.has(at) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap((one) => namedKeys(one, at));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'strings' || name === 'fill' || (name === 'key' && 'fill' in part) ? [] : namedKeys(value, name)));
}

const blanks = (sentence: string): readonly string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();

async function stringsOf(one: ProcedureNotice | ProcedureDefinition, language: Language): Promise<OwnWords> {
  const bundle = bundleOf(one);
  const own = 'sections' in one ? await procedureStrings(bundle, one.id, language) : await noticeStrings(bundle, language);
  return own.find(({ namespace }) => namespace === namespaceOf(one))?.strings ?? {};
}

describe('definitions: strings', () => {
  for (const { profile } of bundles) {
    it(`${profile.id}: are six procedures, all of them open`, () => {
      expect(notices.filter((notice) => notice.profile === profile.id).map(({ code }) => code)).to.deep.equal(['01', '02', '03', '04', '05', '06']);
      expect(definitions.filter((definition) => definition.profile === profile.id).map(({ code }) => code)).to.have.members(['01', '02', '03', '04', '05', '06']);
    });
  }

  for (const one of [...notices, ...definitions]) {
    const name = `${nameOf(one)}, ${'sections' in one ? 'form and letter' : 'in lists'}`;
    let spoken: Readonly<Record<Language, OwnWords>>;
    const sentences = (key: string): readonly (string | undefined)[] => LANGUAGES.map((language) => spoken[language][key]);

    before(async () => {
      spoken = { vi: await stringsOf(one, 'vi'), en: await stringsOf(one, 'en') };
    });

    it(`${name}: each key that it names has words in each language, and each word is named`, () => {
      const named = [...new Set(namedKeys(one))].sort();
      for (const language of LANGUAGES) expect(Object.keys(spoken[language]).sort(), language).to.deep.equal(named);
      for (const key of named)
        expect(sentences(key), key).to.satisfy((words: readonly string[]) => words.every((word) => word.trim() !== ''));
    });

    it(`${name}: languages leave the same blanks, and Vietnamese is composed (NFC)`, () => {
      for (const key of namedKeys(one)) {
        const [first = '', ...others] = sentences(key);
        for (const other of others) expect(blanks(other ?? ''), key).to.deep.equal(blanks(first));
        expect(first, key).to.equal(first.normalize('NFC'));
      }
    });

    it(`${name}: English is not Vietnamese`, () => {
      const [vietnamese, english] = sentences('sections' in one ? one.subject : one.summary);
      expect(english).to.not.equal(vietnamese);
    });

    if ('sections' in one) {
      it(`${name}: a row is called there as in lists`, async () => {
        const notice = notices.find(({ id, profile }) => id === one.id && profile === one.profile);
        for (const language of LANGUAGES) {
          const listed = notice === undefined ? {} : await stringsOf(notice, language);
          expect(listed[notice?.noun ?? ''], language).to.equal(spoken[language][one.rows.noun]);
        }
      });
    } else {
      it(`${name}: its title starts with its code`, () => {
        for (const title of sentences(one.title)) expect(title).to.match(new RegExp(`^${one.code}-`, 'u'));
      });
    }
  }
});
