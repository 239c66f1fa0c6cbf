/** The handler asked directly, as a stranger's client would: what the HTTP backend never sends. */
import { memory } from '@ctso/backends/memory';
import { kitAccounts, kitWorld } from '@ctso/conformance';
import { Failure, type Backend } from '@ctso/core';
import { handler, type Connection } from '@ctso/server/handler';
import { expect } from 'chai';
import { kitProcedure } from '../conformance/procedure.js';

const BASE = 'https://ctso.test/api';

function aHandler(connection: Partial<Connection> = {}, extra: { jsonLimit?: number; fileLimit?: number; report?: (failure: Failure, route: string) => void } = {}) {
  const backend = memory({ world: kitWorld, procedures: [kitProcedure], signedIn: kitAccounts.first.id });
  return handler({ basePath: '/api', connect: async () => ({ backend, ...connection }), ...extra });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`${BASE}${path}`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', 'x-ctso': '1', ...headers } });
}

async function problemOf(response: Response): Promise<[number, string]> {
  const { code } = (await response.json()) as { code: string };
  return [response.status, code];
}

describe('the handler', () => {
  it('answers an operation as JSON that no cache keeps', async () => {
    const response = await aHandler()(post('/accounts/current', {}));
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).to.deep.equal([200, 'application/json', 'no-store']);
    expect(await response.json()).to.have.property('id', kitAccounts.first.id);
  });

  it('refuses whatever is not a GET without the header that a foreign page cannot send', async () => {
    const response = await aHandler()(new Request(`${BASE}/accounts/current`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }));
    expect(await problemOf(response)).to.deep.equal([403, 'forbidden']);
  });

  it('refuses a form’s content type, broken JSON, and text that is no UTF-8', async () => {
    const ask = aHandler();
    expect(await problemOf(await ask(post('/accounts/current', '{}', { 'content-type': 'text/plain' })))).to.deep.equal([415, 'wrong-type']);
    expect(await problemOf(await ask(post('/accounts/current', '{"a":')))).to.deep.equal([422, 'invalid']);
    const latin = new Request(`${BASE}/organisations/search`, { method: 'POST', body: new Uint8Array([...new TextEncoder().encode('{"text":"'), 0xe0, ...new TextEncoder().encode('"}')]), headers: { 'content-type': 'application/json', 'x-ctso': '1' } });
    expect(await problemOf(await ask(latin))).to.deep.equal([422, 'invalid']);
  });

  it('counts the bytes of a body that does not announce its length', async () => {
    let chunks = 0;
    const unannounced = new ReadableStream({
      pull(controller) {
        if ((chunks += 1) > 20) controller.close();
        else controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const request = new Request(`${BASE}/accounts/current`, { method: 'POST', body: unannounced, duplex: 'half', headers: { 'content-type': 'application/json', 'x-ctso': '1' } } as RequestInit);
    expect(await problemOf(await aHandler({}, { jsonLimit: 10_000 })(request))).to.deep.equal([413, 'too-large']);
  });

  it('asks who is there before it reads a long body, and reads none of it for nobody', async () => {
    let pulled = 0;
    const body = () => new ReadableStream({ pull: (controller) => { pulled += 1; controller.enqueue(new Uint8Array(1024).fill(32)); } }, { highWaterMark: 0 });
    const admit = () => Promise.reject(new Failure('signed-out'));
    const headers = { 'content-type': 'application/json', 'x-ctso': '1' };
    for (const announced of [{}, { 'content-length': '1000000' }]) {
      const request = new Request(`${BASE}/dossiers/save`, { method: 'POST', body: body(), duplex: 'half', headers: { ...headers, ...announced } } as RequestInit);
      expect(await problemOf(await aHandler({ admit })(request))).to.deep.equal([401, 'signed-out']);
    }
    expect(pulled).to.equal(0);
  });

  it('knows no other address and no other method', async () => {
    const ask = aHandler();
    const requests = [post('/accounts/everything', {}), post('/../secret', {}), new Request(`${BASE}/accounts/current`), new Request('https://ctso.test/elsewhere'), post('/attachments/x/bytes', {}), new Request(`${BASE}/attachments/%E0%A4%A/bytes`)];
    for (const request of requests) expect(await problemOf(await ask(request)), request.url).to.deep.equal([404, 'not-found']);
  });

  it('refuses keys that reach for a prototype', async () => {
    const body = '{"id":"d-1","procedure":{"id":"p","profile":"q"},"draft":{"sections":{"constructor":{"__proto__":"x"}},"rows":[]},"__proto__":{}}';
    expect(await problemOf(await aHandler()(post('/dossiers/create', body)))).to.deep.equal([422, 'invalid']);
  });

  it('says of a fault of ours that there is one and nothing more, and reports it at home', async () => {
    const told: string[] = [];
    const broken = { organisations: { search: () => Promise.reject(new Error('SELECT secret FROM table')) } } as unknown as Backend;
    const ask = aHandler({ backend: broken }, { report: (failure, route) => void told.push(`${route} ${failure.code}`) });
    const response = await ask(post('/organisations/search', { text: 'Nguyễn Thị Hoa' }));
    const text = await response.text();
    expect(response.status).to.equal(500);
    expect(text).not.to.contain('SELECT');
    expect(told).to.deep.equal(['POST /organisations/search unexpected']);
  });

  it('answers a refusal to connect as a problem', async () => {
    const ask = handler({ basePath: '/api', connect: () => Promise.reject(new Error('no database')) });
    expect(await problemOf(await ask(post('/accounts/current', {})))).to.deep.equal([500, 'unexpected']);
  });

  it('lets a server have the last word on answers and on problems', async () => {
    const finish = (response: Response) => new Response(response.body, { status: response.status, headers: { 'set-cookie': 'session=1' } });
    const ask = aHandler({ finish });
    expect((await ask(post('/accounts/current', {}))).headers.get('set-cookie')).to.equal('session=1');
    expect((await ask(post('/accounts/nothing', {}))).headers.get('set-cookie')).to.equal('session=1');
  });

  it('serves files so that no browser shows them as a page of this origin', async () => {
    const file = new Blob(['<script>alert(1)</script>'], { type: 'text/html' });
    const ask = aHandler({ backend: { attachments: { open: async () => file } } as unknown as Backend });
    const response = await ask(new Request(`${BASE}/attachments/a-1/bytes`));
    expect(response.headers.get('content-disposition')).to.equal('attachment');
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(response.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox");
  });

  it('answers the record of a finished upload where the server keeps one', async () => {
    const attachment = { id: 'a-1', slot: 's', name: 'công văn.pdf', size: 3, type: 'application/pdf', uploadedAt: '2026-11-22T00:00:00.000Z' };
    const ask = aHandler({ attachment: async () => attachment });
    expect(await (await ask(new Request(`${BASE}/attachments/a-1`))).json()).to.deep.equal(attachment);
    expect(await problemOf(await aHandler()(new Request(`${BASE}/attachments/a-1`)))).to.deep.equal([404, 'not-found']);
  });
});
