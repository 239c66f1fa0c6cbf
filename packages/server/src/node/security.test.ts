import { expect } from 'chai';
import { OPERATION_LIST } from '@ctso/core';
import { routeOf } from '@ctso/backends/wire';
import { client, problemOf, served, type Client, type Served } from '../testing/served.js';
import { aDraft, newId, REF, signInOf } from '../testing/world.js';

/** An input that its schema takes, by operation. */
const INPUTS: Readonly<Record<string, unknown>> = {
  'organisations.children': { parentId: null },
  'organisations.search': { text: 'noi vu' },
  'organisations.ancestors': { id: 'H99' },
  'organisations.create': { id: 'stranger', parentId: 'H99', facts: { name: 'Phòng Lạ' } },
  'organisations.update': { id: 'H99', facts: { name: 'Phòng Lạ' } },
  'certificates.list': { view: 'certificates' },
  'subscribers.check': { emails: ['nguyenthihoa@lamgiang.gov.vn'] },
  'dossiers.create': { id: 'stranger', procedure: REF, draft: aDraft() },
  'dossiers.get': { id: 'd1' },
  'dossiers.list': {},
  'dossiers.save': { id: 'd1', revision: 1, key: 'k', edits: [{ kind: 'remove', rowId: 'r1' }] },
  'dossiers.act': { id: 'd1', revision: 1, key: 'k', act: 'delete' },
  'dossiers.history': { id: 'd1' },
  'attachments.remove': { id: 'a1' },
  'accounts.changePassword': { current: 'x', next: 'y' },
  'accounts.endSession': { id: 's1' },
  'accounts.updateProfile': { profile: { parentAuthority: '', place: '', recipient: {}, signer: { capacities: '', name: '' } } },
  'desk.get': { id: 'd1' },
  'desk.history': { id: 'd1' },
  'desk.act': { id: 'd1', revision: 1, key: 'k', act: { kind: 'claim' } },
  'desk.keepNotes': { id: 'd1', notes: [] },
  'desk.decide': { id: 'r1', revision: 1, decision: 'approve', reason: '' },
};

const PUT_HEADERS = { 'x-ctso-dossier': 'd1', 'x-ctso-slot': 'request', 'x-ctso-name': 'a.pdf', 'content-type': 'application/pdf' };

describe('the server from outside', () => {
  let server: Served;
  let clerk: Client;

  before(async () => {
    server = await served();
    clerk = client(server.url);
    await clerk.signIn();
    await clerk.call('/dossiers/create', { id: 'd1', procedure: REF, draft: aDraft() });
  });
  after(async () => {
    await server.close();
    expect(server.faults).to.deep.equal([]);
  });

  /** One request to an operation, as its client would send it. */
  function request(from: Client, operation: (typeof OPERATION_LIST)[number], headers: Record<string, string> = {}): Promise<Response> {
    const { method, path } = routeOf(operation);
    if (operation.bytes === 'input') return from.send(path.replace('{id}', 'a1'), { method, headers: { ...PUT_HEADERS, ...headers }, body: '%PDF-1.4' });
    if (operation.bytes === 'output') return from.send(path.replace('{id}', 'a1'), { method, headers });
    const input = INPUTS[`${operation.capability}.${operation.name}`] ?? {};
    return from.send(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(input) });
  }

  describe('without a session', () => {
    for (const operation of OPERATION_LIST.filter((each) => !each.public)) {
      it(`answers signed-out to ${operation.capability}.${operation.name}`, async () => {
        expect(await problemOf(await request(client(server.url), operation))).to.equal('signed-out');
      });
    }

    it('answers signed-out to uploads, whatever is done to them', async () => {
      const stranger = client(server.url);
      for (const method of ['POST', 'PATCH', 'DELETE']) {
        const answer = await stranger.send(method === 'POST' ? '/uploads' : `/uploads/${'0'.repeat(32)}`, { method, headers: { 'tus-resumable': '1.0.0' } });
        expect(await problemOf(answer), method).to.equal('signed-out');
      }
    });

    it('takes no session that it did not give, nor one that was signed out', async () => {
      const thief = client(server.url);
      await thief.signIn();
      const stolen = thief.cookie ?? '';
      await thief.call('/accounts/signOut');
      for (const cookie of [stolen, 'ctso-session=guessed', `ctso-session=${'A'.repeat(43)}`]) {
        const answer = await client(server.url).send('/dossiers/list', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: '{}' });
        expect(await problemOf(answer), cookie).to.equal('signed-out');
      }
    });
  });

  it('does not let another organisation know of a dossier', async () => {
    const neighbour = client(server.url);
    await neighbour.signIn('nguyen-an-ninh');
    for (const [path, input] of [
      ['/dossiers/get', INPUTS['dossiers.get']],
      ['/dossiers/save', INPUTS['dossiers.save']],
      ['/dossiers/act', INPUTS['dossiers.act']],
      ['/dossiers/history', INPUTS['dossiers.history']],
    ] as const) {
      expect(await problemOf(neighbour.call(path, input)), path).to.equal('not-found');
    }
    expect(await neighbour.call('/dossiers/list')).to.deep.include({ items: [], total: 0 });
  });

  it('refuses what a foreign page could send: no guard header, or a form instead of JSON', async () => {
    const body = JSON.stringify({ id: 'd1' });
    const bare = await fetch(`${server.url}/ctso/dossiers/get`, { method: 'POST', headers: { cookie: clerk.cookie ?? '', 'content-type': 'application/json' }, body });
    expect(await problemOf(bare)).to.equal('forbidden');
    const upload = await fetch(`${server.url}/ctso/uploads`, { method: 'POST', headers: { cookie: clerk.cookie ?? '', 'tus-resumable': '1.0.0', 'upload-length': '1' } });
    expect(await problemOf(upload)).to.equal('forbidden');
    const form = await clerk.send('/dossiers/get', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(await problemOf(form)).to.equal('wrong-type');
  });

  it('gives no permission to other origins', async () => {
    const answer = await fetch(`${server.url}/ctso/uploads`, { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('refuses a body that is too large before reading all of it', async () => {
    const body = `{"id":"${'x'.repeat(9 * 1024 * 1024)}"}`;
    expect(await problemOf(await clerk.send('/dossiers/get', { method: 'POST', headers: { 'content-type': 'application/json' }, body }))).to.equal('too-large');
  });

  it('refuses text that no database can hold', async () => {
    const edits = [{ kind: 'set', path: ['letter', 'parentAuthority'], value: 'a\u0000b' }];
    expect(await problemOf(clerk.call('/dossiers/save', { id: 'd1', revision: 1, key: newId(), edits }))).to.equal('invalid');
  });

  it('finds no file by a path', async () => {
    for (const id of ['..%2f..%2fetc%2fpasswd', '%2e%2e%2f%2e%2e%2fpglite', '..%5c..%5cetc', 'a%00b']) {
      for (const [path, method] of [[`/attachments/${id}/bytes`, 'GET'], [`/attachments/${id}`, 'GET'], [`/uploads/${id}`, 'PATCH']] as const) {
        const headers = method === 'PATCH' ? { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } : {};
        const answer = await clerk.send(path, { method, headers });
        expect([404, 422], `${method} ${path}`).to.include(answer.status);
      }
    }
  });

  it('refuses a program that is named as a PDF', async () => {
    const program = new Uint8Array(1024);
    program.set([0x4d, 0x5a, 0x90, 0x00]);
    const answer = await clerk.send('/attachments/exe', { method: 'PUT', headers: PUT_HEADERS, body: program });
    expect(await problemOf(answer)).to.equal('wrong-type');
  });

  it('hands a file out as a download that no page can run', async () => {
    await clerk.send('/attachments/shown', { method: 'PUT', headers: PUT_HEADERS, body: '%PDF-1.4\n<script>alert(1)</script>' });
    const { status, headers } = await clerk.send('/attachments/shown/bytes');
    expect(status).to.equal(200);
    expect(headers.get('content-disposition')).to.match(/^attachment/u);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.include('sandbox');
  });

  it('writes down what was asked and how it went, and nothing about anybody', async () => {
    await clerk.call('/dossiers/get', { id: 'd1' });
    const line = server.log.at(-1);
    expect(line).to.include({ method: 'POST', route: '/dossiers/get', status: 200 });
    await clerk.send('/attachments/shown/bytes');
    await fetch(`${server.url}/ctso/nguyenthihoa@lamgiang.gov.vn`);
    const written = JSON.stringify(server.log);
    for (const secret of ['d1"', 'shown', 'lamgiang', signInOf('noi-vu').password, clerk.cookie?.split('=')[1] ?? '']) expect(written).not.to.include(secret);
  });
});
