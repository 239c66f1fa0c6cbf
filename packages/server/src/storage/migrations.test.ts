import { PGlite } from '@electric-sql/pglite';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { keysOf } from './certificate-records.js';
import { migrate, statementsOf } from './migrate.js';
import { certificates } from './schema.js';

const FIRST = fileURLToPath(new URL('../../migrations/0001-initial.sql', import.meta.url));
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
