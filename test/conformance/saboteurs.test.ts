/** The kit catches each backend that breaks one promise. */
import { playAll, SABOTEURS } from '@ctso/conformance';
import { expect } from 'chai';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

describe('the kit catches a backend that', () => {
  for (const saboteur of SABOTEURS) {
    it(saboteur.name, async () => {
      const played = await playAll({ open: () => saboteur.spoil(openMemory, kitProcedure), procedure: kitProcedure });
      const caught = played.filter(({ broken }) => broken !== undefined).map(({ operation }) => operation);
      expect(caught).to.include(saboteur.caughtIn);
    }).timeout(20_000);
  }
});
