/** Shared code never asks which procedure it is running: ids are spelled in one place, and code calls them by their names there. */
import { PROCEDURE_IDS } from '@ctso/core';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { globSync } from './glob.js';

/** Files are named after their procedure, so their addresses do not count. */
const ADDRESS = /(?:from\s+|import\()'[^']+'/gu;

describe('architecture: procedure ids', () => {
  const ids = Object.values(PROCEDURE_IDS);
  const sources = [...globSync('packages/*/src/**/*.ts'), ...globSync('demo/**/*.*')].filter((file) => !file.endsWith('.test.ts'));

  it('are six', () => {
    expect(new Set(ids).size).to.equal(6);
  });

  for (const id of ids) {
    it(`${id} stands in one source file`, () => {
      const holders = sources.filter((file) => readFileSync(file, 'utf8').replace(ADDRESS, '').includes(id));
      expect(holders, holders.join(', ')).to.have.lengthOf(1);
    });
  }
});
