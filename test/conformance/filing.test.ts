/** Filing what is chosen from certificates or devices: the kit's cases of it with each procedure whose rows come from there. */
import { join } from 'node:path';
import { CASES, kitWorld, play, type Opened } from '@ctso/conformance';
import { allOf, vn2018, type CompiledProcedure } from '@ctso/core';
import { fileFolder, limits, openDatabase, plant, sqlBackend, sqlHouse, USUAL_LIMITS, type Database } from '@ctso/server';
import { DATABASES } from '#server-testing/databases.js';
import { newFolder } from '#server-testing/world.js';
import { openMemory } from './open-memory.js';

const PROCEDURES = (await allOf(vn2018)).filter(({ definition }) => definition.rows.source !== undefined);
const NAMES = ['files a complete dossier', 'refuses to file for an organisation out of scope', 'refuses to file certificates that are not held, that are another’s or that ended'];
const FILING = CASES.filter(({ operation, name }) => operation === 'dossiers.act' && NAMES.includes(name));

function plays(open: (procedure: CompiledProcedure) => Promise<Opened>): void {
  for (const procedure of PROCEDURES) {
    for (const each of FILING) it(`${procedure.definition.id} ${each.name}`, () => play(each, { open: () => open(procedure), procedure }));
  }
}

describe('filing what is held', () => {
  describe('in memory', () => plays(openMemory));

  for (const kind of DATABASES) {
    describe(`on ${kind.name}`, () => {
      let database: Database | undefined;
      plays(async () => {
        database ??= await planted(await kind.url());
        const files = await fileFolder(join(await newFolder(), 'files'));
        const house = sqlHouse({ queries: database.queries, files, procedures: PROCEDURES, limits: limits(USUAL_LIMITS) });
        const session = () => Promise.resolve(sqlBackend(house));
        return { backend: sqlBackend(house), session, reopen: session, network: () => undefined, close: () => Promise.resolve() };
      });
      after(() => database?.close());
    });
  }
});

async function planted(url: string | undefined): Promise<Database> {
  const database = await openDatabase({ url });
  await plant(database.queries, kitWorld);
  return database;
}
