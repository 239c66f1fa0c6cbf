import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { newDatabase } from '../testing/databases.js';
import { client, problemOf, served } from '../testing/served.js';
import { aDraft, newFolder, newId, REF } from '../testing/world.js';

interface Stored {
  readonly revision: number;
}

function symbolEdit(value: string) {
  return [{ kind: 'set', path: ['letter', 'symbol'], value }];
}

describe('the server', () => {
  it('finds its data, its files and its sessions after a new start', async () => {
    const dataDir = await newFolder();
    const first = await served({ dataDir });
    const port = Number(new URL(first.url).port);
    const clerk = client(first.url);
    await clerk.signIn('noi-vu', true);
    const id = newId();
    await clerk.call('/dossiers/create', { id, procedure: REF, draft: aDraft(['r1']) });
    await first.close();
    const second = await served({ dataDir, port });
    expect(await clerk.call('/dossiers/get', { id })).to.deep.include({ id, rowCount: 1 });
    await second.close();
  });

  it('answers the host’s own pages beside the operations, under a policy', async () => {
    const server = await served({ databaseUrl: await newDatabase(), fallback: (request) => new Response(`page ${new URL(request.url).pathname}`) });
    const page = await fetch(`${server.url}/ho-so/1`);
    expect(await page.text()).to.equal('page /ho-so/1');
    expect(page.headers.get('content-security-policy')).to.include("script-src 'self'").and.include("require-trusted-types-for 'script'");
    expect(page.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(await (await fetch(`${server.url}/ctso/health`)).json()).to.deep.equal({ status: 'ok' });
    expect(await problemOf(await fetch(`${server.url}/ctso/nothing-here`))).to.equal('not-found');
    await server.close();
  });

  it('finishes what is under way before it stops', async () => {
    let arrived = (): void => undefined;
    let release = (): void => undefined;
    const reached = new Promise<void>((resolve) => (arrived = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const server = await served({
      databaseUrl: await newDatabase(),
      fallback: async () => {
        arrived();
        await released;
        return new Response('to the end');
      },
    });
    const answer = fetch(`${server.url}/slow`);
    await reached;
    const closed = server.close();
    release();
    expect(await (await answer).text()).to.equal('to the end');
    await closed;
  });

  it('believes a proxy about the protocol only when told to', async () => {
    for (const [trustProxy, flag] of [[true, true], [false, false]] as const) {
      const server = await served({ trustProxy, databaseUrl: await newDatabase() });
      const { email, password } = { email: 'van.thu@snv.lamgiang.gov.vn', password: 'noi-vu-2026' };
      const answer = await fetch(`${server.url}/ctso/accounts/signIn`, {
        method: 'POST',
        headers: { 'x-ctso': '1', 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
        body: JSON.stringify({ email, password, remember: false }),
      });
      expect(answer.headers.get('set-cookie')?.includes('Secure')).to.equal(flag);
      await server.close();
    }
  });

  it('stops by itself at SIGTERM', async () => {
    const script = fileURLToPath(new URL('../testing/run.js', import.meta.url));
    const running = spawn(process.execPath, [script, await newFolder()], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface(running.stdout)) if (line.startsWith('http')) break;
    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    expect(await ended).to.equal(0);
  });
});

describe('two servers on one PostgreSQL and one folder of files', () => {
  it('show each other’s dossiers, sessions and files', async () => {
    const options = { databaseUrl: await newDatabase(), dataDir: await newFolder() };
    const [one, two] = await Promise.all([served(options), served(options)]);
    const clerk = client(one.url);
    await clerk.signIn();
    const dossierId = newId();
    const id = newId();
    await clerk.call('/dossiers/create', { id: dossierId, procedure: REF, draft: aDraft() });
    const headers = { 'x-ctso-dossier': dossierId, 'x-ctso-slot': 'request', 'x-ctso-name': 'a.pdf', 'content-type': 'application/pdf' };
    expect((await clerk.send(`/attachments/${id}`, { method: 'PUT', headers, body: '%PDF-1.4 shared' })).status).to.equal(200);
    const elsewhere = await fetch(`${two.url}/ctso/attachments/${id}/bytes`, { headers: { cookie: clerk.cookie ?? '' } });
    expect(await elsewhere.text()).to.equal('%PDF-1.4 shared');
    await Promise.all([one.close(), two.close()]);
  });

  it('let one of two saves at once win, and tell the other where the dossier stands', async () => {
    const options = { databaseUrl: await newDatabase(), dataDir: await newFolder() };
    const [one, two] = await Promise.all([served(options), served(options)]);
    const [here, there] = [client(one.url), client(two.url)];
    await Promise.all([here.signIn(), there.signIn()]);
    const id = newId();
    await here.call('/dossiers/create', { id, procedure: REF, draft: aDraft() });
    for (let revision = 1; revision <= 10; revision += 1) {
      const saves = [here, there].map((from, index) => from.call<Stored>('/dossiers/save', { id, revision, key: newId(), edits: symbolEdit(`${revision}/${index}`) }));
      const answers = await Promise.allSettled(saves);
      const lost = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => (reason as { problem: unknown }).problem);
      expect(lost).to.have.lengthOf(1);
      expect(lost[0]).to.include({ code: 'conflict', revision: revision + 1 });
    }
    await Promise.all([one.close(), two.close()]);
  });
});
