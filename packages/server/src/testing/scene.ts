/** A server with every kind of person at its door, and dossiers put into any status without walking there. */
import { eq } from 'drizzle-orm';
import type { Account } from '@ctso/core';
import { world } from '../seed/index.js';
import { openDatabase, type Queries } from '../storage/database.js';
import { dossiers, registrations } from '../storage/schema.js';
import { newDatabase } from './databases.js';
import { client, served, type Client, type Served } from './served.js';
import { accountOf, aDraft, newId, REF } from './world.js';

/** Who asks: the owner of what is asked about, and everybody else. */
export const ACTORS = ['nobody', 'stale', 'due', 'other', 'above', 'officer', 'clerk', 'owner'] as const;
export type Actor = (typeof ACTORS)[number];

const ACCOUNTS: Readonly<Record<Exclude<Actor, 'nobody' | 'stale'>, string>> = {
  due: 'due',
  other: 'nguyen-an-ninh',
  above: 'ubnd-tinh',
  officer: 'can-bo',
  clerk: 'van-thu',
  owner: 'noi-vu',
};

/** An account of the owner's organisation whose password the authority chose. */
const due: Account = { ...accountOf('noi-vu'), id: 'due', email: 'moi@snv.lamgiang.gov.vn', passwordDue: true };
const DUE_PASSWORD = 'due-2026-first';

export interface Scene {
  readonly server: Served;
  readonly queries: Queries;
  /** A browser of this actor. `fresh` for one that no other test has. */
  as(actor: Actor, fresh?: boolean): Promise<Client>;
  /** A dossier of the owner's in this status, claimed by the officer unless it is a draft or `claim` says otherwise. */
  dossier(status: string, claim?: string | null): Promise<string>;
  /** Writes into a dossier past all rules. */
  put(id: string, changes: Partial<typeof dossiers.$inferInsert>): Promise<void>;
  /** A file in a slot of a dossier, whose status may not allow it any more. */
  file(dossierId: string, slot: string): Promise<string>;
  /** A request for an account, opened by its link. */
  registration(): Promise<string>;
  close(): Promise<void>;
}

export async function scene(): Promise<Scene> {
  const databaseUrl = await newDatabase();
  const peopled = { ...world, accounts: [...world.accounts, { account: due, password: DUE_PASSWORD }] };
  const server = await served({ databaseUrl, world: peopled });
  const database = await openDatabase({ url: databaseUrl, connections: 2 });
  const { queries } = database;
  const known = new Map<Actor, Promise<Client>>();
  const as: Scene['as'] = (actor, fresh = false) => {
    if (fresh) return arrive(server, actor);
    const here = known.get(actor) ?? arrive(server, actor);
    known.set(actor, here);
    return here;
  };
  const put: Scene['put'] = async (id, changes) => void (await queries.update(dossiers).set(changes).where(eq(dossiers.id, id)));
  return {
    server,
    queries,
    as,
    put,
    dossier: async (status, claim = status === 'draft' ? null : 'can-bo') => {
      const id = newId();
      await (await as('owner')).call('/dossiers/create', { id, procedure: REF, draft: aDraft(['r1']) });
      await put(id, { status, claim, claimName: claim });
      return id;
    },
    file: async (dossierId, slot) => {
      const [record] = await queries.select().from(dossiers).where(eq(dossiers.id, dossierId));
      const id = newId();
      const isResult = slot.startsWith('result-');
      await put(dossierId, isResult ? { status: 'processing', claim: 'can-bo' } : { status: 'draft' });
      const headers = { 'x-ctso-dossier': dossierId, 'x-ctso-slot': slot, 'x-ctso-name': 'a.pdf', 'content-type': 'application/pdf' };
      const answer = await (await as(isResult ? 'officer' : 'owner')).send(`/attachments/${id}`, { method: 'PUT', headers, body: '%PDF-1.4' });
      if (!answer.ok) throw new Error(`no file: ${answer.status}`);
      await put(dossierId, { status: record?.status ?? 'draft', claim: record?.claim ?? null });
      return id;
    },
    registration: async () => {
      const id = newId();
      const line = { id, email: `${id}@x.gov.vn`, status: 'activated' as const, answers: {}, organisationId: 'H99.12', search: '', moot: false, revision: 2, registeredAt: new Date() };
      await queries.insert(registrations).values(line);
      return id;
    },
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

async function arrive({ url }: Served, actor: Actor): Promise<Client> {
  const browser = client(url);
  if (actor === 'nobody') return browser;
  if (actor === 'due') {
    await browser.call('/accounts/signIn', { email: due.email, password: DUE_PASSWORD, remember: false });
    return browser;
  }
  if (actor !== 'stale') {
    await browser.signIn(ACCOUNTS[actor]);
    return browser;
  }
  await browser.signIn(ACCOUNTS.owner);
  const cookie = browser.cookie ?? '';
  await browser.call('/accounts/signOut');
  return { ...browser, send: (path, init = {}) => browser.send(path, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), cookie } }) };
}
