/** Brings the schema up to date at start: numbered SQL files, each once, one process at a time. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { fillKeys } from './certificate-records.js';
import { rowsOf, type Queries } from './database.js';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** What the program does after a migration, where SQL has no words for it. */
const AFTERWARDS: Readonly<Record<string, (queries: Queries) => Promise<void>>> = { '0002-holdings.sql': fillKeys };

/** Names the lock that a starting process holds while it changes the schema or plants the seed. Any fixed number would do. */
const START_LOCK = 0x6374736f;

/** Runs `work` in one transaction that no other starting process can be in at the same time. */
export function alone<T>(queries: Queries, work: (queries: Queries) => Promise<T>): Promise<T> {
  return queries.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${START_LOCK})`);
    return work(transaction);
  });
}

export async function migrate(queries: Queries): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}-[\w-]+\.sql$/u.test(name)).sort();
  await alone(queries, async (transaction) => {
    await transaction.execute(sql`create table if not exists ctso_migrations (name text primary key, applied_at timestamptz not null default now())`);
    const applied = new Set((await rowsOf<{ name: string }>(transaction, sql`select name from ctso_migrations`)).map((row) => row.name));
    for (const name of files) {
      if (applied.has(name)) continue;
      for (const statement of statementsOf(await readFile(`${FOLDER}${name}`, 'utf8'))) await transaction.execute(sql.raw(statement));
      await AFTERWARDS[name]?.(transaction);
      await transaction.execute(sql`insert into ctso_migrations (name) values (${name})`);
    }
  });
}

/** One at a time, since PGlite's prepared statements take one each. A migration ends every statement with `;` at a line's end. */
export function statementsOf(file: string): readonly string[] {
  return file
    .split(/;[ \t]*$/mu)
    .map((statement) => statement.replace(/^\s*--.*$/gmu, '').trim())
    .filter((statement) => statement !== '');
}
