/** The kit catches each backend that breaks one promise. */
import { playAll, SABOTEURS } from '@ctso/conformance';
import { expect } from 'chai';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

describe('the kit catches a backend that', () => {
  for (const saboteur of SABOTEURS) {
    it(saboteur.name, async () => {
      const played = await playAll({ open: () => saboteur.spoil(openMemory, kitProcedure), procedure: kitProcedure }, saboteur.caughtIn);
      expect(played.some(({ broken }) => broken !== undefined)).to.equal(true);
    }).timeout(20_000);
  }
});
