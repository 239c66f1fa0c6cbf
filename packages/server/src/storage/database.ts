/** Opens the database: PGlite in a folder (or in memory), or a PostgreSQL server by its address. Same schema, same queries. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SQL } from 'drizzle-orm';
import { drizzle as overServer } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import pg from 'pg';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';

/** What queries are written against: either database, or a transaction on one. */
export type Queries = PgDatabase<PgQueryResultHKT>;

export interface Database {
  readonly queries: Queries;
  /** Waits for running queries, then lets go of files or connections. */
  close(): Promise<void>;
}

/** The rows of a statement that the query builder has no words for. */
export async function rowsOf<T>(queries: Queries, statement: SQL): Promise<readonly T[]> {
  const answer: unknown = await queries.execute(statement);
  return (answer as { readonly rows: readonly T[] }).rows;
}

export interface DatabaseOptions {
  /** `postgres://…`; wins over `folder`. */
  readonly url?: string | undefined;
  /** Where PGlite keeps its files; in memory when absent. One process at a time may hold it. */
  readonly folder?: string | undefined;
  /** Most connections to a PostgreSQL server. Default 10. */
  readonly connections?: number | undefined;
}

/** Opens and migrates. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const database = options.url === undefined ? await openPglite(options.folder) : openServer(options.url, options.connections ?? 10);
  try {
    await migrate(database.queries);
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
  return database;
}

async function openPglite(folder: string | undefined): Promise<Database> {
  if (folder === undefined) return aroundPglite(await PGlite.create(), () => Promise.resolve());
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    return aroundPglite(await PGlite.create(join(folder, 'pglite')), () => lock.release());
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

function aroundPglite(client: PGlite, release: () => Promise<void>): Database {
  let closing: Promise<void> | undefined;
  return {
    queries: overPglite({ client }),
    close: () => (closing ??= client.close().finally(release)),
  };
}

function openServer(url: string, connections: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  let closing: Promise<void> | undefined;
  return {
    queries: overServer({ client: pool }),
    close: () => (closing ??= pool.end()),
  };
}
