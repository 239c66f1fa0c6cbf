/** A small world and its clerks for tests of the server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allOf, REGISTRATION_FORM, vn2018, type Account, type Backend, type CompiledProcedure, type Draft, type FieldValues, type MailFacts, type RegistrationAnswers, type Row } from '@ctso/core';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { fileFolder } from '../files/folder.js';
import { world } from '../seed/index.js';
import { mailSender, USUAL_LINKS, type Wording } from '../mail/index.js';
import { memoryJar } from '../sessions/jar.js';
import type { PuzzleCost } from '../sessions/proofs.js';
import { sqlBackend, sqlHouse, type HouseOptions, type SqlHouse } from '../storage/backend.js';
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
  readonly clerk: (accountId?: string) => Promise<Backend>;
  /** A backend of its own at which nobody is signed in, from a network address. */
  readonly visitor: (from?: string) => Backend;
  /** Sends what is due, and answers all that was sent to an address so far. */
  readonly mails: (to: string) => Promise<readonly MailFacts[]>;
  close(): Promise<void>;
}

/** Hard enough to be puzzles. */
export const EASY: PuzzleCost = { rounds: 1, least: 1, most: 20 };

export async function testHouse(kind: DatabaseKind, now?: () => number, options: Partial<HouseOptions> = {}): Promise<TestHouse> {
  const folder = await newFolder();
  const database = await openDatabase({ url: await kind.url() });
  await plant(database.queries, world);
  const house = sqlHouse({ queries: database.queries, files: await fileFolder(join(folder, 'files')), procedures, now, puzzles: EASY, ...options });
  const sent: MailFacts[] = [];
  const sender = mailSender({
    queries: database.queries,
    carrier: { carry: async (_message, mailed) => void sent.push(mailed), close: () => undefined },
    wording: wordingOf(house),
    report: (thrown) => { throw thrown; },
  });
  return {
    house,
    database,
    clerk: async (accountId = 'noi-vu') => {
      const backend = sqlBackend(house);
      await backend.accounts.signIn({ ...signInOf(accountId), remember: false });
      return backend;
    },
    visitor: (from = 'here') => sqlBackend(house, { jar: memoryJar(), from }),
    mails: async (to) => {
      await sender.send();
      return sent.filter((mailed) => mailed.to === to);
    },
    close: () => database.close(),
  };
}

function wordingOf({ rules, approving }: SqlHouse): Wording {
  return { publicUrl: 'https://portal.test', links: USUAL_LINKS, translate: approving.translate, procedure: rules.known, now: rules.now };
}

/** A puzzle of the backend's, solved as a browser solves it. */
export async function proofFrom(backend: Backend): Promise<string> {
  const { challenge } = await backend.accounts.challenge({});
  const puzzle = JSON.parse(challenge) as Challenge;
  return JSON.stringify({ challenge: puzzle, solution: await solveChallenge({ challenge: puzzle, deriveKey }) });
}

const address = {
  scheme: 'vn-2018',
  detail: 'Số 1, đường Lê Lợi',
  province: { code: '91', name: 'tỉnh Kiên Giang' },
  district: { code: '899', name: 'thành phố Rạch Giá' },
  commune: { code: '30730', name: 'phường Vĩnh Thanh Vân' },
} as const;

/** Answers that the registration form passes, for an organisation that stands unless told otherwise. */
export function aRegistration(email: string, organisation: FieldValues = {}): RegistrationAnswers {
  const { organisation: asked, recipient, account } = REGISTRATION_FORM.begin();
  return {
    organisation: { ...asked, organisation: { id: 'H99.13', name: 'Sở Tài chính tỉnh Lam Giang' }, phone: '02963852000', address, parentAuthority: 'UBND tỉnh Lam Giang', ...organisation },
    recipient: { ...recipient, ...accountOf('noi-vu').recipient, address },
    account: { ...account, email, committed: true },
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
