import { PGlite } from '@electric-sql/pglite';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashPassword } from '../sessions/passwords.js';
import { findSession, sessionsOf } from '../sessions/sessions.js';
import { hashToken } from '../sessions/tokens.js';
import { keysOf } from './certificate-records.js';
import { migrate, statementsOf } from './migrate.js';
import { certificates, dossierHistory, dossiers } from './schema.js';

const fileOf = (name: string) => fileURLToPath(new URL(`../../migrations/${name}`, import.meta.url));
const FIRST = fileOf('0001-initial.sql');
const SERIAL = '5401010463ce97bc376e362d88c2ee97';

describe('a database of the first version', () => {
  it('keeps its certificates, which can then be listed, searched and sorted', async () => {
    const client = await PGlite.create();
    const queries = drizzle({ client });
    for (const statement of statementsOf(await readFile(FIRST, 'utf8'))) await queries.execute(sql.raw(statement));
    await queries.execute(sql`create table ctso_migrations (name text primary key, applied_at timestamptz not null default now())`);
    await queries.execute(sql`insert into ctso_migrations (name) values ('0001-initial.sql')`);
    const facts = { fullName: 'Đặng Thị Hoa', province: '91', idNumber: '030185004127', idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát', phone: '0987648487' };
    await queries.execute(sql`insert into organisations (id, name, path, sort_key, search) values ('o', 'Sở', '/o/', 'so', 'so')`);
    await queries.execute(sql`insert into subscribers (email, organisation_id, facts) values ('hoa@x.gov.vn', 'o', ${JSON.stringify(facts)}::jsonb)`);
    await queries.execute(sql`insert into certificates (serial, email, position, valid_from, valid_to, state) values (${SERIAL}, 'hoa@x.gov.vn', 0, '2024-01-01', '2029-01-01', 'active')`);
    await migrate(queries);
    const [row] = await queries.select().from(certificates).where(eq(certificates.serial, SERIAL));
    const shown = { name: 'Đặng Thị Hoa', officialEmail: 'hoa@x.gov.vn', serial: SERIAL, deviceSerial: null };
    expect(row).to.deep.include({ ...shown, ...keysOf(shown), email: 'hoa@x.gov.vn', holder: 'individual', organisationId: 'o', province: '91' });
    expect(row?.facts).to.deep.equal({ idNumber: facts.idNumber, idIssuedOn: facts.idIssuedOn, idIssuedBy: facts.idIssuedBy });
    await client.close();
  });
});

describe('a database of the second version', () => {
  it('keeps its accounts, who is signed in, its dossiers and their history', async () => {
    const client = await PGlite.create();
    const queries = drizzle({ client });
    await queries.execute(sql`create table ctso_migrations (name text primary key, applied_at timestamptz not null default now())`);
    for (const name of ['0001-initial.sql', '0002-holdings.sql']) {
      for (const statement of statementsOf(await readFile(fileOf(name), 'utf8'))) await queries.execute(sql.raw(statement));
      await queries.execute(sql`insert into ctso_migrations (name) values (${name})`);
    }
    await queries.execute(sql`insert into organisations (id, name, path, sort_key, search) values ('o', 'Sở', '/o/', 'so', 'so')`);
    await queries.execute(sql`insert into accounts values ('a', 'a@x.gov.vn', ${await hashPassword('mật khẩu cũ')}, 'o', '', '', '{}', '{"capacities":"","name":""}')`);
    const now = Date.now();
    for (const token of ['one', 'two']) {
      await queries.execute(sql`insert into sessions values (${hashToken(token)}, 'a', false, now(), ${new Date(now + 1_000_000).toISOString()})`);
    }
    await queries.execute(sql`insert into dossiers (id, organisation_id, organisation_name, procedure_id, profile, status, symbol, search, row_count, revision, created_at, updated_at) values ('d', 'o', 'Sở', 'p', 'v', 'submitted', '', '', 0, 1, now(), now())`);
    await queries.execute(sql`insert into dossier_history (dossier_id, at, actor_name, actor_organisation, act, to_status) values ('d', now(), 'a@x.gov.vn', 'Sở', 'submit', 'submitted')`);
    await migrate(queries);
    const found = await findSession(queries, 'one', now);
    expect(found?.account).to.include({ id: 'a', email: 'a@x.gov.vn' }).and.not.have.any.keys('desk', 'passwordDue');
    expect(new Set((await sessionsOf(queries, 'a', found?.id ?? '', now)).map(({ id }) => id)).size).to.equal(2);
    const [dossier] = await queries.select().from(dossiers);
    expect(dossier).to.deep.include({ status: 'submitted', claim: null, remarks: null, notes: [] });
    expect(await queries.select().from(dossierHistory)).to.have.length(1);
    await client.close();
  });
});
