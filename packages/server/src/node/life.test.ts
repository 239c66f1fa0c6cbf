import { join } from 'node:path';
import { expect } from 'chai';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { eq } from 'drizzle-orm';
import { dossiers } from '../storage/schema.js';
import { openDatabase } from '../storage/database.js';
import { newDatabase } from '../testing/databases.js';
import { mailsIn, readMail } from '../testing/mailbox.js';
import { client, problemOf, served, type Client, type Served } from '../testing/served.js';
import { smtpSink } from '../testing/smtp-sink.js';
import { aDraft, aRegistration, EASY, newFolder, newId, REF } from '../testing/world.js';

const PASSWORD = 'mưa rơi trên mái ngói';
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';

async function proofFrom(at: Client): Promise<string> {
  const { challenge } = await at.call<{ challenge: string }>('/accounts/challenge');
  const puzzle = JSON.parse(challenge) as Challenge;
  return JSON.stringify({ challenge: puzzle, solution: await solveChallenge({ challenge: puzzle, deriveKey }) });
}

async function register(at: Client, email: string): Promise<string> {
  const id = newId();
  await at.call('/accounts/register', { id, answers: aRegistration(email), proof: await proofFrom(at) });
  return id;
}

describe('an account over a port', () => {
  let server: Served;
  const email = 'van.thu@stc.lamgiang.gov.vn';
  const lastMail = async () => {
    await server.sendMail();
    return (await mailsIn(join(server.dataDir, 'mail'), email)).at(-1) ?? expect.fail('no mail');
  };

  before(async () => {
    server = await served({ puzzles: EASY, publicUrl: 'https://chungthuso.lamgiang.gov.vn', mail: { from: 'Cổng <cts@lamgiang.gov.vn>' } });
  });
  after(async () => {
    await server.close();
    expect(server.faults).to.deep.equal([]);
  });

  it('comes from a form, two real mails and an officer, and leaves no name in the log', async () => {
    const [visitor, officer] = [client(server.url), client(server.url)];
    const id = await register(visitor, email);
    const asked = await lastMail();
    expect(asked.from).to.equal('cts@lamgiang.gov.vn');
    expect(asked.text).to.include(`https://chungthuso.lamgiang.gov.vn/kich-hoat#${asked.token}`);
    await visitor.call('/accounts/activate', { token: asked.token });
    await officer.signIn('can-bo');
    const { items } = await officer.call<{ items: { id: string; revision: number; path: { name: string }[] }[] }>('/desk/registrations', { status: 'activated' });
    expect(items.map((each) => [each.id, each.path.at(-1)?.name])).to.deep.equal([[id, 'Sở Tài chính tỉnh Lam Giang']]);
    await officer.call('/desk/decide', { id, revision: items[0]?.revision, decision: 'approve', reason: '' });
    const approved = await lastMail();
    expect(approved.text).to.include(`https://chungthuso.lamgiang.gov.vn/dat-mat-khau#${approved.token}`);
    await visitor.call('/accounts/setPassword', { token: approved.token, password: PASSWORD });
    expect(await visitor.call('/accounts/signIn', { email, password: PASSWORD, remember: false })).to.deep.include({ email });
    const log = JSON.stringify(server.log);
    for (const secret of [email, asked.token, approved.token, id, 'Hòa', '030082110999']) expect(log).not.to.include(secret);
  });

  it('knows where it is signed in, and ends it there', async () => {
    const [desk, home] = [client(server.url), client(server.url)];
    const body = JSON.stringify({ email, password: PASSWORD, remember: true });
    await desk.send('/accounts/signIn', { method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': CHROME }, body });
    await home.call('/accounts/signIn', { email, password: PASSWORD, remember: false });
    interface Known { id: string; agent: string; current: boolean; remember: boolean }
    const { items } = await home.call<{ items: Known[] }>('/accounts/sessions');
    expect(items[0]).to.include({ current: true, remember: false });
    expect(items.filter(({ current }) => current)).to.have.length(1);
    const other = items.find(({ agent }) => agent === 'Chrome 109, Windows') ?? expect.fail('no such session');
    expect(other).to.include({ remember: true, current: false });
    await home.call('/accounts/endSession', { id: other.id });
    expect(await problemOf(desk.call('/dossiers/list'))).to.equal('signed-out');
    expect(await problemOf(home.call('/accounts/endSession', { id: other.id }))).to.equal('not-found');
    await home.call('/accounts/endSession', { id: items[0]?.id });
    expect(home.cookie, 'its own cookie goes with it').to.equal(undefined);
  });

  it('shows whoever is nobody the organisations, and no facts of them', async () => {
    const nobody = client(server.url);
    const { items } = await nobody.call<{ items: Record<string, unknown>[] }>('/organisations/search', { text: 'so tai chinh' });
    expect(items[0]).to.include({ name: 'Sở Tài chính tỉnh Lam Giang', inScope: true }).and.not.have.any.keys('address', 'taxCode', 'budgetCode', 'officialEmail', 'phone');
    const owner = client(server.url);
    await owner.signIn('ubnd-tinh');
    expect((await owner.call<{ items: Record<string, unknown>[] }>('/organisations/search', { text: 'so tai chinh' })).items[0]).to.include.keys('address', 'taxCode', 'phone');
  });
});

describe('mail of a server', () => {
  it('waits for a mail server that is away, also over a new start', async () => {
    const sink = await smtpSink();
    const options = { dataDir: await newFolder(), puzzles: EASY };
    let now = Date.now();
    const first = await served({ ...options, now: () => now, mail: { smtp: 'smtp://127.0.0.1:1' } });
    await register(client(first.url), 'cho.thu@x.gov.vn');
    await first.sendMail();
    expect(first.faults).to.have.length.greaterThan(0);
    expect(first.faults.join()).to.match(/^mail: /u).and.not.include('cho.thu');
    await first.close();
    now += 60_000;
    const second = await served({ ...options, now: () => now, mail: { smtp: sink.url, from: 'cts@lamgiang.gov.vn' } });
    await second.sendMail();
    expect(sink.taken.map(({ from, to }) => [from, to])).to.deep.equal([['cts@lamgiang.gov.vn', 'cho.thu@x.gov.vn']]);
    const { token } = readMail(sink.taken[0]!.bytes);
    expect(await client(second.url).call('/accounts/activate', { token })).to.equal(null);
    await second.close();
    await sink.close();
  });
});

describe('a result sent by a resumable upload', () => {
  it('is taken from the officer who has the dossier, and from nobody else', async () => {
    const databaseUrl = await newDatabase();
    const server = await served({ databaseUrl });
    const database = await openDatabase({ url: databaseUrl, connections: 1 });
    const [owner, officer, clerk] = [client(server.url), client(server.url), client(server.url)];
    for (const [who, account] of [[owner, 'noi-vu'], [officer, 'can-bo'], [clerk, 'van-thu']] as const) await who.signIn(account);
    const dossierId = newId();
    await owner.call('/dossiers/create', { id: dossierId, procedure: REF, draft: aDraft() });
    const put = (changes: Partial<typeof dossiers.$inferInsert>) => database.queries.update(dossiers).set(changes).where(eq(dossiers.id, dossierId));
    const body = new TextEncoder().encode('%PDF-1.7 result');
    const begin = (from: Client, id: string, name = 'kết quả.pdf', size = body.byteLength) => {
      const said = Object.entries({ id, dossierId, slot: 'result-1', name }).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
      return from.send('/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': String(size), 'upload-metadata': said.join(',') } });
    };
    await put({ status: 'submitted', claim: 'can-bo' });
    expect(await problemOf(await begin(officer, newId())), 'before it is worked on').to.equal('forbidden');
    await put({ status: 'processing', claim: 'can-bo' });
    for (const [who, outcome] of [[owner, 'forbidden'], [clerk, 'forbidden']] as const) expect(await problemOf(await begin(who, newId()))).to.equal(outcome);
    expect(await problemOf(await begin(officer, newId(), 'a.docx'))).to.equal('wrong-type');
    expect(await problemOf(await begin(officer, newId(), 'a.pdf', 20 * 1024 * 1024 + 1))).to.equal('too-large');
    const id = newId();
    const answer = await begin(officer, id);
    expect(answer.status).to.equal(201);
    const path = (answer.headers.get('location') ?? '').replace('/ctso', '');
    const headers = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    // Somebody takes it over while the bytes are on their way.
    await put({ claim: 'van-thu' });
    expect(await problemOf(await officer.send(path, { method: 'PATCH', headers, body }))).to.equal('forbidden');
    await put({ claim: 'can-bo' });
    const again = await begin(officer, id);
    const there = (again.headers.get('location') ?? '').replace('/ctso', '');
    expect((await officer.send(there, { method: 'PATCH', headers, body })).status).to.equal(204);
    expect(await (await officer.send(`/attachments/${id}`)).json()).to.include({ id, slot: 'result-1', size: body.byteLength });
    expect(await problemOf(await owner.send(`/attachments/${id}`)), 'before it is returned').to.equal('not-found');
    expect(server.faults).to.deep.equal([]);
    await server.close();
    await database.close();
  });
});
