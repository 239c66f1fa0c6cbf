/** A small world and its clerks for tests of the server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allOf, vn2018, type Account, type Backend, type CompiledProcedure, type Draft, type Row } from '@ctso/core';
import { fileFolder } from '../files/folder.js';
import { world } from '../seed/index.js';
import { sqlBackend, sqlHouse, type SqlHouse } from '../storage/backend.js';
import { openDatabase, type Database } from '../storage/database.js';
import { plant } from '../storage/plant.js';
import type { DatabaseKind } from './databases.js';

export const procedures: readonly CompiledProcedure[] = await allOf(vn2018);
export const procedure = procedures[0] as CompiledProcedure;
export const REF = { id: procedure.definition.id, profile: procedure.profile.id };

export interface TestHouse {
  readonly house: SqlHouse;
  readonly database: Database;
  /** A backend of its own, signed in with the account of this id. */
  clerk(accountId?: string): Promise<Backend>;
  close(): Promise<void>;
}

export async function testHouse(kind: DatabaseKind, now?: () => number): Promise<TestHouse> {
  const folder = await newFolder();
  const database = await openDatabase({ url: await kind.url() });
  await plant(database.queries, world);
  const house = sqlHouse({ queries: database.queries, files: await fileFolder(join(folder, 'files')), procedures, now });
  return {
    house,
    database,
    clerk: async (accountId = 'noi-vu') => {
      const backend = sqlBackend(house);
      await backend.accounts.signIn({ ...signInOf(accountId), remember: false });
      return backend;
    },
    close: () => database.close(),
  };
}

const folders: string[] = [];

/** Gone after the last test of the run. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ctso-server-'));
  folders.push(folder);
  return folder;
}

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export function signInOf(accountId: string): { readonly email: string; readonly password: string } {
  const { account, password } = entryOf(accountId);
  return { email: account.email, password };
}

export function accountOf(accountId: string): Account {
  return entryOf(accountId).account;
}

function entryOf(accountId: string) {
  const entry = world.accounts.find(({ account }) => account.id === accountId);
  if (entry === undefined) throw new TypeError(`no account ${accountId}`);
  return entry;
}

/** A draft as the wizard begins it, with so many empty rows. */
export function aDraft(rowIds: readonly string[] = [], accountId = 'noi-vu'): Draft {
  const begun = procedure.begin(accountOf(accountId), { ...procedure.profile.settings, today: '2026-11-22' }, (key) => key);
  return { ...begun, rows: rowIds.map(aRow) };
}

export function aRow(id: string): Row {
  return procedure.beginRow(id);
}

let ids = 0;

/** A fresh id: tests share a database. */
export function newId(): string {
  return `test-${(ids += 1)}`;
}
