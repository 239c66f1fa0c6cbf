import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { expect } from 'chai';
import { world } from '../seed/index.js';
import { DATABASES, newDatabase } from '../testing/databases.js';
import { newFolder } from '../testing/world.js';
import { openDatabase, rowsOf, type Queries } from './database.js';
import { statementsOf } from './migrate.js';
import { plant } from './plant.js';
import * as schema from './schema.js';

async function columnsOf(queries: Queries, table: string): Promise<string[]> {
  const columns = await rowsOf<{ name: string }>(
    queries,
    sql`select column_name || case is_nullable when 'NO' then '!' else '' end as name from information_schema.columns where table_schema = current_schema() and table_name = ${table}`,
  );
  return columns.map(({ name }) => name).sort();
}

for (const kind of DATABASES) {
  describe(`the database on ${kind.name}`, () => {
    it('has the very columns that the queries are written against', async () => {
      const database = await openDatabase({ url: await kind.url() });
      for (const table of Object.values(schema)) {
        const columns = Object.values<PgColumn>(getTableColumns(table)).map((column) => `${column.name}${column.notNull ? '!' : ''}`);
        expect(await columnsOf(database.queries, getTableName(table)), getTableName(table)).to.deep.equal(columns.sort());
      }
      await database.close();
    });
  });
}

describe('several processes starting at once on one PostgreSQL', () => {
  it('migrate once and plant once', async () => {
    const url = await newDatabase();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url, connections: 2 })));
    const planted = await Promise.all(opened.map(({ queries }) => plant(queries, world)));
    expect(planted.filter((did) => did)).to.have.lengthOf(1);
    const [count] = await (opened[3]?.queries ?? expect.fail()).select({ count: sql<number>`count(*)::int` }).from(schema.organisations);
    expect(count?.count).to.equal(world.organisations.length);
    await Promise.all(opened.map((database) => database.close()));
  });
});

describe('PGlite in a folder', () => {
  it('finds what was stored before it was closed', async () => {
    const folder = await newFolder();
    const first = await openDatabase({ folder });
    await plant(first.queries, world);
    await first.close();
    const second = await openDatabase({ folder });
    expect(await plant(second.queries, world)).to.equal(false);
    const [count] = await second.queries.select({ count: sql<number>`count(*)::int` }).from(schema.subscribers);
    expect(count?.count).to.equal(world.subscribers.length);
    await second.close();
  });
});

describe('a migration file', () => {
  it('is read statement by statement, without its comments', () => {
    expect(statementsOf("-- why\ncreate table a (b text);\n\n-- and\ninsert into a values ('x;y');\n")).to.deep.equal([
      'create table a (b text)',
      "insert into a values ('x;y')",
    ]);
  });
});
