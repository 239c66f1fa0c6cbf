/** Shared code never asks which procedure it is running: an id stands in its own definition and nowhere else. */
import { vn2018 } from '@ctso/core';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { globSync } from './glob.js';

const FROM = /(?:import|export)[^'"]*?from\s+'[^']+';?/gu;

describe('architecture: procedure ids', () => {
  const ids = [...vn2018.procedures, ...vn2018.notices].map(({ id }) => id);
  const sources = [...globSync('packages/*/src/**/*.ts'), ...globSync('demo/**/*.*')].filter((file) => !file.endsWith('.test.ts'));

  it('are six', () => {
    expect(new Set(ids).size).to.equal(6);
  });

  for (const id of ids) {
    it(`${id} stands in one source file`, () => {
      const holders = sources.filter((file) => readFileSync(file, 'utf8').replace(FROM, '').includes(id));
      expect(holders, holders.join(', ')).to.have.lengthOf(1);
    });
  }
});
