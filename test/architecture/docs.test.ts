/** What the documents point to is there: each relative link, and each path of the repository that they name. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from './glob.js';

const FENCE = /^```[\s\S]*?^```/gmu;
const LINK = /\]\(([^)\s]+)\)/gu;
/** A folder of the root and then a path; no blanks, no patterns, no placeholders. */
const PATH = /`((?:packages|demo|docs|stories|test)\/[^`\s*{}<>]*)`/gu;
/** Made by a build or a run, so not there in a fresh clone. */
const MADE = /(?:^|\/)(?:dist|\.data|\.cache)(?:\/|$)/u;

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Files that a link leads to, from the document's own folder; a link within the page or to the web leads to none. */
function linked(document: string, text: string): readonly string[] {
  return matches(text, LINK)
    .filter((target) => !/^(?:[a-z]+:|#)/u.test(target))
    .map((target) => join(dirname(document), target.replace(/#.*$/u, '')));
}

/** Paths from the root that the text names. */
function named(text: string): readonly string[] {
  return matches(text, PATH).filter((path) => !MADE.test(path));
}

describe('architecture: documents', () => {
  const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')];
  const read = (document: string): string => readFileSync(document, 'utf8').replace(FENCE, '');

  it('are the readme, the guide and its neighbours', () => {
    expect(documents).to.include.members(['README.md', 'docs/guide.md', 'docs/adding-a-procedure.md', 'docs/writing-a-backend.md', 'docs/embedding.md']);
  });

  it('name enough paths for this test to mean something', () => {
    expect(documents.flatMap((document) => named(read(document)))).to.have.length.greaterThan(50);
  });

  for (const document of documents) {
    it(`${document} links to nothing that is missing`, () => {
      expect(linked(document, read(document)).filter((path) => !existsSync(path))).to.deep.equal([]);
    });

    it(`${document} names no path that is missing`, () => {
      expect(named(read(document)).filter((path) => !existsSync(path))).to.deep.equal([]);
    });
  }
});
